"""The reconstruction error of components is that of NannyML."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.multivariate.reconstruction_error import plain_components
from support import golden

CHUNK = 50


@pytest.mark.parametrize("dataset", golden.DATASETS)
@pytest.mark.parametrize("window", golden.WINDOWS)
def test_the_reconstruction_error_of_each_chunk_is_that_of_nannyml(
    dataset: str, window: str
) -> None:
    told = golden.answers("nannyml", f"{dataset}/{window}/pca_reconstruction_chunk50")
    reference = golden.numbers(f"{dataset}_ref")
    known = plain_components(reference)
    found = [
        known.errors(rows[start : start + CHUNK]).mean()
        for rows in (reference, golden.numbers(f"{dataset}_{window}"))
        for start in range(0, len(rows), CHUNK)
    ]
    golden.same(np.array(found), told["reconstruction_error|value"])
