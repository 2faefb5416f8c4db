"""Why a model drifts: which inputs, since when, after which event, and what changed with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.monitors.attribution import Attribution, attribution_of
from edgewatch.monitors.baseline import Baseline, build_baseline, load_baseline
from edgewatch.monitors.before_after import before_after
from edgewatch.monitors.events import events_of, slots_by_input
from edgewatch.monitors.onset import onset_of
from edgewatch.sdk.paths import baseline_folder, record_file
from edgewatch.site.config import load_site, parse_site
from edgewatch.store import journal, measures
from edgewatch.store.connection import Connection, one_transaction, open_writer
from support.populated_site import MODEL, NS, Told, populate

END_NS = 1_800_000_000 * NS
FOREVER_NS = 2**63 - 1
SHIFTED = {
    f"{kind} {measure}" for kind in ("mean", "worst") for measure in ("radius", "perimeter", "area")
}
TWO_SLOTS = """
schema = 1
[[model]]
name = "m"
[[slot]]
name = "one"
profile = "p"
models = ["m"]
[[slot]]
name = "two"
profile = "p"
[[feed]]
name = "f"
slot = "two"
model = "m"
map = { CODE = "glucose" }
"""


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    site = tmp_path_factory.mktemp("site")
    return site, populate(site, end_ns=END_NS)


@pytest.fixture
def db(story: tuple[Path, Told]) -> Iterator[Connection]:
    opened = open_writer(record_file(story[0]))
    yield opened
    opened.close()


def baseline_of(site: Path, db: Connection) -> Baseline:
    return load_baseline(baseline_folder(site) / f"{measures.active_baseline(db, MODEL)}.json")


@pytest.fixture
def found(story: tuple[Path, Told], db: Connection) -> Attribution:
    site, _ = story
    return attribution_of(db, load_site(site), baseline_of(site, db), 0, FOREVER_NS)


def test_the_inputs_that_drift_are_those_of_the_other_unit(found: Attribution) -> None:
    named = {one.feature for one in found.features}
    assert named >= SHIFTED
    assert {"inputs together"} <= named


def test_the_swap_lies_within_the_interval_of_each_onset(
    found: Attribution, story: tuple[Path, Told]
) -> None:
    _, told = story
    onsets = [one.onset for one in found.features if one.feature in SHIFTED]
    assert all(one is not None and one.low_ns <= told.swap_ns + NS for one in onsets)
    assert all(one is not None and one.high_ns >= told.swap_ns - 20 * NS for one in onsets)
    assert {one.shape for one in onsets if one is not None} == {"step"}


def test_the_change_of_the_device_is_named_as_the_event_before(found: Attribution) -> None:
    for one in found.features:
        if one.feature in SHIFTED:
            assert one.event is not None
            assert (one.event.kind, one.event.slot) == ("device.changed", "analyser")
            assert one.coincides
    assert "device.changed of analyser" in found.sentence


def test_before_and_after_the_event_is_tested(found: Attribution) -> None:
    (event,) = [one for one in found.events if one.event.kind == "device.changed"]
    assert event.changed
    changed = {one.feature for one in event.features if one.changed}
    assert changed >= SHIFTED
    assert "mean texture" not in changed
    assert event.n_after > 100


def test_a_line_through_a_step_is_no_slow_change(found: Attribution) -> None:
    stepped = {one.feature for one in found.features if one.onset and one.onset.shape == "step"}
    assert stepped >= SHIFTED
    assert not stepped & {one.feature for one in found.slow}


def test_all_inputs_together_name_what_contributes(found: Attribution) -> None:
    (together,) = [one for one in found.features if one.feature == "inputs together"]
    assert set(together.shares) & SHIFTED


def test_before_the_swap_nothing_drifts(story: tuple[Path, Told], db: Connection) -> None:
    site, told = story
    baseline = baseline_of(site, db)
    found = attribution_of(db, load_site(site), baseline, 0, told.swap_ns - 20 * NS)
    assert found.features == ()
    assert found.sentence.startswith("Nothing drifts.")


def test_what_the_agent_did_not_judge_is_found_in_the_rows(
    story: tuple[Path, Told], tmp_path: Path
) -> None:
    site = tmp_path / "site"
    populate(site, end_ns=END_NS)
    opened = open_writer(record_file(site))
    with one_transaction(opened):
        opened.execute("DELETE FROM measurement")
    found = attribution_of(opened, load_site(site), baseline_of(site, opened), 0, FOREVER_NS)
    opened.close()
    assert {one.feature for one in found.features} >= SHIFTED


def test_a_span_without_rows_says_nothing(story: tuple[Path, Told], db: Connection) -> None:
    site, told = story
    found = attribution_of(db, load_site(site), baseline_of(site, db), 0, told.start_ns)
    assert (found.features, found.events, found.slow) == ((), (), ())


def test_a_clock_that_was_set_is_an_event(story: tuple[Path, Told], db: Connection) -> None:
    site, told = story
    with one_transaction(db):
        journal.add_event(db, told.start_ns + 5, "clock.jumped", "clock", seconds=-7200.0)
    kinds = {one.kind: one for one in events_of(db, load_site(site), MODEL, 0, told.start_ns + 6)}
    assert kinds["clock.jumped"].what == "the clock was set by -7200 s"
    with one_transaction(db):
        db.execute("DELETE FROM event WHERE kind = 'clock.jumped'")


def test_an_input_of_a_feeds_map_comes_from_its_slot_alone() -> None:
    slots = slots_by_input(parse_site(TWO_SLOTS), "m", ["glucose", "age"])
    assert slots == {"glucose": ("two",), "age": ("one", "two")}


def reference(values: np.ndarray, times_ns: np.ndarray | None = None) -> Baseline:
    return build_baseline(
        {"x": values}, {}, model="m", model_sha256=None, created_ns=0, times_ns=times_ns
    )


def test_a_ramp_is_told_from_a_step() -> None:
    rng = np.random.default_rng(0)
    profile = reference(rng.normal(size=1000)).features[0]
    times = np.arange(600, dtype=np.int64) * NS
    noise = rng.normal(size=600)
    ramp = onset_of(profile, times, noise + np.linspace(0, 6, 600))
    step = onset_of(profile, times, noise + 3.0 * (np.arange(600) >= 300))
    assert ramp is not None
    assert step is not None
    assert (ramp.shape, step.shape) == ("slow", "step")


def test_a_change_of_spread_alone_is_one_of_spread() -> None:
    rng = np.random.default_rng(1)
    profile = reference(rng.normal(size=1000)).features[0]
    values = rng.normal(size=600) * np.where(np.arange(600) < 400, 1.0, 3.0)
    found = onset_of(profile, np.arange(600, dtype=np.int64) * NS, values)
    assert found is not None
    assert found.of == "spread"
    assert found.low_ns <= 400 * NS <= found.high_ns + NS


def test_the_night_is_recurring_where_the_reference_knows_it() -> None:
    rng, hour = np.random.default_rng(2), 3600 * NS
    times = np.arange(20 * 24 * 6, dtype=np.int64) * (hour // 6)
    day = 5 * np.sin(2 * np.pi * times / (24 * hour))
    profile = reference(day + rng.normal(size=len(times)), times).features[0]
    assert profile.dependence is not None
    assert profile.dependence.season is not None
    half = times[:144]
    found = onset_of(profile, half, day[:144] + np.random.default_rng(3).normal(size=144))
    assert found is None or found.shape == "recurring"


def test_events_without_effect_are_seldom_said_to_have_one() -> None:
    rng = np.random.default_rng(4)
    names = [f"x{j}" for j in range(10)]
    profiles = build_baseline(
        {name: rng.normal(size=500) for name in names},
        {}, model="m", model_sha256=None, created_ns=0,
    ).features  # fmt: skip
    changed = 0
    for _ in range(50):
        compared = before_after(profiles, rng.normal(size=(200, 10)), rng.normal(size=(150, 10)))
        changed += any(one.changed for one in compared)
    assert changed <= 3


def test_too_few_rows_on_a_side_cannot_be_judged() -> None:
    rng = np.random.default_rng(5)
    profiles = reference(rng.normal(size=500)).features
    (one,) = before_after(profiles, rng.normal(size=(100, 1)), rng.normal(size=(3, 1)) + 9)
    assert one.changed is None
