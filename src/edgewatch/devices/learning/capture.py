"""What was heard on a port, with its times. Nothing here can send."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from edgewatch.devices.serial_settings import SerialSettings

MAX_BYTES = 1 << 20
_SLICE_S = 0.1
NS_PER_S = 1_000_000_000


class Listener(Protocol):
    """The half of a port that listens."""

    def read(self, timeout_s: float) -> bytes:
        """Bytes that are there; waits for the first at most `timeout_s`."""
        ...


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes that were handed over together.

    Attributes:
        at_ns: When, nanoseconds on the monotonic clock.
        data: The bytes.
    """

    at_ns: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Capture:
    """What was heard with one setting of the line.

    Attributes:
        settings: The setting; None where there is no wire whose setting could matter.
        pieces: What came, in order.
    """

    settings: SerialSettings | None
    pieces: tuple[Piece, ...]

    @property
    def data(self) -> bytes:
        """All bytes."""
        return b"".join(piece.data for piece in self.pieces)

    def with_seven_bits(self) -> Capture:
        """The same without the eighth bit of every byte."""
        mask = bytes(byte & 0x7F for byte in range(256))
        pieces = tuple(Piece(p.at_ns, p.data.translate(mask)) for p in self.pieces)
        return Capture(self.settings, pieces)

    def then(self, later: Capture) -> Capture:
        """This capture and a later one with the same setting."""
        return Capture(self.settings, (*self.pieces, *later.pieces))


def hear(
    port: Listener,
    settings: SerialSettings | None,
    seconds: float,
    *,
    clock_ns: Callable[[], int] = time.monotonic_ns,
    stop: Callable[[], bool] = lambda: False,
) -> Capture:
    """Listen for a time; at most 1 MiB is kept.

    Raises:
        PortLost: The equipment is gone.
    """
    pieces: list[Piece] = []
    kept = 0
    end_ns = clock_ns() + round(seconds * NS_PER_S)
    while (left_ns := end_ns - clock_ns()) > 0 and kept < MAX_BYTES and not stop():
        if data := port.read(min(_SLICE_S, left_ns / NS_PER_S)):
            pieces.append(Piece(clock_ns(), data))
            kept += len(data)
    return Capture(settings, tuple(pieces))
