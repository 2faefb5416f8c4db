"""Times as files write them."""

from __future__ import annotations

import pytest

from edgewatch.feed.event_times import moment_ns

NOON = 1_767_268_800_000_000_000


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-01T12:00:00Z",
        "2026-01-01 12:00:00",
        "2026-01-01T13:00:00+01:00",
        "20260101T120000Z",
        "1767268800",
        "1767268800.0",
        "1.7672688e9",
        "1767268800000",
        "1767268800000000",
        "1767268800000000000",
        " 2026-01-01T12:00:00.000000Z ",
    ],
)
def test_one_moment_in_every_form_is_one_moment(text: str) -> None:
    assert moment_ns(text) == NOON


def test_fractions_are_exact() -> None:
    assert moment_ns("2026-01-01T12:00:00.123456Z") == NOON + 123_456_000
    assert moment_ns("1767268800.123456789") == NOON + 123_456_789


def test_a_date_alone_is_its_first_moment() -> None:
    assert moment_ns("2026-01-01") == moment_ns("20260101") == NOON - 12 * 3600 * 10**9


@pytest.mark.parametrize("text", ["", "noon", "-5", "1e30", "nan", "inf", "2026-13-01", "01.02.26"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        moment_ns(text)
