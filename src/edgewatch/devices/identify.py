"""Ask equipment who it is, as its profile says; or listen, where it names itself unasked."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from edgewatch.devices.asking import Reaction, ask, forbidden_request
from edgewatch.devices.conversation import Conversation, TranscriptEntry
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.listening import listen
from edgewatch.devices.profiles.extract import protocol_evidence
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.serial_port import BytePort

__all__ = ["Identification", "TranscriptEntry", "identify"]

Outcome = Literal["identified", "silent", "garbled", "refused"]


@dataclass(frozen=True, slots=True)
class Identification:
    """What asking gave.

    Attributes:
        outcome: "identified"; "silent": nothing came back; "garbled": something came back that
            is not what the profile expects; "refused": EdgeWatch did not send the request,
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
    profile: Profile, port: BytePort, clock: Callable[[], int] = time.time_ns
) -> Identification:
    """Identify the equipment on an open port.

    `clock` gives the time of the evidence in nanoseconds; waiting is done on the monotonic
    clock, so that a clock set back does not prolong it.

    Raises:
        PortLost: The equipment went away meanwhile.
    """
    if (why := forbidden_request(profile)) is not None:
        return Identification("refused", (), (), why)
    line = Conversation(port, clock)
    return _hear(profile, line) if profile.mode == "passive" else _question(profile, line)


def _hear(profile: Profile, line: Conversation) -> Identification:
    heard = listen(profile, line)
    if heard.fields is not None:
        evidence = protocol_evidence(profile, heard.fields, line.now_ns)
        return Identification("identified", evidence, line.transcript)
    outcome: Outcome = "garbled" if heard.garbled else "silent"
    return Identification(outcome, (), line.transcript, heard.detail)


def _question(profile: Profile, line: Conversation) -> Identification:
    fields: dict[str, str] = {}
    detail = ""
    outcome: Outcome = "identified"
    for step in profile.steps:
        answer = ask(profile, step, line)
        if answer.reaction is Reaction.ANSWERED or (
            step.optional and answer.reaction is Reaction.DECLINED
        ):
            fields |= answer.fields
        elif not step.optional:
            outcome = "silent" if answer.reaction is Reaction.SILENT else "garbled"
            detail = answer.detail
            break
    evidence = protocol_evidence(profile, fields, line.now_ns)
    return Identification(outcome, evidence, line.transcript, detail)
