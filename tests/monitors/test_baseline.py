"""A baseline is frozen, named by its content, and survives any reference."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from edgewatch.monitors.baseline import Baseline, build_baseline, load_baseline
from edgewatch.site.errors import InputError
from edgewatch.statistics import Range


def built(**columns: np.ndarray) -> Baseline:
    return build_baseline(columns, {}, model="m", model_sha256=None, created_ns=1)


def test_saved_and_loaded_it_is_the_same(baseline: Baseline, tmp_path: Path) -> None:
    path = baseline.save(tmp_path / "baselines")
    assert path.name == f"{baseline.id}.json"
    assert load_baseline(path).canonical() == baseline.canonical()


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


def test_columns_of_different_length_or_name_are_refused() -> None:
    with pytest.raises(InputError, match="columns of"):
        built(a=np.zeros(3), b=np.zeros(4))
    with pytest.raises(InputError, match="no rows"):
        built(a=np.zeros(0))
    with pytest.raises(InputError, match="names an input and an output"):
        build_baseline(
            {"a": np.zeros(3)}, {"a": np.zeros(3)}, model="m", model_sha256=None, created_ns=1
        )
