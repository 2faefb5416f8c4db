"""Probing a slot and watching it, over real lines."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.devices import port_errors
from edgewatch.devices import probe as looking
from edgewatch.devices.bus import BusDevice, Node, snapshot_of
from edgewatch.devices.holders import Holders
from edgewatch.devices.observation import Observation
from edgewatch.devices.pacing import EARLY_LOOKS, pace_of
from edgewatch.devices.ports import SerialSettings, open_port
from edgewatch.devices.profiles import Profile
from edgewatch.devices.verdicts import Verdict, judge
from edgewatch.devices.virtual.line import PtyLine, TcpLine, local_line
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.responder import Responder
from edgewatch.devices.virtual.scpi import ScpiInstrument
from edgewatch.devices.watch import SlotProbe, SlotWatcher
from support.device_rigs import START_NS, until

posix = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")


def serial_of(observation: Observation) -> str:
    return next((e.value for e in observation.evidence if e.field == "serial"), "")


def test_a_look_gives_port_and_protocol_evidence(balance: Profile) -> None:
    with Responder(local_line(), Balance()) as instrument:
        seen = SlotProbe().probe_once(instrument.url, balance, START_NS)
    assert (seen.port_state, seen.time_ns, seen.proved_ns) == ("open", START_NS, START_NS)
    assert serial_of(seen) == "1126493049"
    assert {item.layer for item in seen.evidence} == {"topology", "protocol", "behaviour"}


def test_a_swap_behind_the_same_live_line_is_CHANGED(balance: Profile) -> None:
    probe = SlotProbe(clock=lambda: START_NS)
    with Responder(TcpLine(), Balance(serial="SN-1001")) as instrument:
        enrolled = probe.probe_once(instrument.url, balance, START_NS).evidence
        instrument.replace_unit(Balance(serial="SN-2002"))
        seen = probe.probe_once(instrument.url, balance, START_NS)
    judgement = judge(enrolled, seen, START_NS, balance.stale_after_ns, balance.provides)
    assert judgement.verdict is Verdict.CHANGED
    (difference,) = judgement.differences
    assert (difference.field, difference.enrolled, difference.observed) == (
        "serial",
        "SN-1001",
        "SN-2002",
    )


def test_a_port_that_is_not_there_is_missing_and_nothing_is_raised(balance: Profile) -> None:
    seen = SlotProbe().probe_once("/dev/edgewatch-has-no-such-port", balance, START_NS)
    assert (seen.port_state, seen.evidence, seen.proved_ns) == ("missing", (), None)
    assert "/dev/edgewatch-has-no-such-port" in seen.detail


@posix
def test_a_port_that_another_program_has_is_busy(balance: Profile) -> None:
    line = PtyLine()
    with open_port(line.url, SerialSettings()):
        seen = SlotProbe().probe_once(line.url, balance, START_NS)
    line.close()
    assert seen.port_state == "busy"


@posix
def test_a_line_that_breaks_is_missing_only_if_its_port_went_with_it(
    balance: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(url: str, _: SerialSettings) -> None:
        raise port_errors.lost(url, "returned no data (multiple access on port?)")

    monkeypatch.setattr(looking, "open_port", broken)
    port = tmp_path / "ttyUSB0"
    states = []
    for _ in range(2):
        states.append(SlotProbe().probe_once(str(port), balance, START_NS).port_state)
        port.touch()
    assert states == ["missing", "silent"]


@posix
def test_equipment_that_does_not_answer_is_silent(balance: Profile) -> None:
    line = PtyLine()
    quick = balance.model_copy(update={"timeout_s": 0.1, "retries": 0})
    seen = SlotProbe().probe_once(line.url, quick, START_NS)
    line.close()
    assert (seen.port_state, seen.proved_ns) == ("silent", None)
    assert {item.layer for item in seen.evidence} == {"topology"}


@posix
def test_each_accepted_baud_rate_is_tried_and_the_one_that_answered_is_kept(
    scpi: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []

    def spy(url: str, settings: SerialSettings) -> object:
        opened.append(settings.baud)
        return open_port(url, settings)

    monkeypatch.setattr(looking, "open_port", spy)

    class At38400(ScpiInstrument):
        def take(self, buffer: bytearray) -> bytes:
            answer = super().take(buffer)
            return answer if opened[-1] == 38400 else b""

    quick = scpi.model_copy(update={"timeout_s": 0.15, "retries": 0})
    probe = SlotProbe()
    with Responder(PtyLine(), At38400()) as instrument:
        assert probe.probe_once(instrument.url, quick, START_NS).port_state == "open"
        assert opened == [9600, 19200, 38400]
        opened.clear()
        probe.probe_once(instrument.url, quick, START_NS)
        assert opened == [38400]


def test_a_watcher_reports_until_it_is_stopped(balance: Profile) -> None:
    seen: list[Observation] = []
    with Responder(local_line(), Balance(serial="SN-1001")) as instrument:
        watcher = SlotWatcher(instrument.url, balance, seen.append, interval_s=0.01)
        watcher.start()
        until(lambda: len(seen) >= 2)
        instrument.replace_unit(Balance(serial="SN-2002"))
        until(lambda: serial_of(seen[-1]) == "SN-2002")
        watcher.stop()
        count = len(seen)
        watcher.stop()
    assert len(seen) == count


@posix
def test_stopping_ends_a_probe_that_waits_for_silent_equipment(scpi: Profile) -> None:
    line = PtyLine()
    seen: list[Observation] = []
    slow = scpi.model_copy(update={"timeout_s": 60.0, "retries": 10})
    watcher = SlotWatcher(line.url, slow, seen.append)
    watcher.start()
    until(lambda: line.read(0.05) == b"*IDN?\n")
    watcher.stop()
    line.close()
    assert seen == []


def test_a_watcher_remembers_when_the_last_proof_was(balance: Profile) -> None:
    seen: list[Observation] = []
    quick = balance.model_copy(update={"timeout_s": 0.1, "retries": 0})
    ticks = iter(range(START_NS, START_NS + 10_000))
    instrument = Responder(TcpLine(), Balance())
    watcher = SlotWatcher(
        instrument.url, quick, seen.append, interval_s=0.01, clock=lambda: next(ticks)
    )
    with instrument:
        watcher.start()
        until(lambda: bool(seen) and seen[-1].port_state == "open")
    until(lambda: seen[-1].port_state == "missing")
    watcher.stop()
    proved = [item.proved_ns for item in seen if item.port_state == "open"]
    assert seen[-1].proved_ns == proved[-1]
    assert seen[-1].time_ns > proved[-1]  # type: ignore[operator]
    assert replace(seen[-1], proved_ns=None).evidence == ()


def test_a_look_that_fails_in_an_unheard_of_way_is_told_and_does_not_end_the_watching(
    balance: Profile, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> Observation:
        raise RecursionError("a regular expression too many")

    monkeypatch.setattr(SlotProbe, "probe_once", fail)
    seen: list[Observation] = []
    watcher = SlotWatcher("/dev/any", balance, seen.append, interval_s=0.01)
    watcher.start()
    until(lambda: len(seen) >= 2)
    watcher.stop()
    assert {(one.port_state, one.proved_ns) for one in seen} == {("silent", None)}
    assert "RecursionError" in seen[0].detail
    assert "a look at /dev/any failed" in caplog.text


def test_a_watcher_can_be_told_to_look_now(balance: Profile) -> None:
    seen: list[Observation] = []
    with Responder(local_line(), Balance()) as instrument:
        watcher = SlotWatcher(instrument.url, balance, seen.append, interval_s=3600)
        watcher.start()
        until(lambda: len(seen) == 1)
        watcher.probe_now()
        until(lambda: len(seen) == 2)
        watcher.stop()


@posix
def test_a_unit_is_asked_at_the_node_that_its_usb_address_leads_to(balance: Profile) -> None:
    with Responder(PtyLine(), Balance()) as instrument:
        node = Node("tty", instrument.url, 0)
        unit = BusDevice("a/4", 0x0403, 0x6001, nodes=(node,), port_chain="4", attached_ns=5)
        probe = SlotProbe(bus=lambda: snapshot_of(START_NS, [unit]))
        seen = probe.probe_once("usb:0403:6001", balance, START_NS)
    assert (seen.port_state, seen.attached_ns) == ("open", 5)
    assert ("protocol", "1126493049") in {(item.layer, item.value) for item in seen.evidence}
    assert ("topology", "port_chain") in {(item.layer, item.field) for item in seen.evidence}


def test_twins_are_not_asked_and_not_missing(balance: Profile) -> None:
    twins = [BusDevice(key, 0x0403, 0x6001, port_chain=key) for key in ("1", "2")]
    seen = SlotProbe(bus=lambda: snapshot_of(0, twins)).probe_once("usb:0403:6001", balance, 0)
    assert (seen.port_state, seen.proved_ns) == ("silent", None)
    assert "2 units fit" in seen.detail


def test_equipment_that_asking_could_reset_is_left_alone_without_consent(
    balance: Profile,
) -> None:
    risky = balance.model_copy(update={"risk": "high"})
    seen: list[Observation] = []
    with Responder(local_line(), Balance()) as instrument:
        watcher = SlotWatcher(instrument.url, risky, seen.append, interval_s=0.01)
        watcher.start()
        until(lambda: len(seen) == 1)
        watcher.stop()
        assert (seen[0].port_state, seen[0].evidence) == ("silent", ())
        assert 'consent = "name, reason"' in seen[0].detail
        agreed = SlotWatcher(
            instrument.url, risky, seen.append, consent="A. Engineer, nothing moves here"
        )
        agreed.start()
        until(lambda: len(seen) == 2)
        agreed.stop()
    assert seen[1].port_state == "open"


def test_a_session_is_taken_as_often_as_an_enrolment_needs_and_then_left_alone(
    balance: Profile,
) -> None:
    session = balance.model_copy(update={"risk": "medium"})
    seen: list[Observation] = []
    with Responder(local_line(), Balance()) as instrument:
        watcher = SlotWatcher(instrument.url, session, seen.append, interval_s=0.01)
        watcher.start()
        for looks in range(1, 2 + EARLY_LOOKS):
            until(lambda looks=looks: len(seen) == looks)  # type: ignore[misc]
            watcher.probe_now()
        watcher.probe_now(is_fresh=True)  # just plugged in: it has no session to take
        until(lambda: len(seen) == 2 + EARLY_LOOKS)
        watcher.stop()
    assert pace_of(session, 30.0).after("open") == 600.0


def test_too_many_wishes_do_not_take_a_session_again(balance: Profile) -> None:
    session = balance.model_copy(update={"risk": "medium"})
    seen: list[Observation] = []
    asked = threading.Event()
    with Responder(local_line(), Balance()) as instrument:
        watcher = SlotWatcher(instrument.url, session, seen.append, interval_s=0.01)
        watcher.start()
        until(lambda: len(seen) == 1)
        while len(seen) < 1 + EARLY_LOOKS:
            watcher.probe_now()
        for _ in range(20):
            watcher.probe_now()
            asked.wait(0.01)
        watcher.stop()
    assert len(seen) == 1 + EARLY_LOOKS


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is Linux's")
def test_a_port_that_another_program_has_open_unclaimed_is_busy(
    balance: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = tmp_path / "4711"
    (process / "fd").mkdir(parents=True)
    (process / "comm").write_text("host program\n")
    (process / "fd/3").symlink_to("/dev/ttyUSB77")
    (process / "fd/4").symlink_to("/dev/null")
    monkeypatch.setattr(looking, "_holders", Holders(tmp_path))
    unit = BusDevice("a", 0x0403, 0x6001, nodes=(Node("tty", "/dev/ttyUSB77"),), port_chain="4")
    seen = SlotProbe(bus=lambda: snapshot_of(0, [unit])).probe_once("usb:@4", balance, 0)
    assert seen.port_state == "busy"
    assert "host program (4711)" in seen.detail
