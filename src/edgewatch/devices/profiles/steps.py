"""Questions of a profile, and the forms in which equipment names itself."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from edgewatch.devices.profiles.base import HexBytes, Strict
from edgewatch.devices.profiles.payload import Payload
from edgewatch.devices.profiles.recognition import Recognition, Response


class Step(Strict):
    """One question. An optional step may go unanswered or be refused.

    Attributes:
        request: What is sent; the framing adds what its protocol demands.
        response: What is expected back. Left out: nothing is waited for.
        optional: The identification goes on where this step fails.
        timeout_s: How long its answer may take, where the profile's time is not right.
        retries: How often it is asked again, likewise.
        pause_s: Wait after it, before anything else is sent.
    """

    request: Payload
    response: Response | None = None
    optional: bool = False
    timeout_s: Annotated[float, Field(gt=0, le=60)] | None = None
    retries: Annotated[int, Field(ge=0, le=10)] | None = None
    pause_s: Annotated[float, Field(ge=0, le=10)] = 0.0


class Reply(Strict):
    """What a protocol demands of any host while it talks: to `starts`, send `send`."""

    starts: Annotated[HexBytes, Field(min_length=1)]
    send: Payload


class Variant(Recognition):
    """One form in which such equipment names itself; the first that fits counts.

    For a passive profile that is what is heard (`regex`, `starts`, `size`, `fields`); for an
    active one the questions of one dialect (`steps`), tried until one dialect is answered.

    Attributes:
        partial: Such equipment also has a fuller form: what this one lacks is not known to be
            absent, and another that agrees with it proves no more.
    """

    name: Annotated[str, Field(min_length=1)]
    partial: bool = False
    steps: tuple[Step, ...] = ()

    @model_validator(mode="after")
    def _heard_or_asked(self) -> Variant:
        if self.is_empty == (not self.steps):
            raise ValueError("give steps, or what is heard (regex, starts, size, fields)")
        return self
