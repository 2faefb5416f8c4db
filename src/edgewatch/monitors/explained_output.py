"""Which output of a model an explanation is about."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.background import Background
from edgewatch.monitors.quality.output_columns import roles_of
from edgewatch.monitors.quality.spelling import spelling
from edgewatch.site.config import ModelSection
from edgewatch.site.errors import InputError

FloatArray = NDArray[np.float64]


def explained_output(
    names: Sequence[str],
    outputs: FloatArray,
    background: Background | None,
    section: ModelSection,
    wanted: str | None = None,
    *,
    classes: tuple[str, ...] = (),
    words: Collection[str] = (),
) -> int:
    """Return the place of the output to be explained.

    The one that is asked for; else the score of the positive class, the highest score of several
    classes, the value of a regression; else the first output. The reference's own outputs help to
    tell scores from classes.

    Args:
        names: of the outputs that are numbers; outputs: (k,) those of the prediction.
        background: with the outputs of reference rows, if there is one.
        section: of the model.
        wanted: the name asked for.
        classes: spellings of the classes, (negative, positive) of two, where they are known.
        words: what the model has answered, where it answers in words.

    Raises:
        InputError: `wanted` is no output, or the model has none that is a number.
    """
    if wanted is not None and wanted in names:
        return list(names).index(wanted)
    if wanted is not None or not names:
        raise InputError(
            f'"{wanted}" is no output of the model {section.name}'
            if wanted
            else f"the model {section.name} has no output that is a number",
            expected=f"one of: {', '.join(names)}" if names else "a score or a value",
        )
    known = background is not None and background.answers.shape[1] == len(names)
    matrix = np.vstack([background.answers, outputs]) if background and known else outputs[None, :]
    roles = roles_of(names, matrix, (), section)
    if not roles.scores:
        return roles.answer or 0
    scores = np.nan_to_num(outputs[list(roles.scores)], nan=-np.inf)
    if len(roles.scores) > 2:
        return roles.scores[int(scores.argmax())]
    numbers = [] if roles.answer is None else np.unique(matrix[:, roles.answer]).tolist()
    answered: Collection[str | None] = words or [spelling(number) for number in numbers]
    two = classes if len(classes) == 2 else ("", section.positive or "1")
    positive, _ = roles.positive_score(section, two, answered)
    return roles.scores[-1] if positive is None else positive
