"""Virtual Contec CMS50 fingertip oximeters: the old 5-byte stream and the protocol of version 7."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.streamer import Deaf

COMMAND = 0x7D
STOP_STORAGE, STOP_LIVE, START_LIVE = 0xA7, 0xA2, 0xA1
GET_MODEL, GET_VENDOR, GET_DEVICE_ID = 0xA8, 0xA9, 0xAA
_COMMAND_BYTES = 9
_ACKNOWLEDGED = 0x0C


def package(kind: int, data: bytes) -> bytes:
    """A package of version 7: its kind, the high bits, then the data with bit 7 set.

    >>> package(0x01, bytes([0x45, 0x30, 0x15, 72, 97, 0x90, 0x01])).hex(" ")
    '01 a0 c5 b0 95 c8 e1 90 81'
    """
    high = sum((byte >> 7) << index for index, byte in enumerate(data))
    return bytes([kind, 0x80 | high]) + bytes(byte | 0x80 for byte in data)


def command(code: int) -> bytes:
    """A command as the host sends it.

    >>> command(GET_DEVICE_ID).hex(" ")
    '7d 81 aa 80 80 80 80 80 80'
    """
    return package(COMMAND, bytes([code]) + bytes(6))


@dataclass(slots=True)
class Cms50D(Deaf):
    """The old kind: 60 frames of 5 bytes a second, and no word about itself.

    >>> Cms50D().say(0).hex(" ")
    '86 40 05 48 61'
    """

    spo2: int = 97
    pulse: int = 72
    period_s: float = 1 / 60

    def say(self, number: int) -> bytes:
        wave = (64 + number) % 128
        carry = (self.pulse & 0x80) >> 1
        return bytes([0x86, wave, carry | 0x05, self.pulse & 0x7F, self.spo2 & 0x7F])


@dataclass(slots=True)
class Cms50V7:
    """Version 7: names itself when asked, streams once it is told to.

    >>> Cms50V7().take(bytearray(command(GET_DEVICE_ID))).hex(" ")
    '04 80 c3 b5 b0 b0 b4 b4 b2'
    """

    vendor: str = "CONTEC"
    model: str = "CMS50D+"
    device_id: str = "C500442"
    spo2: int = 97
    pulse: int = 72
    live: bool = False
    period_s: float = 1 / 60

    def take(self, buffer: bytearray) -> bytes:
        answers = b""
        while (start := buffer.find(COMMAND)) >= 0 and len(buffer) >= start + _COMMAND_BYTES:
            code = buffer[start + 2]
            del buffer[: start + _COMMAND_BYTES]
            answers += self._answer(code)
        return answers

    def say(self, number: int) -> bytes:
        if not self.live:
            return b""
        wave = (64 + number) % 128
        return package(0x01, bytes([0x06, wave, 0x15, self.pulse, self.spo2, 0x90, 0x01]))

    def _answer(self, code: int) -> bytes:
        if code in (START_LIVE, STOP_LIVE, STOP_STORAGE):
            self.live = code == START_LIVE
            return b"" if self.live else package(_ACKNOWLEDGED, b"")
        texts = {GET_VENDOR: self._vendor, GET_MODEL: self._model, GET_DEVICE_ID: self._device_id}
        return texts[code]() if code in texts else b""

    def _vendor(self) -> bytes:
        return package(0x03, self.vendor.encode()[:6].ljust(7, b"\0"))

    def _model(self) -> bytes:
        text = self.model.encode()[:12].ljust(12)
        return package(0x02, b"\0" + text[:6]) + package(0x02, b"\1" + text[6:])

    def _device_id(self) -> bytes:
        return package(0x04, self.device_id.encode()[:7].rjust(7))
