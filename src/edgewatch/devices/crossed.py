"""Crossed cables: a slot that shows the unit enrolled for another one. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from edgewatch.devices.evidence import Evidence, Layer
from edgewatch.devices.judging.case import accepted_values, differing, unit_is_proved, unseen

_OWN = frozenset({Layer.PROTOCOL, Layer.BUS})


@dataclass(frozen=True, slots=True)
class Shown:
    """What one slot should show, and what it does: identity fields alone, not the place."""

    enrolled: Sequence[Evidence]
    seen: Sequence[Evidence]
    provides: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Crossing:
    """How a slot takes part in a crossing; "" where it does not.

    Attributes:
        unit_of: The slot whose enrolled unit is in this one.
        seen_in: The slot in which the enrolled unit of this one is.
    """

    unit_of: str = ""
    seen_in: str = ""


NOT_CROSSED = Crossing()


def crossings(slots: Mapping[str, Shown]) -> dict[str, Crossing]:
    """The slots that take part in a crossing.

    A unit with a serial number of its own is known again wherever it is. Of one without, only a
    mutual exchange says it: each of two slots shows what is enrolled for the other alone. A unit
    that is at its own place as well has a clone, and nothing is crossed.

    >>> def unit(serial): return [Evidence("protocol", "serial", serial, "unique", 0)]
    >>> serial = frozenset({"serial"})
    >>> found = crossings({"a": Shown(unit("1"), unit("2"), serial),
    ...                    "b": Shown(unit("2"), [], serial)})
    >>> found["a"].unit_of, found["b"].seen_in
    ('b', 'a')
    """
    strangers = [name for name, shown in slots.items() if _is_stranger(shown)]
    away = [name for name, shown in slots.items() if not _shows_unit_of(shown, shown)]
    pairs = [
        (place, owner)
        for place in strangers
        for owner in away
        if place != owner and _shows_unit_of(slots[place], slots[owner])
    ]
    sure = [
        (place, owner)
        for place, owner in pairs
        if (owner, place) in pairs or _by_serial(slots[place], slots[owner])
    ]
    return {
        name: Crossing(
            next((owner for place, owner in sure if place == name), ""),
            next((place for place, owner in sure if owner == name), ""),
        )
        for name in dict.fromkeys(name for pair in sure for name in pair)
    }


def _own(items: Sequence[Evidence]) -> list[Evidence]:
    return [item for item in items if item.layer in _OWN]


def _is_stranger(shown: Shown) -> bool:
    return bool(differing(accepted_values(_own(shown.enrolled)), shown.seen))


def _shows_unit_of(shown: Shown, other: Shown) -> bool:
    """Whether all that the other slot's unit says of itself was seen here."""
    wanted, seen = accepted_values(_own(other.enrolled)), _own(shown.seen)
    return bool(wanted) and not unseen(wanted, seen) and not differing(wanted, seen)


def _by_serial(shown: Shown, other: Shown) -> bool:
    return unit_is_proved(accepted_values(other.enrolled), _own(shown.seen), other.provides)
