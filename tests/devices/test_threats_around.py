"""Every way in which cables, clones, places and heads may mislead, and what is said of it.

The rows and layers are those of the table of threats; where a layer cannot tell, the test says
so by the verdict that stands: MODEL_ONLY where that is admitted, VERIFIED where nobody can know.
"""

from __future__ import annotations

from edgewatch.devices.bus.device import BusDevice, snapshot_of
from edgewatch.devices.bus.evidence import bus_evidence
from edgewatch.devices.crossed import Shown, crossings
from edgewatch.devices.evidence import Quality
from edgewatch.devices.extras import extras
from edgewatch.devices.observation import Observation
from edgewatch.devices.twins import twins
from edgewatch.devices.verdicts import Difference, Kind, Standing, Verdict, judge
from support.threats import (
    ADAPTER,
    CAMERA,
    ELSEWHERE,
    NAMELESS_ADAPTER,
    NOW,
    PLACE,
    SCALE,
    STALE,
    VENTILATOR,
    but,
    layer,
    seen_as,
    suspicion,
)

# Two cables crossed


def test_two_crossed_cables_are_named_in_both_slots() -> None:
    other = but(SCALE, serial="B99")
    serial = frozenset({"serial"})
    found = crossings(
        {
            "left": Shown(ADAPTER + PLACE + SCALE, ADAPTER + PLACE + other, serial),
            "right": Shown(NAMELESS_ADAPTER + ELSEWHERE + other, PLACE + SCALE, serial),
            "third": Shown(ADAPTER + VENTILATOR, ADAPTER + VENTILATOR),
        }
    )
    assert found.keys() == {"left", "right"}
    assert (found["left"].unit_of, found["left"].seen_in) == ("right", "right")
    standing = Standing(unit_of="right")
    judged = seen_as(ADAPTER + PLACE + SCALE, ADAPTER + PLACE + other, standing)
    assert (judged.verdict, judged.kind, judged.other) == (Verdict.CHANGED, Kind.CROSSED, "right")
    assert judged.reason == "this is the unit enrolled for slot right: protocol serial"


def test_two_crossed_cables_of_twins_without_serial_cannot_be_told() -> None:
    twin = Shown(PLACE + VENTILATOR, PLACE + VENTILATOR)
    assert crossings({"left": twin, "right": twin}) == {}
    assert seen_as(twin.enrolled, twin.seen).verdict is Verdict.MODEL_ONLY  # type: ignore[arg-type]


# Cloned descriptors


def test_cloned_descriptors_cannot_be_told_by_the_bus() -> None:
    clone = CAMERA + PLACE
    assert seen_as(CAMERA + PLACE, clone).verdict is Verdict.VERIFIED


def test_cloned_descriptors_are_told_by_the_protocol_unless_that_is_emulated_too() -> None:
    judged = seen_as(CAMERA + PLACE + SCALE, CAMERA + PLACE + but(SCALE, serial="B13"))
    assert judged.verdict is Verdict.CHANGED
    assert seen_as(CAMERA + PLACE + SCALE, CAMERA + PLACE + SCALE).verdict is Verdict.VERIFIED


def test_a_clone_beside_its_original_makes_the_serial_prove_nothing() -> None:
    original = BusDevice(
        "a", 0x04B4, 0xF111, serial="CAM-1", serial_quality=Quality.UNIQUE, port_chain="1.2"
    )
    clone = BusDevice(
        "b", 0x04B4, 0xF111, serial="CAM-1", serial_quality=Quality.UNIQUE, port_chain="1.3"
    )
    alone = bus_evidence(snapshot_of(NOW, [original]).devices[0], NOW)
    beside = bus_evidence(snapshot_of(NOW, [original, clone]).devices[0], NOW)
    assert seen_as(alone, alone).verdict is Verdict.VERIFIED
    judged = seen_as(alone, beside)
    assert judged.verdict is Verdict.MODEL_ONLY
    assert "two units here show the same serial number" in judged.reason


def test_an_emulated_unit_beside_its_original_makes_the_number_prove_nothing() -> None:
    shown = {"left": ADAPTER + PLACE + SCALE, "right": NAMELESS_ADAPTER + ELSEWHERE + SCALE}
    assert twins(shown) == {"left": "right", "right": "left"}
    judged = seen_as(shown["left"], shown["left"], Standing(twin_in="right"))
    assert judged.verdict is Verdict.MODEL_ONLY
    assert "slot right shows the same serial number" in judged.reason


# A man in the middle who replays the answers


def test_replayed_answers_cannot_be_told_by_what_they_say() -> None:
    enrolled = ADAPTER + PLACE + SCALE
    assert seen_as(enrolled, enrolled).verdict is Verdict.VERIFIED


def test_replayed_answers_may_be_suspected_by_their_latency_until_the_next_proof() -> None:
    enrolled = ADAPTER + PLACE + SCALE
    later = suspicion("behaviour", "latency", "under 20 ms", "80 to 160 ms", ago_ns=-1)
    assert seen_as(enrolled, enrolled, later).verdict is Verdict.SUSPECT
    earlier = suspicion("behaviour", "latency", "under 20 ms", "80 to 160 ms", ago_ns=1)
    assert seen_as(enrolled, enrolled, earlier).verdict is Verdict.VERIFIED


# Another port


def test_a_proved_unit_at_another_port_has_MOVED() -> None:
    judged = seen_as(CAMERA + PLACE, CAMERA + ELSEWHERE)
    assert (judged.verdict, judged.kind) == (Verdict.MOVED, Kind.PLACE)
    assert seen_as(ADAPTER + PLACE + SCALE, ADAPTER + ELSEWHERE + SCALE).verdict is Verdict.MOVED


def test_a_dock_with_two_parents_is_accepted_at_both() -> None:
    enrolled = CAMERA + PLACE + ELSEWHERE
    assert seen_as(enrolled, CAMERA + PLACE).verdict is Verdict.VERIFIED
    assert seen_as(enrolled, CAMERA + ELSEWHERE).verdict is Verdict.VERIFIED
    third = layer("topology", port_chain="1.4")
    assert seen_as(enrolled, CAMERA + third).verdict is Verdict.MOVED


# Missing, and too many


def test_a_unit_that_is_gone_is_MISSING() -> None:
    gone = Observation("missing", (), NOW, NOW - 1)
    assert judge(CAMERA, gone, NOW, STALE, (), Standing(by_bus=True)).verdict is Verdict.MISSING


def test_a_unit_in_no_slot_is_an_extra() -> None:
    ours = BusDevice("a", 0x04B4, 0xF111, port_chain="1.2", kinds=("camera",))
    twin = BusDevice("b", 0x04B4, 0xF111, port_chain="1.3", kinds=("camera",))
    found = extras(snapshot_of(NOW, [ours, twin]), ["usb:@1.2"], {"04b4:f111"})
    assert list(found) == ["unknown:04b4:f111@1.3"]


# Another probe or sensor head behind the same monitor


def test_another_sensor_head_is_told_where_the_monitor_reports_it() -> None:
    monitor = ADAPTER + PLACE + SCALE + layer("protocol", sensor_serial="H1")
    judged = seen_as(monitor, but(monitor, sensor_serial="H2"))
    assert judged.verdict is Verdict.CHANGED
    assert judged.differences == (Difference("protocol", "sensor_serial", "H1", "H2"),)


def test_another_sensor_head_cannot_be_told_where_the_monitor_is_silent_about_it() -> None:
    monitor = ADAPTER + PLACE + SCALE
    assert seen_as(monitor, monitor).verdict is Verdict.VERIFIED
