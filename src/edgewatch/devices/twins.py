"""One serial number in two places at once: then it tells neither unit from the other. Pure.

The bus sees that of descriptors (`bus.device.snapshot_of`); what instruments say of themselves is
compared here, from slot to slot.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from edgewatch.devices.evidence import Evidence, Layer, Quality

_NAME = frozenset({"manufacturer", "model", "serial"})
_WITHIN_UNIT = frozenset({"interface"})
Fields = frozenset[tuple[str, str]]


def twins(slots: Mapping[str, Sequence[Evidence]]) -> dict[str, str]:
    """Slot → another one that shows the same maker, model and serial number at another place.

    Slots at one place are ports of one unit. What a person or a recorded column states is no
    sight of a unit.

    Args:
        slots: What each slot shows now, by name.

    >>> def unit(place): return [Evidence("protocol", "serial", "B12", "unique", 0),
    ...                          Evidence("topology", "port_chain", place, "unique", 0)]
    >>> twins({"a": unit("1.2"), "b": unit("1.3"), "c": unit("1.2")})
    {'a': 'b', 'b': 'a', 'c': 'b'}
    """
    shown: dict[Fields, dict[str, Fields]] = {}
    for name, seen in slots.items():
        if (unit := _name(seen)) is not None:
            shown.setdefault(unit, {})[name] = _place(seen)
    found: dict[str, str] = {}
    for places in shown.values():
        first = next(iter(places.values()))
        if any(place != first for place in places.values()):
            found |= {name: _elsewhere(places, place) for name, place in places.items()}
    return found


def _elsewhere(places: Mapping[str, Fields], place: Fields) -> str:
    return next(name for name, other in places.items() if other != place)


def _name(seen: Iterable[Evidence]) -> Fields | None:
    own = [item for item in seen if item.layer == Layer.PROTOCOL and item.field in _NAME]
    if not any(i.field == "serial" and i.quality == Quality.UNIQUE for i in own):
        return None
    return frozenset((item.field, item.value) for item in own)


def _place(seen: Iterable[Evidence]) -> Fields:
    return frozenset(
        (item.field, item.value)
        for item in seen
        if item.layer == Layer.TOPOLOGY and item.field not in _WITHIN_UNIT
    )
