"""From what an analyser calls its results to what the model calls its inputs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.site.errors import InputError


class FeatureMap:
    """Orders named values as the model wants them; what was not measured is NaN.

    ``names`` are the model's inputs, ``renames`` gives the input for a device's own code where
    the two differ.

    >>> FeatureMap(["radius", "area"], {"RAD": "radius"}).vector({"RAD": 1.5})
    array([[1.5, nan]], dtype=float32)
    """

    def __init__(self, names: Sequence[str], renames: Mapping[str, str]) -> None:
        unknown = sorted(set(renames.values()) - set(names))
        if unknown:
            raise InputError(
                f"feed.map names inputs that the model does not have: {', '.join(unknown)}",
                where="site.toml",
                expected=f"names among: {', '.join(names)}",
            )
        self._column = {name: i for i, name in enumerate(names)}
        self._column |= {code: self._column[name] for code, name in renames.items()}

    def vector(self, values: Mapping[str, float | None]) -> NDArray[np.float32]:
        """One row, 1 × d."""
        row = np.full((1, len(set(self._column.values()))), np.nan, np.float32)
        for code, value in values.items():
            column = self._column.get(code)
            if column is not None and value is not None:
                row[0, column] = value
        return row

    def unknown(self, values: Mapping[str, float | None]) -> list[str]:
        """Codes that stand for no input."""
        return [code for code in values if code not in self._column]
