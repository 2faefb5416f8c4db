"""Sentences from templates and parameters: nothing is stored as text, so all can be translated.

A template is a sequence of pieces in the syntax of `str.format`. The first piece always appears;
each other one appears only where every parameter it names is known. A piece is translated before
it is filled, so a language may order its parameters as it likes. Formats after the colon:

========================  =======================================================
``{x_ns}``                a time; any parameter whose name ends in ``_ns``
``{n:# time|# times}``    a count in its plural form; a list counts its items
``{hash:short}``          the first twelve characters, of each in a list with commas
``{field:name}``          the name of a field of evidence in plain words
``{seconds:duration}``    a duration in its largest unit
``{features}``            a list: the first three, then how many more
========================  =======================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from string import Formatter
from typing import Final

from edgewatch.alarms.conditions import TOGETHER
from edgewatch.alarms.language import ENGLISH, Language

Value = str | float | Sequence[str] | None
RenderTime = Callable[[int], str]
"""Nanoseconds since the epoch (UTC) to the time as a person reads it."""

_parse = Formatter().parse

UNKNOWN: Final = "unknown"
LISTED: Final = 3
AND_MORE: Final = "{listed} and # more|{listed} and # more"
DURATIONS: Final = (
    (86_400.0, "# day|# days"),
    (3_600.0, "# h|# h"),
    (60.0, "# min|# min"),
    (1.0, "# s|# s"),
)
"""Seconds in a unit, and how so many of it are said."""
FIELD_NAMES: Final = {
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
    return clock_of(ENGLISH)(time_ns)


def utc_time(time_ns: int) -> str:
    """Hours, minutes and seconds in UTC.

    >>> utc_time(51_000_000_000)
    '00:00:51'
    """
    return f"{datetime.fromtimestamp(time_ns // 1_000_000_000, UTC):%H:%M:%S}"


def clock_of(language: Language, now_ns: int | None = None) -> RenderTime:
    """Times of day in the zone of this workstation, as a language writes them.

    With `now_ns` a time of another day than that one has its date before it.
    """
    today = None if now_ns is None else _local(now_ns).date()

    def written(time_ns: int) -> str:
        moment = _local(time_ns)
        clock = moment.strftime(language.clock)
        if today is None or moment.date() == today:
            return clock
        return f"{moment.strftime(language.date)} {clock}"

    return written


def _local(time_ns: int) -> datetime:
    return datetime.fromtimestamp(time_ns // 1_000_000_000, UTC).astimezone()


def render(
    pieces: Sequence[str],
    params: Mapping[str, Value],
    language: Language = ENGLISH,
    *,
    render_time: RenderTime | None = None,
) -> str:
    """The text of a template. Never raises for a parameter that is missing or of another type.

    Args:
        language: whose words, plural forms and digits are used.
        render_time: how times are written; hours, minutes and seconds of this workstation if None.

    >>> render(["{model} failed", " {errors:# time|# times}", " at {at_ns}", "."],
    ...        {"model": "cytology", "errors": 2})
    'cytology failed 2 times.'
    """
    writer = _Writer(params, render_time or clock_of(language), language)
    first, *others = pieces
    return writer.piece(first) + "".join(writer.piece(p) for p in others if writer.knows(p))


def names_in(pieces: Sequence[str]) -> tuple[str, ...]:
    """The parameters that a template names, each once, in order.

    >>> names_in(["{model} failed", " at {at_ns}", "."])
    ('model', 'at_ns')
    """
    found = (name for piece in pieces for _, name, _, _ in _parse(piece) if name)
    return tuple(dict.fromkeys(found))


def has_words(piece: str) -> bool:
    """Whether there is anything in a piece to translate.

    >>> [has_words(piece) for piece in (".", ": {features}", " at {at_ns}", "{n:# time|# times}")]
    [False, False, True, True]
    """
    literals = (text + (spec if spec and "#" in spec else "") for text, _, spec, _ in _parse(piece))
    return any(letter.isalpha() for text in literals for letter in text)


def own_texts() -> Iterable[str]:
    """What this module itself says."""
    yield UNKNOWN
    yield TOGETHER
    yield AND_MORE
    yield from (forms for _, forms in DURATIONS)
    yield from FIELD_NAMES.values()


class _Writer:
    """Fills pieces from one set of parameters."""

    def __init__(
        self, params: Mapping[str, Value], render_time: RenderTime, language: Language
    ) -> None:
        self._params = params
        self._render_time = render_time
        self._language = language

    def knows(self, piece: str) -> bool:
        return all(self._params.get(name) not in (None, "", ()) for name in names_in([piece]))

    def piece(self, piece: str) -> str:
        text = ""
        for literal, name, spec, _ in _parse(self._translated(piece)):
            text += literal
            if name:
                text += self._value(name, spec or "")
        return text

    def _translated(self, piece: str) -> str:
        if not has_words(piece):
            return piece
        said = self._language.translate(piece)
        # What parts a piece from the one before is easily lost on the way through a translation.
        return f" {said.lstrip()}" if piece.startswith(" ") else said

    def _value(self, name: str, spec: str) -> str:
        value = self._params.get(name)
        if value is None:
            return self._language.translate(UNKNOWN)
        if name.endswith("_ns") and isinstance(value, int | float):
            return self._render_time(int(value))
        return self._counted(value, spec) if "#" in spec else self._formatted(value, spec)

    def _formatted(self, value: str | float | Sequence[str], spec: str) -> str:
        match spec, value:
            case "short", _:
                return ", ".join(part[:12] for part in str(value).split(", "))
            case "name", _:
                return self._named(str(value))
            case "duration", int() | float():
                return duration(value, self._language)
        return self._plain(value)

    def _named(self, field: str) -> str:
        known = FIELD_NAMES.get(field)
        return self._language.translate(known) if known else field.replace("_", " ")

    def _counted(self, value: str | float | Sequence[str], forms: str) -> str:
        if isinstance(value, str):
            return forms.rpartition("|")[2].replace("#", value)
        count = value if isinstance(value, int | float) else len(value)
        return self._language.counted(round(count), forms)

    def _plain(self, value: str | float | Sequence[str]) -> str:
        if isinstance(value, str):
            return self._language.translate(value) if value == TOGETHER else value
        if isinstance(value, int | float):
            return number(value, self._language)
        listed = ", ".join(self._plain(item) for item in value[:LISTED])
        more = len(value) - LISTED
        if more <= 0:
            return listed
        forms = self._language.translate(AND_MORE)
        return self._language.counted(more, forms).replace("{listed}", listed)


def number(value: float, language: Language = ENGLISH) -> str:
    """A number without noise: six digits, and all of them before the point.

    >>> number(0.1 + 0.2), number(12345678), number(10_000.0)
    ('0.3', '12,345,678', '10,000')
    """
    english = f"{value:,.0f}" if abs(value) >= 1e6 else f"{value:,.6g}"
    return language.digits(english)


def duration(seconds: float, language: Language = ENGLISH) -> str:
    """A duration in the largest unit of which there are two, or in seconds.

    >>> duration(45), duration(5400), duration(172_800)
    ('45 s', '90 min', '2 days')
    """
    unit, forms = next((one for one in DURATIONS if seconds >= 2 * one[0]), DURATIONS[-1])
    return language.counted(round(seconds / unit), language.translate(forms))
