"""Evidence, its digest and its JSON."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.evidence import (
    Evidence,
    Layer,
    Quality,
    fingerprint_digest,
    from_json,
    to_json,
)
from edgewatch.devices.serial_numbers import serial_quality, value_quality

evidence = st.builds(
    Evidence,
    layer=st.sampled_from([layer.value for layer in Layer]),
    field=st.text(min_size=1, max_size=8),
    value=st.text(max_size=12),
    quality=st.sampled_from([quality.value for quality in Quality]),
    time_ns=st.integers(0, 4_000_000_000_000_000_000),
)


@given(st.lists(evidence, max_size=5))
def test_evidence_survives_json_to_the_nanosecond(items: list[Evidence]) -> None:
    assert list(from_json(to_json(items))) == items


@given(st.lists(evidence, max_size=5), st.randoms())
def test_the_digest_ignores_order_time_and_quality(items: list[Evidence], random: object) -> None:
    later = [Evidence(e.layer, e.field, e.value, "asserted", e.time_ns + 1) for e in items]
    assert fingerprint_digest(items) == fingerprint_digest(reversed(later))


def test_the_digest_of_another_serial_differs() -> None:
    one = Evidence("protocol", "serial", "SN-1", "unique", 0)
    other = Evidence("protocol", "serial", "SN-2", "unique", 0)
    assert fingerprint_digest([one]) != fingerprint_digest([other])


def test_an_unknown_layer_or_quality_is_refused() -> None:
    with pytest.raises(ValueError, match="roof"):
        Evidence("roof", "serial", "1", "unique", 0)
    with pytest.raises(ValueError, match="fine"):
        Evidence("bus", "serial", "1", "fine", 0)


def test_json_without_a_key_says_which() -> None:
    with pytest.raises(ValueError, match="quality"):
        from_json([{"layer": "bus", "field": "serial", "value": "1"}])


@pytest.mark.parametrize("text", ["0001", "000000000", "CPS", "20201116", "n/a", "12345678", "XXX"])
def test_serials_that_repeat_over_units_are_placeholders(text: str) -> None:
    assert serial_quality(text) is Quality.PLACEHOLDER


def test_a_serial_may_be_blank_by_profile() -> None:
    assert serial_quality("DEMO-7", ["demo-7"]) is Quality.PLACEHOLDER
    assert serial_quality("  ") is Quality.NONE
    assert serial_quality("SN-4471") is Quality.UNIQUE
    assert value_quality("0001") is Quality.UNIQUE  # a firmware level, say
