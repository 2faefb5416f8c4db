"""Whether an incident tells what its proofs say: predictions first, then all around them."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.audit.findings import Finding
from edgewatch.audit.reports.record_check import ProvedRecord, named_values
from edgewatch.audit.reports.values import values_of
from edgewatch.store.layouts import Layout
from edgewatch.store.sealed_kinds import BY_CODE

_Row = Mapping[str, Any]
_Known = Mapping[tuple[str, int], ProvedRecord]
_NO_PROOF = "is told without a proof"


class Told:
    """What an incident tells, beside the records that are proved.

    A prediction or a label without a proof is a finding. What stands around them may change after
    it was written, and is proved by its last revision; what no seal has met is listed as unproved.
    """

    def __init__(self, incident: _Row, records: Sequence[ProvedRecord]) -> None:
        self._incident = incident
        self._known: _Known = {(record.table, record.row_id): record for record in records}
        self._revised = _revised(records)
        unproved = incident["proof"]["unproved"]
        self._unproved = {(one["table"], one["id"]) for one in unproved}

    def findings(self) -> Iterator[Finding]:
        """Where something is told otherwise than it was sealed."""
        # Not the case of each: a site that gives pseudonyms now may hold both keys of one case.
        if self._incident["case"] not in {row["case"] for row in self._incident["predictions"]}:
            yield Finding("is of another case than its predictions", "incident")
        for row in self._incident["predictions"]:
            yield from self._prediction(row)
        for label in self._incident["labels"]:
            yield from self._label(label)
        for one in self._incident["explanations"]:
            if "prediction_id" in one:  # others were worked out for the report
                yield from self._explanation(one)
        for state in self._incident["hardware"]:
            yield from self._changing("hardware_state", state["id"], _of_state(state))
        for one in self._incident["decisions"]:
            yield from self._changing(one["table"], one["number"], _of_decision(one))
        for alarm in self._incident["alarms"]:
            yield from self._changing("alarm", alarm["id"], _of_alarm(alarm))
            yield from self._steps(alarm)

    def _prediction(self, row: _Row) -> Iterator[Finding]:
        place, record = f"prediction {row['id']}", self._known.get(("prediction", row["id"]))
        if record is None:
            yield Finding(_NO_PROOF, place)
            return
        yield from (Finding(what, place) for what in _otherwise(row, record, self._known))
        if row["label"] != self._label_in_force(row["case"]):
            yield Finding("is told with another label than is in force", place)
        for slot in row["hardware"]:
            stood = {s["verdict"] for s in self._incident["hardware"] if s["slot"] == slot["slot"]}
            if not {slot["before"], slot["after"]} <= stood | {None}:
                yield Finding("is told with another state of the equipment than stood", place)

    def _label_in_force(self, case: str | None) -> Any:
        """The value that was known last, of the labels of a case; None without any."""
        numbers = {label["id"] for label in self._incident["labels"]}
        found = [
            (record.time_ns, number, str(record.named["value"]))
            for (table, number), record in self._known.items()
            if table == "label" and number in numbers and record.named["case_key"] == case
        ]
        return json.loads(max(found)[2]) if found else None

    def _label(self, label: _Row) -> Iterator[Finding]:
        place, record = f"label {label['id']}", self._known.get(("label", label["id"]))
        if record is None:
            yield Finding(_NO_PROOF, place)
            return
        values = record.named
        cases = {row["case"] for row in self._incident["predictions"]}
        if values["case_key"] not in cases or values["model"] != self._incident["model"]:
            yield Finding("is of another case or model", place)
        sealed = (json.loads(str(values["value"])), rfc3339(record.time_ns))
        if sealed != (label["value"], label["known_at"]):
            yield Finding("has another value than was sealed", place)

    def _explanation(self, one: _Row) -> Iterator[Finding]:
        place, record = f"explanation {one['id']}", self._known.get(("explanation", one["id"]))
        if record is None:
            yield from self._without(place, "explanation", one["id"])
            return
        values = record.named
        content = json.loads(str(values["content"]))
        content.pop("nearest", None)
        told = [one[name] for name in ("prediction_id", "code", "feature", "content")]
        sealed = [values[name] for name in ("prediction_id", "code", "feature")]
        if told != [*sealed, content]:
            yield Finding("is not as it was sealed", place)

    def _changing(self, table: str, number: int, told: _Row) -> Iterator[Finding]:
        """A row that changes: what of it stays must be as in its last revision."""
        values = self._revised.get((table, number))
        if values is None:
            yield from self._without(f"{table} {number}", table, number)
        elif any(_plain(name, values[name]) != value for name, value in told.items()):
            yield Finding("is not as it was sealed", f"{table} {number}")

    def _steps(self, alarm: _Row) -> Iterator[Finding]:
        """The steps of an alarm are told as they were sealed, each in its place."""
        found = [
            record
            for (table, _), record in sorted(self._known.items())
            if table == "alarm_transition" and record.named["alarm_id"] == alarm["id"]
        ]
        sealed = [
            {"at": rfc3339(one.time_ns)} | {name: one.named[name] for name in _STEP}
            for one in found
        ]
        waiting = sum(table == "alarm_transition" for table, _ in self._unproved)
        told = alarm["steps"]
        if told[: len(sealed)] != sealed or len(told) - len(sealed) > waiting:
            yield Finding("has other steps than were sealed", f"alarm {alarm['id']}")

    def _without(self, place: str, table: str, number: int) -> Iterator[Finding]:
        if (table, number) not in self._unproved:
            yield Finding(_NO_PROOF, place)


_STEP = ("from_state", "to_state", "by", "role", "note")


def _of_state(state: _Row) -> dict[str, Any]:
    names = ("slot", "verdict", "unit", "reason", "differences")
    return {"since_ns": state["since"], **{name: state[name] for name in names}}


def _of_decision(one: _Row) -> dict[str, Any]:
    began = "from_ns" if one["table"] == "maintenance_window" else "time_ns"
    return {began: one["at"], **{name: one[name] for name in ("slot", "by", "role", "note")}}


def _of_alarm(alarm: _Row) -> dict[str, Any]:
    names = ("code", "model", "slot", "feature")
    return {"raised_ns": alarm["raised_at"], **{name: alarm[name] for name in names}}


def _plain(name: str, value: Any) -> Any:
    """A value of a body as an incident tells it."""
    if name.endswith("_ns"):
        return rfc3339(value)
    return json.loads(str(value)) if name == "differences" else value


def _revised(records: Sequence[ProvedRecord]) -> dict[tuple[str, int], dict[str, Any]]:
    """Table and number → values of the last revision of each row."""
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for record in sorted(records, key=lambda one: one.row_id):
        if record.table == "revision":
            kind, row_id, body = record.values[:3]
            table = BY_CODE[int(_number(kind))].table
            found[table, int(_number(row_id))] = named_values(table, values_of(_raw(body)))
    return found


def _otherwise(row: _Row, record: ProvedRecord, known: _Known) -> Iterator[str]:
    values = record.named
    told = (row["time"], row["case"], row["status"], row["latency_us"])
    sealed = (
        rfc3339(record.time_ns),
        values["case_key"],
        "error" if values["status"] else "ok",
        _number(values["latency_ns"]) / 1000,
    )
    if told != sealed:
        yield "has another time, case, status or latency than was sealed"
    if any(row[name] != _object(values[name]) for name in ("tags", "segments")):
        yield "has other tags or segments than were sealed"
    of_layout = known.get(("layout", int(_number(values["layout_id"]))))
    model = known.get(("model", int(_number(values["model_id"]))))
    if of_layout is None or model is None:
        yield "has no proof of which model it is, or of the names of its inputs"
        return
    if (model.named["name"], model.named["sha256"]) != (row["model"], row["sha256"]):
        yield "is of another model than was sealed"
    yield from _other_values(row, values, Layout.from_json(str(of_layout.named["content"])))


def _other_values(row: _Row, values: _Row, layout: Layout) -> Iterator[str]:
    inputs = layout.input_columns([_raw(values["inputs"])])
    if not _same(row["inputs"], layout.input_names, inputs):
        yield "has other inputs than were sealed"
    outputs = layout.output_columns([_raw(values["outputs"])])
    if not _same(row["outputs"], layout.output_names, outputs):
        yield "has other outputs than were sealed"
    numbers = {*layout.input_names, *layout.output_names}
    words = {k: v for k, v in (row["inputs"] | row["outputs"]).items() if k not in numbers}
    if row["error"] is not None:
        words["error"] = row["error"]
    if words != _object(values["extra"]):
        yield "has other words than were sealed"


def _object(text: object) -> Any:
    return json.loads(str(text)) if text else {}


def _same(told: _Row, names: Sequence[str], sealed: Any) -> bool:
    """Whether every number is told as it was sealed; None stands for NaN and infinity."""
    return all(
        _equal(told.get(name), value) for name, value in zip(names, sealed[0].tolist(), strict=True)
    )


def _equal(told: Any, sealed: float) -> bool:
    if not math.isfinite(sealed):
        return told is None
    return bool(told == sealed)


def _raw(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _number(value: object) -> float:
    if not isinstance(value, int | float):
        raise TypeError("a number is missing in a body")
    return value
