"""Univariate distances are those that scipy, evidently, NannyML and frouros print."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics import bins, jensen_shannon, ks, ks_p, psi
from edgewatch.statistics.definitions import Definition, univariate
from edgewatch.statistics.definitions.as_nannyml import upper_threshold
from edgewatch.statistics.definitions.as_scipy import energy
from support.golden import DATASETS, WINDOWS, answers, codes, numbers, same

#: Our name of a measure, and the tool's.
SCIPY = {"ks": "ks_statistic", "ks_p": "ks_p_exact", "wasserstein": "wasserstein"}
EVIDENTLY = {
    "psi": "psi",
    "ks_p": "ks",
    "js": "jensenshannon",
    "wasserstein": "wasserstein",
    "hellinger": "hellinger",
}
FROUROS = {"psi": "PSI10", "js": "JS10", "wasserstein": "EMD", "hellinger": "Hellinger10"}
NANNYML = {
    "ks": "kolmogorov_smirnov",
    "js": "jensen_shannon",
    "wasserstein": "wasserstein",
    "hellinger": "hellinger",
}

every_window = pytest.mark.parametrize("window", WINDOWS)
every_dataset = pytest.mark.parametrize("dataset", DATASETS)


def by_feature(dataset: str, window: str, definition: Definition) -> list[dict[str, float]]:
    reference, seen = numbers(f"{dataset}_ref"), numbers(f"{dataset}_{window}")
    return [univariate(a, b, definition) for a, b in zip(reference.T, seen.T, strict=True)]


@every_dataset
@every_window
@pytest.mark.parametrize(
    ("tool", "names"), [("scipy", SCIPY), ("evidently", EVIDENTLY), ("frouros", FROUROS)]
)
def test_features_are_as_the_tool_prints_them(
    dataset: str, window: str, tool: Definition, names: dict[str, str]
) -> None:
    expected = answers(tool, f"{dataset}/{window}")
    found = by_feature(dataset, window, tool)
    for ours, theirs in names.items():
        same(np.array([one[ours] for one in found]), expected[theirs])


@every_dataset
@every_window
def test_features_are_as_nannyml_prints_them(dataset: str, window: str) -> None:
    expected = answers("nannyml", f"{dataset}/{window}/univariate_1chunk")
    for j, one in enumerate(by_feature(dataset, window, "nannyml")):
        for ours, theirs in NANNYML.items():
            same(one[ours], expected[f"f{j}|{theirs}|value"][0])


@every_dataset
@every_window
def test_nannyml_draws_its_limits_from_chunks_of_the_reference(dataset: str, window: str) -> None:
    expected = answers("nannyml", f"{dataset}/{window}/univariate_chunk50_with_thresholds")
    reference, seen = numbers(f"{dataset}_ref"), numbers(f"{dataset}_{window}")
    features = sorted({key.split("|")[0] for key in expected if key.startswith("f")})
    for name in features:
        j = int(name[1:])
        known = [reference[at : at + 50, j] for at in range(0, len(reference), 50)]
        chunks = known + [seen[at : at + 50, j] for at in range(0, len(seen), 50)]
        found = [univariate(reference[:, j], chunk, "nannyml") for chunk in chunks]
        for ours, theirs in NANNYML.items():
            values = np.array([one[ours] for one in found])
            same(values, expected[f"{name}|{theirs}|value"])
            limit = upper_threshold(values[: len(known)])
            same(limit, expected[f"{name}|{theirs}|upper_threshold"][0])


@every_dataset
@every_window
def test_categories_are_as_the_tools_print_them(dataset: str, window: str) -> None:
    pair = codes(f"{dataset}_cat_ref"), codes(f"{dataset}_cat_{window}")
    key = f"{dataset}/{window}"
    found = univariate(*pair, "scipy", categorical=True)
    same(
        np.array([found["chi2"], found["chi2_p"]]),
        answers("scipy", key)["cat_chi2_contingency"][:2],
    )
    found = univariate(*pair, "evidently", categorical=True)
    expected = answers("evidently", key)["categorical"]
    names = {"psi": "psi", "js": "jensenshannon", "hellinger": "hellinger", "chi2_p": "chisquare"}
    for ours, theirs in names.items():
        same(found[ours], expected[theirs])
    found = univariate(*pair, "nannyml", categorical=True)
    expected = answers("nannyml", f"{key}/univariate_1chunk")
    for ours, theirs in {"chi2": "chi2", "js": "jensen_shannon", "hellinger": "hellinger"}.items():
        same(found[ours], expected[f"cat|{theirs}|value"][0])


@every_dataset
@every_window
def test_scores_are_as_evidently_prints_them(dataset: str, window: str) -> None:
    found = univariate(
        numbers(f"{dataset}_pred_ref"), numbers(f"{dataset}_pred_{window}"), "evidently"
    )
    expected = answers("evidently", f"{dataset}/{window}")["prediction"]
    for ours in ("psi", "ks_p", "js", "wasserstein"):
        same(found[ours], expected[EVIDENTLY[ours]])


@every_dataset
@every_window
def test_our_own_are_what_scipy_makes_of_the_same_bins(dataset: str, window: str) -> None:
    expected = answers("scipy", f"{dataset}/{window}")
    reference, seen = numbers(f"{dataset}_ref"), numbers(f"{dataset}_{window}")
    for j, (a, b) in enumerate(zip(reference.T, seen.T, strict=True)):
        edges = bins.decile_edges(a)
        counts = bins.count(edges, a), bins.count(edges, b)
        same(float(psi(*counts)), expected["psi_refquantile10_floor1e-4"][j])
        same(jensen_shannon(*counts), expected["js_refquantile10_base2"][j])
        same(energy(np.sort(a), np.sort(b)), expected["energy"][j])
        d = ks(np.sort(a), b)
        same(ks_p(d, len(b), len(a)), expected["ks_p_asymp"][j])
