"""Delimiters and escapes of ASTM E1394 records (E1394-97, 5.4)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edgewatch.site.errors import InputError


class RecordError(InputError):
    """Text that is no ASTM E1394 message."""


@dataclass(frozen=True, slots=True)
class Delimiters:
    r"""The four characters that a header declares behind its H.

    >>> Delimiters().unescape("a&F&b &&"), Delimiters().escape("a|b")
    ('a|b &&', 'a&F&b')
    """

    field: str = "|"
    repeat: str = "\\"
    component: str = "^"
    escape_mark: str = "&"

    def unescape(self, text: str) -> str:
        """Resolve &F& &S& &R& &E& and &Xhh..&; other sequences stay as they are."""
        if self.escape_mark not in text:
            return text
        mark = re.escape(self.escape_mark)
        return re.sub(f"{mark}([FSRE]|X(?:[0-9A-Fa-f]{{2}})+){mark}", self._resolve, text)

    def _resolve(self, found: re.Match[str]) -> str:
        code = found[1]
        if code[0] == "X":
            return bytes.fromhex(code[1:]).decode("latin-1")
        return {
            "F": self.field,
            "S": self.component,
            "R": self.repeat,
            "E": self.escape_mark,
        }[code]

    def escape(self, text: str) -> str:
        """Make text safe inside a component; control characters become &Xhh&."""
        names = {self.field: "F", self.component: "S", self.repeat: "R", self.escape_mark: "E"}
        mark = self.escape_mark

        def safe(character: str) -> str:
            if character in names:
                return f"{mark}{names[character]}{mark}"
            return f"{mark}X{ord(character):02X}{mark}" if character < " " else character

        return "".join(map(safe, text))


def delimiters_of(header: str) -> Delimiters:
    """The delimiters that a header record declares.

    Raises:
        RecordError: It is no header, or declares fewer than four different characters.
    """
    marks = header[1:5]
    usable = len(set(marks)) == 4 and not any(mark.isalnum() or mark.isspace() for mark in marks)
    if header[:1] != "H" or not usable:
        raise RecordError(
            f"{header[:40]!r} is no header record",
            expected=r"H and four different delimiters, such as H|\^&",
        )
    return Delimiters(*marks)
