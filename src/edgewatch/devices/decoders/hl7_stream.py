"""Results by HL7 version 2 over MLLP: the receiving end, which acknowledges what it has taken.

Source: HL7 v2.5.1, 2.9 (message exchange) and Appendix C (minimal lower layer protocol).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from edgewatch.devices.decoders.base import Item, Lost, Named, Reading, Send
from edgewatch.devices.decoders.cutting import FrameCutter
from edgewatch.devices.decoders.results import Result, in_other_units, values_of
from edgewatch.devices.hl7.acknowledgement import AckCode, acknowledgement, answers_wanted
from edgewatch.devices.hl7.message import Hl7Error, Hl7Message, parse_message
from edgewatch.devices.hl7.results import Hl7Sample, samples_of
from edgewatch.devices.profiles.extract import decode_text
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.profiles.stream_section import StreamSection

HALF_MESSAGE_NS = 30_000_000_000
_RESULTS = frozenset({"ORU", "OUL"})

Recognise = Callable[[bytes], dict[str, str] | None]


@dataclass(slots=True)
class Taken:
    """The last message whose results were given. Outlives the connection that it came over."""

    payload: bytes = b""


class Hl7Stream:
    """Equipment that sends result messages.

    A message whose acknowledgement was lost comes again under the same control identifier, often
    after the connection was made anew: it is acknowledged again, and its results are not given
    twice.
    """

    announces = True
    due_ns: int | None = None

    def __init__(
        self,
        profile: Profile,
        section: StreamSection,
        recognise: Recognise,
        taken: Taken,
        now: Callable[[], dt.datetime] = dt.datetime.now,
    ) -> None:
        self._cutter = FrameCutter(profile.make_framing())
        self._section = section
        self._recognise = recognise
        self._now = now
        self._taken = taken
        self.restart(0)

    @property
    def idle(self) -> bool:
        return not self._cutter.pending

    def restart(self, now_ns: int) -> None:
        self._cutter.restart(now_ns)

    def feed(self, data: bytes, now_ns: int) -> list[Item]:
        lost, payloads = self._cutter.cut(data, now_ns)
        items: list[Item] = [*lost]
        for payload in payloads:
            items += self._take(payload)
        return items

    def tick(self, now_ns: int) -> list[Item]:
        pending = self._cutter.pending
        if not pending or self._cutter.quiet_ns(now_ns) <= HALF_MESSAGE_NS:
            return []
        self.restart(now_ns)
        return [Lost("half a message", pending)]

    def _take(self, payload: bytes) -> list[Item]:
        try:
            message = parse_message(decode_text(payload))
        except Hl7Error as error:
            answer = self._answer(None, AckCode.REJECT, str(error))
            return [*answer, Lost("no HL7 message", len(payload), detail=str(error))]
        if message.kind == "ACK":
            return []  # an answer to an answer would go on for ever
        if message.kind not in _RESULTS:
            # The next one is as little for us: an error would make the sender repeat it.
            return self._answer(message, AckCode.ACCEPT)
        if payload == self._taken.payload and message.control_id:
            return self._answer(message, AckCode.ACCEPT)
        self._taken.payload = payload
        # Named before read: an answer that is on its way proves that the results were taken.
        items: list[Item] = [Named(self._recognise(payload) or {})]
        for sample in samples_of(message, self._section.case):
            results = _results(sample)
            items += in_other_units(self._section, results)
            items.append(_reading(self._section, sample))
        return items + self._answer(message, AckCode.ACCEPT)

    def _answer(self, message: Hl7Message | None, code: AckCode, why: str = "") -> list[Item]:
        codes = (str(code),) if message is None else answers_wanted(message.header, code)
        texts = (acknowledgement(message, said, self._now(), why) for said in codes)
        return [Send(self._cutter.framing.encode(text.encode("utf-8"))) for text in texts]


def readings_of_message(section: StreamSection, message: Hl7Message) -> list[Reading]:
    """One reading for each specimen of a message of results."""
    return [_reading(section, sample) for sample in samples_of(message, section.case)]


def _reading(section: StreamSection, sample: Hl7Sample) -> Reading:
    times = [o.time_ns for o in sample.results if o.time_ns is not None]
    return Reading(values_of(section, _results(sample)), max(times, default=None), sample.case)


def _results(sample: Hl7Sample) -> list[Result]:
    return [Result(o.code, o.number, o.unit) for o in sample.results]
