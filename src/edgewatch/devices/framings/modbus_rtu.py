"""Framing "modbus-rtu": address, function code, data, CRC-16.

Source: MODBUS over Serial Line V1.02, 2.5.1; MODBUS Application Protocol V1.1b3, 6 and 7. A
computer cannot see the silence of 3.5 characters that ends a frame on the wire (adapters and
networks regroup bytes), so the length is told from the function code and the CRC decides.
"""

from __future__ import annotations

from edgewatch.devices.checksums import crc16_modbus
from edgewatch.devices.framings.base import BufferedSplitter, Frame, FramingOptions

MAX_ADU = 256
_MIN_ADU = 5  # an exception: address, function, code, CRC
_BYTE_COUNTED = frozenset({0x01, 0x02, 0x03, 0x04, 0x0C, 0x11, 0x14, 0x15, 0x17})
_FIXED = {0x05: 8, 0x06: 8, 0x07: 5, 0x08: 8, 0x0B: 8, 0x0F: 8, 0x10: 8, 0x16: 10}
_IMPOSSIBLE = MAX_ADU + 1


def encode_adu(address: int, pdu: bytes) -> bytes:
    """Address and protocol data unit with the CRC, low byte first.

    >>> encode_adu(1, bytes.fromhex("2B 0E 04 80")).hex(" ")
    '01 2b 0e 04 80 72 87'
    """
    body = bytes([address]) + pdu
    return body + crc16_modbus(body).to_bytes(2, "little")


def response_length(head: bytes) -> int | None:
    """Length of the response that begins with `head`, CRC included.

    None where more bytes are needed to tell; more than 256 where no response begins so.

    >>> response_length(bytes.fromhex("01 AB 02"))
    5
    """
    if len(head) < 3:
        return None
    function = head[1]
    if function & 0x80:
        return 5
    if function in _FIXED:
        return _FIXED[function]
    if function in _BYTE_COUNTED:
        return 5 + head[2]
    if function == 0x2B and head[2] == 0x0E:
        return _identification_length(head)
    return _IMPOSSIBLE


def _identification_length(head: bytes) -> int | None:
    # address 2B 0E code conformity more next count (id length text)* CRC
    if len(head) < 8:
        return None
    length = 8
    for _ in range(head[7]):
        if len(head) < length + 2:
            return None
        length += 2 + head[length + 1]
        if length > MAX_ADU:
            return _IMPOSSIBLE
    return length + 2


class ModbusRtuSplitter(BufferedSplitter):
    """Responses of one unit; the payload of a frame is its protocol data unit.

    Every offset is tried, so noise before a response cannot hide it.
    """

    def __init__(self, address: int) -> None:
        super().__init__()
        self._address = address

    def feed(self, data: bytes) -> list[Frame]:
        frames = []
        # In pieces, so that a flood cannot grow the buffer beyond two units.
        for start in range(0, len(data), MAX_ADU):
            self._buffer += data[start : start + MAX_ADU]
            while (found := self._first()) is not None:
                offset, end = found
                frames.append(Frame(bytes(self._buffer[offset + 1 : end - 2])))
                self._discarded += offset
                del self._buffer[:end]
            self._drop_old()
        return frames

    def _first(self) -> tuple[int, int] | None:
        for offset in range(len(self._buffer) - _MIN_ADU + 1):
            if self._buffer[offset] != self._address:
                continue
            rest = bytes(self._buffer[offset : offset + MAX_ADU])
            length = response_length(rest)
            if length is None or length > len(rest):
                continue
            if crc16_modbus(rest[: length - 2]).to_bytes(2, "little") == rest[length - 2 : length]:
                return offset, offset + length
        return None

    def _drop_old(self) -> None:
        if (surplus := len(self._buffer) - MAX_ADU) > 0:
            self._discarded += surplus
            del self._buffer[:surplus]


class ModbusRtuFraming:
    """Requests are protocol data units; address and CRC are added here."""

    commands_anywhere = False

    def __init__(self, options: FramingOptions) -> None:
        if not 1 <= options.address <= 247:
            raise ValueError(f"Modbus unit address {options.address} is not 1..247")
        self._address = options.address

    def encode(self, payload: bytes) -> bytes:
        return encode_adu(self._address, payload)

    def splitter(self) -> ModbusRtuSplitter:
        return ModbusRtuSplitter(self._address)

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        # The function code leads: what follows is data and may hold any byte.
        return wire[1:].startswith(forbidden)
