"""One open port as a feed works it: bytes in, items out, each to where it belongs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from threading import Event
from typing import Protocol

from edgewatch.devices.decoders import (
    Arrived,
    Incomplete,
    Item,
    Lost,
    Named,
    Reading,
    ReadingStream,
    Send,
    Unsure,
)
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.ports import BytePort
from edgewatch.devices.profiles.schema import Profile
from edgewatch.feed.beats import BeatCounter, raw_ns
from edgewatch.feed.identity import InBandIdentity
from edgewatch.feed.notes import FeedNotes
from edgewatch.feed.sending import FeedSender

READ_S = 0.25
SHORTEST_READ_S = 0.005
ANOTHER_UNIT = "another unit has come"
WRONG_LINE_NS = 5_000_000_000
NS_PER_S = 1_000_000_000


class ReadingTaker(Protocol):
    """Who gets the readings."""

    def take(self, reading: Reading, now_ns: int) -> None: ...

    def tick(self, now_ns: int) -> None: ...

    def interrupted(self, why: str) -> None: ...


class FeedLine:
    """Works one port until it is told to stop, the line is lost, or it proves the wrong one.

    Readings of a frame that names another unit wait until that name is believed: garbled bytes
    neither make a reading nor another unit. `wanted` tells, once, that somebody wants the unit to
    be identified now.
    """

    def __init__(
        self,
        port: BytePort,
        profile: Profile,
        stream: ReadingStream,
        place: Sequence[Evidence],
        notes: FeedNotes,
        taker: ReadingTaker,
        *,
        ask_every_s: float,
        say_every_s: float,
        wanted: Callable[[], bool] = lambda: False,
    ) -> None:
        self._port = port
        self._profile = profile
        self._notes = notes
        self._taker = taker
        self._stream = stream
        self._identity = InBandIdentity(
            profile,
            place,
            notes,
            announces=stream.announces,
            ask_every_s=ask_every_s,
            say_every_s=say_every_s,
        )
        self._wanted = wanted
        self._beats = BeatCounter(profile.clock)
        self._sender = FeedSender(port, profile, notes)
        # Readings that wait, each with the bytes of its frame.
        self._held: list[tuple[Reading, int]] = []
        self._frame_size = 0
        self._frame_waits = False
        self._opened_ns = self._heard_ns = time.monotonic_ns()
        self._fits = False
        self._garbage = 0
        self._silent = False

    def work(self, stopping: Event, *, others: bool) -> None:
        """Work the port; returns when told to stop.

        `others`: there are other settings to try, so give up where these do not fit.

        Raises:
            PortLost: The line went away.
        """
        self._ask()
        try:
            while not stopping.is_set() and not (others and self._does_not_fit()):
                self._turn()
        finally:
            self._notes.sum_up()
            self._sender.stop()

    def _turn(self) -> None:
        now_ns = time.monotonic_ns()
        if self._wanted():
            self._identity.identify_soon(now_ns)
        if self._identity.due(now_ns, idle=self._stream.idle):
            self._ask()
        self._sender.keep_up(now_ns)
        data = self._port.read(self._wait_s(time.monotonic_ns()))
        arrived_raw_ns, now_ns = raw_ns(), time.monotonic_ns()
        if self._identity.out_of_step:
            return  # whatever comes now cannot be told from a late answer
        items = self._stream.feed(data, now_ns) if data else self._stream.tick(now_ns)
        for item in items:
            self._take(item, now_ns, arrived_raw_ns)
        self._taker.tick(now_ns)
        self._notes.sum_up(now_ns)
        self._note_silence(now_ns)

    def _wait_s(self, now_ns: int) -> float:
        due_ns = self._stream.due_ns
        if due_ns is None:
            return READ_S
        return min(max((due_ns - now_ns) / NS_PER_S, SHORTEST_READ_S), READ_S)

    def _take(self, item: Item, now_ns: int, arrived_raw_ns: int) -> None:
        match item:
            case Send(data):
                self._sender.send(data)
            case Arrived(payload):
                self._heard(now_ns)
                self._frame_waits, self._frame_size = False, len(payload)
                if (window := self._beats.note(payload, arrived_raw_ns)) is not None:
                    self._notes.clock(window.to_json())
            case Named():
                self._fits = True
                self._heard(now_ns)
                self._name(item, now_ns)
            case Reading():
                self._fits = True
                self._heard(now_ns)
                if self._frame_waits:
                    self._held.append((item, self._frame_size))
                else:
                    self._taker.take(item, now_ns)
            case Incomplete(case):
                self._fits = True
                self._notes.event("sample.incomplete", case=case or "")
            case Lost(_, size):
                self._garbage += size
                self._notes.lost(item)
            case Unsure():
                self._identity.doubt(now_ns)

    def _name(self, named: Named, now_ns: int) -> None:
        """A name comes before the readings of its frame."""
        held, self._held = self._held, []
        if self._identity.hear(named, now_ns):
            self._taker.interrupted(ANOTHER_UNIT)
        self._frame_waits = self._identity.waiting
        if self._frame_waits and not self._identity.first_of_its_name:
            self._held = held  # said again, and not yet often enough
        elif self._identity.just_believed:
            for reading, _ in held:
                self._taker.take(reading, now_ns)
        elif held:
            size = sum(size for _, size in held)
            self._notes.lost(Lost("a frame with a name that was not said again", size))

    def _ask(self) -> None:
        if self._identity.ask(self._port):
            self._taker.interrupted(ANOTHER_UNIT)
        now_ns = time.monotonic_ns()
        self._stream.restart(now_ns)
        # Also after each question: equipment may stop its stream to answer.
        self._sender.start(now_ns)

    def _heard(self, now_ns: int) -> None:
        self._heard_ns = now_ns
        if self._silent:
            self._silent = False
            self._identity.speaks_again(now_ns)

    def _note_silence(self, now_ns: int) -> None:
        section = self._profile.stream
        after_s = None if section is None else section.silent_after_s
        if after_s is None or self._silent or now_ns - self._heard_ns < after_s * NS_PER_S:
            return
        self._silent = True
        self._identity.silent(f"nothing was heard for {after_s:g} s")

    def _does_not_fit(self) -> bool:
        """Only garbage for a while, or no answer: the settings of the line may be wrong."""
        if self._identity.unanswered:
            return True
        tried_ns = time.monotonic_ns() - self._opened_ns
        return bool(self._garbage) and not self._fits and tried_ns > WRONG_LINE_NS
