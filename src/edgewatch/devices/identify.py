"""Ask equipment who it is, as its profile says; or listen, where it names itself unasked."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from edgewatch.devices.asking import Reaction
from edgewatch.devices.conversation import Conversation, NeverSent, TranscriptEntry
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.listening import listen
from edgewatch.devices.never_send import forbidden_request, gate_of
from edgewatch.devices.profiles.extract import protocol_evidence
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.questioning import question
from edgewatch.devices.serial_port import BytePort

__all__ = ["Identification", "TranscriptEntry", "identify"]

Outcome = Literal["identified", "silent", "garbled", "refused"]


@dataclass(frozen=True, slots=True)
class Identification:
    """What asking gave.

    Attributes:
        outcome: "identified"; "silent": nothing came back; "garbled": something came back that
            is not what the profile expects; "refused": EdgeWatch did not send a request,
            because it holds bytes that must never be sent.
        evidence: Protocol evidence. Also what was learnt before a later question failed: a
            contradiction counts even if the rest is missing.
        transcript: Every byte both ways.
        detail: Why it is not "identified", in words.
    """

    outcome: Outcome
    evidence: tuple[Evidence, ...]
    transcript: tuple[TranscriptEntry, ...]
    detail: str = ""


def identify(
    profile: Profile,
    port: BytePort,
    clock: Callable[[], int] = time.time_ns,
    watch: Callable[[TranscriptEntry], None] | None = None,
) -> Identification:
    """Identify the equipment on an open port.

    `clock` gives the time of the evidence in nanoseconds; waiting is done on the monotonic
    clock, so that a clock set back does not prolong it. `watch` is told of every piece that
    goes over the line, as it goes.

    Raises:
        PortLost: The equipment went away meanwhile.
        ValueError: The profile is of mode "bus": there is nothing to ask or to hear.
    """
    if profile.mode == "bus":
        raise ValueError(f"profile {profile.id} is recognised on the bus, not by what is said")
    if (why := forbidden_request(profile)) is not None:
        return Identification("refused", (), (), why)
    line = Conversation(port, clock, gate_of(profile), watch)
    try:
        return _hear(profile, line) if profile.mode == "passive" else _ask(profile, line)
    except NeverSent as refusal:
        return Identification("refused", (), line.transcript, str(refusal))


def _hear(profile: Profile, line: Conversation) -> Identification:
    heard = listen(profile, line)
    if heard.fields is not None:
        evidence = protocol_evidence(profile, heard.fields, line.now_ns)
        return Identification("identified", evidence, line.transcript)
    outcome: Outcome = "garbled" if heard.garbled else "silent"
    return Identification(outcome, (), line.transcript, heard.detail)


def _ask(profile: Profile, line: Conversation) -> Identification:
    told = question(profile, line)
    evidence = protocol_evidence(profile, told.fields, line.now_ns)
    if told.failure is not None:
        outcome: Outcome = "silent" if told.failure is Reaction.SILENT else "garbled"
        return Identification(outcome, evidence, line.transcript, told.detail)
    if not any(told.fields.values()):
        # Every question was optional or declined: nothing was proved.
        outcome = "garbled" if line.received else "silent"
        return Identification(outcome, evidence, line.transcript, "no answer holds an identity")
    return Identification("identified", evidence, line.transcript)
