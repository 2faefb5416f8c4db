"""Doctests are looked for only where a prompt stands: most files have none, and a look is dear."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

Found = list[pytest.Collector]


@pytest.hookimpl(wrapper=True)
def pytest_collect_file(file_path: Path) -> Generator[None, Found, Found]:
    """Drop the doctest collector of a file without a prompt."""
    found = yield
    if file_path.suffix == ".py" and b">>>" not in file_path.read_bytes():
        return [node for node in found if isinstance(node, pytest.Module)]
    return found
