"""A sealed site, made once for tests that work on copies of it."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from support.sealed_site import Story, copy_of, tell


@pytest.fixture(scope="session")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return tell(tmp_path_factory.mktemp("sealed"))


@pytest.fixture
def taken(sealed: Story, tmp_path: Path) -> Callable[[], Path]:
    """Makes copies of the sealed site that may be changed."""
    numbers = itertools.count()
    return lambda: copy_of(sealed.site, tmp_path / f"copy-{next(numbers)}")


@pytest.fixture(scope="session")
def copied(sealed: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which attacks are tried and taken back."""
    return copy_of(sealed.site, tmp_path_factory.mktemp("copied") / "site")
