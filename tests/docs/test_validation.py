"""The validation pack: every requirement has tests that exist, every hazard has requirements."""

from __future__ import annotations

import importlib.util
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import typer

from edgewatch.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "docs" / "validation"


@pytest.fixture(scope="module")
def maker() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("maker", ROOT / "docs" / "make_validation.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["maker"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    del sys.modules["maker"]


def test_the_pages_are_made_of_what_stands_beside_them(maker: ModuleType) -> None:
    for name, text in maker.pages().items():
        assert (PACK / name).read_text("utf-8") == text, "run docs/make_validation.py"


def test_every_requirement_has_tests_and_every_test_is_there(maker: ModuleType) -> None:
    missing = []
    for wanted in maker.requirements():
        assert wanted.tests, wanted.id
        missing += [f"{wanted.id}: {name}" for name in wanted.tests if not is_there(name)]
        missing += [f"{wanted.id}: {p}" for p in wanted.measured if not (ROOT / p).exists()]
    assert not missing, missing


def is_there(name: str) -> bool:
    """Whether a test, or a file of tests, is in the suite."""
    file, _, function = name.partition("::")
    path = ROOT / "tests" / file
    if not path.is_file():
        return False
    found = re.findall(r"^(?:async )?def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)
    return function in found if function else bool(found)


def test_numbers_are_used_once_and_hazards_rest_on_requirements(maker: ModuleType) -> None:
    wanted = [one.id for one in maker.requirements()]
    feared = maker.hazards()
    for numbers in (wanted, [one.id for one in feared]):
        assert len(numbers) == len(set(numbers))
    for one in feared:
        assert set(one.requirements) <= set(wanted), one.id
        assert one.requirements, one.id
        assert all(1 <= place <= 5 for place in (*one.before, *one.after)), one.id
        assert one.after <= one.before, f"{one.id}: a control makes nothing worse"


def test_what_edgewatch_runs_on_is_what_it_depends_on(maker: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [name for extra in ("gpu", "parquet") for name in extras[extra]]
    depends = {re.split(r"[<>=!;\[ ]", one)[0] for one in (*project["dependencies"], *asked)}
    told = {one.name for one in maker.soup()} - {"Python"}
    assert told == depends


def test_every_command_of_the_protocols_exists() -> None:
    text = (PACK / "iq-oq-pq.md").read_text("utf-8")
    named = re.findall(r"`edgewatch ([^`]+)`", text)
    assert len(named) > 20
    program = typer.main.get_command(app)
    for words in named:
        command = program
        for word in words.split():
            below = getattr(command, "commands", {})
            if word in below:
                command = below[word]
            elif word.startswith("--"):
                known = {option for one in command.params for option in one.opts} | {"--version"}
                assert word in known, words
            else:
                assert not below or word.isupper(), words
        asked = [one.opts for one in command.params if one.required and one.opts[0][0] == "-"]
        assert all(set(options) & set(words.split()) for options in asked), words
