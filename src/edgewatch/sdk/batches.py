"""How many predictions one call of a model is: a batch of n rows is n predictions.

One rule for both sides: the host program cuts large values by it, the agent splits records by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

Shape = tuple[int, ...] | None
"""A value's shape; None for a value that is absent."""


def batch_rows(
    inputs: Sequence[Shape], outputs: Sequence[Shape], declared: Sequence[Sequence[Any]] = ()
) -> int:
    """The leading dimension that all inputs and outputs share, else 1.

    ``declared`` holds the shapes that the model declares for its inputs, with a number where a
    dimension is fixed: ``[30]`` takes one vector of 30, not 30 rows.

    >>> batch_rows([(8, 30), (8,)], [(8, 2)])
    8
    >>> batch_rows([(30,)], [(1,)], declared=[[30]])
    1
    """
    sizes = set()
    for shape, model in zip_longest(inputs, declared, fillvalue=None):
        if shape is None:
            continue
        if not shape or _one_vector(shape, model or ()):
            return 1
        sizes.add(shape[0])
    if len(sizes) != 1:
        return 1
    n = sizes.pop()
    fits = all(shape is None or shape[:1] == (n,) for shape in outputs)
    return n if n >= 1 and fits else 1


def _one_vector(shape: tuple[int, ...], declared: Sequence[Any]) -> bool:
    fixed = bool(declared) and isinstance(declared[0], int) and declared[0] > 1
    return fixed and len(shape) == 1
