"""What the keeper of the slots says of units that are not, or not where, they should be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.devices.evidence import Evidence
from edgewatch.devices.verdicts import Kind, Verdict
from edgewatch.store import devices
from support.slot_bench import T0, S, SlotBench, bus_unit, unit

LEFT, RIGHT = unit("SN-1"), unit("SN-2", chain="1.3", adapter="A2")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[SlotBench]:
    slots = {"left": "mettler.mt-sics", "right": "mettler.mt-sics", "camera": "usb.device"}
    made = SlotBench(tmp_path / "site", slots, titles={"left": "left scale"})
    for name, seen in (("left", LEFT), ("right", RIGHT), ("camera", bus_unit("CAM-1"))):
        made.see(name, seen, T0)
        made.enrol(name, seen, T0)
        made.see(name, seen, T0 + S)
        assert made.judged(name).verdict is Verdict.VERIFIED
    yield made
    made.close()


def crossed(bench: SlotBench) -> None:
    bench.see("left", unit("SN-2"), T0 + 10 * S)
    bench.see("right", unit("SN-1", chain="1.3", adapter="A2"), T0 + 11 * S)


def test_crossed_cables_are_named_in_both_slots_and_both_alarms(bench: SlotBench) -> None:
    crossed(bench)
    for name, other in (("left", "right"), ("right", "left")):
        judged = bench.judged(name)
        assert (judged.verdict, judged.kind, judged.other) == (
            Verdict.CHANGED,
            Kind.CROSSED,
            other,
        )
        state = devices.current_states(bench.db)[name]
        assert f"this is the unit enrolled for slot {other}" in state["reason"]
    assert [code for code, _ in bench.raised()] == ["device.changed"] * 2
    # A person knows the slots by their titles.
    assert bench.sentence("device.changed").startswith(
        "The right shows the unit of left scale: are the cables crossed?"
    )


@pytest.mark.parametrize(
    ("seen", "sentence"),
    [
        (unit("", firmware="9.9"), "was replaced or updated: "),
        (unit("", adapter="A9"), "or its adapter changed: "),
    ],
)
def test_without_a_serial_number_no_exchange_is_claimed_that_nobody_can_know_of(
    tmp_path: Path, seen: tuple[Evidence, ...], sentence: str
) -> None:
    bench = SlotBench(tmp_path / "site", {"left": "draeger.medibus"})
    approved = unit("")
    bench.see("left", approved, T0)
    bench.enrol("left", approved, T0)
    bench.see("left", seen, T0 + 10 * S)
    assert bench.judged("left").kind is Kind.UNIT
    assert bench.sentence("device.changed").startswith(f"The left {sentence}")
    bench.close()


def test_before_enrolment_the_alarm_says_that_no_unit_is_approved(tmp_path: Path) -> None:
    bench = SlotBench(tmp_path / "site", {"left": "mettler.mt-sics"})
    bench.see("left", unit("SN-1"), T0)
    bench.pass_time(T0 + 70 * S)
    assert bench.sentence("device.unverified") == "No unit is approved for left."
    bench.close()


def test_a_crossing_outlives_a_restart_and_begins_no_new_state(bench: SlotBench) -> None:
    crossed(bench)
    states = bench.history("left")
    bench.restart()
    bench.pass_time(T0 + 20 * S)
    assert bench.history("left") == states
    assert (bench.judged("left").kind, bench.judged("left").other) == (Kind.CROSSED, "right")


def test_of_what_kind_a_change_is_outlives_a_restart(bench: SlotBench) -> None:
    bench.see("left", unit("SN-1", firmware="1.1"), T0 + 10 * S)
    sentence = bench.sentence("device.changed")
    assert sentence.startswith("The left scale has other firmware")
    bench.restart()
    assert bench.judged("left").kind is Kind.FIRMWARE
    bench.lose("left", T0 + 20 * S)
    assert bench.sentence("device.changed").startswith("The left scale has other firmware")


def test_a_crossing_that_is_put_right_leaves_no_word_of_it(bench: SlotBench) -> None:
    crossed(bench)
    bench.see("left", LEFT, T0 + 30 * S)
    bench.see("right", RIGHT, T0 + 31 * S)
    assert [bench.judged(n).verdict for n in ("left", "right")] == [Verdict.VERIFIED] * 2
    assert bench.standing() == set()


def test_a_unit_found_in_another_slot_is_said_of_the_slot_it_is_missing_from(
    bench: SlotBench,
) -> None:
    bench.lose("right", T0 + 10 * S)
    bench.pass_time(T0 + 13 * S)
    bench.see("left", unit("SN-2"), T0 + 14 * S)
    assert bench.judged("right").reason == "its unit is in slot left"
    bench.pass_time(T0 + 20 * S)
    sentence = bench.sentence("device.missing")
    assert sentence.startswith("The unit of right is connected as left scale")


def test_a_clone_in_another_slot_takes_the_proof_from_the_unit_until_it_is_gone(
    bench: SlotBench,
) -> None:
    assert bench.judged("left").verdict is Verdict.VERIFIED
    bench.see("right", unit("SN-1", chain="1.3", adapter="A2"), T0 + 10 * S)
    assert bench.judged("right").verdict is Verdict.CHANGED
    assert bench.judged("right").kind is Kind.UNIT  # its original is at its own place
    assert bench.judged("left").verdict is Verdict.MODEL_ONLY
    assert bench.judged("left").reason.startswith("slot right shows the same serial number")
    bench.restart()
    bench.pass_time(T0 + 11 * S)
    assert bench.judged("left").verdict is Verdict.MODEL_ONLY
    bench.see("right", RIGHT, T0 + 20 * S)
    assert [bench.judged(n).verdict for n in ("left", "right")] == [Verdict.VERIFIED] * 2


def test_a_change_is_not_over_because_the_stranger_is_gone(bench: SlotBench) -> None:
    bench.see("left", unit("SN-9"), T0 + 10 * S)
    bench.lose("left", T0 + 20 * S)
    bench.pass_time(T0 + 40 * S)
    bench.restart()
    bench.pass_time(T0 + 50 * S)
    assert bench.judged("left").verdict is Verdict.MISSING
    assert bench.standing() == {"device.changed", "device.missing"}
    bench.see("left", unit("SN-9"), T0 + 60 * S)
    assert bench.raised().count(("device.changed", "left")) == 1
    bench.see("left", LEFT, T0 + 70 * S)
    bench.pass_time(T0 + 80 * S)
    assert bench.standing() == set()


def test_an_approval_ends_the_change_also_while_the_unit_is_gone(bench: SlotBench) -> None:
    bench.see("left", unit("SN-9"), T0 + 10 * S)
    bench.lose("left", T0 + 20 * S)
    bench.pass_time(T0 + 21 * S)
    bench.enrol("left", unit("SN-9"), T0 + 22 * S)
    assert "device.changed" not in bench.standing()


def test_new_firmware_and_another_adapter_are_said_to_be_that(bench: SlotBench) -> None:
    bench.see("left", unit("SN-1", firmware="2.0"), T0 + 10 * S)
    assert bench.judged("left").kind is Kind.FIRMWARE
    assert bench.sentence("device.changed").startswith(
        "The left scale has other firmware: firmware version 1.0 → 2.0"
    )
    bench.see("left", unit("SN-1", adapter="A9"), T0 + 20 * S)
    assert bench.judged("left").kind is Kind.ADAPTER


def test_a_unit_known_by_its_descriptors_is_judged_by_them(bench: SlotBench) -> None:
    assert bench.see("camera", bus_unit("CAM-1", chain="1.9"), T0 + 10 * S).verdict is (
        Verdict.MOVED
    )
    assert bench.see("camera", bus_unit("CAM-2"), T0 + 20 * S).verdict is Verdict.CHANGED
    assert bench.see("camera", bus_unit("CAM-1", "shared"), T0 + 30 * S).verdict is (
        Verdict.MODEL_ONLY
    )


def test_a_moved_unit_ends_the_suspect_span_of_a_stranger(bench: SlotBench) -> None:
    bench.see("left", unit("SN-9"), T0 + 10 * S)
    bench.see("left", unit("SN-1", chain="1.7"), T0 + 20 * S)
    (span,) = devices.suspect_spans(bench.db, "left")
    assert span["to_ns"] == T0 + 20 * S
