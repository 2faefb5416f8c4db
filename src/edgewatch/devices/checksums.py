"""Checksums by the names that device profiles use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType


def sum8(data: bytes) -> int:
    """Sum of the bytes modulo 256 (ASTM E1381-95, 6.3.3).

    >>> hex(sum8(b"1H|"))
    '0xf5'
    """
    return sum(data) & 0xFF


def _crc16_table(polynomial: int) -> tuple[int, ...]:
    table = []
    for byte in range(256):
        crc = byte
        for _ in range(8):
            crc = (crc >> 1) ^ polynomial if crc & 1 else crc >> 1
        table.append(crc)
    return tuple(table)


_CRC16_A001 = _crc16_table(0xA001)


def crc16_modbus(data: bytes) -> int:
    """CRC-16 with the reflected polynomial 0xA001, start 0xFFFF; sent low byte first.

    Source: MODBUS over Serial Line V1.02, 6.2.2.

    >>> crc16_modbus(bytes.fromhex("01 2B 0E 01 00")).to_bytes(2, "little").hex()
    '7077'
    """
    crc = 0xFFFF
    for byte in data:
        crc = (crc >> 8) ^ _CRC16_A001[(crc ^ byte) & 0xFF]
    return crc


CHECKSUMS: Mapping[str, Callable[[bytes], int] | None] = MappingProxyType(
    {"none": None, "sum8": sum8, "crc16-modbus": crc16_modbus}
)
