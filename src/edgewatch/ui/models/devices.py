"""Slots, and what is enrolled for each against what is observed, field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from edgewatch.store import devices, predictions
from edgewatch.store.predictions import Columns
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import field_words

Word = Literal["same", "changed", "not observed", "new", "proves nothing", "not given"]
LISTED_AT_MOST = 2_000

SIGNS = {
    "VERIFIED": "ok",
    "MODEL_ONLY": "low",
    "UNVERIFIED": "unknown",
    "MOVED": "medium",
    "SUSPECT": "medium",
    "CHANGED": "high",
    "MISSING": "high",
    "UNKNOWN_EXTRA": "medium",
    "MAINTENANCE": "low",
}
_WORDS = {
    "VERIFIED": "Verified",
    "MODEL_ONLY": "Same model; unit cannot be told",
    "UNVERIFIED": "Not verified",
    "MOVED": "Moved to another port",
    "SUSPECT": "Suspect",
    "CHANGED": "Changed",
    "MISSING": "Missing",
    "UNKNOWN_EXTRA": "Unknown unit",
    "MAINTENANCE": "In maintenance",
}


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of the fingerprint: enrolled, observed, and how they compare."""

    layer: str
    field: str
    enrolled: str
    observed: str
    word: Word

    @property
    def title(self) -> str:
        return field_words(self.field)


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One slot with all that is known of the unit in it."""

    slot: str
    label: str
    profile: str
    port: str
    models: tuple[str, ...]
    verdict: str
    unit: str
    reason: str
    since_ns: int | None
    proved_ns: int | None
    enrolled_ns: int | None
    enrolled_by: str
    looked_ns: int | None
    look: str
    fields: tuple[FieldRow, ...]
    affected: int
    affected_from_ns: int | None
    watched: bool

    @property
    def sign(self) -> str:
        """The sign of the verdict; a good one counts only while somebody watches."""
        found = SIGNS.get(self.verdict, "unknown")
        return "off" if found == "ok" and not self.watched else found

    @property
    def verdict_words(self) -> str:
        """The verdict in words, and whether it still holds."""
        words = _WORDS.get(self.verdict, self.verdict)
        return words if self.watched else f"{words} when last watched"

    @property
    def is_enrolled(self) -> bool:
        return self.enrolled_ns is not None

    @property
    def observed(self) -> tuple[FieldRow, ...]:
        return tuple(f for f in self.fields if f.observed)

    @property
    def changed(self) -> tuple[FieldRow, ...]:
        return tuple(f for f in self.fields if f.word in ("changed", "new"))


def slot_rows(context: Context) -> list[SlotRow]:
    """Every slot of the site as it stands."""
    states = devices.current_states(context.db)
    return [_slot_row(context, slot, states.get(slot["name"])) for slot in _slots(context)]


def not_in_order(rows: Sequence[SlotRow]) -> int:
    """How many slots a person should look at."""
    return sum(row.verdict != "VERIFIED" for row in rows)


def affected_predictions(context: Context, row: SlotRow) -> list[tuple[str, Columns]]:
    """The newest predictions since the last proof, a set of columns for each model fed."""
    if row.affected_from_ns is None:
        return []
    found = (
        (model, predictions.recent(context.db, model, min(row.affected, LISTED_AT_MOST)))
        for model in row.models
    )
    return [(model, columns) for model, columns in found if len(columns)]


def compare(
    enrolled: Sequence[Mapping[str, Any]],
    observed: Sequence[Mapping[str, Any]],
    differences: Sequence[Mapping[str, Any]],
) -> tuple[FieldRow, ...]:
    """Every field of either side in the order of the enrolment; changed ones come first."""
    left: dict[tuple[str, str], str] = {}
    for entry in enrolled:  # several entries for one field are alternatives, each accepted
        key = (entry["layer"], entry["field"])
        left[key] = f"{left[key]} or {entry['value']}" if key in left else str(entry["value"])
    right = {(e["layer"], e["field"]): e for e in observed}
    contradicted = {(d["layer"], d["field"]): d for d in differences}
    keys = dict.fromkeys([*left, *right, *contradicted])
    rows = [_field_row(k, left.get(k), right.get(k), contradicted.get(k)) for k in keys]
    order = {"changed": 0, "not given": 2}
    return tuple(sorted(rows, key=lambda r: order.get(r.word, 1)))


def _field_row(
    key: tuple[str, str],
    enrolled: str | None,
    observed: Mapping[str, Any] | None,
    difference: Mapping[str, Any] | None,
) -> FieldRow:
    difference = difference or {}
    was = enrolled if enrolled is not None else str(difference.get("enrolled") or "")
    now = str(observed["value"] if observed else difference.get("observed") or "")
    quality = str(observed.get("quality", "")) if observed else ""
    contradicted = difference.get("observed") is not None
    return FieldRow(*key, was, now, _word(was, now, quality, contradicted=contradicted))


def _word(was: str, now: str, quality: str, *, contradicted: bool) -> Word:
    if contradicted:
        return "changed"
    if not now:
        return "not observed" if was else "not given"
    if quality == "placeholder":
        return "proves nothing"
    if not was:
        return "new"
    return "same" if now in was.split(" or ") else "changed"


def _slots(context: Context) -> list[dict[str, Any]]:
    """Slots of the record, or those of site.toml before an agent has read it."""
    stored = devices.slots(context.db)
    if stored:
        return stored
    return [
        {"name": s.name, "profile": s.profile, "port": s.port, "models": list(s.models)}
        for s in context.config.slot
    ]


def _slot_row(context: Context, slot: dict[str, Any], state: dict[str, Any] | None) -> SlotRow:
    name = slot["name"]
    enrolment = devices.current_enrolment(context.db, name) or {}
    look = devices.last_identification(context.db, name)
    affected_from = _affected_from(context, name)
    state = state or {}
    return SlotRow(
        slot=name,
        label=context.slot_label(name),
        profile=slot["profile"],
        port=slot["port"] or "none",
        models=tuple(slot["models"]),
        verdict=state.get("verdict", "UNVERIFIED"),
        unit=state.get("unit", ""),
        reason=state.get("reason", ""),
        since_ns=state.get("since_ns"),
        proved_ns=state.get("proved_ns"),
        enrolled_ns=enrolment.get("time_ns"),
        enrolled_by=enrolment.get("by", ""),
        looked_ns=look["time_ns"] if look else None,
        look=f"{look['port_state']}: {look['detail']}".rstrip(": ") if look else "",
        fields=_fields(enrolment, state),
        affected=(
            predictions.affected_count(context.db, name, affected_from)
            if affected_from is not None
            else 0
        ),
        affected_from_ns=affected_from,
        watched=context.watched_until_ns is None,
    )


def _fields(enrolment: dict[str, Any], state: dict[str, Any]) -> tuple[FieldRow, ...]:
    return compare(
        enrolment.get("evidence", ()), state.get("evidence", ()), state.get("differences", ())
    )


def _affected_from(context: Context, slot: str) -> int | None:
    """Since when predictions are affected: the beginning of the span that is still open."""
    spans = devices.suspect_spans(context.db, slot)
    still_open = [s["from_ns"] for s in spans if s["to_ns"] is None]
    return min(still_open, default=None)
