"""docs/command-line.md is made from the program, and is as the program is."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from edgewatch.cli.main import app

DOCS = Path(__file__).parents[2] / "docs"


def written_by_the_program() -> str:
    spec = importlib.util.spec_from_file_location("make_reference", DOCS / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return str(module.reference())


def commands_in(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands_in(inner, f"{path} {name}")


def test_the_page_is_current() -> None:
    page = (DOCS / "command-line.md").read_text(encoding="utf-8")
    assert page == written_by_the_program(), "out of date: run `make docs`"


def test_every_command_and_option_is_on_the_page() -> None:
    page = (DOCS / "command-line.md").read_text(encoding="utf-8")
    for path, command in commands_in(typer.main.get_command(app), "edgewatch"):
        section = page.split(f"\n## {path}\n", 1)[1].split("\n## ", 1)[0]
        shown = [one for one in command.params if one.param_type_name == "option"]
        for param in (one for one in shown if not one.hidden):
            for option in param.opts:
                assert option in section, f"{path} {option}"
