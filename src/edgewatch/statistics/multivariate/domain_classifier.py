"""Can rows of a window be told from rows of the reference, and what gives them away?

A classifier is trained to tell them apart and asked about rows that it has not seen. With no change
its AUC is ½; what it lives on names the readings that changed, also where only their combination
did (Rabanser, Günnemann & Lipton 2019, NeurIPS, "Failing Loudly", where it is the domain
classifier; Lopez-Paz & Oquab 2017, ICLR, as a two-sample test).

The classifier is a logistic regression with a ridge on each reading, clipped to `FIRM` spreads, and
on its distance from the centre, which shows a change of spread. Rows are held out in blocks of
consecutive ones, so that a row is never judged by its neighbours in time. What a reading counts for
is what the AUC loses once its columns are set to their mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import BoolArray, FloatArray, IntArray
from edgewatch.statistics.quality.roc_auc import roc_auc

#: A reading further from the centre than this many spreads says no more.
FIRM = 5.0
FOLDS = 5
#: Rows on either side below which nothing can be held out.
ENOUGH_ROWS = 20
#: Strength of the ridge on columns of unit variance, for each column and for ten rows.
RIDGE = 0.1
_STEPS, _DONE = 50, 1e-8


@dataclass(frozen=True, slots=True)
class DomainClassifier:
    """How well a window can be told from the reference.

    Attributes:
        auc, low, high: area under the curve on held-out rows, with its 95 % interval (DeLong).
        features: (name, what the AUC loses without it), those that give the window away first;
            only such without which it loses something.
    """

    auc: float
    low: float
    high: float
    features: tuple[tuple[str, float], ...]

    @property
    def told_apart(self) -> bool:
        """Whether the interval leaves out ½ from above."""
        return self.low > 0.5


def domain_classifier(
    reference: FloatArray,
    window: FloatArray,
    names: Sequence[str],
    *,
    tau: float = 1.0,
    folds: int = FOLDS,
) -> DomainClassifier | None:
    """Try to tell (n, d) rows of a window from (m, d) rows of the reference.

    Args:
        reference, window: rows in robust spreads, missing readings 0, in order of time.
        names: of the d readings.
        tau: rows that say as much as one independent one, for the interval.
        folds: parts that are held out in turn.

    Returns:
        None with fewer than `ENOUGH_ROWS` rows on either side.

    >>> rng = np.random.default_rng(0)
    >>> found = domain_classifier(
    ...     rng.normal(size=(300, 3)), rng.normal([0.0, 1.0, 0.0], 1.0, (300, 3)), ("a", "b", "c")
    ... )
    >>> 0.7 < found.low < found.auc < 0.8, found.features[0][0]
    (True, 'b')
    """
    if min(len(reference), len(window)) < max(ENOUGH_ROWS, 2 * folds):
        return None
    columns = _columns(np.concatenate([reference, window]))
    is_window = np.arange(len(columns)) >= len(reference)
    fold = np.concatenate([_folds(len(reference), folds), _folds(len(window), folds)])
    terms = _held_out_terms(columns, is_window, fold, len(names))
    scores = terms.sum(axis=1)
    found = roc_auc(scores, is_window, tau=tau * _shared(folds))
    if found.value is None or found.low is None or found.high is None:
        return None
    lost = _lost(terms, scores, is_window, found.value, names)
    return DomainClassifier(found.value, found.low, found.high, lost)


def _shared(folds: int) -> float:
    """How much less an area over held-out parts says, as their classifiers share training rows.

    The variance of Nadeau & Bengio (2003, Machine Learning 52(3)): 1/k + 1/(k − 1) in place of
    1/k for k parts.
    """
    return 1.0 + folds / (folds - 1)


def _columns(rows: FloatArray) -> FloatArray:
    """Return (n, 2d): clipped readings, then their distances from the centre; unit variance."""
    firm = np.clip(rows, -FIRM, FIRM)
    both = np.concatenate([firm, np.abs(firm)], axis=1)
    both -= both.mean(axis=0)
    spread = both.std(axis=0)
    return np.asarray(both / np.where(spread > 0, spread, 1.0))


def _folds(rows: int, folds: int) -> IntArray:
    return np.asarray(np.arange(rows) * folds // rows)


def _held_out_terms(
    columns: FloatArray, is_window: BoolArray, fold: IntArray, names: int
) -> FloatArray:
    """Return (n, d): what each reading adds to the log odds of each row, when held out."""
    terms = np.zeros((len(columns), names))
    for held in range(int(fold.max()) + 1):
        here = fold == held
        weights = _ridge_logistic(columns[~here], is_window[~here])
        parts = columns[here] * weights
        terms[here] = parts[:, :names] + parts[:, names:]
    return terms


def _ridge_logistic(columns: FloatArray, positive: BoolArray) -> FloatArray:
    """Return the weights, by Newton's method; classes weigh the same however many rows each has.

    With more columns than rows, the same in the space of the rows (the weights lie in it).
    """
    if columns.shape[1] > len(columns):
        left, sizes, right = np.linalg.svd(columns, full_matrices=False)
        used = sizes > 1e-9 * sizes[0]
        return np.asarray(right[used].T @ _newton(left[:, used] * sizes[used], positive))
    return _newton(columns, positive)


def _newton(columns: FloatArray, positive: BoolArray) -> FloatArray:
    n, p = columns.shape
    weight = np.where(positive, n / (2 * positive.sum()), n / (2 * (~positive).sum()))
    ridge = RIDGE * (n / 10 + p)
    # The last column is the level; it is not held back by the ridge.
    design = np.column_stack([columns, np.ones(n)])
    penalty = np.append(np.full(p, ridge), 1e-6 * n)
    found = np.zeros(p + 1)
    for _ in range(_STEPS):
        chance = special.expit(design @ found)
        slope = design.T @ (weight * (chance - positive)) + penalty * found
        curve = (design * (weight * chance * (1 - chance))[:, None]).T @ design
        step = np.linalg.solve(curve + np.diag(penalty), slope)
        found -= step
        if float(np.abs(step).max()) < _DONE:
            break
    return found[:-1]


def _lost(
    terms: FloatArray, scores: FloatArray, is_window: BoolArray, auc: float, names: Sequence[str]
) -> tuple[tuple[str, float], ...]:
    without = (roc_auc(scores - terms[:, j], is_window).value for j in range(len(names)))
    lost = [(name, auc - (area or 0.5)) for name, area in zip(names, without, strict=True)]
    return tuple(sorted((one for one in lost if one[1] > 0), key=lambda one: -one[1]))
