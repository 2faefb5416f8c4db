"""docs/errors.md: every error that the source can raise, each with what to do."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture(scope="module")
def errors() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_errors", DOCS / "make_errors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_the_page_is_what_the_source_raises_today(errors: ModuleType) -> None:
    assert (DOCS / "errors.md").read_text("utf-8") == errors.page(), "run: make docs"


def test_every_error_says_what_was_expected_or_what_to_do(errors: ModuleType) -> None:
    assert [error.what for error in errors.without_advice()] == []


def test_no_advice_is_left_for_an_error_that_is_gone(errors: ModuleType) -> None:
    assert errors.advice().keys() <= {error.what for error in errors.found()}
