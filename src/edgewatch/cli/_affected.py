"""Affected predictions: from when, up to when, how many, and what restored trust."""

from __future__ import annotations

from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._output import shown
from edgewatch.store import devices, predictions
from edgewatch.store.connection import Connection


def affected_shown(db: Connection, slot: str) -> dict[str, Any] | None:
    """The span of a slot that is still open; None where no prediction is in doubt now."""
    still_open = [s for s in devices.suspect_spans(db, slot) if s["to_ns"] is None]
    return span_shown(db, still_open[-1]) if still_open else None


class Spans:
    """The spans of a record, to be looked up by slot and time."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._spans = devices.suspect_spans(db)

    def at(self, slot: str, time_ns: int) -> dict[str, Any]:
        """The span a prediction lies in, as fields of its slot; {} where it is in none."""
        for span in self._spans:
            ends_ns = 2**63 if span["to_ns"] is None else span["to_ns"]
            if span["slot"] == slot and span["from_ns"] < time_ns < ends_ns:
                return {
                    "affected_from": rfc3339(span["from_ns"]),
                    "affected_to": rfc3339(span["to_ns"]),
                    "restored": _restored(span),
                }
        return {}

    def shown(self, models: list[str], from_ns: int | None, to_ns: int | None) -> list[str]:
        """A sentence for each span that touches the time asked for and feeds one of the models."""
        low, high = from_ns or 0, 2**63 if to_ns is None else to_ns
        fed = {
            slot["name"] for slot in devices.slots(self._db) if set(slot["models"]) & set(models)
        }
        return [
            span_words(span_shown(self._db, span))
            for span in self._spans
            if span["slot"] in fed
            and span["from_ns"] < high
            and (span["to_ns"] is None or span["to_ns"] > low)
        ]


def span_shown(db: Connection, span: dict[str, Any]) -> dict[str, Any]:
    """One span in JSON.

    ``from`` is the last proof, whose own moment is not in the span; ``to`` is None, and so is
    ``restored``, while it goes on.
    """
    return {
        "slot": span["slot"],
        "from": rfc3339(span["from_ns"]),
        "to": rfc3339(span["to_ns"]),
        "predictions": predictions.affected_count(db, span["slot"], span["from_ns"], span["to_ns"]),
        "restored": _restored(span),
    }


def _restored(span: dict[str, Any]) -> str | None:
    """What restored trust; None while nothing has."""
    if span["to_ns"] is None:
        return None
    return str(span["restored"] or "the approved unit was proved again")


def span_words(span: dict[str, Any]) -> str:
    """A span of :func:`span_shown` as a sentence."""
    n = span["predictions"]
    many = f"{n} prediction is" if n == 1 else f"{n} predictions are"
    begin = f"{many} affected, made after the last proof at {shown(span['from'])}"
    if span["to"] is None:
        return f"{span['slot']}: {begin}; not restored yet."
    return f"{span['slot']}: {begin} and before {shown(span['to'])}: {span['restored']}."
