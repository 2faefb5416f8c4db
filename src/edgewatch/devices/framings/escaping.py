"""Escapes: how a byte that means something to the framing travels inside a frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Escaping:
    """A mark and what follows it.

    Attributes:
        mark: The byte that announces an escaped one.
        xor: An escaped byte travels combined with this by exclusive or ...
        table: ... or, where there is a table, as the table says (byte: what travels).

    >>> Escaping(0x7D, 0x20).put(b"A~B", b"~").hex(" ")
    '41 7d 5e 42'
    """

    mark: int
    xor: int = 0x20
    table: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))

    def put(self, data: bytes, special: bytes) -> bytes:
        """`data` with the mark and every byte of `special` escaped."""
        out = bytearray()
        for byte in data:
            if byte == self.mark or byte in special:
                out += bytes([self.mark, self.table.get(byte, byte ^ self.xor)])
            else:
                out.append(byte)
        return bytes(out)

    def take(self, data: bytes) -> bytes | None:
        """The inverse of `put`; None where an escape is broken off or is none.

        >>> Escaping(0x7D, 0x20).take(b"A}") is None
        True
        """
        if self.mark not in data:
            return data
        back = {travels: byte for byte, travels in self.table.items()}
        out = bytearray()
        marked = False
        for byte in data:
            if marked:
                if back and byte not in back:
                    return None
                out.append(back.get(byte, byte ^ self.xor))
                marked = False
            elif byte == self.mark:
                marked = True
            else:
                out.append(byte)
        return None if marked else bytes(out)
