"""The special functions of scipy, loaded with the first one that is asked for.

Importing `scipy.special` takes longer than everything else that this room imports together, and a
program that only folds rows into sketches calls none of them.
"""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:
    """Return a function of `scipy.special`.

    >>> from edgewatch.statistics import special
    >>> float(special.ndtri(0.5))
    0.0
    """
    if name.startswith("_"):
        raise AttributeError(name)
    import scipy.special

    function = getattr(scipy.special, name)
    globals()[name] = function
    return function
