"""Features of words as categories: each word a code, so that one matrix holds all features.

The record keeps a word that goes into a model as a token of the site
(:mod:`edgewatch.sdk.texts`): which category it is can be seen, what it says cannot. Levels are
what the record has, tokens or words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.profile import FeatureProfile
from edgewatch.statistics.bins import MAX_CATEGORIES

FloatArray = NDArray[np.float64]

#: Words beyond this many are one category, "any other", with those never seen in the reference.
MAX_LEVELS = MAX_CATEGORIES - 1
# What the record keeps of a text for which the site has no key: how long it is.
_LENGTH_ONLY = "text:"
# The token of an empty text, whatever the site's key: it says how long the text is.
_TOKEN, _OF_NOTHING = "hmac-sha256:", ":0"


def levels_of(words: Iterable[Any]) -> tuple[str, ...]:
    """Return the words that get a code of their own: the most frequent ones, in order of letters.

    >>> levels_of(["M", "F", None, "F"])
    ('F', 'M')
    """
    counted = Counter(word for word in words if _is_word(word))
    return tuple(sorted(word for word, _ in counted.most_common(MAX_LEVELS)))


def codes_of(words: Iterable[Any], levels: Sequence[str]) -> FloatArray:
    """Return the code of each word: its place among the levels, their number for any other word.

    What is no word, or empty, is a missing reading.

    >>> codes_of(["M", "F", None, "X"], ("F", "M"))
    array([ 1.,  0., nan,  2.])
    """
    place = {word: float(i) for i, word in enumerate(levels)}
    other = float(len(levels))
    return np.array([place.get(w, other) if _is_word(w) else np.nan for w in words], np.float64)


def are_kept(words: Iterable[Any]) -> bool:
    """Whether the record tells words apart: it keeps more of them than their length."""
    return not any(isinstance(word, str) and word.startswith(_LENGTH_ONLY) for word in words)


def aligned(
    names: Sequence[str],
    matrix: FloatArray,
    texts: Sequence[Mapping[str, Any]],
    profiles: Sequence[FeatureProfile],
) -> FloatArray | None:
    """Return recorded rows in the order of profiles; None if the rows lack one of them.

    Args:
        names, matrix: the numeric columns, (n, len(names)).
        texts: of each of the n rows, what it has in words; empty where no profile is of words.
        profiles: the features wanted.
    """
    column = {name: i for i, name in enumerate(names)}
    if any(one.name not in column and not one.levels for one in profiles):
        return None
    if not any(one.levels for one in profiles):
        return matrix[:, [column[one.name] for one in profiles]]
    found = np.empty((len(matrix), len(profiles)))
    for j, one in enumerate(profiles):
        if one.levels:
            found[:, j] = codes_of((row.get(one.name) for row in texts), one.levels)
        else:
            found[:, j] = matrix[:, column[one.name]]
    return found


def _is_word(value: Any) -> bool:
    if not isinstance(value, str) or not value.strip():
        return False
    return not (value.startswith(_TOKEN) and value.endswith(_OF_NOTHING))
