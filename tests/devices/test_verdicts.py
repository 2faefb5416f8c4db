"""The rules of a verdict, one by one and over all their combinations."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from edgewatch.devices.evidence import Evidence
from edgewatch.devices.observation import Observation
from edgewatch.devices.verdicts import Difference, Judgement, Verdict, judge
from support.seen_unit import ALL, NOW, SEEN, STALE, UNIT, changed, e


def without(layer: str, field: str) -> Observation:
    return replace(SEEN, evidence=tuple(i for i in UNIT if (i.layer, i.field) != (layer, field)))


def verdict(observed: Observation, enrolled: tuple[Evidence, ...] | None = UNIT) -> Judgement:
    return judge(enrolled, observed, NOW, STALE, ALL)


def test_the_enrolled_unit_is_VERIFIED() -> None:
    judgement = verdict(SEEN)
    assert judgement.verdict is Verdict.VERIFIED
    assert judgement.differences == ()
    assert judgement.proved_ns == NOW


def test_a_swapped_serial_is_CHANGED_and_named_field_by_field() -> None:
    judgement = verdict(changed(e("protocol", "serial", "SN-5120")))
    assert judgement.verdict is Verdict.CHANGED
    assert judgement.differences == (Difference("protocol", "serial", "SN-4471", "SN-5120"),)
    assert "protocol serial" in judgement.reason


@pytest.mark.parametrize(
    "other",
    [
        e("protocol", "model", "CYTO-300"),
        e("protocol", "firmware", "03.13"),
        e("protocol", "serial", "", "none"),
        e("protocol", "serial", "0", "placeholder"),
        e("adapter", "serial", "OTHER"),
        e("adapter", "usb_id", "067b:2303"),
    ],
)
def test_any_contradiction_in_adapter_or_protocol_is_CHANGED(other: Evidence) -> None:
    assert verdict(changed(other)).verdict is Verdict.CHANGED


def test_a_contradiction_in_the_bus_is_CHANGED() -> None:
    enrolled = (*UNIT, e("bus", "serial", "B1"))
    observed = replace(SEEN, evidence=(*UNIT, e("bus", "serial", "B2")))
    assert verdict(observed, enrolled).verdict is Verdict.CHANGED


@pytest.mark.parametrize("state", ["open", "missing", "busy", "forbidden", "silent"])
def test_a_contradiction_stands_whatever_the_port_and_however_old(state: str) -> None:
    seen = changed(e("protocol", "serial", "SN-5120"))
    old = replace(seen, port_state=state, proved_ns=NOW - 100 * STALE)  # type: ignore[arg-type]
    assert verdict(old).verdict is Verdict.CHANGED


def test_a_proved_unit_at_another_port_has_MOVED() -> None:
    judgement = verdict(changed(e("topology", "port_chain", "4.3")))
    assert judgement.verdict is Verdict.MOVED
    assert judgement.differences == (Difference("topology", "port_chain", "4.2", "4.3"),)


def test_a_move_and_a_contradiction_is_CHANGED_and_lists_both() -> None:
    judgement = verdict(
        changed(e("topology", "port_chain", "4.3"), e("protocol", "serial", "SN-5120"))
    )
    assert judgement.verdict is Verdict.CHANGED
    assert {item.layer for item in judgement.differences} == {"topology", "protocol"}


def test_a_unit_without_serial_at_another_port_may_be_its_twin_so_CHANGED() -> None:
    enrolled = tuple(i for i in UNIT if i.field != "serial")
    observed = changed(e("topology", "port_chain", "4.3"))
    observed = replace(
        observed, evidence=tuple(i for i in observed.evidence if i.field != "serial")
    )
    assert verdict(observed, enrolled).verdict is Verdict.CHANGED


def test_a_gone_port_is_MISSING() -> None:
    gone = Observation("missing", (), NOW, NOW - 1, "no such device")
    judgement = verdict(gone)
    assert judgement.verdict is Verdict.MISSING
    assert judgement.reason == "no such device"
    assert judgement.proved_ns == NOW - 1


def test_a_gone_port_is_MISSING_even_before_enrolment() -> None:
    assert verdict(Observation("missing", (), NOW), None).verdict is Verdict.MISSING


@pytest.mark.parametrize("enrolled", [None, (), UNIT[:3]])
def test_without_an_enrolled_identity_it_is_UNVERIFIED(
    enrolled: tuple[Evidence, ...] | None,
) -> None:
    assert verdict(SEEN, enrolled).verdict is Verdict.UNVERIFIED


def test_before_enrolment_the_reason_says_what_hinders_it() -> None:
    busy = Observation("busy", (), NOW, None, "held by minicom (4711)")
    assert verdict(busy, None).reason == (
        "no unit is enrolled for this slot; held by minicom (4711)"
    )


@pytest.mark.parametrize("item", [i for i in UNIT if i.layer != "topology"])
def test_any_missing_evidence_is_UNVERIFIED_and_named(item: Evidence) -> None:
    judgement = verdict(without(item.layer, item.field))
    assert judgement.verdict is Verdict.UNVERIFIED
    assert judgement.differences == (Difference(item.layer, item.field, item.value, None),)


@pytest.mark.parametrize("state", ["busy", "forbidden", "silent"])
def test_a_port_that_cannot_be_questioned_is_UNVERIFIED(state: str) -> None:
    observed = replace(SEEN, port_state=state, detail="why")  # type: ignore[arg-type]
    assert verdict(observed).verdict is Verdict.UNVERIFIED
    assert verdict(observed).reason == "why"


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (0, Verdict.VERIFIED),
        (STALE, Verdict.VERIFIED),
        (STALE + 1, Verdict.UNVERIFIED),
        (-STALE - 1, Verdict.UNVERIFIED),
        (-3_600_000_000_000, Verdict.UNVERIFIED),
        (None, Verdict.UNVERIFIED),
    ],
)
def test_a_stale_or_future_proof_is_UNVERIFIED(age: int | None, expected: Verdict) -> None:
    proved_ns = None if age is None else NOW - age
    assert verdict(replace(SEEN, proved_ns=proved_ns)).verdict is expected


def test_a_kind_without_serial_is_MODEL_ONLY_at_best() -> None:
    enrolled = tuple(i for i in UNIT if (i.layer, i.field) != ("protocol", "serial"))
    observed = replace(SEEN, evidence=enrolled)
    judgement = judge(enrolled, observed, NOW, STALE, ("model", "firmware"))
    assert judgement.verdict is Verdict.MODEL_ONLY
    assert "this kind" in judgement.reason


@pytest.mark.parametrize(
    ("value", "quality", "why"),
    [
        ("777777", "placeholder", "the serial number 777777 looks like a placeholder"),
        ("", "none", "this unit gives no serial number that can be one"),
    ],
)
def test_a_placeholder_serial_proves_nothing_and_is_named(
    value: str, quality: str, why: str
) -> None:
    blank = changed(e("protocol", "serial", value, quality))
    judgement = verdict(blank, blank.evidence)
    assert judgement.verdict is Verdict.MODEL_ONLY
    assert judgement.reason == f"{why}: a twin would answer alike"


def test_an_asserted_serial_counts_as_a_serial() -> None:
    asserted = changed(e("protocol", "serial", "SN-4471", "asserted"))
    assert verdict(asserted, asserted.evidence).verdict is Verdict.VERIFIED


def test_several_enrolled_values_of_a_field_are_each_accepted() -> None:
    enrolled = (*UNIT, e("topology", "port_chain", "4.3"))
    assert verdict(changed(e("topology", "port_chain", "4.3")), enrolled).verdict is (
        Verdict.VERIFIED
    )
    judgement = verdict(changed(e("topology", "port_chain", "9")), enrolled)
    assert judgement.differences == (Difference("topology", "port_chain", "4.2 or 4.3", "9"),)


def test_over_all_combinations_only_full_agreement_is_VERIFIED_and_nothing_missing_is_OK() -> None:
    serials = [e("protocol", "serial", "SN-4471"), e("protocol", "serial", "SN-9"), None]
    adapters = [e("adapter", "serial", "A50285BI"), e("adapter", "serial", "Z"), None]
    places = [e("topology", "port_chain", "4.2"), e("topology", "port_chain", "7"), None]
    states = ["open", "missing", "busy", "forbidden", "silent"]
    proofs = [NOW, NOW - STALE - 1, None]
    enrolments = [UNIT, None]
    combinations = itertools.product(serials, adapters, places, states, proofs, enrolments)
    for serial, adapter, place, state, proved_ns, enrolled in combinations:
        fixed = tuple(i for i in UNIT if i.field in ("usb_id", "model", "firmware"))
        seen = fixed + tuple(i for i in (serial, adapter, place) if i is not None)
        observed = Observation(state, seen, NOW, proved_ns)  # type: ignore[arg-type]
        judgement = judge(enrolled, observed, NOW, STALE, ALL)
        contradiction = any(i is not None and i.value in ("SN-9", "Z") for i in (serial, adapter))
        proved = state == "open" and proved_ns == NOW and None not in (serial, adapter, place)
        if enrolled is not None and contradiction:
            expected = Verdict.CHANGED
        elif state == "missing":
            expected = Verdict.MISSING
        elif enrolled is None or not proved:
            expected = Verdict.UNVERIFIED
        else:
            assert place is not None
            expected = Verdict.VERIFIED if place.value == "4.2" else Verdict.MOVED
        assert judgement.verdict is expected, (observed, judgement)
        assert judgement.reason
        assert judgement.proved_ns == proved_ns
