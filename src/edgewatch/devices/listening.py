"""Passive identification: listen to what equipment says unasked, and answer nothing."""

from __future__ import annotations

import time
from dataclasses import dataclass

from edgewatch.devices.astm.sender import sender_of_record
from edgewatch.devices.conversation import Conversation
from edgewatch.devices.framings import FramingOptions, make_framing
from edgewatch.devices.profiles.extract import decode_text, variant_fields
from edgewatch.devices.profiles.schema import Profile


@dataclass(frozen=True, slots=True)
class Heard:
    """What listening gave: identity fields, else whether anything was said at all."""

    fields: dict[str, str] | None
    garbled: bool = False
    detail: str = ""


def listen(profile: Profile, line: Conversation) -> Heard:
    """Listen for `timeout_s` at most, until the equipment has named itself.

    Raises:
        PortLost: The equipment is gone.
    """
    framing = make_framing(profile.framing, FramingOptions(address=profile.address))
    splitter = framing.splitter()
    strays = 0
    deadline = time.monotonic() + profile.timeout_s
    while (left := deadline - time.monotonic()) > 0 and (data := line.receive(left)):
        for frame in splitter.feed(data):
            if (fields := identity_in(profile, frame.payload)) is not None:
                return Heard(fields)
            strays += 1
    if strays or splitter.discarded or splitter.pending:
        return Heard(None, garbled=True, detail="what was heard holds no identity")
    if line.received:
        return Heard(None, detail="it calls, and names itself only to a host that answers")
    return Heard(None, detail=f"nothing was heard for {profile.timeout_s:g} s")


def identity_in(profile: Profile, payload: bytes) -> dict[str, str] | None:
    """Identity fields in the payload of one frame, as the profile's `match` says."""
    subject: str | None = decode_text(payload)
    if profile.match == "astm-sender":
        subject = sender_of_record(payload.decode("latin-1"))
    return None if subject is None else variant_fields(profile, subject)
