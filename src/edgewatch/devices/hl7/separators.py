"""The separators that an HL7 message declares, and its escape sequences.

Source: HL7 v2.5.1, 2.5.4 (delimiters) and 2.7 (escape sequences).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from edgewatch.site.errors import InputError


class Hl7Error(InputError):
    """Text that is no HL7 version 2 message."""


@dataclass(frozen=True, slots=True)
class Separators:
    r"""The characters behind MSH: field, component, repetition, escape, subcomponent.

    >>> Separators().unescape(r"a\F\b \X41\ \H\c")
    'a|b A c'
    """

    field: str = "|"
    component: str = "^"
    repetition: str = "~"
    escape: str = "\\"
    subcomponent: str = "&"

    @property
    def declared(self) -> str:
        """MSH-2."""
        return f"{self.component}{self.repetition}{self.escape}{self.subcomponent}"

    def unescape(self, text: str) -> str:
        """Resolve the sequences for separators and bytes; formatting is left out."""
        if self.escape not in text:
            return text
        mark = re.escape(self.escape)
        return re.sub(f"{mark}([^{mark}]*){mark}", self._resolve, text)

    def _resolve(self, found: re.Match[str]) -> str:
        code = found[1]
        named = {
            "F": self.field,
            "S": self.component,
            "R": self.repetition,
            "T": self.subcomponent,
            "E": self.escape,
            ".br": "\n",
            ".sp": "\n",
        }
        if code in named:
            return named[code]
        if re.fullmatch(r"X(?:[0-9A-Fa-f]{2})+", code):
            return bytes.fromhex(code[1:]).decode("latin-1")
        return "" if code in ("H", "N") or code.startswith((".", "C", "M", "Z")) else found[0]

    def escaped(self, text: str) -> str:
        """Text made safe inside a component."""
        names = {
            self.field: "F",
            self.component: "S",
            self.repetition: "R",
            self.subcomponent: "T",
            self.escape: "E",
        }

        def safe(character: str) -> str:
            if character in names:
                return f"{self.escape}{names[character]}{self.escape}"
            return " " if character < " " else character

        return "".join(map(safe, text))


def separators_of(header: str) -> Separators:
    r"""The separators that an MSH segment declares.

    Raises:
        Hl7Error: It is no MSH segment, or its separators are not usable.

    >>> separators_of(r"MSH|^~\&|A").subcomponent
    '&'
    """
    field = header[3:4]
    marks = header[4:].split(field, 1)[0][:4] if field else ""
    # Before v2.7 the last two may be left out; the standard's own then stand for them.
    marks += "^~\\&"[len(marks) :]
    every = field + marks
    usable = len(set(every)) == 5 and not any(c.isalnum() or c.isspace() for c in every)
    if header[:3] != "MSH" or not usable:
        raise Hl7Error(
            f"{header[:40]!r} is no header segment",
            expected=r"MSH and five different separators, such as MSH|^~\&|",
        )
    return Separators(field, *marks)
