"""The fields of a fingerprint: enrolled beside observed, and how they compare."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from edgewatch.devices.evidence import ADVISORY, Layer
from edgewatch.ui.models.formatting import field_words, number
from edgewatch.ui.words import mark, tr

Word = Literal[
    "same",
    "changed",
    "not observed",
    "new",
    "proves nothing",
    "not given",
    "within tolerance",
    "learning",
]
_SHOWN: Mapping[Word, str] = {
    "same": mark("same"),
    "changed": mark("changed"),
    "not observed": mark("not observed"),
    "new": mark("new"),
    "proves nothing": mark("proves nothing"),
    "not given": mark("not given"),
    "within tolerance": mark("within tolerance"),
    "learning": mark("learning"),
}
_LAYERS = {
    "bus": mark("USB descriptors"),
    "adapter": mark("serial adapter"),
    "topology": mark("place of the plug"),
    "protocol": mark("answer of the unit"),
    "behaviour": mark("behaviour on the line"),
    "clock": mark("clock of the unit"),
    "signal": mark("what it measures"),
}
_PROVES_NOTHING = ("placeholder", "shared")


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

    @property
    def shown(self) -> str:
        """How they compare, in words; by how many times, where two numbers tell it."""
        words = tr(_SHOWN[self.word])
        times = _times(self.enrolled, self.observed) if self.layer == Layer.SIGNAL else None
        if self.word != "changed" or times is None:
            return words
        return tr("{changed}, × {times}", changed=words, times=number(times, 3))

    @property
    def source(self) -> str:
        """Where it was read."""
        known = _LAYERS.get(self.layer)
        return tr(known) if known else self.layer

    @property
    def stands_out(self) -> bool:
        """Whether a person has to look at it."""
        return self.word in ("changed", "new")


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
    if difference.get("observed") is not None:
        return FieldRow(*key, was, now, "changed")
    if key[0] in ADVISORY:
        return FieldRow(*key, was, now, _advisory_word(was, now))
    return FieldRow(*key, was, now, _word(was, now, quality))


def _advisory_word(was: str, now: str) -> Word:
    """Timing and signal vary by themselves: what is no difference is within tolerance."""
    if not now:
        return "not observed"
    return "within tolerance" if was else "learning"


def _word(was: str, now: str, quality: str) -> Word:
    if not now:
        return "not observed" if was else "not given"
    if quality in _PROVES_NOTHING:
        return "proves nothing"
    if not was:
        return "new"
    return "same" if now in was.split(" or ") else "changed"


def _times(enrolled: str, observed: str) -> float | None:
    """How many times the enrolled level is observed; None where that says nothing.

    >>> _times("0.21", "0.49")
    2.3333333333333335
    >>> _times("-1", "1"), _times("0", "1"), _times("CR", "LF")
    (None, None, None)
    """
    try:
        before, after = float(enrolled), float(observed)
    except ValueError:
        return None
    return after / before if before * after > 0 else None
