"""All questions of an active profile: open a session, ask in one dialect or another, close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from edgewatch.devices.asking import Reaction, ask
from edgewatch.devices.conversation import Conversation
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.profiles.steps import Step


@dataclass(frozen=True, slots=True)
class Told:
    """What equipment told of itself.

    Attributes:
        fields: Identity fields, also those learnt before a later question failed.
        failure: Reaction to the question that failed; None where none did.
        detail: Why, in words.
        answered: At least one question was answered.
    """

    fields: dict[str, str] = field(default_factory=dict)
    failure: Reaction | None = None
    detail: str = ""
    answered: bool = False


def question(profile: Profile, line: Conversation) -> Told:
    """Ask all that the profile asks; the closing steps are sent whatever happened before.

    Raises:
        NeverSent: A request holds what must not go out.
        PortLost: The equipment is gone.
    """
    line.pause(profile.settle_s)
    try:
        opened = _ask_all(profile, profile.opening, line)
        return opened if opened.failure is not None else _in_some_dialect(profile, line, opened)
    finally:
        for step in profile.closing:
            ask(profile, step, line)


def _in_some_dialect(profile: Profile, line: Conversation, opened: Told) -> Told:
    best = Told(failure=Reaction.SILENT, detail="there is no question")
    for steps in profile.dialects:
        told = _ask_all(profile, steps, line)
        if told.failure is None or told.answered:
            # A dialect that is answered is the right one, even if a later question failed.
            best = told
            break
        if best.failure is Reaction.SILENT:
            best = told
    return Told(opened.fields | best.fields, best.failure, best.detail)


def _ask_all(profile: Profile, steps: Sequence[Step], line: Conversation) -> Told:
    fields: dict[str, str] = {}
    answered = False
    for step in steps:
        answer = ask(profile, step, line)
        heard = step.response is not None and answer.reaction is Reaction.ANSWERED
        if answer.reaction is Reaction.ANSWERED or (
            step.optional and answer.reaction is Reaction.DECLINED
        ):
            fields |= answer.fields
            answered = answered or heard
        elif not step.optional:
            return Told(fields, answer.reaction, answer.detail, answered)
    return Told(fields, None, "", answered)
