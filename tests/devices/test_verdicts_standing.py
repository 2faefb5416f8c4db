"""What else a verdict depends on: suspicions, announced work, void proofs, other staleness."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.devices.evidence import Evidence, Layer, Quality
from edgewatch.devices.observation import Observation
from edgewatch.devices.verdicts import (
    Difference,
    Judgement,
    MaintenanceWindow,
    Staleness,
    Standing,
    Suspicion,
    Verdict,
    judge,
)
from support.seen_unit import ALL, NOW, SEEN, STALE, UNIT, S, changed, e

CLOCK = Difference("clock", "skew_ppm", "4.1", "22.6")
WINDOW = MaintenanceWindow(NOW - 1, NOW + STALE, frozenset({"firmware", "adapter"}))


def with_standing(
    observed: Observation, standing: Standing, enrolled: tuple[Evidence, ...] | None = UNIT
) -> Judgement:
    return judge(enrolled, observed, NOW, STALE, ALL, standing)


def test_advisory_layers_take_no_part_in_the_comparison() -> None:
    slow = (e("behaviour", "latency", "slow"), e("clock", "skew_ppm", "9"))
    enrolled = (*UNIT, e("behaviour", "latency", "fast"), e("signal", "dark", "3"))
    assert (
        with_standing(replace(SEEN, evidence=(*UNIT, *slow)), Standing(), enrolled).verdict
        is Verdict.VERIFIED
    )
    assert with_standing(SEEN, Standing(), enrolled).verdict is Verdict.VERIFIED


def test_two_values_of_one_field_contradict_where_either_does() -> None:
    both = replace(SEEN, evidence=(*UNIT, e("protocol", "serial", "SN-9")))
    assert with_standing(both, Standing()).verdict is Verdict.CHANGED


def test_each_layer_has_its_own_staleness() -> None:
    old_bus = tuple(replace(i, time_ns=NOW - 100 * S) if i.layer == "adapter" else i for i in UNIT)
    seen = replace(SEEN, evidence=old_bus)
    kinds = Staleness(STALE, {"adapter": 60 * S})
    judgement = judge(UNIT, seen, NOW, kinds, ALL)
    assert judgement.verdict is Verdict.UNVERIFIED
    assert judgement.reason == "the last proof of the adapter is older than 60 s"
    assert judge(UNIT, seen, NOW, Staleness(STALE, {"protocol": 60 * S}), ALL).verdict is (
        Verdict.VERIFIED
    )


@pytest.mark.parametrize(
    ("seen", "standing", "why"),
    [
        (replace(SEEN, attached_ns=NOW + 0), Standing(), None),
        (replace(SEEN, proved_ns=NOW - 2, attached_ns=NOW - 1), Standing(), "plugged in"),
        (replace(SEEN, proved_ns=NOW - 2), Standing(boot_ns=NOW - 1), "computer started"),
        (replace(SEEN, proved_ns=NOW - 2), Standing(void_before_ns=NOW - 1), "computer slept"),
        (replace(SEEN, proved_ns=NOW - 2), Standing(boot_ns=NOW + 1), None),
    ],
)
def test_a_proof_from_before_the_unit_could_have_been_replaced_is_void(
    seen: Observation, standing: Standing, why: str | None
) -> None:
    judgement = with_standing(seen, standing)
    assert judgement.verdict is (Verdict.VERIFIED if why is None else Verdict.UNVERIFIED)
    assert (why or "named itself") in judgement.reason


def test_a_suspicion_after_the_last_proof_is_SUSPECT_and_one_before_it_is_settled() -> None:
    later = Standing(suspicions=(Suspicion((CLOCK,), NOW + 1),))
    judgement = with_standing(SEEN, later)
    assert judgement.verdict is Verdict.SUSPECT
    assert judgement.differences == (CLOCK,)
    earlier = Standing(suspicions=(Suspicion((CLOCK,), NOW - 1),))
    assert with_standing(SEEN, earlier).verdict is Verdict.VERIFIED


def test_a_suspicion_softens_no_contradiction_and_hides_no_missing_proof() -> None:
    suspected = Standing(suspicions=(Suspicion((CLOCK,), NOW + 1),))
    other = changed(e("protocol", "serial", "SN-5120"))
    assert with_standing(other, suspected).verdict is Verdict.CHANGED
    assert with_standing(replace(SEEN, proved_ns=None), suspected).verdict is Verdict.UNVERIFIED
    twin = tuple(i for i in UNIT if i.field != "serial")
    moved = (*(i for i in twin if i.layer != "topology"), e("topology", "port_chain", "9"))
    judgement = judge(twin, replace(SEEN, evidence=moved), NOW, STALE, ["model"], suspected)
    assert judgement.verdict is Verdict.CHANGED


def test_a_suspected_unit_at_another_port_is_SUSPECT_and_lists_both() -> None:
    suspected = Standing(suspicions=(Suspicion((CLOCK,), NOW + 1),))
    judgement = with_standing(changed(e("topology", "port_chain", "9")), suspected)
    assert judgement.verdict is Verdict.SUSPECT
    assert {d.layer for d in judgement.differences} == {"topology", "clock"}


def test_an_open_window_allows_what_it_names_and_nothing_else() -> None:
    working = Standing(maintenance=WINDOW)
    update = changed(e("protocol", "firmware", "03.13"))
    assert with_standing(update, working).verdict is Verdict.MAINTENANCE
    assert with_standing(SEEN, working).verdict is Verdict.MAINTENANCE
    both = changed(e("protocol", "firmware", "03.13"), e("protocol", "serial", "SN-9"))
    judgement = with_standing(both, working)
    assert judgement.verdict is Verdict.CHANGED
    assert {d.field for d in judgement.differences} == {"firmware", "serial"}
    moved = changed(e("topology", "port_chain", "9"))
    assert with_standing(moved, working).verdict is Verdict.MOVED


@pytest.mark.parametrize("window", [(NOW + 1, NOW + STALE), (NOW - STALE, NOW)])
def test_a_window_that_is_not_open_allows_nothing(window: tuple[int, int]) -> None:
    closed = MaintenanceWindow(*window, frozenset({"firmware"}))
    update = changed(e("protocol", "firmware", "03.13"))
    assert with_standing(update, Standing(maintenance=closed)).verdict is Verdict.CHANGED


@pytest.mark.parametrize("state", ["missing", "silent", "busy"])
def test_that_a_unit_is_gone_or_silent_for_a_while_is_part_of_the_work(state: str) -> None:
    away = Observation(state, (), NOW)  # type: ignore[arg-type]
    assert with_standing(away, Standing(maintenance=WINDOW)).verdict is Verdict.MAINTENANCE


def test_equipment_known_by_its_descriptors_is_proved_by_a_unique_serial_on_the_bus() -> None:
    camera = (e("bus", "usb_id", "04b4:f111"), e("bus", "serial", "CAM-1"))
    seen = replace(SEEN, evidence=camera)
    by_bus = Standing(by_bus=True)
    assert judge(camera, seen, NOW, STALE, ["serial"], by_bus).verdict is Verdict.VERIFIED
    assert judge(camera, seen, NOW, STALE, ["serial"]).verdict is Verdict.UNVERIFIED
    for quality in ("placeholder", "shared", "none", "asserted"):
        weak = (camera[0], replace(camera[1], quality=quality))
        seen = replace(SEEN, evidence=weak)
        assert judge(weak, seen, NOW, STALE, ["serial"], by_bus).verdict is Verdict.MODEL_ONLY


def test_the_speed_of_the_port_makes_no_other_unit() -> None:
    camera = (
        e("bus", "serial", "CAM-1"),
        e("bus", "bcd_usb", "0320"),
        e("bus", "descriptors", "aa"),
    )
    slower = (camera[0], e("bus", "bcd_usb", "0210"), e("bus", "descriptors", "bb"))
    by_bus = Standing(by_bus=True)
    judged = judge(camera, replace(SEEN, evidence=slower), NOW, STALE, ["serial"], by_bus)
    assert judged.verdict is Verdict.MOVED
    other = (camera[0], camera[1], e("bus", "descriptors", "bb"))
    judged = judge(camera, replace(SEEN, evidence=other), NOW, STALE, ["serial"], by_bus)
    assert judged.verdict is Verdict.CHANGED


_LAYERS = st.sampled_from([layer.value for layer in Layer])
_ITEM = st.builds(
    Evidence,
    layer=_LAYERS,
    field=st.sampled_from(["serial", "model", "firmware", "port_chain", "usb_id"]),
    value=st.sampled_from(["", "1", "2"]),
    quality=st.sampled_from([quality.value for quality in Quality]),
    time_ns=st.integers(NOW - 2 * STALE, NOW + 2 * STALE),
)
_OBSERVATION = st.builds(
    Observation,
    port_state=st.sampled_from(["open", "missing", "busy", "forbidden", "silent"]),
    evidence=st.lists(_ITEM, max_size=6).map(tuple),
    time_ns=st.just(NOW),
    proved_ns=st.none() | st.integers(NOW - 2 * STALE, NOW + 2 * STALE),
    attached_ns=st.none() | st.integers(NOW - STALE, NOW),
)
_STANDING = st.builds(
    Standing,
    by_bus=st.booleans(),
    suspicions=st.lists(
        st.builds(Suspicion, st.just((CLOCK,)), st.integers(NOW - STALE, NOW)), max_size=2
    ).map(tuple),
    maintenance=st.none() | st.just(WINDOW),
    missing_since_ns=st.none() | st.integers(NOW - STALE, NOW),
    boot_ns=st.none() | st.integers(NOW - STALE, NOW),
    unit_of=st.sampled_from(["", "other"]),
    twin_in=st.sampled_from(["", "other"]),
)


@settings(max_examples=600)
@given(st.lists(_ITEM, max_size=6), _OBSERVATION, _STANDING)
def test_whatever_is_seen_nothing_missing_old_or_other_is_ever_said_to_be_as_approved(
    enrolled: list[Evidence], observed: Observation, standing: Standing
) -> None:
    judgement = judge(enrolled, observed, NOW, STALE, ["serial"], standing)
    assert judgement.reason
    if judgement.verdict not in (Verdict.VERIFIED, Verdict.MODEL_ONLY, Verdict.MOVED):
        return
    assert observed.port_state == "open"
    assert observed.proved_ns is not None
    assert abs(NOW - observed.proved_ns) <= STALE
    assert observed.proved_ns >= (observed.attached_ns or 0)
    assert observed.proved_ns >= (standing.boot_ns or 0)
    hard = ("bus", "adapter", "protocol")
    for item in (i for i in enrolled if i.layer in hard):
        accepted = {i.value for i in enrolled if (i.layer, i.field) == (item.layer, item.field)}
        values = [
            i.value for i in observed.evidence if (i.layer, i.field) == (item.layer, item.field)
        ]
        assert values
        assert set(values) <= accepted
    assert judgement.verdict is not Verdict.VERIFIED or not standing.twin_in
    if judgement.verdict is not Verdict.MODEL_ONLY:
        proof = [
            i for i in observed.evidence if i.field == "serial" and i.layer in ("bus", "protocol")
        ]
        assert any(i.quality in ("unique", "asserted") for i in proof)
