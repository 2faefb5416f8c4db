"""What holds between the outputs of a model in every row of its reference.

Probabilities of all classes add up to 1; the class that is said is the one with the highest
probability, or lies on its side of a threshold. A model, or the program around it, that breaks
such a rule contradicts itself. The rules are read from the reference and not from declarations: a
rule that the reference itself breaks once is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

#: What single precision may leave of a sum of probabilities.
_ROUNDING = 1e-3
#: Rows that a rule must hold in to be one.
_ENOUGH_ROWS = 30
_MOST_CLASSES = 1_000


@dataclass(frozen=True, slots=True)
class OutputRule:
    """One rule between output columns.

    Attributes:
        kind: "sum" (the scores add up to 1), "highest" (the class said has the highest score) or
            "threshold" (the class said is on its side of the score).
        scores: columns of the scores; label: column of the class, None for a sum.
        numbers: of "highest" the class of each score; of "threshold" the lower class, the upper
            class, the largest score of the lower and the smallest of the upper one.
    """

    kind: Literal["sum", "highest", "threshold"]
    scores: tuple[int, ...]
    label: int | None = None
    numbers: tuple[float, ...] = ()

    @property
    def named(self) -> int:
        """The column that a breach is booked to: the class said, or the first of the scores."""
        return self.scores[0] if self.label is None else self.label

    def broken(self, outputs: FloatArray) -> BoolArray:
        """Return which of (n, k) rows contradict the rule; a missing output contradicts none."""
        scores = outputs[:, self.scores]
        if self.kind == "sum" or self.label is None:
            return np.asarray(np.abs(scores.sum(axis=1) - 1.0) > 2 * _ROUNDING, dtype=np.bool_)
        said = outputs[:, self.label]
        if self.kind == "highest":
            own = np.where(said[:, None] == np.array(self.numbers), scores, np.nan)
            best = np.where(np.isnan(own), -np.inf, own).max(axis=1)
            lower = best < scores.max(axis=1) - _ROUNDING
            return np.asarray(lower & np.isfinite(best), dtype=np.bool_)
        low, high, most, least = self.numbers
        score = scores[:, 0]
        wrong = ((said == high) & (score < most)) | ((said == low) & (score > least))
        return np.asarray(wrong, dtype=np.bool_)

    def as_json(self) -> dict[str, Any]:
        """Return plain values for canonical JSON."""
        return {
            "kind": self.kind,
            "scores": list(self.scores),
            "label": self.label,
            "numbers": list(self.numbers),
        }

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> OutputRule:
        """Read what `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that shape.
        """
        label = plain["label"]
        numbers = tuple(float(number) for number in plain["numbers"])
        scores = tuple(int(column) for column in plain["scores"])
        return cls(plain["kind"], scores, None if label is None else int(label), numbers)


def output_rules(outputs: FloatArray) -> tuple[OutputRule, ...]:
    """Return the rules that hold in every complete row of (n, k) reference outputs.

    >>> p = np.linspace(0.01, 0.99, 50)
    >>> [rule.kind for rule in output_rules(np.column_stack([p > 0.5, 1 - p, p]))]
    ['sum', 'highest']
    """
    complete = outputs[np.isfinite(outputs).all(axis=1)]
    if len(complete) < _ENOUGH_ROWS or complete.shape[1] < 2:
        return ()
    whole = (complete == np.round(complete)).all(axis=0)
    scores = [
        j
        for j in np.flatnonzero(~whole).tolist()
        if complete[:, j].min() >= 0 and complete[:, j].max() <= 1
    ]
    found = _sum(complete, scores)
    for label in np.flatnonzero(whole).tolist():
        highest = _highest(complete, scores, label) if found else None
        found += [highest] if highest else _thresholds(complete, scores, label)
    return tuple(found)


def _sum(rows: FloatArray, scores: Sequence[int]) -> list[OutputRule]:
    if len(scores) < 2 or np.abs(rows[:, scores].sum(axis=1) - 1.0).max() > _ROUNDING:
        return []
    return [OutputRule("sum", tuple(scores))]


def _highest(rows: FloatArray, scores: Sequence[int], label: int) -> OutputRule | None:
    """The class of each score, if the class said is always that of the highest."""
    said, best = rows[:, label], rows[:, scores].argmax(axis=1)
    classes = []
    for position in range(len(scores)):
        of_this = np.unique(said[best == position])
        if of_this.size > 1:
            return None
        classes.append(float(of_this[0]) if of_this.size else np.nan)
    met = [one for one in classes if not np.isnan(one)]
    if len(met) < 2 or len(set(met)) < len(met) or len(classes) > _MOST_CLASSES:
        return None
    kept = [(s, c) for s, c in zip(scores, classes, strict=True) if not np.isnan(c)]
    return OutputRule("highest", tuple(s for s, _ in kept), label, tuple(c for _, c in kept))


def _thresholds(rows: FloatArray, scores: Sequence[int], label: int) -> list[OutputRule]:
    """Scores that part two classes without overlap."""
    classes = np.unique(rows[:, label])
    if classes.size != 2:
        return []
    found = []
    for column in scores:
        first, second = (rows[rows[:, label] == one, column] for one in classes)
        low, high = (first, second) if first.max() <= second.max() else (second, first)
        if low.max() <= high.min():
            ends = classes if low is first else classes[::-1]
            numbers = (float(ends[0]), float(ends[1]), float(low.max()), float(high.min()))
            found.append(OutputRule("threshold", (column,), label, numbers))
    return found
