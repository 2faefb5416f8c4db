"""Readings that have to be asked for: rounds of SCPI queries at an interval.

Source: IEEE 488.2-1992, 6.3 (message exchange protocol: a response belongs to the query before
it) and 8.7 (numeric responses); SCPI-99, volume 1, 7.2.1.4 (9.91E37 is not a number, ±9.9E37 is
infinity).
"""

from __future__ import annotations

from edgewatch.devices.decoders.base import Item, Lost, Reading, Send, UnreadableError, Unsure
from edgewatch.devices.decoders.fields import value_of
from edgewatch.devices.decoders.numbers import number_of
from edgewatch.devices.framings.line import LineSplitter
from edgewatch.devices.profiles.extract import decode_text
from edgewatch.devices.profiles.stream_section import StreamSection

_NO_NUMBER = 9.9e37


class ScpiPoll:
    """Asks each query of a round in turn; a whole round makes one reading.

    An answer that comes too late would be taken for the answer to the next question. So a round
    in which an answer failed gives no reading, the line is left alone until it is quiet, and
    the equipment has to be identified again, which also puts question and answer in step.
    """

    announces = False

    def __init__(self, section: StreamSection) -> None:
        self._section = section
        self._queries = section.queries
        self._every_ns = round(section.every_s * 1e9)
        self._timeout_ns = round(section.timeout_s * 1e9)
        self._next_ns = 0
        self.restart(0)

    @property
    def idle(self) -> bool:
        return self._asked is None

    @property
    def due_ns(self) -> int | None:
        return self._next_ns if self._asked is None else self._deadline_ns

    def restart(self, now_ns: int) -> None:
        until = self._section.until.encode("utf-8")
        # Instruments differ in how they end a line, and not always as they want it from the host.
        self._any_line_end = not until.strip(b"\r\n")
        self._splitter = LineSplitter(b"\n" if self._any_line_end else until)
        self._asked: int | None = None
        self._deadline_ns = now_ns
        self._answers: dict[str, str] = {}

    def feed(self, data: bytes, now_ns: int) -> list[Item]:
        if self._any_line_end:
            data = data.replace(b"\r", b"\n")
        answers = (decode_text(frame.payload).strip() for frame in self._splitter.feed(data))
        lines = [answer for answer in answers if answer]
        if self._asked is None:
            # No part of it may be put together with the next answer.
            self.restart(now_ns)
            if not data.strip():
                return []
            self._stay_quiet(now_ns)
            why = "an answer that nobody asked for"
            return [Lost(why, len(data)), Unsure(why)]
        if not lines:
            return self.tick(now_ns)
        if len(lines) > 1 or self._splitter.pending:
            return self._fail(f"several answers to {self._queries[self._asked]}", now_ns)
        self._answers[self._queries[self._asked]] = lines[0]
        return self._next_query(self._asked + 1, now_ns)

    def tick(self, now_ns: int) -> list[Item]:
        if self._asked is not None:
            if now_ns < self._deadline_ns:
                return []
            return self._fail(f"no answer to {self._queries[self._asked]}", now_ns)
        if now_ns < self._next_ns:
            return []
        # Rounds that were missed are not made up for.
        late_ns = now_ns - self._next_ns
        self._next_ns = now_ns + self._every_ns - (late_ns % self._every_ns)
        self._answers = {}
        return self._next_query(0, now_ns)

    def _next_query(self, number: int, now_ns: int) -> list[Item]:
        if number == len(self._queries):
            self._asked = None
            return self._reading(now_ns)
        self._asked = number
        self._deadline_ns = now_ns + self._timeout_ns
        return [Send((self._queries[number] + self._section.until).encode("utf-8"))]

    def _reading(self, now_ns: int) -> list[Item]:
        try:
            values: dict[str, float | None] = {}
            for query in self._queries:
                values |= answer_to(self._section, query, self._answers[query]).values
            return [Reading(values)]
        except UnreadableError as error:
            return self._fail("an answer that is no value", now_ns, str(error))

    def _fail(self, why: str, now_ns: int, detail: str = "") -> list[Item]:
        size = sum(map(len, self._answers.values()))
        self.restart(now_ns)
        self._stay_quiet(now_ns)
        return [Lost(why, size, detail=detail), Unsure(why)]

    def _stay_quiet(self, now_ns: int) -> None:
        self._next_ns = max(self._next_ns, now_ns + self._timeout_ns)


def answer_to(section: StreamSection, query: str, answer: str) -> Reading:
    """The values in the answer to one query.

    Raises:
        UnreadableError: It holds something else, or too few values.
    """
    cells = answer.split(",")
    values: dict[str, float | None] = {}
    for field in section.fields:
        if field.query != query:
            continue
        if field.column is not None and field.column > len(cells):
            raise UnreadableError(f"to {query} has {len(cells)} values")
        text = answer if field.column is None else cells[field.column - 1]
        number = number_of(text, unit=field.unit, decimal=section.decimal)
        known = number is not None and abs(number) < _NO_NUMBER
        values[field.name] = value_of(field, number) if known else None
    return Reading(values)
