"""Results by ASTM E1381 and E1394: the host's end of the link, which must answer."""

from __future__ import annotations

from edgewatch.devices.astm.delimiters import RecordError
from edgewatch.devices.astm.receiver import AstmReceiver, Event, Message, Problem, Reply
from edgewatch.devices.astm.records import AstmMessage, Sample, parse_message
from edgewatch.devices.astm.sender import sender_fields
from edgewatch.devices.decoders.base import Incomplete, Item, Lost, Named, Reading, Send
from edgewatch.devices.decoders.results import Result, in_other_units, values_of
from edgewatch.devices.message_times import compact_moment
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.profiles.stream_section import StreamSection


class AstmStream:
    """An analyser that names itself in the header of each message and then gives results."""

    announces = True
    due_ns: int | None = None

    def __init__(self, profile: Profile, section: StreamSection | None = None) -> None:
        self._profile = profile
        self._section = section
        self._receiver = AstmReceiver()

    @property
    def idle(self) -> bool:
        return not self._receiver.in_session and not self._receiver.held

    def restart(self, now_ns: int) -> None:
        del now_ns
        self._receiver = AstmReceiver()

    def feed(self, data: bytes, now_ns: int) -> list[Item]:
        return [i for event in self._receiver.feed(data, now_ns) for i in self._items(event)]

    def tick(self, now_ns: int) -> list[Item]:
        return [i for event in self._receiver.tick(now_ns) for i in self._items(event)]

    def _items(self, event: Event) -> list[Item]:
        match event:
            case Reply(data):
                return [Send(data)]
            case Problem(kind, size, _, message_lost):
                return [Lost(str(kind), size, message_lost)]
            case Message(text):
                try:
                    return self._of_message(parse_message(text))
                except RecordError as error:
                    return [Lost(str(error), 0, message_lost=True)]

    def _of_message(self, message: AstmMessage) -> list[Item]:
        items: list[Item] = [Named(sender_fields(self._profile, message.header))]
        for sample in message.samples:
            if not message.complete:
                # Which results are missing cannot be known: a guess would be a wrong reading.
                items.append(Incomplete(sample.case))
                continue
            items += in_other_units(self._section, _results(sample))
            items.append(reading_of_sample(self._section, sample))
        return items


def reading_of_sample(section: StreamSection | None, sample: Sample) -> Reading:
    """The results of one specimen. Without a section the time of measuring is not looked at."""
    time_ns = None if section is None else _measured(sample)
    return Reading(values_of(section, _results(sample)), time_ns, sample.case)


def _results(sample: Sample) -> list[Result]:
    return [
        Result(r.test_code, r.number, r.units or "", r.test_id or "")
        for r in sample.results
        if r.test_code
    ]


def _measured(sample: Sample) -> int | None:
    """When the last of the results was completed, where they say so."""
    times = [compact_moment(result.completed_at or "") for result in sample.results]
    return max((time_ns for time_ns in times if time_ns is not None), default=None)
