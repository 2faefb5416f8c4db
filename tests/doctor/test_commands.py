"""Every command of EdgeWatch that a fix names is one that there is, with its options."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from edgewatch.cli.main import app
from edgewatch.doctor import checks

FOLDER = Path(checks.__file__).parent
EDGEWATCH: Any = typer.main.get_command(app)


def texts_in(path: Path) -> Iterator[str]:
    """The texts of a module that are commands of EdgeWatch; what is put in is a word."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            parts = (str(p.value) if isinstance(p, ast.Constant) else "WORD" for p in node.values)
            yield "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


COMMANDS = sorted(
    {
        text
        for path in FOLDER.glob("*.py")
        for text in texts_in(path)
        if re.match(r"(sudo )?edgewatch [a-z-]+", text) and not re.search(r"[.,;:] |\.$", text)
    }
)


@pytest.mark.parametrize("text", COMMANDS)
def test_the_command_exists(text: str) -> None:
    command = EDGEWATCH
    words = text.removeprefix("sudo ").split()[1:]
    while words and words[0] in getattr(command, "commands", {}):
        command = command.commands[words.pop(0)]
    assert words == [] or not hasattr(command, "commands") or words[0].startswith("-"), text
    known = {name for param in command.params for name in param.opts}
    assert {word for word in words if word.startswith("--")} <= known, text
