"""One decision about a slot: whom it names, what it covers, how it is turned down."""

from __future__ import annotations

import pytest

from edgewatch.agent.decision import Decision, RefusedError
from edgewatch.devices.evidence import Evidence

SEEN = (
    Evidence("protocol", "serial", "SN-1", "unique", 0),
    Evidence("behaviour", "latency", "fast", "unique", 0),
)


def decision(**payload: object) -> Decision:
    body = {"kind": "device.approve", "subject": "scale", "by": "Ana", "note": "n", "time_ns": 10}
    return Decision.of({**body, "payload": payload})


def test_it_covers_what_was_seen() -> None:
    decision(seen={"protocol.serial": "SN-1"}).require_seen(SEEN)


@pytest.mark.parametrize(
    ("seen", "why"),
    [
        ({"protocol.serial": "SN-2"}, "protocol.serial is SN-1, on screen it was SN-2"),
        ({"bus.serial": "X"}, "bus.serial is not given, on screen it was X"),
    ],
)
def test_it_covers_no_other_unit(seen: dict[str, str], why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        decision(seen=seen).require_seen(SEEN)


def test_what_varies_with_one_unit_decides_nothing() -> None:
    decision(seen={"behaviour.latency": "slow"}).require_seen(SEEN)


def test_who_names_the_role_where_there_is_one() -> None:
    assert decision().who == "Ana"
    assert decision(role="site engineer").who == "Ana (site engineer)"


def test_an_end_lies_after_the_beginning() -> None:
    assert decision().moment("until_ns") is None
    assert decision(until_ns=11).moment("until_ns") == 11
    for wrong in (10, 9, "soon", 11.5):
        with pytest.raises(RefusedError, match="later time"):
            decision(until_ns=wrong).moment("until_ns")


def test_an_end_that_can_never_come_is_none() -> None:
    with pytest.raises(RefusedError, match="no time that can come"):
        decision(until_ns=2**70).moment("until_ns")


def test_only_a_plain_yes_is_one() -> None:
    assert decision(also=True).flag("also")
    assert not decision(also="true").flag("also")
    assert not decision().flag("also")
