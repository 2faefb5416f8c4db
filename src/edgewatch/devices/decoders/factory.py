"""The stream of readings that a profile describes."""

from __future__ import annotations

from functools import partial

from edgewatch.devices.decoders.astm_stream import AstmStream
from edgewatch.devices.decoders.base import ReadingStream
from edgewatch.devices.decoders.frame_stream import FrameStream
from edgewatch.devices.decoders.hl7_stream import Hl7Stream, Taken
from edgewatch.devices.decoders.payloads import FrameDecoder
from edgewatch.devices.decoders.scpi_poll import ScpiPoll
from edgewatch.devices.listening import identity_in
from edgewatch.devices.profiles.schema import Profile


def gives_readings(profile: Profile) -> bool:
    """Does the profile say how readings are taken? One that reads ASTM senders need not."""
    return profile.stream is not None or profile.match == "astm-sender"


def make_stream(profile: Profile, taken: Taken | None = None) -> ReadingStream:
    """The stream of one port.

    `taken` remembers the last message from one opening of the port to the next, for protocols
    in which it is sent again where its acknowledgement was lost.

    Raises:
        ValueError: The profile gives no readings.
    """
    section = profile.stream
    recognise = partial(identity_in, profile)
    if section is None or section.decoder == "astm":
        if not gives_readings(profile):
            raise ValueError(f"profile {profile.id} gives no readings")
        return AstmStream(profile, section)
    if section.decoder == "hl7":
        return Hl7Stream(profile, section, recognise, taken or Taken())
    if section.decoder == "scpi-poll":
        return ScpiPoll(section)
    heard = recognise if profile.mode == "passive" else _unnamed
    return FrameStream(profile, FrameDecoder(section), heard)


def _unnamed(payload: bytes) -> None:
    """Equipment that must be asked does not name itself in its frames."""
