"""Dumps of real machines: `umockdev-record`'s format, and `udevadm info --export-db`.

Both give one paragraph a device: ``P:`` the path, ``N:`` the node (umockdev: ``=`` and its content
in hexadecimal), ``S:`` links to it, ``E:`` properties, ``A:`` attributes with \\n, \\\\ and octal
escapes, ``H:`` attributes in hexadecimal, ``L:`` attributes that are links (in udevadm's: the
priority of the node's links). Other letters are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from edgewatch.devices.bus.entry import Entry
from edgewatch.site.errors import InputError

_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_PLAIN = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"b": b"\b", b"f": b"\f", b"v": b"\v"}


@dataclass(slots=True)
class _Paragraph:
    path: str
    node: str = ""
    links: list[str] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, bytes] = field(default_factory=dict)

    def entry(self) -> Entry:
        node = self.node or self.properties.get("DEVNAME", "")
        links = self.links or self.properties.get("DEVLINKS", "").split()
        return Entry(
            self.path,
            self.attributes,
            self.properties,
            node.removeprefix("/dev/"),
            tuple(link.removeprefix("/dev/") for link in links),
        )


def read_dump(raw: bytes, where: str = "dump") -> tuple[Entry, ...]:
    """The entries of a dump.

    Raises:
        InputError: It holds no device, or a line cannot be read.
    """
    lines = raw.replace(b"\r\n", b"\n").split(b"\n")
    found = tuple(paragraph.entry() for paragraph in _paragraphs(lines, where))
    if not found:
        raise InputError(
            "holds no device",
            where=where,
            expected="a dump by umockdev-record or `udevadm info --export-db`",
        )
    return found


def _paragraphs(lines: Iterable[bytes], where: str) -> Iterator[_Paragraph]:
    current: _Paragraph | None = None
    for number, line in enumerate(lines, 1):
        letter, _, rest = line.partition(b":")
        rest = rest.removeprefix(b" ")
        if letter == b"P":
            if current is not None:
                yield current
            current = _Paragraph(rest.decode("utf-8", "backslashreplace"))
        elif current is not None and letter in (b"N", b"S", b"E", b"A", b"H", b"L"):
            try:
                _take(current, letter, rest)
            except ValueError as error:
                raise InputError(
                    f"cannot be read ({error})",
                    where=f"{where}, line {number}",
                    expected="NAME=VALUE",
                ) from None
    if current is not None:
        yield current


def _take(into: _Paragraph, letter: bytes, rest: bytes) -> None:
    name, equals, value = rest.partition(b"=")
    key = name.decode("utf-8", "backslashreplace")
    match letter:
        case b"N":
            into.node = key
            if equals and key.startswith("bus/usb/"):
                into.attributes.setdefault("descriptors", _hex(value))
        case b"S":
            into.links.append(rest.decode("utf-8", "backslashreplace"))
        case b"L" if not equals:
            return  # udevadm: a priority
        case _ if not equals:
            raise ValueError("no =")
        case b"E":
            into.properties[key] = value.decode("utf-8", "backslashreplace")
        case b"H":
            into.attributes[key] = _hex(value)
        case _:
            into.attributes[key] = _unescape(value)


def _hex(value: bytes) -> bytes:
    return bytes.fromhex(value.decode("ascii"))


def _unescape(value: bytes) -> bytes:
    def plain(match: re.Match[bytes]) -> bytes:
        sign = match[1]
        if sign[:1].isdigit():
            return bytes([int(sign, 8) & 0xFF])
        return _PLAIN.get(sign, sign)

    return _ESCAPE.sub(plain, value)
