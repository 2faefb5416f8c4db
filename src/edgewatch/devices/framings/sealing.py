"""The checksum of a frame: what it covers, how it is written, whether it is right."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.checksums import CHECKSUMS, Checksum
from edgewatch.devices.framings.base import Check

_COVERS = {
    "payload": (False, False),
    "start+payload": (True, False),
    "payload+end": (False, True),
    "start+payload+end": (True, True),
}


@dataclass(frozen=True, slots=True)
class Seal:
    """A checksum as it stands in a frame; `checksum` None: the frame carries none."""

    checksum: Checksum | None
    check: Check

    @property
    def width(self) -> int:
        """Bytes on the wire, lead included; 0 where there is none."""
        if self.checksum is None:
            return 0
        return len(self.check.lead) + self.checksum.size * (2 if self.check.form == "hex" else 1)

    @property
    def is_behind(self) -> bool:
        """It stands behind the end of the frame."""
        return self.checksum is not None and self.check.place == "after-end"

    def covered(self, start: bytes, payload: bytes, end: bytes) -> bytes:
        """The bytes that the checksum covers."""
        with_start, with_end = _COVERS[self.check.covers]
        return (start if with_start else b"") + payload + (end if with_end else b"")

    def over(self, covered: bytes) -> bytes:
        """Lead and checksum of the bytes `covered`, as on the wire."""
        if self.checksum is None:
            return b""
        number = self.checksum.of(covered).to_bytes(self.checksum.size, self.check.order)
        if self.check.form == "hex":
            number = number.hex().upper().encode("ascii")
        return self.check.lead + number

    def holds(self, covered: bytes, stood: bytes) -> bool:
        """Is `stood` (lead and checksum) right for the bytes `covered`?"""
        expected = self.over(covered)
        if self.check.form != "hex":
            return stood == expected
        lead = len(self.check.lead)
        return stood[:lead] == expected[:lead] and stood[lead:].upper() == expected[lead:]


def seal_of(checksum: str, check: Check | None) -> Seal:
    """The seal that options ask for.

    Raises:
        KeyError: No such checksum.
    """
    return Seal(CHECKSUMS[checksum], check or Check())
