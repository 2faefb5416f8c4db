"""Framing "medibus": commands and answers of Draeger's MEDIBUS protocol.

A command is ESC, code, data; an answer SOH, code, data; then the sum of all these bytes modulo
256 as two hexadecimal digits, then CR. Bytes of 0x80 and more are fast data that may come at
any place between the others, and DC1 and DC3 are flow control.

Source: Draeger, MEDIBUS for Primus and RS 232 MEDIBUS, "Message format".
"""

from __future__ import annotations

from edgewatch.devices.checksums import sum8
from edgewatch.devices.framings.base import BufferedSplitter, Frame, FramingOptions

SOH, ESC, CR = 0x01, 0x1B, 0x0D
MAX_MESSAGE = 1024
_FLOW = b"\x11\x13"
_SHORTEST = 4  # start, code, two digits


def encode_message(start: int, payload: bytes) -> bytes:
    r"""A command (ESC) or an answer (SOH) on the wire.

    >>> encode_message(ESC, b"R")
    b'\x1bR6D\r'
    """
    body = bytes([start]) + payload
    return b"%b%02X\r" % (body, sum8(body))


class MedibusSplitter(BufferedSplitter):
    """Messages with a right checksum.

    That of a command keeps its ESC, so that a host's own command, echoed by an adapter, is no
    answer.
    """

    def __init__(self, limit: int = MAX_MESSAGE) -> None:
        super().__init__()
        self._limit = limit

    def feed(self, data: bytes) -> list[Frame]:
        frames = []
        for byte in data:
            if byte >= 0x80 or byte in _FLOW:
                continue
            if byte == CR:
                if (frame := self._finish()) is not None:
                    frames.append(frame)
            elif byte in (SOH, ESC) or not self._buffer or len(self._buffer) >= self._limit:
                self._begin(byte)
            else:
                self._buffer.append(byte)
        return frames

    def _begin(self, byte: int) -> None:
        self._discarded += len(self._buffer)
        self._buffer.clear()
        if byte in (SOH, ESC):
            self._buffer.append(byte)
        else:
            self._discarded += 1

    def _finish(self) -> Frame | None:
        message = bytes(self._buffer)
        self._buffer.clear()
        body, digits = message[:-2], message[-2:]
        # A NUL put in by noise does not change the sum: only printable characters may stand here.
        printable = all(0x20 <= byte < 0x7F for byte in message[1:])
        sound = printable and digits.upper() == b"%02X" % sum8(body)
        if len(message) < _SHORTEST or not sound:
            self._discarded += len(message)
            return None
        return Frame(body[1:] if body[0] == SOH else body)


class MedibusFraming:
    """Requests are commands: code and data; ESC, checksum and CR are added here."""

    commands_anywhere = False

    def __init__(self, options: FramingOptions) -> None:
        self._limit = options.max_size or MAX_MESSAGE

    def encode(self, payload: bytes) -> bytes:
        # An answer to the equipment's own command is written with its SOH.
        if payload[:1] == b"\x01":
            return encode_message(SOH, payload[1:])
        return encode_message(ESC, payload)

    def splitter(self) -> MedibusSplitter:
        return MedibusSplitter(self._limit)

    def forbids(self, wire: bytes, forbidden: bytes) -> bool:
        # The command code leads: what follows is data.
        return wire[1:].startswith(forbidden)
