"""Trust over time: what the glance view would have said, by what is known today."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit.times import Period
from edgewatch.audit.trust_over_time import TrustSpan, shares, trust_spans
from edgewatch.site.config import SiteConfig
from edgewatch.store import alarm_service, devices, presence
from edgewatch.store.connection import open_reader, open_writer

S = 1_000_000_000
T0 = 1_767_225_600 * S
WHOLE = Period(T0, T0 + 200 * S)
SMALL = SiteConfig.model_validate({"drift": {"min_rows": 20}})


def told(site: Path, config: SiteConfig = SMALL, model: str | None = None) -> list[tuple[int, str]]:
    """When each answer began, in seconds, and the answer."""
    with closing(open_reader(site / "log.db")) as db:
        spans = trust_spans(db, WHOLE, config, model)
    assert [s.from_ns for s in spans[1:]] == [s.to_ns for s in spans[:-1]]
    assert (spans[0].from_ns, spans[-1].to_ns) == (WHOLE.from_ns, WHOLE.to_ns)
    return [((span.from_ns - T0) // S, span.state) for span in spans]


def test_it_follows_rows_swap_alarm_and_the_agents_absence(story: Path) -> None:
    assert told(story) == [
        (0, "cannot-judge"),  # too few rows to compare with the reference
        (19, "as-checked"),
        (60, "do-not-rely"),  # from the last proof on, though the swap was seen at 75 s
        (170, "not-watching"),
        (180, "do-not-rely"),  # the alarm still stands
    ]


def test_of_a_model_it_is_what_feeds_it_and_is_said_of_it(site: Path) -> None:
    assert told(site, model="cytology") == told(site)
    with closing(open_writer(site / "log.db")) as db:
        devices.sync_slots(db, [("analyser", "astm-e1381", "", ["another"])])
    assert [state for _, state in told(site, model="cytology")][:2] == [
        "cannot-judge",
        "not-watching",
    ]


def test_a_site_that_is_not_compared_cannot_be_judged(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        db.execute("DELETE FROM baseline_period")
    assert told(site)[:2] == [(0, "cannot-judge"), (60, "do-not-rely")]


def test_what_is_out_of_service_is_never_taken_for_fine(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        alarm_service.take_out_of_service(
            db, "device.changed", None, T0 + 30 * S, until_ns=T0 + 40 * S,
            by="Ada", role="engineer", note="work",
        )  # fmt: skip
    assert told(site)[1:4] == [(19, "as-checked"), (30, "cannot-judge"), (40, "as-checked")]


def test_what_is_switched_off_weighs_all_the_time(story: Path) -> None:
    raw = {"drift": {"min_rows": 20}, "alarms": {"code": {"input.drift": {"enabled": False}}}}
    found = told(story, SiteConfig.model_validate(raw))
    assert found[:3] == [(0, "cannot-judge"), (19, "with-care"), (60, "do-not-rely")]


def test_presence_tells_gaps_where_the_record_has_it(site: Path) -> None:
    with closing(open_writer(site / "log.db")) as db:
        first = presence.begin(db, "agent", T0)
        presence.extend(db, first, T0 + 20 * S)
        presence.end(db, first, "killed")
        presence.begin(db, "agent", T0 + 50 * S)
        db.execute("UPDATE presence SET to_ns = ? WHERE ended IS NULL", (WHOLE.to_ns,))
    assert (20, "not-watching") in told(site)
    assert (170, "not-watching") not in told(site)


def test_shares_add_up_to_the_period(story: Path) -> None:
    with closing(open_reader(story / "log.db")) as db:
        spans = trust_spans(db, WHOLE, SMALL)
    assert sum(shares(spans).values()) == WHOLE.to_ns - WHOLE.from_ns


@pytest.mark.parametrize("spans", [[], [TrustSpan(0, 1, "with-care")]])
def test_shares_of_little(spans: list[TrustSpan]) -> None:
    assert shares(spans) == {span.state: 1 for span in spans}
