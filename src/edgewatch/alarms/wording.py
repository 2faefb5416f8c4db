"""Sentences from templates and parameters: nothing is stored as text, so all can be translated.

A template is a sequence of pieces in the syntax of `str.format`. The first piece always appears;
each other one appears only where every parameter it names is known. Formats after the colon:

========================  =======================================================
``{x_ns}``                a time; any parameter whose name ends in ``_ns``
``{n:# time|# times}``    a count with its singular and plural; a list counts its items
``{hash:short}``          the first twelve characters, of each in a list with commas
``{field:name}``          the name of a field of evidence in plain words
``{features}``            a list: the first three, then how many more
========================  =======================================================
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from string import Formatter

Value = str | float | Sequence[str] | None
RenderTime = Callable[[int], str]
"""Nanoseconds since the epoch (UTC) to the time as a person reads it."""

UNKNOWN = "unknown"
LISTED = 3
FIELD_NAMES = {
    "serial": "serial number",
    "serial_number": "serial number",
    "firmware": "firmware version",
    "vid_pid": "USB type",
    "usb_id": "USB type",
    "bcd_device": "device release",
    "port_chain": "port",
    "skew_ppm": "clock rate in ppm",
    "port": "port",
    "sha256": "checksum",
}


def local_time(time_ns: int) -> str:
    """Hours, minutes and seconds in the time zone of this workstation."""
    return f"{datetime.fromtimestamp(time_ns // 1_000_000_000, UTC).astimezone():%H:%M:%S}"


def utc_time(time_ns: int) -> str:
    """Hours, minutes and seconds in UTC.

    >>> utc_time(51_000_000_000)
    '00:00:51'
    """
    return f"{datetime.fromtimestamp(time_ns // 1_000_000_000, UTC):%H:%M:%S}"


def render(
    pieces: Sequence[str], params: Mapping[str, Value], render_time: RenderTime = local_time
) -> str:
    """The text of a template. Never raises for a parameter that is missing or of another type.

    >>> render(["{model} failed", " {errors:# time|# times}", " at {at_ns}", "."],
    ...        {"model": "cytology", "errors": 2})
    'cytology failed 2 times.'
    """
    writer = _Writer(params, render_time)
    first, *others = pieces
    return writer.piece(first) + "".join(writer.piece(p) for p in others if writer.knows(p))


def names_in(pieces: Sequence[str]) -> tuple[str, ...]:
    """The parameters that a template names, each once, in order.

    >>> names_in(["{model} failed", " at {at_ns}", "."])
    ('model', 'at_ns')
    """
    found = (name for piece in pieces for _, name, _, _ in Formatter().parse(piece) if name)
    return tuple(dict.fromkeys(found))


class _Writer:
    """Fills pieces from one set of parameters."""

    def __init__(self, params: Mapping[str, Value], render_time: RenderTime) -> None:
        self._params = params
        self._render_time = render_time

    def knows(self, piece: str) -> bool:
        return all(self._params.get(name) not in (None, "", ()) for name in names_in([piece]))

    def piece(self, piece: str) -> str:
        text = ""
        for literal, name, spec, _ in Formatter().parse(piece):
            text += literal
            if name:
                text += self._value(name, spec or "")
        return text

    def _value(self, name: str, spec: str) -> str:
        value = self._params.get(name)
        if value is None:
            return UNKNOWN
        if name.endswith("_ns") and isinstance(value, int | float):
            return self._render_time(int(value))
        if "#" in spec:
            return _counted(value, spec)
        if spec == "short":
            return ", ".join(part[:12] for part in str(value).split(", "))
        if spec == "name":
            return FIELD_NAMES.get(str(value), str(value).replace("_", " "))
        return _plain(value)


def _counted(value: str | float | Sequence[str], spec: str) -> str:
    singular, _, plural = spec.partition("|")
    if isinstance(value, str):
        return plural.replace("#", value)
    count = value if isinstance(value, int | float) else len(value)
    return (singular if count == 1 else plural).replace("#", f"{count:,.0f}")


def _plain(value: str | float | Sequence[str]) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return f"{value:,.6g}"
    shown, more = value[:LISTED], len(value) - LISTED
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
