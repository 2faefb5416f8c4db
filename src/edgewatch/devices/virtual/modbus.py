"""A virtual Modbus RTU unit: Read Device Identification and Report Server ID."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from edgewatch.devices.checksums import crc16_modbus
from edgewatch.devices.framings.modbus_identification import (
    FUNCTION,
    ILLEGAL_ADDRESS,
    ILLEGAL_FUNCTION,
    ILLEGAL_VALUE,
    MEI_TYPE,
)
from edgewatch.devices.framings.modbus_rtu import encode_adu

REPORT_SERVER_ID = 0x11
_RUNNING = b"\xff"
_REQUEST = 7  # address, 2B, 0E, code, object, CRC
_LAST_OF_CODE = {1: 0x02, 2: 0x7F, 3: 0xFF}
_INDIVIDUAL = 4
_MAX_OBJECT_BYTES = 243  # 253 bytes of data unit, less the header of a response


def _default_objects() -> dict[int, bytes]:
    return {0: b"EdgeWatch", 1: b"VP-30", 2: b"2.11", 4: b"Virtual pump", 0x80: b"SN-4471"}


@dataclass(slots=True)
class ModbusUnit:
    """Answers function 43/14 from `objects`, 17 with `server_id`; others with exception 1.

    `page` limits how many objects one response holds, so that more must follow.
    """

    address: int = 1
    objects: Mapping[int, bytes] = field(default_factory=_default_objects)
    page: int = 255
    server_id: bytes | None = None

    def take(self, buffer: bytearray) -> bytes:
        answers = bytearray()
        while len(buffer) >= _MIN_REQUEST:
            size = _REQUEST if buffer[1] == FUNCTION else _MIN_REQUEST
            if len(buffer) < size:
                break
            body, crc = bytes(buffer[: size - 2]), bytes(buffer[size - 2 : size])
            if crc16_modbus(body).to_bytes(2, "little") != crc:
                del buffer[0]
                continue
            del buffer[:size]
            if body[0] == self.address:
                answers += encode_adu(self.address, self.answer(body[1:]))
        return bytes(answers)

    def answer(self, pdu: bytes) -> bytes:
        """The response to one protocol data unit.

        >>> ModbusUnit(objects={0: b"A"}).answer(bytes.fromhex("2B 0E 01 00")).hex(" ")
        '2b 0e 01 83 00 00 01 00 01 41'
        """
        if pdu == bytes([REPORT_SERVER_ID]) and self.server_id is not None:
            return bytes([REPORT_SERVER_ID, len(self.server_id) + 1]) + self.server_id + _RUNNING
        if len(pdu) != 4 or pdu[0] != FUNCTION or pdu[1] != MEI_TYPE:
            return bytes([pdu[0] | 0x80, ILLEGAL_FUNCTION])
        code, start = pdu[2], pdu[3]
        if code == _INDIVIDUAL:
            wanted = [start] if start in self.objects else []
        elif code in _LAST_OF_CODE:
            known = sorted(number for number in self.objects if number <= _LAST_OF_CODE[code])
            # An unknown start means "from the beginning" (6.21).
            wanted = [n for n in known if n >= start] if start in known else known
        else:
            return bytes([FUNCTION | 0x80, ILLEGAL_VALUE])
        if not wanted:
            return bytes([FUNCTION | 0x80, ILLEGAL_ADDRESS])
        return self._response(code, wanted)

    def _response(self, code: int, wanted: list[int]) -> bytes:
        body, count = b"", 0
        for number in wanted[: self.page]:
            item = bytes([number, len(self.objects[number])]) + self.objects[number]
            if len(body) + len(item) > _MAX_OBJECT_BYTES:
                break
            body, count = body + item, count + 1
        more = count < len(wanted)
        following = wanted[count] if more else 0
        head = bytes([FUNCTION, MEI_TYPE, code, 0x83, 0xFF if more else 0, following, count])
        return head + body


_MIN_REQUEST = 4  # address, function, CRC, as of function 17
