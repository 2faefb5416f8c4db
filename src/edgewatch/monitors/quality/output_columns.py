"""Which of a model's outputs is its answer, and which are scores.

What the site declares counts first; then names in common use (scikit-learn's converters, the
columns of prediction files); then the values themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.spelling import in_class_order, spelling
from edgewatch.site.config import ModelSection

FloatArray = NDArray[np.float64]

ANSWER_NAMES = ("y_pred", "prediction", "predicted", "label", "output_label", "class", "answer")
SCORE_NAMES = ("proba", "prob", "score", "risk", "p(", "confidence", "logit", "margin")
#: Whole numbers with more distinct values than this are values, not classes.
MOST_CLASSES = 50


@dataclass(frozen=True, slots=True)
class Roles:
    """Places of columns among the outputs.

    ``text`` is the output in words, ``answer`` the column with a class number or a value,
    ``scores`` the columns with scores in the order of the classes; ``names`` are all columns.
    """

    names: tuple[str, ...]
    text: str | None
    answer: int | None
    scores: tuple[int, ...]
    is_regression: bool

    def positive_score(
        self,
        section: ModelSection,
        classes: tuple[str, ...],
        answered: Iterable[str | None] = (),
    ) -> tuple[int | None, bool]:
        """The column that scores the positive of two classes, and whether it is the first of two.

        Without a name for the positive class it is, of two columns, that of the class's own place
        where the model answers in these very classes, as scikit-learn sorts them; else the second.

        Args:
            classes: spellings, (negative, positive); the negative one may be empty.
            answered: spellings of what the model itself answered.
        """
        if not self.scores:
            return None, False
        named = [at for at in self.scores if self.names[at] == section.score]
        found = named or self._named_positive(classes) or [self._placed(classes, answered)]
        return found[0], len(self.scores) == 2 and found[0] == self.scores[0]

    def _named_positive(self, classes: tuple[str, ...]) -> list[int]:
        """Columns named after the positive class; ``x[1]`` may be a place and no class."""
        negative, positive = classes
        names = [self.names[at] for at in self.scores]
        places = all(name.endswith(f"[{i}]") for i, name in enumerate(names))
        if places and negative and not any(_names_class(name, negative) for name in names):
            return []
        return [at for at in self.scores if _names_class(self.names[at], positive)]

    def _placed(self, classes: tuple[str, ...], answered: Iterable[str | None]) -> int:
        words = {word for word in answered if word is not None}
        own = bool(words) and words <= set(classes)
        if own and len(self.scores) == 2 and all(classes):
            return self.scores[in_class_order(classes).index(classes[1])]
        return self.scores[-1]

    def class_scores(self, classes: tuple[str, ...]) -> tuple[int, ...] | None:
        """The score column of each class, by its name, else in the order of the columns.

        None where there are not as many columns as classes.
        """
        if len(self.scores) != len(classes):
            return None
        named = [[at for at in self.scores if _names_class(self.names[at], c)] for c in classes]
        if all(len(found) == 1 for found in named) and len({f[0] for f in named}) == len(classes):
            return tuple(found[0] for found in named)
        return self.scores


def roles_of(
    names: Sequence[str],
    matrix: FloatArray,
    texts: Sequence[Mapping[str, Any]],
    section: ModelSection,
) -> Roles:
    """Tell answer and scores among the (n, d) outputs ``matrix`` and the words of each row."""
    text = _text_answer(texts, section)
    if section.task == "regression":
        return Roles(tuple(names), None, _value_column(names, section), (), True)
    answer = None if text is not None else _answer_column(names, matrix, section)
    scores = _score_columns(names, matrix, section, answer)
    is_class = (
        section.task == "classification"
        or section.positive is not None
        or text is not None
        or len(scores) > 1
        or (answer is not None and bool(scores))
    )
    if not is_class:
        return Roles(tuple(names), None, _value_column(names, section), (), True)
    return Roles(tuple(names), text, answer, scores, False)


def _text_answer(texts: Sequence[Mapping[str, Any]], section: ModelSection) -> str | None:
    """The output in words: one that is declared, else one with a name in common use."""
    keys = next((list(row) for row in texts if row and "error" not in row), [])
    declared = [key for key in keys if key in section.outputs]
    usual = [key for key in keys if key.lower() in ANSWER_NAMES]
    known = [key for key in (*declared, *usual) if key not in section.inputs]
    return next(iter(known), keys[0] if len(keys) == 1 and not section.inputs else None)


def _value_column(names: Sequence[str], section: ModelSection) -> int | None:
    """The value of a regression."""
    if section.score is not None and section.score in names:
        return list(names).index(section.score)
    lower = [name.lower() for name in names]
    usual = next((name for name in ANSWER_NAMES if name in lower), None)
    if usual is not None:
        return lower.index(usual)
    return 0 if names else None


def _answer_column(names: Sequence[str], matrix: FloatArray, section: ModelSection) -> int | None:
    """The column of class numbers, if there is one."""
    free = [i for i, name in enumerate(names) if name != section.score]
    usual = [i for i in free if names[i].lower() in ANSWER_NAMES]
    classes = [i for i in (*usual, *free) if _are_classes(matrix[:, i])]
    whole = [i for i in classes if i in usual or not _is_score_name(names[i])]
    # A column beside scores may hold 0 and 1 alone because the scores are certain.
    return next((i for i in whole if i in usual or "[" not in names[i]), None)


def _score_columns(
    names: Sequence[str], matrix: FloatArray, section: ModelSection, answer: int | None
) -> tuple[int, ...]:
    free = [i for i in range(len(names)) if i != answer]
    families = [list(group) for _, group in groupby(free, key=lambda i: _stem(names[i]))]
    for family in families:
        if section.score in {_stem(names[family[0]]), *(names[i] for i in family)}:
            return tuple(family)
    wide = [f for f in families if len(f) > 1 and _in_unit(matrix[:, f])]
    if wide:
        return tuple(wide[0])
    shares = [i for i in free if _in_unit(matrix[:, i])]
    if len(shares) > 1 and _sum_to_one(matrix[:, shares]):
        return tuple(shares)
    single = [i for i in free if _is_score_name(names[i])]
    single = single or shares or (free if answer is not None else [])
    return tuple(single[:1])


def _stem(name: str) -> str:
    return re.split(r"[\[(]", name, maxsplit=1)[0]


def _is_score_name(name: str) -> bool:
    lower = name.lower()
    return any(piece in lower for piece in SCORE_NAMES)


def _names_class(column: str, word: str) -> bool:
    """Whether a column is named after a class: ``p(malignant)``, ``proba_malignant``.

    >>> _names_class("p_a", "a"), _names_class("p[1]", "1"), _names_class("pa", "a")
    (True, False, False)
    """
    return re.search(rf"(?<=[(_ .:=-]){re.escape(word)}(?![0-9A-Za-z])", column) is not None


def _sum_to_one(values: FloatArray) -> bool:
    whole = values[np.isfinite(values).all(axis=1)]
    return bool(len(whole)) and bool(np.all(np.abs(whole.sum(axis=1) - 1.0) < 1e-3))


def _in_unit(values: FloatArray) -> bool:
    finite = values[np.isfinite(values)]
    return bool(finite.size) and bool(np.all((finite >= -1e-6) & (finite <= 1 + 1e-6)))


def _are_classes(values: FloatArray) -> bool:
    finite = values[np.isfinite(values)]
    few = np.unique(finite[:10_000])
    return 0 < few.size <= MOST_CLASSES and all(spelling(v) == str(int(v)) for v in few.tolist())
