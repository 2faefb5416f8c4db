"""Faults that a virtual analyser can be told to make, for tests of the receiving side."""

from __future__ import annotations

from enum import StrEnum

from edgewatch.devices.framings.astm_e1381 import CR, LF


class Fault(StrEnum):
    """One fault in one message. All but silence heal: the frame or the message is sent again."""

    NOISE = "noise"
    """Bytes that belong to no frame come before the second frame."""
    CHECKSUM = "wrong checksum"
    """The second frame is sent with a wrong checksum first."""
    HALF_FRAME = "half frame"
    """The second frame breaks off and is sent anew."""
    STOP_MID_FRAME = "stop mid-frame"
    """The second frame breaks off; the message is begun anew, as after a restart."""
    SILENCE = "silence"
    """The sample is never sent."""


_NOISE = b"\x00\xfe#~\x7f"


def spoil(fault: Fault, frame: bytes) -> bytes:
    """What goes over the line instead of `frame`.

    >>> spoil(Fault.CHECKSUM, b"\\x021L\\r\\x0309\\r\\n")
    b'\\x021L\\r\\x0308\\r\\n'
    """
    match fault:
        case Fault.NOISE:
            return _NOISE + frame
        case Fault.CHECKSUM:
            wrong = b"8" if frame[-3:-2] != b"8" else b"7"
            return frame[:-3] + wrong + bytes([CR, LF])
        case Fault.HALF_FRAME:
            return frame[: len(frame) // 2] + frame
        case Fault.STOP_MID_FRAME:
            return frame[: len(frame) // 2]
        case Fault.SILENCE:
            return b""
