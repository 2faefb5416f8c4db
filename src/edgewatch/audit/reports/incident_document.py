"""An incident as a document: for the people who have to judge what happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from edgewatch.audit.document import (
    Badge,
    Block,
    Box,
    Bullets,
    Code,
    Document,
    Facts,
    Heading,
    Inline,
    Lines,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.report.style import OTHER_COLOUR, TRUST_COLOURS, VERDICT_COLOURS
from edgewatch.audit.times import instant_ns

_Row = Mapping[str, Any]
_MOST = 20
"""Predictions told one by one, the newest; ``incident.json`` has all of a case."""


def incident_document(incident: _Row) -> Document:
    """The document of what :func:`edgewatch.audit.reports.incident.incident_of` gave."""
    case = incident["case"]
    about = f"case {case}" if case else f"prediction {_numbers(incident)}"
    return Document(
        f"Incident: {about}, {incident['model']}",
        (
            _summary(incident),
            *(_prediction(row, incident) for row in incident["predictions"][-_MOST:]),
            Section("Labels", (_labels(incident),)),
            Section("Equipment when it was predicted", (_states(incident),)),
            Section("Alarms that stood then", tuple(_alarms(incident))),
            Section("Decisions in force then", (_decisions(incident),)),
            _proof(incident),
        ),
    )


def _numbers(incident: _Row) -> str:
    numbers = [str(row["id"]) for row in incident["predictions"]]
    return ", ".join(numbers[-_MOST:]) + (" and earlier ones" if len(numbers) > _MOST else "")


def _told(incident: _Row) -> str:
    n = len(incident["predictions"])
    return "all" if n <= _MOST else f"the newest {_MOST} of {n:,}; incident.json has all"


def _summary(incident: _Row) -> Section:
    return Section(
        "What this is about",
        (
            Facts(
                (
                    ("Site", incident["site"]),
                    ("Model", incident["model"]),
                    ("Case", incident["case"] or "none was given"),
                    ("Predictions", _numbers(incident)),
                    ("Told one by one", _told(incident)),
                    ("Written by", f"EdgeWatch {incident['edgewatch']}"),
                )
            ),
        ),
    )


def _prediction(row: _Row, incident: _Row) -> Section:
    given = [
        e for e in incident["explanations"] if row["id"] in (e.get("prediction_id"), e.get("id"))
    ]
    return Section(
        f"Prediction {row['id']}",
        (
            Facts(tuple(_facts(row))),
            Heading("Inputs"),
            _values(row["inputs"]),
            Heading("Outputs"),
            _values(row["outputs"]),
            Heading("Why the model said so"),
            *_explained(given),
        ),
    )


def _facts(row: _Row) -> Iterator[tuple[str, Inline]]:
    yield "Time", _at(row["time"])
    yield "Trust then, by what is known today", _trust(row["trust"])
    yield "Status", row["error"] or row["status"]
    yield "Latency", f"{row['latency_us']:.0f} µs"
    yield "Model file", Code(row["sha256"] or "no file was given")
    yield "Judged against baseline", Code(row["baseline"]) if row["baseline"] else "none"
    for slot in row["hardware"]:
        yield (
            f"{slot['slot']} before and after",
            Lines((_mark(slot["before"]), _mark(slot["after"]))),
        )
        if slot["affected"]:
            yield f"{slot['slot']}: affected from", _at(slot.get("affected_from"))
            yield f"{slot['slot']}: affected to", _at(slot.get("affected_to"), "still going on")
    yield "Label in force", None if row["label"] is None else str(row["label"])


def _values(values: Mapping[str, Any]) -> Table:
    rows = [
        (name, value if isinstance(value, int | float) else _text(value))
        for name, value in values.items()
    ]
    return Table(("Name", "Value"), rows, empty="None.", rest_in="incident.json")


def _explained(given: list[_Row]) -> Iterator[Block]:
    if not given:
        yield Paragraph("No explanation was kept, and none could be worked out.", quiet=True)
    for one in given:
        content = one.get("content", one)
        sentences = [str(said) for said in content.get("sentences", ()) or ()]
        if sentences:
            yield Bullets(tuple(sentences))
        shares = [i for i in content.get("inputs", ()) or () if isinstance(i, dict)]
        yield Table(
            ("Input", "Value", "Share", "Reference"),
            [
                (_text(i.get("name")), i.get("value"), i.get("share"), i.get("median"))
                for i in shares
            ],
            empty="Without shares of inputs.",
            rest_in="incident.json",
        )


def _labels(incident: _Row) -> Table:
    return Table(
        ("Known at", "Value"),
        [(_at(one["known_at"]), _text(one["value"])) for one in incident["labels"]],
        empty="No label has come.",
    )


def _states(incident: _Row) -> Table:
    return Table(
        ("Slot", "State", "From", "To", "Last proof", "Unit", "Why"),
        [
            (
                one["slot"],
                _mark(one["verdict"]),
                _at(one["since"]),
                _at(one["until"], "still so"),
                _at(one["proved_at"], "never"),
                one["unit"],
                one["reason"],
            )
            for one in incident["hardware"]
        ],
        empty="No equipment feeds this model.",
    )


def _alarms(incident: _Row) -> Iterator[Block]:
    if not incident["alarms"]:
        yield Paragraph("None.", quiet=True)
    for one in incident["alarms"]:
        yield Heading(f"{one['id']}: {one['code']}, {one['priority']}")
        yield Paragraph(str(one["sentence"]))
        yield Table(
            ("When", "From", "To", "By", "Note"),
            [
                (_at(s["at"]), s["from_state"], s["to_state"], s["by"] or "EdgeWatch", s["note"])
                for s in one["steps"]
            ],
            empty="Its steps are not kept any more.",
        )


def _decisions(incident: _Row) -> Table:
    return Table(
        ("When", "Slot", "What", "By", "Note", "Of"),
        [
            (
                _at(one["at"]),
                one["slot"],
                f"{one['what']} (number {one['number']})",
                f"{one['by']} ({one['role']})" if one["role"] else one["by"],
                one["note"] or "—",
                Lines(tuple(one["about"])),
            )
            for one in incident["decisions"]
        ],
        empty="None.",
    )


def _proof(incident: _Row) -> Section:
    proof = incident["proof"]
    if proof["checkpoint"] is None:
        said: tuple[Block, ...] = (Paragraph("Nothing of this was sealed: nothing proves it."),)
    else:
        said = (
            Paragraph(
                f"{len(proof['records'])} records are proved against the receipt below. "
                "incident.json holds the proof; edgewatch report check checks it on any machine."
            ),
            Facts(
                (("Receipt", Code(proof["checkpoint"])), ("Key of the site", Code(proof["vkey"])))
            ),
            Table(
                ("Not proved", "Number", "Why"),
                [(one["table"], one["id"], one["why"]) for one in proof["unproved"]],
                empty="Every record that is told here is proved.",
            ),
        )
    held = Box("limits", (Paragraph("Not in it:"), Bullets(tuple(incident["does_not_hold"]))))
    return Section("Proof", (*said, held))


def _mark(verdict: str | None) -> Inline:
    if verdict is None:
        return "not looked at yet"
    return Badge(verdict.replace("_", " "), VERDICT_COLOURS.get(verdict, OTHER_COLOUR))


def _trust(state: str) -> Inline:
    return Badge(state.replace("-", " "), TRUST_COLOURS.get(state, OTHER_COLOUR))


def _at(time: str | None, absent: str = "—") -> Moment:
    return Moment(None if time is None else instant_ns(time), absent)


def _text(value: object) -> Inline:
    return None if value is None else str(value)
