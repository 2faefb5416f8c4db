"""Passive identification: listen to what equipment says unasked."""

from __future__ import annotations

import time
from dataclasses import dataclass

from edgewatch.devices.asking import reply_to
from edgewatch.devices.astm.sender import sender_of_record
from edgewatch.devices.conversation import Conversation
from edgewatch.devices.profiles.extract import variant_fields
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
        NeverSent: What the protocol demands of a host holds what must not go out.
        PortLost: The equipment is gone.
    """
    splitter = profile.make_framing().splitter()
    agreement = Agreement(profile.agree)
    strays = 0
    part: dict[str, str] | None = None
    deadline = time.monotonic() + profile.timeout_s
    while (left := deadline - time.monotonic()) > 0 and (data := line.receive(left)):
        for frame in splitter.feed(data):
            reply_to(profile, frame.payload, line)
            fields = identity_in(profile, frame.payload)
            strays += fields is None
            if fields is None or not agreement.reached_by(fields):
                continue
            if fields.keys() >= set(profile.provides):
                return Heard(fields)
            part = fields  # a fuller name may follow
    if part is not None:
        return Heard(part)
    if agreement.heard:
        return Heard(None, garbled=True, detail="too few frames named the same unit")
    if strays or splitter.discarded or splitter.pending:
        return Heard(None, garbled=True, detail="what was heard holds no identity")
    if line.received:
        return Heard(None, detail="it calls, and names itself only to a host that answers")
    return Heard(None, detail=f"nothing was heard for {profile.timeout_s:g} s")


class Agreement:
    """Counts frames in a row that name the same unit.

    >>> agreement = Agreement(2)
    >>> [agreement.reached_by({"serial": text}) for text in "abb"]
    [False, False, True]
    """

    def __init__(self, needed: int) -> None:
        self._needed = needed
        self._fields: dict[str, str] | None = None
        self.heard = 0
        """How many in a row there are."""

    def reached_by(self, fields: dict[str, str]) -> bool:
        """Take the identity in one frame; True where enough frames now agree."""
        self.heard = self.heard + 1 if fields == self._fields else 1
        self._fields = fields
        return self.heard >= self._needed


def identity_in(profile: Profile, payload: bytes) -> dict[str, str] | None:
    """Identity fields in the payload of one frame, as the profile's `match` says."""
    if profile.match == "astm-sender":
        sender = sender_of_record(payload.decode("latin-1"))
        return None if sender is None else variant_fields(profile, sender)
    return variant_fields(profile, payload)
