"""Which inputs give a window away: the domain classifier, on demand, against the reference."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.joint import JointProfile
from edgewatch.statistics.multivariate.domain_classifier import (
    DomainClassifier,
    domain_classifier,
)

FloatArray = NDArray[np.float64]

#: Rows of a window that are looked at, evenly taken of more; inputs named.
MOST_ROWS, NAMED = 2000, 10


def diagnosis_of(
    joint: JointProfile | None, matrix: FloatArray, features: Sequence[str]
) -> DomainClassifier | None:
    """Try to tell the (n, d) rows of a window from the reference's sample.

    Args:
        joint: of the baseline.
        matrix: readings in order of time; features: names of its columns.

    Returns:
        None without a joint profile, or with too few rows.
    """
    if joint is None or not len(matrix):
        return None
    rows = joint.standardised(matrix[:, joint.columns(features)])
    stride = -(-len(rows) // MOST_ROWS)
    tau = max(1.0, max(joint.taus) / stride)
    return domain_classifier(joint.sample, rows[::stride], joint.names, tau=tau)


def diagnosis_json(found: DomainClassifier | None) -> dict[str, Any] | None:
    """Return the `classifier` of ``drift --diagnose --json``."""
    if found is None:
        return None
    return {
        "auc": found.auc,
        "low": found.low,
        "high": found.high,
        "features": dict(found.features[:NAMED]),
    }
