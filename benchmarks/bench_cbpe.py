"""Performance without labels of 100,000 rows: learn on as many, estimate six metrics.

The peer is NannyML's CBPE, whose times were taken on the same kind of machine (it is no dependency
of ours, and 2 GB of others'): fit .88 s with two metrics and 1.44 s with six, estimate .075 and
.183 s. The floor is one isotonic regression of scikit-learn and one of its ROC AUCs, run here.

    python benchmarks/bench_cbpe.py
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import roc_auc_score

from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.estimated import Estimator
from edgewatch.monitors.quality.profile import build_quality
from edgewatch.statistics.estimation import blocks_of, fit_cbpe

ROWS, INPUTS = 100_000, 30


def best_of(call: Callable[[], Any], times: int = 7) -> float:
    """Return the shortest time of a call in milliseconds."""
    call()
    best = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - started)
    return best * 1e3


def main() -> None:
    """Run the comparison and print it."""
    rng = np.random.default_rng(1)
    inputs = rng.normal(size=(2 * ROWS, INPUTS))
    logits = inputs[:, :6].sum(axis=1) / 2
    truth = (rng.random(2 * ROWS) < 1 / (1 + np.exp(-logits))).astype(float)
    scores = 1 / (1 + np.exp(-1.5 * logits))
    said = (scores > 0.5).astype(float)
    old, new = slice(None, ROWS), slice(ROWS, None)
    blocks = blocks_of(ROWS)
    fitted = fit_cbpe(said[old], scores[old], truth[old], 2, blocks)
    calls: dict[str, Callable[[], Any]] = {
        "fit: calibration, chosen and cross-fitted on 20 blocks": lambda: fit_cbpe(
            said[old], scores[old], truth[old], 2, blocks
        ),
        "estimate: nine metrics, each with its variance": lambda: fitted.expected(
            said[new], scores[new]
        ),
        "floor of fit: scikit-learn's IsotonicRegression, once": lambda: IsotonicRegression().fit(
            scores[old], truth[old]
        ),
        "floor of estimate: scikit-learn's roc_auc_score": lambda: roc_auc_score(
            truth[new], scores[new]
        ),
    }
    print(f"confidence-based performance estimation, {ROWS} rows")
    for what, call in calls.items():
        print(f"  {what:58s} {best_of(call):8.1f} ms")
    whole(inputs, said, scores, truth)


def whole(inputs: np.ndarray, said: np.ndarray, scores: np.ndarray, truth: np.ndarray) -> None:
    """Print what a baseline and a window cost, with bands and a look for a shift of 30 inputs."""
    answers = Answers("binary", ("no", "yes"), said, scores)
    old, names = slice(None, ROWS), [f"x{j}" for j in range(INPUTS)]
    built = build_quality(answers.take(old), truth[old], inputs[old], names)
    assert built is not None
    estimator = Estimator(built)
    taken = best_of(
        lambda: build_quality(answers.take(old), truth[old], inputs[old], names), times=1
    )
    print(f"  {'build the whole profile, bands by held-out blocks':58s} {taken:8.1f} ms")
    for rows in (500, ROWS):
        window = slice(ROWS, ROWS + rows)
        own, x = answers.take(window), inputs[window]
        for what, moved in (("no shift", x), ("shifted inputs", x + 0.5)):
            spent = best_of(lambda own=own, moved=moved: estimator.estimate(own, moved), times=3)  # type: ignore[misc]
            print(
                f"  {f'a window of {rows} rows with {INPUTS} inputs, {what}':58s} {spent:8.1f} ms"
            )


if __name__ == "__main__":
    main()
