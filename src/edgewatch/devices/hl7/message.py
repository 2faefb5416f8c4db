"""An HL7 message as segments of fields.

Source: HL7 v2.5.1, 2.5 (segments and fields), 2.15.9 (MSH). Field numbers are the standard's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from edgewatch.devices.hl7.separators import Hl7Error, Separators, separators_of

__all__ = ["Hl7Error", "Hl7Message", "Segment", "parse_message"]

# CR by the standard. Files and some senders have LF, which else is a line end within a text.
_SEGMENT_END = re.compile(r"\r\n?|\n(?=[A-Z][A-Z0-9]{2}(?![A-Za-z0-9 ]))")


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment: its name, and its fields as sent."""

    name: str
    fields: tuple[str, ...]
    separators: Separators

    def raw(self, number: int) -> str:
        """A field as sent; empty where it is not there."""
        return self.fields[number - 1] if 0 < number <= len(self.fields) else ""

    def parts(self, number: int) -> list[str]:
        """The components of a field's first repetition, unescaped."""
        first = self.raw(number).split(self.separators.repetition, 1)[0]
        return [self.separators.unescape(c) for c in first.split(self.separators.component)]

    def part(self, number: int, component: int = 1) -> str:
        """One component; '""' stands for a deleted value and gives none."""
        parts = self.parts(number)
        text = parts[component - 1].strip() if component <= len(parts) else ""
        return "" if text == '""' else text

    def first(self, number: int) -> str:
        """The first subcomponent of the first component."""
        return self.part(number).split(self.separators.subcomponent, 1)[0].strip()


@dataclass(frozen=True, slots=True)
class Hl7Message:
    """A message: its segments, the header first."""

    segments: tuple[Segment, ...]

    @property
    def header(self) -> Segment:
        return self.segments[0]

    @property
    def kind(self) -> str:
        """Message code, such as "ORU" (MSH-9.1)."""
        return self.header.part(9, 1)

    @property
    def control_id(self) -> str:
        """What the sender calls the message (MSH-10)."""
        return self.header.part(10)

    def named(self, name: str) -> Iterator[Segment]:
        """The segments of one name, in order."""
        return (segment for segment in self.segments if segment.name == name)


def parse_message(text: str) -> Hl7Message:
    r"""Cut a message into segments. Blocks of segments that are not known are kept.

    Raises:
        Hl7Error: It does not begin with a usable MSH, or a segment has no name.

    >>> message = parse_message("MSH|^~\\&|LAB|ICU|||2026||ORU^R01|7|P|2.5.1\rOBX|1|NM|CO2||38")
    >>> message.kind, message.control_id, message.segments[1].raw(5)
    ('ORU', '7', '38')
    """
    lines = [line for line in _SEGMENT_END.split(text) if line.strip()]
    if not lines:
        raise Hl7Error("the message is empty", expected="a header segment MSH")
    separators = separators_of(lines[0])
    return Hl7Message(tuple(_segment(line, separators) for line in lines))


def _segment(line: str, separators: Separators) -> Segment:
    name, *fields = line.split(separators.field)
    if len(name) != 3 or not name.isascii() or not name.isalnum() or not name.isupper():
        raise Hl7Error(f"{line[:40]!r} is no segment", expected="a name of three characters")
    if name == "MSH":
        fields.insert(0, separators.field)  # MSH-1 is the separator itself
    return Segment(name, tuple(fields), separators)
