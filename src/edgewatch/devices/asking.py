"""One step of an active profile: ask, wait, ask again; never what must not be sent."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from edgewatch.devices.conversation import Conversation
from edgewatch.devices.framings import Framing
from edgewatch.devices.framings.modbus_identification import (
    MAX_FOLLOW_UPS,
    exception_code,
    follow_up,
    parse_identification,
)
from edgewatch.devices.profiles.extract import (
    decode_text,
    object_fields,
    response_field_names,
    response_fields,
)
from edgewatch.devices.profiles.recognition import Response
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.profiles.steps import Step

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
    fields: dict[str, str] = field(default_factory=dict)
    detail: str = ""


def ask(profile: Profile, step: Step, line: Conversation) -> Answer:
    """Ask one question until it is answered or declined, at most 1 + `retries` times.

    Raises:
        NeverSent: The question holds what must not go out.
        PortLost: The equipment is gone.
    """
    answer = _once(profile, step, line)
    for _ in range(profile.retries if step.retries is None else step.retries):
        if answer.reaction in (Reaction.ANSWERED, Reaction.DECLINED):
            break
        if answer.reaction is Reaction.BUSY:
            line.pause(_BUSY_PAUSE_S)
        answer = _once(profile, step, line)
    line.pause(step.pause_s)
    return answer


def _once(profile: Profile, step: Step, line: Conversation) -> Answer:
    if step.response is None:
        line.send(profile.make_framing().encode(step.request.data))
        return Answer(Reaction.ANSWERED)
    return _Attempt(profile, step, step.response, line).run()


class _Attempt:
    def __init__(
        self, profile: Profile, step: Step, response: Response, line: Conversation
    ) -> None:
        self._profile = profile
        self._timeout_s = step.timeout_s or profile.timeout_s
        self._framing: Framing = profile.make_framing(response.until)
        self._step = step
        self._response = response
        self._line = line
        self._strays = 0

    def run(self) -> Answer:
        self._line.drain()
        if self._response.objects:
            return self._pages()
        for payload in self._payloads(self._step.request.data):
            if (answer := self._read(payload)) is not None:
                return answer
            self._strays += 1
        return self._nothing()

    def _read(self, payload: bytes) -> Answer | None:
        response = self._response
        if (refused := self._exception(payload)) is not None:
            return refused
        text = decode_text(payload, response.encoding)
        if response.busy is not None and re.search(response.busy, text):
            return Answer(Reaction.BUSY, {}, f"busy: {text!r}")
        if response.error is not None and re.search(response.error, text):
            return self._declined(f"answered with an error: {text!r}")
        fields = response_fields(response, payload)
        return None if fields is None else Answer(Reaction.ANSWERED, fields)

    def _exception(self, payload: bytes) -> Answer | None:
        if self._profile.framing != "modbus-rtu":
            return None
        code = exception_code(payload, self._step.request.data[0])
        return None if code is None else self._declined(f"answered with Modbus exception {code}")

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
            if (refused := self._exception(payload)) is not None:
                return refused
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
            for frame in splitter.feed(data):
                if not reply_to(self._profile, frame.payload, self._line):
                    yield frame.payload
        self._strays += splitter.discarded + splitter.pending

    def _declined(self, detail: str) -> Answer:
        return Answer(
            Reaction.DECLINED, dict.fromkeys(response_field_names(self._response), ""), detail
        )

    def _nothing(self) -> Answer:
        asked = self._step.request.words
        if self._strays:
            return Answer(Reaction.GARBLED, {}, f"the answer to {asked} is not as expected")
        return Answer(Reaction.SILENT, {}, f"no answer to {asked}")


def reply_to(profile: Profile, payload: bytes, line: Conversation) -> bool:
    """Send what the protocol demands of any host on this payload; False where it is nothing.

    Raises:
        NeverSent: The reply holds what must not go out.
        PortLost: The equipment is gone.
    """
    for reply in profile.replies:
        if payload.startswith(reply.starts):
            line.send(profile.make_framing().encode(reply.send.data))
            return True
    return False
