"""After a sleep of the computer no earlier proof counts."""

from __future__ import annotations

from pathlib import Path

from edgewatch.agent.wakeups import WakeupWatch, slept_ns
from edgewatch.devices.bus.looks import look_at_bus
from edgewatch.devices.bus.recorded import RecordedBackend
from support.agent_on_machine import CAMERA, SITE
from support.small_site import T0, agent_at
from support.usb_units import dump

SECOND_NS = 1_000_000_000


def test_a_computer_that_slept_has_woken_once() -> None:
    slept, elapsed = [0], [0]
    watch = WakeupWatch(lambda: slept[0], lambda: elapsed[0])
    assert not watch.has_woken()
    slept[0] += 5 * SECOND_NS
    assert watch.has_woken()
    assert not watch.has_woken()


def test_a_process_that_stood_still_counts_as_asleep() -> None:
    elapsed = [0]
    watch = WakeupWatch(lambda: 0, lambda: elapsed[0])
    elapsed[0] += 31 * SECOND_NS
    assert watch.has_woken()
    assert not watch.has_woken()


def test_a_few_milliseconds_between_two_clocks_are_no_sleep() -> None:
    watch = WakeupWatch()
    assert abs(slept_ns() - slept_ns()) < SECOND_NS
    assert not watch.has_woken()


def test_every_slot_with_a_port_is_wanted_again_once_after_a_sleep(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir(mode=0o700)
    (site / "site.toml").write_text(SITE, encoding="utf-8")
    bus = RecordedBackend([dump(CAMERA)], lambda: T0).snapshot()
    with agent_at(site) as (agent, _):
        agent.looks.put(("camera", look_at_bus("usb:1871:01b0", bus, T0)))
        agent.turn()
        assert agent.take_wanted() == ()
        agent.note_wakeup(T0 + SECOND_NS)
        agent.turn()
        assert agent.take_wanted() == ("camera",)
        agent.turn()
        assert agent.take_wanted() == ()
