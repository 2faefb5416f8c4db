"""A window of drift with the numbers of another tool's definition in place of our own."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.statistics.definitions import Definition, univariate

_NUMBERS = ("psi", "ks", "ks_p", "js", "wasserstein", "hellinger", "chi2", "chi2_p")


def in_words_of(
    definition: Definition, window: dict[str, Any], baseline: Baseline, matrix: NDArray[np.float64]
) -> dict[str, Any]:
    """The window by a definition; as it is where that is our own.

    A measure that the tool does not have is null. Its numbers have no limit here, for ours belong
    to our numbers: limits are null, and the verdict stays what it was.

    Args:
        definition: whose numbers.
        window: in the shape of ``drift --json``.
        baseline: that it was measured against.
        matrix: (n, d) rows of the window, columns as the baseline's features.
    """
    if definition == "edgewatch":
        return window
    shown = {**window, "features": {**window["features"]}, "outputs": {**window["outputs"]}}
    for j, profile in enumerate(baseline.features):
        part = shown["features" if profile.role == "input" else "outputs"]
        if profile.name not in part:
            continue
        found = univariate(
            profile.sample,
            matrix[:, j],
            definition,
            categorical=profile.kind == "categorical",
        )
        numbers = {name: _finite(found.get(name)) for name in _NUMBERS}
        own: dict[str, Any] = {"limit": None, "method": None, "limits": {}, "errors": {}}
        part[profile.name] = {**part[profile.name], **numbers, **own}
    return shown


def _finite(value: float | None) -> float | None:
    return value if value is not None and np.isfinite(value) else None
