"""A wire in memory: what a receiver makes of a sender that is set differently."""

from __future__ import annotations

from collections.abc import Callable

from edgewatch.devices.learning import Capture, Piece
from edgewatch.devices.serial_settings import SerialSettings

NS = 1_000_000_000


def _bits_of(byte: int, line: SerialSettings) -> list[int]:
    data = [byte >> n & 1 for n in range(line.bits)]
    parity = {"N": [], "E": [sum(data) & 1], "O": [sum(data) & 1 ^ 1]}[line.parity]
    return [0, *data, *parity, *[1] * line.stop]


class Wire:
    """Bytes sent with one setting, sampled by a receiver with another.

    The receiver waits for a falling edge and samples in the middle of each of its own bits, as
    a UART does; it does not check parity, and gives NUL where the stop bit is not there.
    """

    def __init__(
        self, sender: SerialSettings, say: Callable[[int], bytes], period_s: float
    ) -> None:
        self._sender = sender
        self._say = say
        self._period_ns = round(period_s * NS)
        self._said = 0
        self.tried: list[SerialSettings | None] = []

    def __call__(self, settings: SerialSettings | None, seconds: float) -> Capture:
        """Listen for a time; what was sent before is gone."""
        self.tried.append(settings)
        receiver = settings or self._sender
        pieces = []
        for _ in range(max(1, round(seconds * NS / self._period_ns))):
            at_ns = self._said * self._period_ns
            if heard := self._received(self._say(self._said), receiver):
                pieces.append(Piece(at_ns, heard))
            self._said += 1
        return Capture(settings, tuple(pieces))

    def _received(self, data: bytes, receiver: SerialSettings) -> bytes:
        levels = [level for byte in data for level in _bits_of(byte, self._sender)]
        ratio = self._sender.baud / receiver.baud  # sender's bits in one of the receiver's
        size = receiver.bits + (receiver.parity != "N")

        def level(at: float) -> int:
            return levels[int(at)] if int(at) < len(levels) else 1

        out, at = bytearray(), 0.0
        while at < len(levels):
            if level(at):
                at = int(at) + 1.0
                continue
            data_bits = [level(at + (n + 1.5) * ratio) for n in range(receiver.bits)]
            sound = level(at + (size + 1.5) * ratio)
            out.append(sum(bit << n for n, bit in enumerate(data_bits)) if sound else 0)
            at += (size + 1.5) * ratio
            while not sound and not level(at) and at < len(levels):
                at += 1.0  # a break: wait for the line to rise
        return bytes(out)
