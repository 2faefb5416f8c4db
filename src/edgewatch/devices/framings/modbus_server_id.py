"""Report Server ID: Modbus function 17.

Source: MODBUS Application Protocol V1.1b3, 6.13. The identifier is "device specific": free in
length and form, and behind it stands whether the device runs (0xFF) or not (0x00).
"""

from __future__ import annotations

FUNCTION = 0x11
_RUN_STATES = (0x00, 0xFF)
_HEADER = 2  # function, byte count


def parse_server_id(pdu: bytes) -> str | None:
    """The identifier in a response, or None where it is no such response.

    A run state in the last place takes no part, for it changes while the unit stays the same.
    Printable characters are given as text, other identifiers as hexadecimal digits.

    >>> parse_server_id(bytes.fromhex("11 05 50 2D 33 30 FF"))
    'P-30'
    >>> parse_server_id(bytes.fromhex("11 02 0A FF"))
    '0A'
    """
    if len(pdu) < _HEADER or pdu[0] != FUNCTION or len(pdu) != _HEADER + pdu[1]:
        return None
    data = pdu[_HEADER:]
    if data and data[-1] in _RUN_STATES:
        data = data[:-1]
    text = data.decode("latin-1").strip("\0 ")
    return text if text.isascii() and text.isprintable() else data.hex().upper()
