"""Checksums by the names that device profiles use.

CRC-16 has many variants of one polynomial; the names are those of Greg Cook's catalogue of
parametrised CRC algorithms, and the tests hold its check values (of "123456789").
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial, reduce
from operator import xor
from types import MappingProxyType


def sum8(data: bytes) -> int:
    """Sum of the bytes modulo 256 (ASTM E1381-95, 6.3.3).

    >>> hex(sum8(b"1H|"))
    '0xf5'
    """
    return sum(data) & 0xFF


def sum16(data: bytes) -> int:
    """Sum of the bytes modulo 65,536."""
    return sum(data) & 0xFFFF


def lrc8(data: bytes) -> int:
    """Two's complement of `sum8`: with it the bytes add up to 0 (Modbus ASCII)."""
    return -sum(data) & 0xFF


def xor8(data: bytes) -> int:
    """All bytes combined by exclusive or (NMEA 0183).

    >>> hex(xor8(b"PMTK605"))
    '0x31'
    """
    return reduce(xor, data, 0)


def fletcher8(data: bytes) -> int:
    """The 8-bit Fletcher sum: CK_A in the high byte, CK_B in the low one.

    Both are sums modulo 256 (RFC 1145, the one's complement left out, as u-blox has it).

    >>> hex(fletcher8(bytes.fromhex("0A 04 00 00")))
    '0xe34'
    """
    first = second = 0
    for byte in data:
        first = (first + byte) & 0xFF
        second = (second + first) & 0xFF
    return first << 8 | second


def fletcher16(data: bytes) -> int:
    """Fletcher-16: sums modulo 255; the second sum in the high byte.

    >>> hex(fletcher16(b"abcde"))
    '0xc8f0'
    """
    first = second = 0
    for byte in data:
        first = (first + byte) % 255
        second = (second + first) % 255
    return second << 8 | first


def _reflected_table(polynomial: int) -> tuple[int, ...]:
    table = []
    for byte in range(256):
        crc = byte
        for _ in range(8):
            crc = (crc >> 1) ^ polynomial if crc & 1 else crc >> 1
        table.append(crc)
    return tuple(table)


def _straight_table(polynomial: int) -> tuple[int, ...]:
    table = []
    for byte in range(256):
        crc = byte << 8
        for _ in range(8):
            crc = ((crc << 1) ^ polynomial if crc & 0x8000 else crc << 1) & 0xFFFF
        table.append(crc)
    return tuple(table)


_A001, _8408 = _reflected_table(0xA001), _reflected_table(0x8408)
_1021 = _straight_table(0x1021)


def _reflected(data: bytes, *, table: tuple[int, ...], start: int, last: int = 0) -> int:
    crc = start
    for byte in data:
        crc = (crc >> 8) ^ table[(crc ^ byte) & 0xFF]
    return crc ^ last


def _straight(data: bytes, *, start: int) -> int:
    crc = start
    for byte in data:
        crc = ((crc << 8) & 0xFFFF) ^ _1021[(crc >> 8) ^ byte]
    return crc


def crc16_modbus(data: bytes) -> int:
    """CRC-16 with the reflected polynomial 0xA001, start 0xFFFF; sent low byte first.

    Source: MODBUS over Serial Line V1.02, 6.2.2.

    >>> crc16_modbus(bytes.fromhex("01 2B 0E 01 00")).to_bytes(2, "little").hex()
    '7077'
    """
    return _reflected(data, table=_A001, start=0xFFFF)


@dataclass(frozen=True, slots=True)
class Checksum:
    """A checksum: how many bytes it takes, and how it is computed."""

    size: int
    of: Callable[[bytes], int]


CHECKSUMS: Mapping[str, Checksum | None] = MappingProxyType(
    {
        "none": None,
        "sum8": Checksum(1, sum8),
        "sum16": Checksum(2, sum16),
        "lrc8": Checksum(1, lrc8),
        "xor8": Checksum(1, xor8),
        "fletcher8": Checksum(2, fletcher8),
        "fletcher16": Checksum(2, fletcher16),
        "crc16-modbus": Checksum(2, crc16_modbus),
        "crc16-arc": Checksum(2, partial(_reflected, table=_A001, start=0)),
        "crc16-xmodem": Checksum(2, partial(_straight, start=0)),
        "crc16-ccitt-false": Checksum(2, partial(_straight, start=0xFFFF)),
        "crc16-kermit": Checksum(2, partial(_reflected, table=_8408, start=0)),
        "crc16-x25": Checksum(2, partial(_reflected, table=_8408, start=0xFFFF, last=0xFFFF)),
        "crc32": Checksum(4, zlib.crc32),
    }
)
