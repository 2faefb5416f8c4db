"""The conditions of service and workstation: stated once, with what a person needs to know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edgewatch.agent.disk_outlook import DiskOutlook
from edgewatch.agent.predictions import Batch
from edgewatch.agent.resource_conditions import Outlook, ResourceConditions
from edgewatch.agent.salvage import open_record
from edgewatch.agent.service_conditions import ServiceKeeper
from edgewatch.agent.silent_models import SilenceKeeper
from edgewatch.alarms import CATALOGUE, Alarm, Condition, sentence
from edgewatch.alarms.settings import rules_for
from edgewatch.sdk.paths import record_file
from edgewatch.site.config import RecordSection, SiteConfig, parse_site
from edgewatch.store import alarms, models, presence, service
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.layouts import Layout
from support.small_site import agent_at, new_site

S = 1_000_000_000
MINUTE = 60 * S
DAY = 24 * 60 * MINUTE
T0 = 20_000 * DAY
MODEL = "cytology"
LAYOUT = Layout((), (), (), ())


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    made = open_record(tmp_path)
    models.remember_model(made, MODEL, "", T0, {})
    yield made
    made.close()


def config(text: str = "") -> SiteConfig:
    return parse_site(f'schema = 1\n[[model]]\nname = "{MODEL}"\n{text}')


def batch(
    db: Connection, runs: int, at_ns: int = T0, ms: float = 1.0, failed: int = 0, step_ns: int = S
) -> Batch:
    """Runs at an even pace, the last of them failed, written to their minutes."""
    times = at_ns + np.arange(runs, dtype=np.int64) * step_ns
    latency = np.full(runs, round(ms * 1e6), np.int64)
    status = np.zeros(runs, np.int64)
    status[runs - failed :] = 1
    with one_transaction(db):
        service.fold_service(db, 1, times, latency, status)
    nothing = np.empty((runs, 0))
    return Batch(MODEL, "", 1, LAYOUT, times, latency, status, nothing, nothing, "boom")


def left(code: str, model: str | None = MODEL) -> Alarm:
    """The alarm that an earlier agent left standing."""
    return Alarm(1, code, "low", "active-unacknowledged", "x", True, T0, T0, model=model)


def states(found: list[Condition]) -> list[tuple[str, bool]]:
    return [(one.code, one.active) for one in found]


# -- model.slow, model.errors ---------------------------------------------------------------


def keeper(db: Connection, site: SiteConfig, *open_alarms: Alarm) -> ServiceKeeper:
    return ServiceKeeper(db, site, rules_for(site), open_alarms)


def test_a_model_is_slow_against_its_own_first_runs_until_it_is_well_below(db: Connection) -> None:
    keep = keeper(db, config())
    assert keep.observe(batch(db, 1200, ms=8.0)) == []
    found = keep.observe(batch(db, 100, T0 + 1200 * S, ms=40.0))
    assert states(found)[0] == ("model.slow", True)
    said = sentence("model.slow", {"model": MODEL, **found[0].params})
    assert said == (
        "The model cytology answers slowly: 95 of 100 runs take up to 40 ms, usually 10 ms."
    )
    # Between clear level and limit it stays as it is.
    between = keep.observe(batch(db, 100, T0 + 1300 * S, ms=25.0))
    assert all(active for _, active in states(between))
    assert states(keep.observe(batch(db, 100, T0 + 1400 * S, ms=9.0)))[-1] == ("model.slow", False)


def test_a_fast_model_may_take_ten_milliseconds(db: Connection) -> None:
    keep = keeper(db, config())
    keep.observe(batch(db, 1200, ms=0.05))
    assert keep.observe(batch(db, 200, T0 + 1200 * S, ms=5.0)) == []


def test_a_declared_limit_needs_no_past(db: Connection) -> None:
    keep = keeper(db, config("slow_over_ms = 20"))
    (first, *_) = keep.observe(batch(db, 100, ms=25.0))
    assert (first.active, first.limit, "usual_ms" in first.params) == (True, 20.0, False)


def test_what_was_left_standing_is_ended_by_the_next_agent(db: Connection) -> None:
    keep = keeper(db, config("slow_over_ms = 20"), left("model.slow"), left("model.errors"))
    found = keep.observe(batch(db, 60, ms=1.0))
    assert states(found) == [("model.errors", False), ("model.slow", False)]


def test_failed_runs_say_their_share_and_the_last_error(db: Connection) -> None:
    (one, *_) = keeper(db, config()).observe(batch(db, 20, failed=3))
    assert (one.active, one.value, one.limit) == (True, 5.6, 2.0)
    said = sentence("model.errors", {"model": MODEL, **one.params})
    assert said == "The model cytology failed in 1 run of the last 18. Last error: boom."
    failing = keeper(db, config()).observe(batch(db, 60, T0 + DAY, failed=60))
    assert [one.time_ns - T0 - DAY for one in failing] == [i * 10 * S for i in range(6)]


def test_the_runs_before_a_restart_count_so_that_one_failure_stays_one_of_many(
    db: Connection,
) -> None:
    assert states(keeper(db, config()).observe(batch(db, 3, failed=1))) == [("model.errors", True)]
    batch(db, 300)
    later = batch(db, 3, T0 + 10 * MINUTE, failed=1)
    assert keeper(db, config()).observe(later) == []


# -- model.silent ---------------------------------------------------------------------------


def silence(db: Connection, site: SiteConfig, *open_alarms: Alarm) -> SilenceKeeper:
    return SilenceKeeper(db, site, rules_for(site), open_alarms)


def host(db: Connection, from_ns: int, to_ns: int, ended: Any = None) -> None:
    number = presence.begin(db, "host:x", from_ns, models=[MODEL])
    presence.extend(db, number, to_ns, [MODEL])
    if ended:
        presence.end(db, number, ended)


def watched(keep: SilenceKeeper, from_ns: int, to_ns: int) -> list[Condition]:
    """What is stated while an agent looks twice a minute."""
    return [one for at in range(from_ns, to_ns + 1, MINUTE // 2) for one in keep.look(at)]


def test_a_model_is_silent_after_its_time_while_its_program_is_there(db: Connection) -> None:
    keep = silence(db, config('silent_after = "10min"'))
    keep.observe(batch(db, 2))
    host(db, T0, T0 + 20 * MINUTE)
    assert watched(keep, T0, T0 + 10 * MINUTE) == []
    (found,) = watched(keep, T0 + 10 * MINUTE, T0 + 14 * MINUTE)
    assert (found.active, found.params["last_ns"]) == (True, T0 + S)
    assert states(keep.observe(batch(db, 1, T0 + 15 * MINUTE))) == [("model.silent", False)]


def test_a_computer_that_was_off_or_asleep_has_not_been_silent(db: Connection) -> None:
    keep = silence(db, config('silent_after = "10min"'))
    keep.observe(batch(db, 2))
    host(db, T0, T0 + DAY)
    assert watched(keep, T0 + DAY // 2, T0 + DAY // 2 + 9 * MINUTE) == []
    assert watched(keep, T0 + DAY, T0 + DAY + 9 * MINUTE) == []
    assert len(watched(keep, T0 + DAY + 9 * MINUTE, T0 + DAY + 11 * MINUTE)) == 1


def test_nobody_misses_a_program_that_was_closed_and_everybody_one_that_died(
    db: Connection,
) -> None:
    site = config('silent_after = "10min"')
    keep = silence(db, site)
    keep.observe(batch(db, 2))
    host(db, T0, T0 + MINUTE, "in order")
    assert watched(keep, T0, T0 + 30 * MINUTE) == []
    host(db, T0 + 2 * MINUTE, T0 + 3 * MINUTE, "killed")
    found, *again = watched(silence(db, site), T0, T0 + 30 * MINUTE)
    assert found.params["kind"] == "ended"
    assert [one.time_ns - found.time_ns for one in again] == [n * 5 * MINUTE for n in (1, 2, 3)]
    left_standing = silence(db, site, left("model.silent"))
    assert watched(left_standing, T0 + 4 * MINUTE, T0 + 8 * MINUTE) == []


def test_a_rhythm_has_to_be_known_and_is_that_of_two_weeks(db: Connection) -> None:
    keep = silence(db, config())
    host(db, T0, T0 + 30 * DAY)
    keep.observe(batch(db, 120, step_ns=3600 * S))  # five days, one an hour
    assert watched(keep, T0 + 5 * DAY, T0 + 5 * DAY + 90 * MINUTE) == []
    keep.observe(batch(db, 80, T0 + 5 * DAY, step_ns=3600 * S))
    last_ns = T0 + 5 * DAY + 79 * 3600 * S
    assert watched(keep, last_ns, last_ns + 80 * MINUTE) == []
    found, *_ = watched(keep, last_ns + 80 * MINUTE, last_ns + 100 * MINUTE)
    assert "its longest pause was 59 min." in sentence("model.silent", found.params)


# -- system.* -------------------------------------------------------------------------------


def sample(at_s: int, **machine: float) -> list[dict[str, Any]]:
    own = {"time_ns": T0 + at_s * S, "subject": "agent", "cpu_percent": 4.0, "rss_bytes": 240e6}
    return [{"time_ns": T0 + at_s * S, "subject": "machine", **machine}, own]


def run(watch: ResourceConditions, seconds: range, **machine: float) -> list[Condition]:
    return [one for at in seconds for one in watch.take(sample(at, **machine))]


def test_a_busy_processor_is_stated_once_a_minute_and_over_below_the_clear_level() -> None:
    watch = ResourceConditions(CATALOGUE)
    found = run(watch, range(0, 180, 2), cpu_percent=99.0)
    assert [one.active for one in found] == [True, True, True]
    assert run(watch, range(180, 240, 2), cpu_percent=90.0)[-1].active
    assert run(watch, range(240, 360, 2), cpu_percent=20.0)[-1].active is False
    assert run(watch, range(360, 480, 2), cpu_percent=90.0) == []
    said = sentence("system.cpu", {"value": found[0].value, **found[0].params})
    assert said.startswith("The processors of this workstation are 99 % busy. EdgeWatch itself")


def test_a_disk_is_short_by_its_share_or_by_its_outlook() -> None:
    looks = [Outlook(None, 2 * 10**9)]
    watch = ResourceConditions(CATALOGUE, outlook=lambda _: looks[0])
    disk = {"disk_percent": 60.0, "disk_free_bytes": 40e9}
    assert run(watch, range(2), **disk) == []
    looks[0] = Outlook(9.4, 2 * 10**9)
    (found,) = run(watch, range(2, 3), **disk)
    assert sentence("system.disk", found.params) == (
        "The disk of the record will be full in about 9 days, 40 GB are free. "
        "EdgeWatch itself uses 2 GB."
    )
    looks[0] = Outlook(20.0, 2 * 10**9)
    assert run(watch, range(3, 62), **disk) == []
    looks[0] = Outlook(29.0, 2 * 10**9)
    assert run(watch, range(62, 63), **disk)[0].active is False
    (full,) = run(watch, range(63, 64), disk_percent=96.0, disk_free_bytes=4e9)
    assert "kind" not in full.params


def test_what_an_earlier_agent_left_is_over_with_the_first_good_minute() -> None:
    watch = ResourceConditions(CATALOGUE, [left("system.memory", None)])
    assert states(run(watch, range(0, 20, 2), memory_percent=50.0)) == [("system.memory", False)]


def test_the_outlook_takes_a_sample_an_hour_and_answers_for_an_hour(
    db: Connection, tmp_path: Path
) -> None:
    outlook = DiskOutlook(db, record_file(tmp_path), RecordSection())
    with one_transaction(db):
        for hour in range(72):
            free = 100_000_000_000 - hour * 2_000_000_000
            machine = {"subject": "machine", "disk_free_bytes": free}
            service.add_resource(db, {"time_ns": T0 + hour * 60 * MINUTE, **machine})
    assert outlook(T0 + 20 * 60 * MINUTE).days is None
    found = outlook(T0 + 50 * 60 * MINUTE)
    assert found.days == pytest.approx(1 / 24, abs=0.05)
    assert found.own_bytes > 0
    assert outlook(T0 + 50 * 60 * MINUTE + 1) is found


def test_the_agent_takes_it_from_the_sample_to_the_alarm_and_a_later_one_ends_it(
    tmp_path: Path,
) -> None:
    site = new_site(tmp_path / "site")
    for seconds, load, state in (
        (range(0, 700, 2), 99.0, "active-unacknowledged"),
        (range(700, 1100, 2), 5.0, "cleared-unacknowledged"),
    ):
        with agent_at(site) as (agent, db):
            for at in seconds:
                agent.add_samples(sample(at, cpu_percent=load))
            agent.turn()
            with one_transaction(db):
                agent.alarms.apply((), T0 + seconds[-1] * S)
            (found,) = alarms.alarms(db)
            assert (found["code"], found["state"]) == ("system.cpu", state)
    assert found["raised_ns"] == T0 + (8 + 600) * S
