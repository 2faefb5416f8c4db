"""The results in an HL7 message, specimen by specimen.

Source: HL7 v2.5.1, 7.3 (ORU^R01, OUL^R22), 7.4.1 (OBR), 7.4.2 (OBX), 7.4.3 (SPM).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from edgewatch.devices.hl7.message import Hl7Message, Segment
from edgewatch.devices.message_times import compact_moment

_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
# Table 0085. These say that there is no result, or that it is withdrawn; "F", "C", "P" and the
# like are results, and a result without a status is taken as one, as many instruments send it.
_NO_RESULT = frozenset({"D", "I", "N", "O", "W", "X"})
CASES = ("SPM-2", "OBR-3", "OBR-2", "PID-3")
"""Fields that can name a case: specimen, filler's and placer's order, patient."""


@dataclass(frozen=True, slots=True)
class Hl7Result:
    """One OBX segment.

    Attributes:
        code: Observation identifier (OBX-3.1, or what of OBX-3 is filled); with the
            sub-identifier (OBX-4) behind a slash where one identifier occurs with several.
        number: The value; None where it is no finite number, has a comparator, or was withdrawn.
        unit: Units as sent (OBX-6.1).
        time_ns: When it was measured (OBX-14); None where that is not said.
    """

    code: str
    number: float | None
    unit: str = ""
    time_ns: int | None = None


@dataclass(frozen=True, slots=True)
class Hl7Sample:
    """One specimen, or patient, with its results in the order sent."""

    case: str | None
    results: tuple[Hl7Result, ...]


@dataclass(slots=True)
class _Group:
    """An order with what belongs to it, while the message is gone through.

    `names` are the identifiers that hold for it, by their fields.
    """

    names: dict[str, str]
    results: list[Segment] = field(default_factory=list)

    def case(self, wanted: str) -> str:
        places = (wanted,) if wanted else CASES
        return next(filter(None, (self.names.get(place, "") for place in places)), "")


def samples_of(message: Hl7Message, case: str = "") -> tuple[Hl7Sample, ...]:
    r"""The results of each case; groups of one case are put together.

    `case` is the field that names it, one of `CASES`; left out, the first of them that is there.

    >>> from edgewatch.devices.hl7.message import parse_message
    >>> text = "MSH|^~\\&|A||||||ORU^R01|7\rOBR|1||C7\rOBX|1|NM|CO2||38|mmHg\r"
    >>> samples_of(parse_message(text))[0].results
    (Hl7Result(code='CO2', number=38.0, unit='mmHg', time_ns=None),)
    """
    samples: dict[str, list[Segment]] = {}
    for group in _groups(message):
        samples.setdefault(group.case(case), []).extend(group.results)
    return tuple(
        Hl7Sample(name or None, _results(segments))
        for name, segments in samples.items()
        if segments
    )


def _groups(message: Hl7Message) -> Iterator[_Group]:
    # In OUL messages a specimen stands before its orders, in ORU messages behind them.
    specimen_first = message.kind == "OUL"
    about: dict[str, str] = {}
    group = _Group({})
    for segment in message.segments:
        match segment.name:
            case "PID":
                yield group
                about = {"PID-3": segment.first(3)}
                group = _Group(dict(about))
            case "SPM" if specimen_first:
                yield group
                about["SPM-2"] = _specimen(segment)
                group = _Group(dict(about))
            case "SPM":
                group.names["SPM-2"] = _specimen(segment)
            case "OBR":
                yield group
                order = {"OBR-3": segment.first(3), "OBR-2": segment.first(2)}
                group = _Group(about | order)
            case "OBX":
                group.results.append(segment)
    yield group


def _specimen(segment: Segment) -> str:
    """SPM-2: placer's (component 1) or filler's (component 2) identifier."""
    return segment.first(2) or segment.part(2, 2).split(segment.separators.subcomponent, 1)[0]


def _results(segments: list[Segment]) -> tuple[Hl7Result, ...]:
    places: dict[str, set[str]] = {}
    for segment in segments:
        places.setdefault(_code(segment), set()).add(segment.part(4))
    found = []
    for segment in segments:
        code, place = _code(segment), segment.part(4)
        if not code:
            continue
        name = f"{code}/{place}" if place and len(places[code]) > 1 else code
        time_ns = compact_moment(segment.part(14)) if segment.part(14) else None
        found.append(Hl7Result(name, _number(segment), segment.part(6), time_ns))
    return tuple(found)


def _code(segment: Segment) -> str:
    """Identifier (OBX-3.1), or its alternative (3.4), or their texts (3.2, 3.5)."""
    return next(filter(None, (segment.part(3, component) for component in (1, 4, 2, 5))), "")


def _number(segment: Segment) -> float | None:
    if segment.part(11) in _NO_RESULT:
        return None
    # A repeated value is no single number.
    if segment.separators.repetition in segment.raw(5):
        return None
    if segment.part(2) == "SN":
        # Structured numeric: comparator, number, separator, number (2.A.72).
        if segment.part(5, 1) not in ("", "=") or segment.part(5, 3) or segment.part(5, 4):
            return None
        return _finite(segment.part(5, 2))
    return _finite(segment.part(5)) if segment.part(2) in ("NM", "ST", "") else None


def _finite(text: str) -> float | None:
    if _NUMBER.fullmatch(text) is None:
        return None
    number = float(text)
    return number if math.isfinite(number) else None
