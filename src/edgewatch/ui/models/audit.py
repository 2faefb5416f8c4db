"""What the Audit page shows: what goes into a bundle, what it would hold, who exported before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.site.actions import EXPORT
from edgewatch.store import journal
from edgewatch.store.connection import Connection
from edgewatch.ui.models.formatting import clock, local, size
from edgewatch.ui.models.span import Span
from edgewatch.ui.words import mark, tr, trn

_LOGGED = 200


@dataclass(frozen=True, slots=True)
class Content:
    """Something that a person may have in a bundle; ``key`` as ``--with`` takes it."""

    key: str
    title: str
    personal: bool = False


RAW = "raw"
PARQUET = "parquet"
_OPTIONS = frozenset({RAW, PARQUET})
"""Contents that have an option of their own, instead of a name for ``--with``."""
ALWAYS = mark(
    "Always: the report, the alarm journal, equipment and decisions, what people did, models and "
    "their hashes, baselines, site.toml without what is private, the list of the software, and the "
    "record with all that was measured, its seals and a receipt."
)
CONTENTS = (
    Content(RAW, mark("Single predictions and labels in the record"), personal=True),
    Content("predictions", mark("A table of the predictions: outputs, hardware, trust")),
    Content("inputs", mark("The inputs in that table"), personal=True),
    Content("labels", mark("Case and label in that table"), personal=True),
    Content(PARQUET, mark("Predictions and sketches also as Parquet")),
    Content("measurements", mark("A table of the drift measurements")),
    Content("service", mark("A table of CPU, memory and disk")),
)
CHOSEN_AT_FIRST = frozenset({RAW})

_DOING = {
    "copying the record": mark("Copying the record"),
    "writing the report": mark("Writing the report"),
    "writing the tables": mark("Writing the tables"),
    "writing the record": mark("Writing the record"),
    "packing": mark("Packing and signing"),
    "done": mark("Done"),
    "reading every file": mark("Reading every file"),
    "comparing with the signed list": mark("Comparing with the signed list"),
    "checking the record": mark("Checking the record"),
    "checking the chain of seals": mark("Checking the chain of seals"),
    "checking the records": mark("Checking the records"),
    "looking at what is left": mark("Looking at what is left"),
    "Checks": mark("Everything is looked at …"),
}
_COUNTED = {
    "prediction": mark("# prediction|# predictions"),
    "label": mark("# label|# labels"),
    "alarm": mark("# alarm|# alarms"),
    "alarm_transition": mark("# step of an alarm|# steps of alarms"),
    "out_of_service": mark("# alarm out of service|# alarms out of service"),
    "hardware_state": mark("# state of equipment|# states of equipment"),
    "identification": mark("# identification|# identifications"),
    "enrolment": mark("# approval|# approvals"),
    "rejection": mark("# rejection|# rejections"),
    "maintenance_window": mark("# maintenance window|# maintenance windows"),
    "action": mark("# action of a person|# actions of people"),
    "event": mark("# event|# events"),
}
_PERSONAL = {
    "people": mark("The name of # person who acted|The names of # people who acted"),
    "notes": mark("# note that a person wrote|# notes that people wrote"),
    "cases": mark("# case identifier|# case identifiers"),
    "labels": mark("# label: what turned out to be true of a case|# labels: what turned out to be "
                   "true of cases"),
    "inputs": mark("# prediction with its inputs and outputs|# predictions with their inputs and "
                   "outputs"),
    "texts": mark("# prediction with tags or other texts|# predictions with tags or other texts"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What a bundle would hold, in words: the span, lines of counts, sizes, personal data."""

    period: str
    counted: tuple[str, ...]
    size: str
    personal: tuple[str, ...]
    room_bytes: int


@dataclass(frozen=True, slots=True)
class LogRow:
    """One export of the past."""

    key: str
    when: str
    who: str
    file: str
    period: str
    note: str


def doing_words(doing: str) -> str:
    """What an export or a check is at, from the words of the command."""
    return tr(_DOING[doing]) if doing in _DOING else doing


def preview_view(plain: Mapping[str, Any], now_ns: int) -> PreviewView:
    """From what ``bundle preview --json`` prints.

    Raises :class:`KeyError`, :class:`TypeError` or :class:`ValueError` for anything else.
    """
    begin, end = (moment_ns(plain[name]) for name in ("from", "to"))
    counts = {str(name): int(n) for name, n in plain["counts"].items()}
    lines = [trn(counts[name], forms) for name, forms in _COUNTED.items() if counts.get(name)]
    return PreviewView(
        span_words(Span(begin, end), now_ns) if lines else "",
        tuple(lines) or (tr("Nothing has been recorded yet."),),
        tr(
            "The record takes {size} before it is packed; {room} must be free meanwhile.",
            size=size(plain["record_bytes"]),
            room=size(plain["room_bytes"]),
        ),
        tuple(_personal(one) for one in plain["personal"]),
        int(plain["room_bytes"]),
    )


def _personal(plain: Mapping[str, Any]) -> str:
    said = trn(int(plain["n"]), _PERSONAL[plain["kind"]])
    return tr("At least: {what}", what=said) if plain["at_least"] else said


def export_words(file: str, chosen: frozenset[str], span: Span | None, note: str) -> list[str]:
    """The words of the command that makes the bundle, but for who does it.

    >>> export_words("a.zip", frozenset({"raw", "labels"}), None, "")
    ['bundle', 'export', 'a.zip', '--with', 'labels']
    """
    words = ["bundle", "export", file, *period_words(span)]
    more = [content.key for content in CONTENTS if content.key in chosen - _OPTIONS]
    words += ["--with", ",".join(more)] if more else []
    words += [] if RAW in chosen else ["--without-raw"]
    words += ["--parquet"] if PARQUET in chosen else []
    return words + (["--note", note] if note else [])


def period_words(span: Span | None) -> list[str]:
    """The options that limit a command to a span; none for all there is."""
    from edgewatch.alarms.shapes import rfc3339

    if span is None:
        return []
    return ["--from", str(rfc3339(span.from_ns)), "--to", str(rfc3339(span.to_ns))]


def file_name(site: str, now_ns: int) -> str:
    """The name that is offered for a new bundle.

    >>> file_name("Pathology lab 2", 0)[:27]
    'edgewatch-Pathology-lab-2-1'
    """
    plain = re.sub(r"[^A-Za-z0-9]+", "-", site).strip("-")[:40] or "site"
    return f"edgewatch-{plain}-{local(now_ns):%Y%m%d-%H%M%S}.zip"


def export_log(db: Connection, now_ns: int) -> list[LogRow]:
    """Who exported what and when, the newest first."""
    rows = journal.actions_of(db, EXPORT, _LOGGED)
    return [
        LogRow(
            str(row["id"]),
            clock(row["time_ns"], now_ns),
            row["by"],
            row["subject"],
            _period_of(row["payload"], now_ns),
            row["note"],
        )
        for row in rows
    ]


def _period_of(payload: Mapping[str, Any], now_ns: int) -> str:
    begin, end = payload.get("from_ns"), payload.get("to_ns")
    if not (isinstance(begin, int) and isinstance(end, int)):
        return tr("All of the record")
    return span_words(Span(begin, end), now_ns)


def span_words(span: Span, now_ns: int) -> str:
    """A span with its dates, where they are not of today."""
    return tr("{begin} to {end}", begin=clock(span.from_ns, now_ns), end=clock(span.to_ns, now_ns))


def moment_ns(text: str) -> int:
    """Nanoseconds of a time as the commands print it."""
    from datetime import datetime

    moment = datetime.fromisoformat(text)
    return int(moment.timestamp()) * 1_000_000_000 + moment.microsecond * 1000


def shortage(needed: int, free: int) -> str:
    """What to say of a disk on which the export has no room; empty where it has."""
    if free >= needed:
        return ""
    return tr(
        "There is not enough room: {free} are free in that folder, {needed} are needed.",
        free=size(free),
        needed=size(needed),
    )


def lines(texts: Sequence[str]) -> str:
    """Texts under one another, each with a mark before it."""
    return "\n".join(f"• {text}" for text in texts)
