"""Performance estimated without labels is what NannyML prints, by its definition."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest

from edgewatch.statistics.estimation import isotonic
from edgewatch.statistics.estimation.as_nannyml import estimates, sampling_errors
from support.golden import WINDOWS, answers, numbers, same

THEIRS = {"sensitivity": "recall"}
CHUNKS = [("chunk_number", 1), ("chunk_size", 71)]
#: Drawn at random there: it has no number to be held to.
RANDOM = {"average_precision"}

every_window = pytest.mark.parametrize("window", WINDOWS)
every_chunk = pytest.mark.parametrize("chunk", CHUNKS)


def chunks(window: str, chunk: tuple[str, int]) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Row of the answer, scores and calibrated probabilities of each chunk."""
    found = answers("nannyml", f"breast_cancer/{window}/cbpe_{chunk}")
    reference, truth = numbers("breast_cancer_pred_ref"), numbers("breast_cancer_y_ref")
    steps = isotonic(reference, truth)
    scores = {"reference": reference, "analysis": numbers(f"breast_cancer_pred_{window}")}
    pairs = zip(found["chunk|key"], found["chunk|period"], strict=True)
    for row, (key, period) in enumerate(pairs):
        first, last = (int(number) for number in re.findall(r"\d+", key))
        own = scores[period][first : last + 1]
        yield row, own, steps.at(own)


@every_window
@every_chunk
def test_estimates_are_as_nannyml_prints_them(window: str, chunk: tuple[str, int]) -> None:
    expected = answers("nannyml", f"breast_cancer/{window}/cbpe_{chunk}")
    for row, scores, p in chunks(window, chunk):
        for name, value in estimates((scores >= 0.5) * 1.0, scores, p).items():
            theirs = expected[f"{THEIRS.get(name, name)}|value"][row]
            # In a chunk of one certain row 0 / 0 is nothing, or 0 if the 0 is a rounding error.
            if theirs is not None and np.isfinite(value):
                same(value, theirs)


@every_window
@every_chunk
def test_sampling_errors_are_as_nannyml_prints_them(window: str, chunk: tuple[str, int]) -> None:
    expected = answers("nannyml", f"breast_cancer/{window}/cbpe_{chunk}")
    reference, truth = numbers("breast_cancer_pred_ref"), numbers("breast_cancer_y_ref")
    said = (reference >= 0.5) * 1.0
    for row, scores, _ in chunks(window, chunk):
        for name, value in sampling_errors(said, reference, truth, scores.size).items():
            if name not in RANDOM:
                same(value, expected[f"{THEIRS.get(name, name)}|sampling_error"][row])
