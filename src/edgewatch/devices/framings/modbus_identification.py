"""Read Device Identification: Modbus function 43, MEI type 14.

Source: MODBUS Application Protocol V1.1b3, 6.21. Objects 0..6 are named by the standard;
0x80..0xFF are the maker's own.
"""

from __future__ import annotations

from dataclasses import dataclass

FUNCTION, MEI_TYPE = 0x2B, 0x0E
ILLEGAL_FUNCTION, ILLEGAL_ADDRESS, ILLEGAL_VALUE = 0x01, 0x02, 0x03
MAX_FOLLOW_UPS = 32
_HEADER = 7  # function, MEI, code, conformity, more follows, next object, number of objects


@dataclass(frozen=True, slots=True)
class IdentificationPage:
    """One response: objects by id, and the object to ask for next, if more follow."""

    code: int
    objects: dict[int, bytes]
    next_object: int | None


def parse_identification(pdu: bytes) -> IdentificationPage | None:
    """The page in a response, or None where it is no such response.

    >>> page = parse_identification(bytes.fromhex("2B 0E 01 01 FF 01 01 00 02 41 42"))
    >>> page.objects, page.next_object
    ({0: b'AB'}, 1)
    """
    if len(pdu) < _HEADER or pdu[0] != FUNCTION or pdu[1] != MEI_TYPE:
        return None
    objects: dict[int, bytes] = {}
    at = _HEADER
    for _ in range(pdu[6]):
        if len(pdu) < at + 2 or len(pdu) < at + 2 + pdu[at + 1]:
            return None
        objects[pdu[at]] = pdu[at + 2 : at + 2 + pdu[at + 1]]
        at += 2 + pdu[at + 1]
    if at != len(pdu):
        return None
    return IdentificationPage(pdu[2], objects, pdu[5] if pdu[4] == 0xFF else None)


def follow_up(request: bytes, next_object: int) -> bytes:
    """The same request from `next_object` on.

    >>> follow_up(bytes.fromhex("2B 0E 01 00"), 2).hex(" ")
    '2b 0e 01 02'
    """
    return request[:3] + bytes([next_object])


def exception_code(pdu: bytes, function: int = FUNCTION) -> int | None:
    """The exception code where the response is an exception to this function."""
    if len(pdu) == 2 and pdu[0] == function | 0x80:
        return pdu[1]
    return None
