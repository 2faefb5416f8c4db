"""A picture of a virtual screen: Xvfb keeps its pixels in a file of the X Window Dump format."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from failure import StepError

XWD_VERSION, Z_PIXMAP = 7, 2
_HEADER = struct.Struct(">25I")
_COLOUR_BYTES = 12  # one XWDColor of the colour map


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of pixels of three bytes, red, green and blue."""

    width: int
    height: int
    rows: tuple[bytes, ...]

    def colours(self) -> int:
        """How many different colours there are: a blank screen has one."""
        pixels = b"".join(self.rows)
        return len({pixels[i : i + 3] for i in range(0, len(pixels), 3)})

    def save(self, path: Path) -> None:
        """Write it as PNG (RFC 2083), 8 bits a channel."""
        data = zlib.compress(b"".join(b"\0" + row for row in self.rows), 6)
        size = struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0)
        parts = (_chunk(b"IHDR", size), _chunk(b"IDAT", data), _chunk(b"IEND", b""))
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))


def read_screen(path: Path) -> Picture:
    """The screen that ``Xvfb -fbdir`` keeps in a file, of 24 bits in 32 (XWDFile.h of X11).

    Raises:
        StepError: it is of another kind.
    """
    data = path.read_bytes()
    head = _HEADER.unpack_from(data)
    size, version, pixmap, _, width, height, _, byte_order, *_ = head
    bits, line_bytes, colours = head[11], head[12], head[19]
    if (version, pixmap, bits) != (XWD_VERSION, Z_PIXMAP, 32):
        raise StepError(f"{path}: XWD version {version}, format {pixmap}, {bits} bits a pixel")
    begin = size + colours * _COLOUR_BYTES
    red, green, blue = (1, 2, 3) if byte_order else (2, 1, 0)
    lines = (data[begin + y * line_bytes :][: width * 4] for y in range(height))
    return Picture(width, height, tuple(_rgb(line, red, green, blue) for line in lines))


def _rgb(line: bytes, red: int, green: int, blue: int) -> bytes:
    row = bytearray(len(line) // 4 * 3)
    row[0::3], row[1::3], row[2::3] = line[red::4], line[green::4], line[blue::4]
    return bytes(row)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
