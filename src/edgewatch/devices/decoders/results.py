"""Results that come with a code each, in messages: to values by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edgewatch.devices.astm.identifiers import is_called, told_apart
from edgewatch.devices.decoders.base import Lost, UnreadableError
from edgewatch.devices.decoders.fields import value_of
from edgewatch.devices.profiles.stream_section import StreamField, StreamSection


@dataclass(frozen=True, slots=True)
class Result:
    """One result.

    Attributes:
        code: The code of the test.
        number: Its value; None where it has none.
        unit: The unit sent.
        whole: The whole identifier, where the code alone may stand for several tests.
    """

    code: str
    number: float | None
    unit: str = ""
    whole: str = ""

    @property
    def identifier(self) -> str:
        """What tells the test from others."""
        return self.whole or self.code


def values_of(section: StreamSection | None, results: Sequence[Result]) -> dict[str, float | None]:
    """Values by name: those of the section's fields, or all where it names none.

    A test that comes twice keeps its last value: a rerun follows the first run. Where tests
    share a code, each goes by what tells it apart: a field whose key means several of them has
    no value. A result in another unit than its field's is none, too.

    >>> values_of(None, [Result("GLU", 5.4, "mmol/L"), Result("NA", None)])
    {'GLU': 5.4, 'NA': None}
    """
    if section is None or not section.fields:
        names = told_apart((result.code, result.identifier) for result in results)
        return {name: result.number for name, result in zip(names, results, strict=True)}
    meant = {field.name: (field, _meant(field, results)) for field in section.fields}
    return {
        name: _value(field, found[-1])
        for name, (field, found) in meant.items()
        if len({result.identifier for result in found}) == 1
    }


def _meant(field: StreamField, results: Sequence[Result]) -> list[Result]:
    return [result for result in results if is_called(field.sent_as, result.identifier)]


def in_other_units(section: StreamSection | None, results: Sequence[Result]) -> list[Lost]:
    """A loss for each result that came in another unit than its field's.

    >>> from edgewatch.devices.profiles.stream_field import StreamField
    >>> glucose = StreamField(name="glucose", key="GLU", unit="mmol/L")
    >>> section = StreamSection(decoder="astm", fields=[glucose])
    >>> in_other_units(section, [Result("GLU", 97.0, "mg/dL")])[0].detail
    'GLU in mg/dL, not mmol/L'
    """
    fields = () if section is None else section.fields
    return [
        Lost(
            "a result in another unit",
            0,
            detail=f"{field.sent_as} in {result.unit}, not {field.unit}",
        )
        for field in fields
        for result in _meant(field, results)
        if _is_other_unit(field, result)
    ]


def _is_other_unit(field: StreamField, result: Result) -> bool:
    return bool(field.unit and result.unit) and result.unit.casefold() != field.unit.casefold()


def _value(field: StreamField, result: Result) -> float | None:
    if result.number is None or _is_other_unit(field, result):
        return None
    try:
        return value_of(field, result.number)
    except UnreadableError:
        return None
