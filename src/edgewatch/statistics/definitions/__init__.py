"""Distances as other tools define them, to be compared number by number with what they print.

The names are the same and the numbers are not: bins pooled with the window or cut from the
reference, natural or binary logarithms, a p-value in place of a distance. `univariate` gives the
numbers of one feature by the definition of scipy, evidently, NannyML or frouros; a measure that
the tool does not have is absent. None of them has a limit here: what is judged is our own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike

from edgewatch.statistics.arrays import FloatArray, finite_sorted
from edgewatch.statistics.definitions import as_evidently, as_frouros, as_nannyml, as_scipy

Definition = Literal["edgewatch", "scipy", "evidently", "nannyml", "frouros"]
DEFINITIONS: tuple[Definition, ...] = get_args(Definition)

Univariate = Callable[[FloatArray, FloatArray, bool], dict[str, float]]

_OTHERS: dict[Definition, Univariate] = {
    "scipy": as_scipy.univariate,
    "evidently": as_evidently.univariate,
    "nannyml": as_nannyml.univariate,
    "frouros": as_frouros.univariate,
}

__all__ = ["DEFINITIONS", "Definition", "univariate"]


def univariate(
    reference: ArrayLike, window: ArrayLike, definition: Definition, *, categorical: bool = False
) -> dict[str, float]:
    """Return the measures of one feature by another tool's definition, by name.

    Names as in ``drift --json``: psi, ks, ks_p, js, wasserstein (in the tool's own unit),
    hellinger, chi2, chi2_p. Missing and infinite readings are left out, as a user of the tool has
    to do; empty where one side has none, or the definition is our own.

    Raises:
        ValueError: if the definition is none of these.

    >>> found = univariate([1.0, 2.0, 3.0, 4.0], [2.0, 3.0, 4.0, 5.0], "scipy")
    >>> found["ks"], found["wasserstein"]
    (0.25, 1.0)
    """
    if definition not in DEFINITIONS:
        raise ValueError(f"definition {definition!r}, expected one of {', '.join(DEFINITIONS)}")
    known, seen = finite_sorted(reference), finite_sorted(window)
    if definition == "edgewatch" or not known.size or not seen.size:
        return {}
    with np.errstate(divide="ignore", over="ignore"):
        return _OTHERS[definition](known, seen, categorical)
