"""A summary says of a large row what numpy says of all of it."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis.extra import numpy as hnp

from edgewatch.sdk.summaries import SAMPLE, SUMMARY, SUMMARY_FIELDS, summarise


def named(row: np.ndarray) -> dict[str, float]:
    return dict(zip(SUMMARY_FIELDS, summarise(row, row)["numbers"].tolist(), strict=True))


def test_moments_extremes_shape_and_digest_are_exact() -> None:
    image = np.random.default_rng(1).normal(5, 2, (3, 60, 70)).astype(np.float32)
    summary = summarise(image, image)
    said = named(image)
    exact = image.astype(np.float64)
    assert said["n"] == image.size
    assert said["mean"] == pytest.approx(exact.mean(), rel=1e-12)
    assert said["std"] == pytest.approx(exact.std(), rel=1e-12)
    assert (said["min"], said["max"]) == (exact.min(), exact.max())
    assert summary["shape"].tolist() == [3, 60, 70, -1, -1, -1, -1, -1]
    assert summary["digest"].tobytes() == hashlib.sha256(image.tobytes()).digest()


def test_quantiles_of_a_small_row_are_numpys() -> None:
    row = np.random.default_rng(2).normal(size=SAMPLE).astype(np.float32)
    expected = np.quantile(row.astype(np.float64), [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99])
    found = [named(row)[f"p{p:02d}"] for p in (1, 5, 25, 50, 75, 95, 99)]
    assert found == pytest.approx(expected.tolist())


def test_quantiles_of_a_large_row_are_within_four_standard_errors_of_rank() -> None:
    row = np.random.default_rng(3).uniform(size=200_000)
    for p in (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99):
        error = np.sqrt(p * (1 - p) / SAMPLE)
        assert abs(named(row)[f"p{round(p * 100):02d}"] - p) < 4 * error


def test_a_pattern_in_the_rows_of_an_image_does_not_fool_the_sample() -> None:
    stripes = np.tile(np.array([0.0, 1.0, 2.0, 3.0], np.float32), 50_000).reshape(500, 400)
    assert named(stripes)["p50"] in (1.0, 1.5, 2.0)
    assert (named(stripes)["p05"], named(stripes)["p95"]) == (0.0, 3.0)


def test_what_is_not_finite_is_a_share_and_stays_out_of_the_rest() -> None:
    row = np.array([1, 2, np.nan, np.inf, 3], np.float16)
    said = named(row)
    assert (said["not_finite"], said["mean"], said["max"]) == (pytest.approx(0.4), 2.0, 3.0)


def test_nothing_but_nan_has_no_moments() -> None:
    said = named(np.full(9, np.nan, np.float32))
    assert said["not_finite"] == 1
    assert np.isnan([said["mean"], said["p50"], said["max"]]).all()


def test_equal_rows_have_equal_summaries() -> None:
    row = np.random.default_rng(4).integers(0, 255, 50_000, np.uint8)
    assert summarise(row, row).tobytes() == summarise(row.copy(), row.copy()).tobytes()


@given(
    hnp.arrays(
        hnp.floating_dtypes(sizes=(16, 32, 64), endianness="<")
        | hnp.integer_dtypes(endianness="<"),
        hnp.array_shapes(min_dims=0, max_dims=10, max_side=3),
    )
)
def test_every_row_has_a_summary_of_one_size_without_a_warning(row: np.ndarray) -> None:
    summary = summarise(row, row)
    assert summary.dtype == SUMMARY
    assert len(summary.tobytes()) == SUMMARY.itemsize == 168
    assert summary["numbers"][0] == row.size
