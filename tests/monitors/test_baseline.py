"""A baseline is frozen, named by its content, and survives any reference."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from edgewatch.monitors import reference_parts
from edgewatch.monitors.baseline import Baseline, build_baseline, load_baseline
from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.reference import SHARED_STEPS
from edgewatch.site.errors import InputError
from edgewatch.statistics import Range
from edgewatch.store import packed


def built(**columns: np.ndarray) -> Baseline:
    return build_baseline(columns, {}, model="m", model_sha256=None, created_ns=1)


def test_saved_and_loaded_it_is_the_same(baseline: Baseline, tmp_path: Path) -> None:
    path = baseline.save(tmp_path / "baselines")
    assert path.name == f"{baseline.id}.json"
    assert load_baseline(path).canonical() == baseline.canonical()


def test_every_part_of_a_labelled_and_timed_reference_comes_back(tmp_path: Path) -> None:
    rng = np.random.default_rng(6)
    n = 5 * 1440
    times = 1_700_000_000_000_000_000 + np.arange(n, dtype=np.int64) * 60_000_000_000
    level = 37 + 2 * np.sin(2 * np.pi * np.arange(n) / 1440)
    inputs = {
        "glucose": rng.normal(100, 10, n),
        "room": level + rng.normal(0, 0.5, n),
        "cell": level + rng.normal(0, 0.05, n),
        "ward": rng.integers(0, 2, n).astype(float),
    }
    score = 1 / (1 + np.exp(-(inputs["glucose"] - 100) / 10))
    truth = (rng.random(n) < score).astype(float)
    whole = build_baseline(
        inputs,
        {"score": score},
        model="m",
        model_sha256=None,
        created_ns=1,
        kinds={"cell": "instrument"},
        physical={"glucose": Range(0.0, 2000.0)},
        units={"glucose": "mg/dL"},
        levels={"ward": ("north", "south")},
        times_ns=times,
        segments={"sex": ["F", "M", "F", ""] * (n // 4)},
        answers=Answers("binary", ("0", "1"), (score >= 0.5).astype(float), score),
        truth=truth,
        label="sick",
        source="reference.csv",
    )
    loaded = load_baseline(whole.save(tmp_path))
    assert loaded.id == whole.id
    assert loaded.canonical() == whole.canonical()
    assert loaded.joint is not None
    assert loaded.joint.names == ("glucose", "room")
    assert loaded.background is not None
    assert loaded.quality is not None
    assert (loaded.label, loaded.source) == ("sick", "reference.csv")
    assert loaded.period == (int(times[0]), int(times[-1]))
    assert loaded.segment_rows == {"sex": {"": n // 4, "F": n // 2, "M": n // 4}}
    found = {one.name: one for one in loaded.features}
    assert (found["glucose"].unit, found["ward"].levels) == ("mg/dL", ("north", "south"))
    assert found["cell"].wander
    assert found["room"].dependence.season is not None
    assert found["glucose"].detector is not None


def test_it_keeps_its_name_where_another_zlib_would_pack_it_otherwise(
    baseline: Baseline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = baseline.save(tmp_path)
    monkeypatch.setattr(packed, "_LEVEL", 9)
    loaded = load_baseline(path)
    assert loaded.id == baseline.id == path.stem
    assert loaded.canonical() != path.read_bytes()


def test_an_altered_baseline_is_refused(baseline: Baseline, tmp_path: Path) -> None:
    path = baseline.save(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"glucose"', b'"glukose"'))
    with pytest.raises(InputError, match="does not match the name"):
        load_baseline(path)


def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path) -> None:
    content = b'{"schema": 9}'
    named = tmp_path / f"{sha256(content).hexdigest()}.json"
    named.write_bytes(content)
    with pytest.raises(InputError, match="is no baseline"):
        load_baseline(named)


def test_the_same_reference_has_the_same_name_and_another_has_another() -> None:
    values = np.random.default_rng(1).normal(size=100)
    assert built(a=values).id == built(a=values.copy()).id
    assert built(a=values).id != built(a=values + 1e-9).id


def test_it_cannot_be_changed(baseline: Baseline) -> None:
    with pytest.raises(FrozenInstanceError):
        baseline.rows = 5  # type: ignore[misc]


def test_inputs_and_outputs_keep_their_order_and_kind(baseline: Baseline) -> None:
    assert [one.name for one in baseline.inputs] == ["glucose", "sodium", "volume", "sex"]
    assert [one.name for one in baseline.outputs] == ["score"]
    assert [one.kind for one in baseline.features] == [
        *["measurand"] * 3,
        "categorical",
        "measurand",
    ]


def test_declared_physical_limits_cut_the_accepted_range(baseline: Baseline) -> None:
    score = baseline.outputs[0]
    assert (score.accepted.low, score.accepted.high) == (0.0, 1.0)
    assert baseline.inputs[1].physical == Range(-np.inf, np.inf)


def test_what_the_reference_cannot_support_is_said() -> None:
    short = built(a=np.arange(5.0), b=np.full(5, 2.0), c=np.full(5, np.nan))
    said = " / ".join(short.cannot)
    assert "a: only 5 readings" in said
    assert "b: constant" in said
    assert "c: no readings at all" in said
    assert not any(one.judgeable for one in short.features)


@pytest.mark.parametrize("wild", [1e6, -1e300, np.inf, np.nan])
def test_one_wild_reading_does_not_bend_it(wild: float) -> None:
    values = np.random.default_rng(2).normal(size=5000)
    clean, bent = built(a=values).features[0], built(a=np.append(values, wild)).features[0]
    assert bent.accepted.high == pytest.approx(clean.accepted.high, abs=0.01)
    assert bent.accepted.low == pytest.approx(clean.accepted.low, abs=0.01)
    np.testing.assert_allclose(bent.decile_edges, clean.decile_edges, atol=0.01)
    assert bent.spread == pytest.approx(clean.spread, rel=0.01)


def test_a_large_reference_is_thinned_evenly() -> None:
    values = np.random.default_rng(3).normal(size=5000)
    thin = build_baseline(
        {"a": values}, {}, model="m", model_sha256=None, created_ns=1, sample_limit=500
    ).features[0]
    assert thin.sample.size == 500
    assert thin.finite == 5000
    quantiles = np.linspace(0.01, 0.99, 50)
    np.testing.assert_allclose(
        np.quantile(thin.sample, quantiles), np.quantile(values, quantiles), atol=0.02
    )


def test_the_kind_can_be_declared() -> None:
    digits = np.tile(np.arange(3.0), 50)
    declared = build_baseline(
        {"a": digits}, {}, model="m", model_sha256=None, created_ns=1, kinds={"a": "measurand"}
    )
    assert built(a=digits).features[0].kind == "categorical"
    assert declared.features[0].kind == "measurand"


def test_its_own_rate_of_outside_rows_is_that_of_new_rows(rows_like, baseline: Baseline) -> None:
    _, inputs, _ = rows_like(99, 20_000)
    low = np.array([one.accepted.low for one in baseline.inputs])
    high = np.array([one.accepted.high for one in baseline.inputs])
    rate = ((inputs < low) | (inputs > high)).any(axis=1).mean()
    assert rate < 2 * baseline.outside_rate["input"] + 0.005


def test_how_often_readings_and_rows_repeat_is_known() -> None:
    same = np.repeat(np.arange(50.0), 2)
    gaps = same.copy()
    gaps[::10] = np.nan
    found = built(a=same, b=gaps)
    a, b = found.features
    assert (a.stuck, a.stuck_rate) == (50, 0.5)
    assert (b.stuck, b.missing) == (40, 10)  # what is missing repeats nothing
    assert a.duplicated == b.duplicated == found.duplicated_rate == 0.4


def test_readings_that_depend_on_each_other_are_worth_fewer() -> None:
    rng = np.random.default_rng(8)
    slow = np.zeros(5000)
    for i in range(1, 5000):
        slow[i] = 0.9 * slow[i - 1] + rng.normal()
    a, b = built(a=slow, b=rng.normal(size=5000)).features
    assert a.effective < 1000 < b.effective <= 5000
    assert a.tau > 5 > b.tau >= 1


def test_a_reference_too_short_for_the_time_of_day_says_so() -> None:
    hours = np.arange(48, dtype=np.int64) * 3_600_000_000_000
    values = np.random.default_rng(4).normal(size=48)
    short = build_baseline(
        {"a": values}, {}, model="m", model_sha256=None, created_ns=1, times_ns=hours
    )
    assert any("covers 47 h" in said for said in short.limits)
    assert any("performance without labels" in said for said in short.limits)
    assert any("--time" in said for said in built(a=values).limits)


def test_many_threads_describe_a_large_reference_as_one_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rng = np.random.default_rng(5)
    columns = {f"f{i}": rng.normal(size=500) for i in range(6)}
    one = built(**columns)
    monkeypatch.setattr(reference_parts, "WORTH_THREADS", 0)
    told: list[int] = []
    several = build_baseline(
        columns, {}, model="m", model_sha256=None, created_ns=1, progress=told.append
    )
    assert several.id == one.id
    assert told == list(range(1, 6 + SHARED_STEPS + 1))


def test_columns_of_different_length_or_name_are_refused() -> None:
    with pytest.raises(InputError, match="columns of"):
        built(a=np.zeros(3), b=np.zeros(4))
    with pytest.raises(InputError, match="no rows"):
        built(a=np.zeros(0))
    with pytest.raises(InputError, match="names an input and an output"):
        build_baseline(
            {"a": np.zeros(3)}, {"a": np.zeros(3)}, model="m", model_sha256=None, created_ns=1
        )


@pytest.mark.parametrize("other", [[7], "words", 3.5])
@pytest.mark.parametrize("part", ["features", "joint", "segments", "period", "outside_rate"])
def test_a_part_of_another_shape_is_refused(
    baseline: Baseline, tmp_path: Path, part: str, other: object
) -> None:
    plain = json.loads(baseline.canonical()) | {part: other}
    content = json.dumps(plain).encode()
    path = tmp_path / f"{sha256(content).hexdigest()}.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match="is no baseline"):
        load_baseline(path)
