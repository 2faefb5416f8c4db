"""Other tools' definitions, on data drawn anew and where they can be computed by other means."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from scipy import stats

from edgewatch.statistics.definitions import DEFINITIONS, univariate
from edgewatch.statistics.definitions.as_nannyml import upper_threshold
from edgewatch.statistics.definitions.as_scipy import energy
from edgewatch.statistics.definitions.exact_ks_p import exact_ks_p

RNG = np.random.default_rng(17)
REFERENCE, WINDOW = RNG.normal(size=300), RNG.normal(0.2, 1.1, 200)
LEVELS, SEEN = RNG.integers(0, 3, 300) * 1.0, RNG.integers(0, 4, 200) * 1.0


@pytest.mark.parametrize(("n", "m"), [(3, 4), (5, 5), (4, 6), (1, 7)])
def test_the_exact_p_is_that_of_all_orders(n: int, m: int) -> None:
    places = list(combinations(range(n + m), n))
    for i in range(1, n * m + 1):
        d = i / (n * m)
        met = 0
        for chosen in places:
            steps = np.zeros(n + m)
            steps[list(chosen)] = 1
            gap = np.cumsum(steps) / n - np.cumsum(1 - steps) / m
            met += np.abs(gap).max() >= d - 1e-12
        if abs(d * n * m / np.gcd(n, m) % 1) < 1e-9:
            assert exact_ks_p(d, n, m) == pytest.approx(met / len(places))


@pytest.mark.parametrize(("n", "m"), [(200, 300), (150, 150), (37, 1001)])
def test_the_exact_p_is_that_of_scipy(n: int, m: int) -> None:
    for shift in (0.0, 0.3, 2.0):
        peer = stats.ks_2samp(RNG.normal(shift, 1, n), RNG.normal(size=m), method="exact")
        assert exact_ks_p(peer.statistic, n, m) == pytest.approx(peer.pvalue, rel=1e-9)


def test_scipy_is_scipy() -> None:
    found = univariate(REFERENCE, WINDOW, "scipy")
    peer = stats.ks_2samp(REFERENCE, WINDOW)
    assert found["ks"] == pytest.approx(peer.statistic, rel=1e-12)
    assert found["ks_p"] == pytest.approx(peer.pvalue, rel=1e-9)
    expected = stats.wasserstein_distance(REFERENCE, WINDOW)
    assert found["wasserstein"] == pytest.approx(expected, rel=1e-12)
    far = stats.energy_distance(REFERENCE, WINDOW)
    assert energy(np.sort(REFERENCE), np.sort(WINDOW)) == pytest.approx(far, rel=1e-12)


def test_each_tool_names_what_it_has() -> None:
    of = {name: set(univariate(REFERENCE, WINDOW, name)) for name in DEFINITIONS}
    assert of == {
        "edgewatch": set(),
        "scipy": {"ks", "ks_p", "wasserstein"},
        "evidently": {"psi", "ks_p", "js", "wasserstein", "hellinger"},
        "nannyml": {"ks", "ks_p", "js", "wasserstein", "hellinger"},
        "frouros": {"psi", "js", "wasserstein", "hellinger"},
    }


@pytest.mark.parametrize("definition", ["evidently", "nannyml"])
def test_of_categories_an_unseen_one_counts(definition: str) -> None:
    found = univariate(LEVELS, SEEN, definition, categorical=True)  # type: ignore[arg-type]
    assert found["chi2_p"] < 1e-6
    assert 0.3 < found["js"] < 0.8


def test_evidently_depends_on_the_other_window_and_ours_does_not() -> None:
    before = univariate(REFERENCE, WINDOW, "evidently")["psi"]
    after = univariate(REFERENCE, np.append(WINDOW, 1e6), "evidently")["psi"]
    assert after < before / 3


@pytest.mark.parametrize("definition", DEFINITIONS)
@pytest.mark.parametrize(
    "window",
    [[], [np.nan], [np.inf, 1.0], [1.0], [1e149, -1e149, 0.0], [2.0] * 30, [1.0, 2.0, 3.0]],
)
@pytest.mark.parametrize("reference", [[], [2.0] * 40, np.arange(60.0)])
def test_nothing_breaks_a_definition(definition: str, window: list, reference: list) -> None:
    for categorical in (False, True):
        found = univariate(reference, window, definition, categorical=categorical)  # type: ignore[arg-type]
        assert all(isinstance(value, float) for value in found.values())


def test_an_unknown_tool_is_refused() -> None:
    with pytest.raises(ValueError, match="one of edgewatch, scipy"):
        univariate([1.0], [2.0], "whylogs")  # type: ignore[arg-type]


def test_three_standard_deviations_of_the_reference_are_its_limit() -> None:
    assert upper_threshold(np.array([1.0, 1.0])) == 1.0
