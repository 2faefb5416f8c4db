"""From what a frame holds to a reading: number, scale, invalid values, limits."""

from __future__ import annotations

import math

from edgewatch.devices.decoders.base import Found, Reading, UnreadableError
from edgewatch.devices.decoders.numbers import is_blank, number_of
from edgewatch.devices.decoders.times import moment_of
from edgewatch.devices.profiles.stream_section import StreamField, StreamSection


def reading_of(section: StreamSection, found: Found) -> Reading:
    """The reading that a frame holds.

    Raises:
        UnreadableError: A field is missing, or is neither a number nor marked as invalid. A frame
            with one such field is broken, and none of its values can be relied on.
    """
    values = _declared(section, found) if section.fields else _all_numbers(section, found)
    case = str(found.get(section.case, "")).strip() if section.case else ""
    time_ns = None
    if section.time is not None:
        time_ns = moment_of(str(found.get(section.time.key, "")), section.time)
    return Reading(values, time_ns, case or None)


def _declared(section: StreamSection, found: Found) -> dict[str, float | None]:
    return {
        field.name: value_of(field, found.get(field.sent_as), section.decimal)
        for field in section.fields
    }


def value_of(field: StreamField, sent: str | float | None, decimal: str = ".") -> float | None:
    """The value of one field; None where the equipment says that it has none.

    Raises:
        UnreadableError: It is neither a number nor marked as invalid, or it is not there.

    >>> value_of(StreamField(name="t", scale=0.1, invalid=[999]), 366.0)
    36.6
    """
    if sent is None:
        if field.optional:
            return None
        raise UnreadableError(f"{field.sent_as} is missing")
    if isinstance(sent, str):
        if any(isinstance(mark, str) and sent.strip() == mark for mark in field.invalid):
            return None
        number = number_of(sent, unit=field.unit, decimal=decimal)
    else:
        number = sent if math.isfinite(sent) else None
    if number is None or any(number == mark for mark in field.invalid):
        return None
    return _within(field, _scaled(field, number))


def _scaled(field: StreamField, number: float) -> float:
    if field.scale == 1.0 and field.offset == 0.0:
        return number
    # Twelve digits: 366 × 0.1 is then 36.6, and no instrument gives more.
    return float(f"{number * field.scale + field.offset:.12g}")


def _within(field: StreamField, value: float) -> float | None:
    too_low = field.low is not None and value < field.low
    too_high = field.high is not None and value > field.high
    return None if too_low or too_high or not math.isfinite(value) else value


def _all_numbers(section: StreamSection, found: Found) -> dict[str, float | None]:
    """Where no fields are named: all that are numbers, or stand for none."""
    about = {section.case, section.time.key if section.time else ""}
    values: dict[str, float | None] = {}
    for name, sent in found.items():
        if name in about:
            continue
        if isinstance(sent, str):
            try:
                values[name] = number_of(sent, decimal=section.decimal)
            except UnreadableError:
                continue
        else:
            values[name] = sent if math.isfinite(sent) else None
    if not any(isinstance(found[n], float) or not is_blank(str(found[n])) for n in values):
        raise UnreadableError("holds no number")
    return values
