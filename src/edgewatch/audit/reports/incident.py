"""Everything that is known of one case, or of one prediction, with the proof of each record.

No other case is in it: alarms, decisions and states of the equipment are told as they stood when
the case was predicted, and batches are proved by hashes of the records beside.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.audit.alarm_pages import AlarmPage, alarm_pages
from edgewatch.audit.decisions import Decision, decisions_of
from edgewatch.audit.reports.record_proof import Proofs, Wanted, prove
from edgewatch.audit.times import Period, instant_ns
from edgewatch.store import devices
from edgewatch.store.connection import Connection, rows_as_dicts
from edgewatch.store.sealed_kinds import BY_TABLE

FORMAT = "edgewatch incident/1"
DOES_NOT_HOLD = (
    "Other cases: of records that were sealed together with these there are hashes alone.",
    "What was typed into notes may name anything; it is told as it was typed.",
    "Whether the answer was right, unless a label says so.",
)


@dataclass(frozen=True, slots=True)
class Known:
    """What was read of a case.

    Attributes:
        model: the model's name.
        case: the case as the record has it, which may be a pseudonym; None of a prediction
            without one.
        rows: its predictions in the shape of ``predictions --json``, oldest first.
        keys: (number, model version, layout) of each of them in the record.
        explanations: computed for this report, in the shape of ``explain --json``.
    """

    model: str
    case: str | None
    rows: Sequence[dict[str, Any]]
    keys: Sequence[tuple[int, int, int]]
    explanations: Sequence[dict[str, Any]] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt of the log that the proof leads to: its text, the site's key, the log's size."""

    text: str
    vkey: str
    size: int


@dataclass(frozen=True, slots=True)
class _Around:
    """What stood or happened while the case was predicted."""

    states: list[dict[str, Any]]
    alarms: list[AlarmPage]
    decisions: list[Decision]
    labels: list[dict[str, Any]]
    stored: list[dict[str, Any]]


def incident_of(
    db: Connection, site: str, version: str, known: Known, receipt: Receipt | None
) -> dict[str, Any]:
    """The incident as plain values for JSON; ``docs/reports.md`` tells its shape.

    ``receipt`` is None at a site where nothing is sealed: then nothing is proved.

    Raises:
        LogError: the seals of the record make no log.
    """
    around = _around(db, known)
    proofs = Proofs()
    if receipt is not None:
        proofs = prove(db, _wanted(db, known, around), receipt.size)
        proofs.unproved += _unproved(db, around)
    return {
        "format": FORMAT,
        "site": site,
        "edgewatch": version,
        "model": known.model,
        "case": known.case,
        "predictions": list(known.rows),
        "explanations": [*around.stored, *map(_without_others, known.explanations)],
        "labels": [_label(row) for row in around.labels],
        "hardware": [_state(row) for row in around.states],
        "alarms": [_alarm(page) for page in around.alarms],
        "decisions": [_decision(one) for one in around.decisions],
        "proof": {
            "checkpoint": receipt.text if receipt else None,
            "vkey": receipt.vkey if receipt else None,
            "records": proofs.records,
            "seals": proofs.seals,
            "unproved": proofs.unproved,
        },
        "does_not_hold": list(DOES_NOT_HOLD),
    }


def _around(db: Connection, known: Known) -> _Around:
    times = [instant_ns(row["time"]) for row in known.rows]
    slots = _slots(db, known.model)
    states, alarms = _states(db, slots, known.rows), _alarms(db, known.model, slots, times)
    last = max(times, default=0)
    decided = [d for d in decisions_of(db, Period(0, last + 1)) if d.slot in slots]
    in_force = [d for d in decided if d.ended_ns is None or d.ended_ns > min(times, default=0)]
    return _Around(states, alarms, in_force, _labels(db, known), _stored(db, known))


def _slots(db: Connection, model: str) -> list[str]:
    return [slot["name"] for slot in devices.slots(db) if model in slot["models"]]


def _states(
    db: Connection, slots: Iterable[str], rows: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The states of the slots that stood when a prediction began, or until it ended."""
    spans = [_span(row) for row in rows]
    found = {
        state["id"]: state
        for slot in slots
        for began, ended in spans
        for state in devices.state_history(db, slot, began, ended + 1)
    }
    return [found[number] for number in sorted(found)]


def _span(row: dict[str, Any]) -> tuple[int, int]:
    """Beginning and end of a prediction."""
    began = instant_ns(row["time"])
    return began, began + round(row["latency_us"] * 1000)


def _alarms(
    db: Connection, model: str, slots: Sequence[str], times: Sequence[int]
) -> list[AlarmPage]:
    """Alarms that stood at one of the times, about the model, its slots, or the whole site."""
    if not times:
        return []
    stood = alarm_pages(db, Period(min(times), max(times) + 1))
    return [page for page in stood if _concerns(page, model, slots) and _stood(page, times)]


def _concerns(page: AlarmPage, model: str, slots: Sequence[str]) -> bool:
    of_model, of_slot = page.fields["model"], page.fields["slot"]
    return of_model in (None, model) and (of_slot is None or of_slot in slots)


def _stood(page: AlarmPage, times: Sequence[int]) -> bool:
    began, ended = page.raised_ns, page.cleared_ns
    return began is not None and any(began <= t and (ended is None or t < ended) for t in times)


def _labels(db: Connection, known: Known) -> list[dict[str, Any]]:
    query = "SELECT id, value, known_ns FROM label WHERE model = ? AND case_key = ? ORDER BY id"
    cases = dict.fromkeys(row["case"] for row in known.rows if row["case"])
    return [row for case in cases for row in rows_as_dicts(db, query, (known.model, case))]


def _stored(db: Connection, known: Known) -> list[dict[str, Any]]:
    """Explanations that were kept because the prediction raised an alarm."""
    query = """SELECT id, prediction_id, time_ns, code, feature, baseline_id, content
               FROM explanation WHERE prediction_id = ? ORDER BY id"""
    rows = [row for number, *_ in known.keys for row in rows_as_dicts(db, query, (number,))]
    return [{**row, "content": _without_others(json.loads(row["content"]))} for row in rows]


def _without_others(explanation: dict[str, Any]) -> dict[str, Any]:
    """An explanation without the nearest cases of the reference: they are other people's."""
    return {name: value for name, value in explanation.items() if name != "nearest"}


def _wanted(db: Connection, known: Known, around: _Around) -> list[Wanted]:
    """The records that are told, those that give their numbers names, and what they became."""
    found = [Wanted("prediction", *key) for key in known.keys]
    found += [Wanted("model", model) for _, model, _ in known.keys]
    found += [Wanted("layout", layout) for _, _, layout in known.keys]
    found += [Wanted("label", row["id"]) for row in around.labels]
    found += [Wanted("explanation", row["id"]) for row in around.stored]
    found += _steps(db, [page.fields["id"] for page in around.alarms])
    for table, number in _changing(around):
        revision = _last_revision(db, table, number)
        found += [] if revision is None else [Wanted("revision", revision)]
    return found


def _unproved(db: Connection, around: _Around) -> list[dict[str, Any]]:
    """What is told and has no revision: no seal has met it."""
    return [
        {"table": table, "id": number, "why": "it was not sealed yet"}
        for table, number in _changing(around)
        if _last_revision(db, table, number) is None
    ]


def _changing(around: _Around) -> Iterator[tuple[str, int]]:
    """Tables and numbers of the rows that change, and are proved by their revisions."""
    yield from (("hardware_state", row["id"]) for row in around.states)
    yield from (("alarm", page.fields["id"]) for page in around.alarms)
    yield from ((_table_of(one), one.number) for one in around.decisions)


def _steps(db: Connection, alarms: Iterable[int]) -> list[Wanted]:
    query = "SELECT id FROM alarm_transition WHERE alarm_id = ? ORDER BY id"
    return [
        Wanted("alarm_transition", row[0]) for one in alarms for row in db.execute(query, (one,))
    ]


def _last_revision(db: Connection, table: str, number: int) -> int | None:
    """The number of the last state of a row that a seal has met."""
    query = "SELECT max(id) FROM revision WHERE kind = ? AND row_id = ?"
    found = db.execute(query, (BY_TABLE[table].code, number)).fetchone()[0]
    return None if found is None else int(found)


def _label(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "value": json.loads(row["value"]),
        "known_at": rfc3339(row["known_ns"]),
    }


def _state(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "slot": row["slot"],
        "verdict": row["verdict"],
        "since": rfc3339(row["since_ns"]),
        "until": rfc3339(row["until_ns"]),
        "proved_at": rfc3339(row["proved_ns"]),
        "unit": row["unit"],
        "reason": row["reason"],
        "differences": row["differences"],
    }


def _alarm(page: AlarmPage) -> dict[str, Any]:
    steps = [
        {
            "at": rfc3339(step["time_ns"]),
            **{name: step[name] for name in ("from_state", "to_state", "by", "role", "note")},
        }
        for step in page.steps
    ]
    return {**page.fields, "steps": steps}


def _decision(one: Decision) -> dict[str, Any]:
    return {
        "at": rfc3339(one.time_ns),
        "slot": one.slot,
        "table": _table_of(one),
        "number": one.number,
        "what": one.what,
        "by": one.by,
        "role": one.role,
        "note": one.note,
        "until": rfc3339(one.until_ns),
        "ended_at": rfc3339(one.ended_ns),
        "ended": one.ended,
        "about": list(one.about),
    }


def _table_of(one: Decision) -> str:
    """Where the decision stands in the record, by its number."""
    return {"rejected": "rejection", "maintenance": "maintenance_window"}.get(one.what, "enrolment")
