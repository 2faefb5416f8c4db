"""One port as a feed works it, on scripted ports."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from edgewatch.devices.decoders import Lost, Reading, make_stream
from edgewatch.devices.profiles import Profile
from edgewatch.feed import line as line_module
from edgewatch.feed.line import FeedLine
from edgewatch.feed.notes import FeedNotes
from edgewatch.sdk.producer import Producer
from edgewatch.spool import Kind
from support.line_profile import line_profile as profile
from support.stream_site import events, serials, spooled

SECOND = 1_000_000_000


class Taker:
    """Keeps what it gets."""

    def __init__(self) -> None:
        self.values: list[float | None] = []
        self.interruptions: list[str] = []

    def take(self, reading: Reading, now_ns: int) -> None:
        self.values.append(reading.values["v"])

    def tick(self, now_ns: int) -> None:
        return

    def interrupted(self, why: str) -> None:
        self.interruptions.append(why)


class Port:
    """Gives one piece at each read, and tells to stop after the last."""

    def __init__(self, *pieces: bytes, stop: Event, time: Callable[[], None]) -> None:
        self._pieces = list(pieces)
        self._stop = stop
        self._time = time
        self.written: list[bytes] = []

    def read(self, timeout_s: float) -> bytes:
        self._time()
        if not self._pieces:
            self._stop.set()
            return b""
        return self._pieces.pop(0)

    def write(self, data: bytes) -> None:
        self.written.append(data)


class Clock:
    """A clock that each read puts on by `step_ns`."""

    def __init__(self, step_ns: int) -> None:
        self.now_ns = 10 * SECOND
        self.step_ns = step_ns

    def put_on(self) -> None:
        self.now_ns += self.step_ns


def work(
    monkeypatch: pytest.MonkeyPatch,
    site: Path,
    what: Profile,
    *pieces: bytes,
    step_s: float = 0.3,
    others: bool = False,
) -> tuple[Taker, Port]:
    clock, stop, taker = Clock(round(step_s * SECOND)), Event(), Taker()
    monkeypatch.setattr(line_module.time, "monotonic_ns", lambda: clock.now_ns)
    monkeypatch.setattr(line_module, "raw_ns", lambda: clock.now_ns)
    port = Port(*pieces, stop=stop, time=clock.put_on)
    producer = Producer(site, "feed:test")
    notes = FeedNotes(producer, "slot")
    feed = FeedLine(
        port, what, make_stream(what), (), notes, taker, ask_every_s=30.0, say_every_s=30.0
    )
    feed.work(stop, others=others)
    producer.close()
    return taker, port


def test_garbage_alone_says_that_the_settings_are_wrong(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pieces = [b"\xff\xfe\n"] * 100
    _, port = work(monkeypatch, tmp_path, profile(), *pieces, others=True)
    assert len(port._pieces) > 50
    _, port = work(monkeypatch, tmp_path, profile(), *pieces, others=False)
    assert port._pieces == []


def test_a_flood_of_garbage_is_told_at_once_and_then_summed_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pieces = [b"", *[b"%02d\n" % number for number in range(100)]]
    work(monkeypatch, tmp_path, profile(), *pieces)
    told = events(tmp_path, "device.garbled")
    assert len(told) <= 5
    assert sum(int(str(event.get("times", 1))) for event in told) == 100
    assert sum(int(str(event["bytes"])) for event in told) == 200


def test_a_unit_that_changes_interrupts_what_is_being_gathered(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    a, b = b"SN=A v=1\n", b"SN=B v=2\n"
    taker, _ = work(monkeypatch, tmp_path, profile(), b"", a, a, b, a, b, b)
    # The single B was garbled; the B that is said twice is another unit, from its first line on.
    assert taker.values == [1.0, 1.0, 1.0, 2.0, 2.0]
    assert taker.interruptions == ["another unit has come"]
    assert serials(tmp_path) == ["A", "A", "B"]


def test_readings_without_a_name_do_not_wait_for_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taker, _ = work(monkeypatch, tmp_path, profile(), b"", b"SN=A\n", b"v=1\n", b"v=2\n")
    assert taker.values == [1.0, 2.0]
    assert serials(tmp_path) == []


def test_a_stream_is_started_kept_up_and_stopped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stream = {
        "decoder": "key-value",
        "fields": [{"name": "v"}],
        "start": ["go\n"],
        "stop": ["halt\n"],
        "repeat_start_s": 1.0,
    }
    _, port = work(monkeypatch, tmp_path, profile(stream=stream), b"", b"v=1\n", b"", b"", b"")
    assert port.written == [b"go\n", b"go\n", b"halt\n"]


def test_what_must_not_be_sent_is_not_sent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stream = {"decoder": "key-value", "fields": [{"name": "v"}], "start": ["Z\n"]}
    what = profile(stream=stream, never_send=["Z"])
    _, port = work(monkeypatch, tmp_path, what, b"")
    assert port.written == []
    assert len(events(tmp_path, "device.not_sent")) == 1


def test_the_beats_of_a_stream_are_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    what = profile(clock={"period_s": 1.0, "window_s": 60})
    pieces = [b"", *[b"v=1\n"] * 130]
    # A clock that is 100 ppm slow: its second lasts longer.
    work(monkeypatch, tmp_path, what, *pieces, step_s=1.0001)
    bodies = [record.json() for record in spooled(tmp_path, Kind.EVIDENCE)]
    windows = [body["window"] for body in bodies if body.get("kind") == "clock"]
    assert windows
    assert windows[0]["skew_ppm"] == pytest.approx(100, abs=1)
    assert json.dumps(windows[0])


def test_losses_that_the_equipment_does_not_know_of_are_told_one_by_one(tmp_path: Path) -> None:
    producer = Producer(tmp_path, "feed:test")
    notes = FeedNotes(producer, "slot")
    for _ in range(3):
        notes.lost(Lost("stopped in the middle", 5, message_lost=True))
    producer.close()
    assert len(events(tmp_path, "device.garbled")) == 3
