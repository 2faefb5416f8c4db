"""Plug-ins that a test has loaded are forgotten, with their modules and the way to them."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from support.plugin_sites import forget_plugins


@pytest.fixture(autouse=True)
def no_plugins_left() -> Iterator[None]:
    forget_plugins()
    way = list(sys.path)
    yield
    forget_plugins()
    assert sys.path == way, "a folder of plug-ins is still on the way to modules"
