"""A virtual OpenBCI Cyton biosignal board."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.virtual.frames import take_requests

SOFT_RESET = b"v"


@dataclass(frozen=True, slots=True)
class Cyton:
    r"""Answers the soft reset with its banner.

    >>> Cyton().take(bytearray(b"v")).splitlines()[3]
    b'Firmware: v3.1.2'
    """

    firmware: str = "v3.1.2"
    ads: str = "0x3E"
    lis: str = "0x33"

    def take(self, buffer: bytearray) -> bytes:
        return b"".join(self._banner() for _ in take_requests(buffer, [SOFT_RESET]))

    def _banner(self) -> bytes:
        return (
            "OpenBCI V3 8-16 channel\r\n"
            f"On Board ADS1299 Device ID: {self.ads}\r\n"
            f"LIS3DH Device ID: {self.lis}\r\n"
            f"Firmware: {self.firmware}\r\n$$$"
        ).encode()
