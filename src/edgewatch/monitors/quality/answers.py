"""What a model answered, and what was true, as numbers that metrics can be taken of.

An answer is what the model itself says (a word, a class number, a value). Where it only gives a
score, or the site declares a threshold, the answer is positive from the threshold on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.output_columns import Roles, roles_of
from edgewatch.monitors.quality.spelling import as_number, in_class_order, spelling
from edgewatch.site.config import ModelSection

FloatArray = NDArray[np.float64]
Task = Literal["binary", "multiclass", "regression"]

#: The negative class where nothing names it: every label that is not the positive one.
ANY_OTHER = ""


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """The answers to n rows.

    Attributes:
        task: what kind of answers these are.
        classes: spellings of the classes, (negative, positive) of two; empty of a regression.
        predicted: (n,) place of the class in `classes`, or the value; NaN where there is none.
        scores: (n,) of the positive class, (n, k) of all classes, or None.
        codes: which place each of the model's own class numbers 0 … k-1 stands for.
    """

    task: Task
    classes: tuple[str, ...]
    predicted: FloatArray
    scores: FloatArray | None = None
    codes: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.predicted)

    def take(self, rows: Any) -> Answers:
        """The answers of these rows: places, a mask or a slice."""
        scores = None if self.scores is None else self.scores[rows]
        return replace(self, predicted=self.predicted[rows], scores=scores)


def answers_of(
    output_names: Sequence[str],
    outputs: FloatArray,
    texts: Sequence[Mapping[str, Any]],
    section: ModelSection,
    classes: Sequence[str] | None = None,
) -> Answers:
    """Read the recorded outputs of n predictions as answers.

    Args:
        output_names, outputs: names and (n, d) values of the outputs that are numbers.
        texts: of each row, what it has in words; may be empty where no row has any.
        section: of the model; its task, positive, score, threshold and outputs are used.
        classes: spellings of all classes, where they are known; else those that are answered.
    """
    matrix = np.asarray(outputs, np.float64).reshape(len(outputs), len(output_names))
    roles = roles_of(output_names, matrix, texts, section)
    if roles.is_regression:
        return Answers("regression", (), _column(matrix, roles.answer, roles.scores))
    words = _words(matrix, texts, roles)
    found = _classes(section, classes, words, roles)
    if len(found) == 2 and len(roles.scores) <= 2:
        return _binary(matrix, words, found, section, roles)
    return _multiclass(matrix, words, found, roles)


def truth_of(labels: Iterable[object], answers: Answers) -> FloatArray:
    """Return the (n,) truths in the terms of the answers; NaN where there is none or none fits.

    A label of a regression must be a number. A label of a class is compared by its spelling; a
    whole number that names no class, where classes are words, is the model's own class number.
    """
    if answers.task == "regression":
        return np.array([_number(label) for label in labels], np.float64)
    return np.array(_places([spelling(label) for label in labels], answers), np.float64)


def unmatched(labels: Iterable[object], answers: Answers) -> tuple[str, ...]:
    """Return the spellings of labels that stand for no class, or for no number."""
    words = [spelling(label) for label in labels]
    truth = truth_of(words, answers)
    strange = (w for w, t in zip(words, truth, strict=True) if w is not None and np.isnan(t))
    return in_class_order(strange)


def _number(label: object) -> float:
    word = spelling(label)
    number = None if word is None else as_number(word)
    return np.nan if number is None else number


def _words(
    matrix: FloatArray, texts: Sequence[Mapping[str, Any]], roles: Roles
) -> list[str | None] | None:
    """The class that each row names by itself, where the model names one."""
    if roles.text is not None:
        return [spelling(row.get(roles.text)) for row in texts]
    if roles.answer is None:
        return None
    return [spelling(value) for value in matrix[:, roles.answer].tolist()]


def _classes(
    section: ModelSection,
    given: Sequence[str] | None,
    words: list[str | None] | None,
    roles: Roles,
) -> tuple[str, ...]:
    seen = {word for word in words or () if word is not None}
    positive = spelling(section.positive)
    known = [word for word in map(spelling, given or ()) if word is not None]
    if len(roles.scores) > 2 or (positive is None and len(set(known) | seen) > 2):
        return _of_many(known, seen, len(roles.scores))
    if positive is None:
        return _two(in_class_order(known or seen))
    # Numbers beside a positive class in words are its codes, and name no other class.
    other = [w for w in {*known, *seen} if w != positive]
    if as_number(positive) is None:
        other = [w for w in other if as_number(w) is None]
    return (other[0] if len(other) == 1 else ANY_OTHER, positive)


def _of_many(known: Sequence[str], seen: set[str], scored: int) -> tuple[str, ...]:
    named = in_class_order(known or seen)
    if scored in (0, len(named)):
        return named
    return tuple(str(place) for place in range(max(scored, 2)))


def _two(words: tuple[str, ...]) -> tuple[str, ...]:
    """Two classes in the order of scikit-learn, which scores the later one."""
    if len(words) == 2:
        return words
    if not words or set(words) <= {"0", "1"}:
        return ("0", "1")
    return (ANY_OTHER, words[0])


def _binary(
    matrix: FloatArray,
    words: list[str | None] | None,
    classes: tuple[str, ...],
    section: ModelSection,
    roles: Roles,
) -> Answers:
    column, first = roles.positive_score(section, classes, words or ())
    codes = (1, 0) if first else (0, 1)
    scores = None if column is None else matrix[:, column]
    bare = Answers("binary", classes, np.empty(0), scores, codes)
    declared = "threshold" in section.model_fields_set
    if scores is not None and (words is None or declared):
        said = np.where(np.isnan(scores), np.nan, scores >= section.threshold)
    else:
        said = np.array(_places(words or [None] * len(matrix), bare), np.float64)
    return replace(bare, predicted=said)


def _multiclass(
    matrix: FloatArray, words: list[str | None] | None, classes: tuple[str, ...], roles: Roles
) -> Answers:
    columns = roles.class_scores(classes)
    scores = None if columns is None else matrix[:, list(columns)]
    bare = Answers("multiclass", classes, np.empty(0), scores, tuple(range(len(classes))))
    if words is not None:
        said = np.array(_places(words, bare), np.float64)
    elif scores is not None and len(scores):
        whole = np.isfinite(scores).all(axis=1)
        said = np.where(whole, np.argmax(scores, axis=1), np.nan)
    else:
        said = np.full(len(matrix), np.nan)
    return replace(bare, predicted=said)


def _places(words: Sequence[str | None], answers: Answers) -> list[float]:
    """The place of each spelling among the classes; NaN where it is none of them."""
    place = {word: float(i) for i, word in enumerate(answers.classes) if word != ANY_OTHER}
    if all(as_number(word) is None for word in place):
        place |= {str(code): float(at) for code, at in enumerate(answers.codes)}
    other = 0.0 if ANY_OTHER in answers.classes else np.nan
    return [np.nan if word is None else place.get(word, other) for word in words]


def _column(matrix: FloatArray, answer: int | None, scores: tuple[int, ...]) -> FloatArray:
    at = answer if answer is not None else next(iter(scores), None)
    return np.full(len(matrix), np.nan) if at is None else matrix[:, at]
