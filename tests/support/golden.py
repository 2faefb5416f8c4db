"""Golden numbers of other tools: a folder of what they printed, and of what it was computed from.

It is no part of this repository. ``make parity GOLDEN=FOLDER`` names it; without it, or without
one of its files, the tests that need it are skipped and say so.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

#: Relative difference that rounding may make.
RELATIVE = 1e-9
DATASETS = ("breast_cancer", "diabetes")
WINDOWS = ("cur", "shifted")


def folder() -> Path:
    """The folder with the golden numbers; skips the test where there is none."""
    named = os.environ.get("GOLDEN", "")
    if not named or not Path(named).is_dir():
        pytest.skip("no golden numbers here: name their folder with make parity GOLDEN=FOLDER")
    return Path(named)


@cache
def _read(path: Path) -> Any:
    if not path.exists():
        pytest.skip(f"{path.name} is not among the golden numbers")
    if path.suffix == ".json":
        return json.loads(path.read_text())
    return np.genfromtxt(path, delimiter=",", dtype=None, encoding="utf-8", ndmin=1)


def answers(tool: str, key: str) -> dict[str, Any]:
    """What a tool printed under a key such as ``diabetes/cur``."""
    found: dict[str, Any] = _read(folder() / f"{tool}.json")[key]
    return found


def numbers(name: str) -> np.ndarray:
    """(n,) or (n, d) inputs, by the name of their file without ``in_`` and ``.csv``."""
    read = _read(folder() / f"in_{name}.csv")
    table = np.array(read.tolist(), dtype=np.float64)
    return table if table.ndim > 1 and table.shape[1] > 1 else table.ravel()


def codes(name: str) -> np.ndarray:
    """(n,) categories as whole numbers, in the order of their names."""
    return np.unique(_read(folder() / f"in_{name}.csv"), return_inverse=True)[1].astype(np.float64)


def same(found: float | np.ndarray, expected: Any) -> None:
    """Assert equality but for rounding."""
    wanted = np.asarray(expected, dtype=np.float64)
    np.testing.assert_allclose(found, wanted, rtol=RELATIVE, atol=1e-300)
