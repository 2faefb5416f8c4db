"""One step of an active profile: ask, wait, ask again; never what must not be sent."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from edgewatch.devices.conversation import Conversation
from edgewatch.devices.framings import Framing, FramingOptions, make_framing
from edgewatch.devices.framings.modbus_identification import (
    MAX_FOLLOW_UPS,
    exception_code,
    follow_up,
    parse_identification,
)
from edgewatch.devices.profiles.extract import (
    decode_text,
    match_fields,
    object_fields,
    response_field_names,
)
from edgewatch.devices.profiles.schema import Profile, Response, Step

_BUSY_PAUSE_S = 0.2


class Reaction(Enum):
    """How equipment reacted to a question."""

    ANSWERED = auto()
    DECLINED = auto()
    """It understood, and has no such thing."""
    BUSY = auto()
    GARBLED = auto()
    """Bytes came, but not what the profile expects."""
    SILENT = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """Reaction, identity fields if it answered, and words for a person."""

    reaction: Reaction
    fields: dict[str, str]
    detail: str = ""


def forbidden_request(profile: Profile) -> str | None:
    """Words for the first request that holds a `never_send` sequence; None where none does."""
    framing = _framing(profile, Response(regex="."))
    for step in profile.steps:
        for forbidden in profile.never_send:
            if framing.forbids(step.request.data, forbidden.data):
                return f"{step.request.data!r} holds {forbidden.data!r}, which is never sent"
    return None


def ask(profile: Profile, step: Step, line: Conversation) -> Answer:
    """Ask one question until it is answered or declined, at most 1 + `retries` times.

    Raises:
        PortLost: The equipment is gone.
    """
    attempt = _Attempt(profile, step, line)
    answer = attempt.run()
    for _ in range(profile.retries):
        if answer.reaction in (Reaction.ANSWERED, Reaction.DECLINED):
            break
        if answer.reaction is Reaction.BUSY:
            line.receive(_BUSY_PAUSE_S)
        answer = attempt.run()
    return answer


def _framing(profile: Profile, response: Response) -> Framing:
    until = response.until.encode("utf-8")
    return make_framing(profile.framing, FramingOptions(until=until, address=profile.address))


class _Attempt:
    def __init__(self, profile: Profile, step: Step, line: Conversation) -> None:
        self._timeout_s = profile.timeout_s
        self._framing = _framing(profile, step.response)
        self._step = step
        self._response = step.response
        self._line = line
        self._strays = 0

    def run(self) -> Answer:
        self._strays = 0
        self._line.drain()
        if self._response.objects:
            return self._pages()
        for payload in self._payloads(self._step.request.data):
            if (answer := self._text(decode_text(payload))) is not None:
                return answer
            self._strays += 1
        return self._nothing()

    def _text(self, text: str) -> Answer | None:
        response = self._response
        if response.busy is not None and re.search(response.busy, text):
            return Answer(Reaction.BUSY, {}, f"busy: {text!r}")
        if response.error is not None and re.search(response.error, text):
            return self._declined(f"answered with an error: {text!r}")
        fields = match_fields(response.regex or "", text)
        return None if fields is None else Answer(Reaction.ANSWERED, fields)

    def _pages(self) -> Answer:
        objects: dict[int, bytes] = {}
        request = self._step.request.data
        for _ in range(MAX_FOLLOW_UPS):
            page = self._page(request)
            if isinstance(page, Answer):
                return page
            found, next_object = page
            objects |= found
            if next_object is None or next_object in objects:
                return Answer(Reaction.ANSWERED, object_fields(self._response, objects))
            request = follow_up(request, next_object)
        return Answer(Reaction.GARBLED, {}, "says without end that more objects follow")

    def _page(self, request: bytes) -> Answer | tuple[dict[int, bytes], int | None]:
        for payload in self._payloads(request):
            if (code := exception_code(payload)) is not None:
                return self._declined(f"answered with Modbus exception {code}")
            page = parse_identification(payload)
            # The code is repeated in the response: a late answer to another question is not it.
            if page is not None and page.code == request[2]:
                return page.objects, page.next_object
            self._strays += 1
        return self._nothing()

    def _payloads(self, request: bytes) -> Iterator[bytes]:
        splitter = self._framing.splitter()
        self._line.send(self._framing.encode(request))
        deadline = time.monotonic() + self._timeout_s
        while (left := deadline - time.monotonic()) > 0 and (data := self._line.receive(left)):
            yield from (frame.payload for frame in splitter.feed(data))
        self._strays += splitter.discarded + splitter.pending

    def _declined(self, detail: str) -> Answer:
        return Answer(
            Reaction.DECLINED, dict.fromkeys(response_field_names(self._response), ""), detail
        )

    def _nothing(self) -> Answer:
        request = self._step.request
        asked = request.hex or repr(request.text)
        if self._strays:
            return Answer(Reaction.GARBLED, {}, f"the answer to {asked} is not as expected")
        return Answer(Reaction.SILENT, {}, f"no answer to {asked}")
