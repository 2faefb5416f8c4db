"""Write docs/command-line.md from the program itself: ``make docs``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from edgewatch.cli.main import app

TARGET = Path(__file__).with_name("command-line.md")
HEAD = """\
# The command line

Made from the program itself by `make docs`; do not edit.

Results go to standard output, progress and errors to standard error. A command exits with 0, with
1 where the answer is "no", and with 2 on wrong use or bad input, with one line that says what,
where, what was expected and what to do. With `--json` a command prints JSON alone. Times are
RFC 3339 in UTC; where a time is asked for, `now` and times before now such as `-2h` or `-7d` will
do too. `EDGEWATCH_DEBUG=1` shows where an error arose.
"""


def main() -> None:
    """Write the page, or print it with ``-``."""
    text = reference()
    if sys.argv[1:] == ["-"]:
        print(text, end="")
    else:
        TARGET.write_text(text, encoding="utf-8")


def reference() -> str:
    """The whole page."""
    root = typer.main.get_command(app)
    context = root.make_context("edgewatch", ["status"], resilient_parsing=True)
    return HEAD + "".join(_section(root, context))


def _section(command: Any, context: Any) -> Iterator[str]:
    """A command, then the commands in it."""
    yield f"\n## {context.command_path}\n\n{_paragraphs(command.help)}\n"
    yield f"\n```\n{' '.join(command.get_usage(context).split()).removeprefix('Usage: ')}\n```\n"
    records = [param.get_help_record(context) for param in command.get_params(context)]
    rows = [f"| `{_cell(name)}` | {_cell(text)} |\n" for name, text in filter(None, records)]
    if rows:
        yield "\n| | |\n|---|---|\n" + "".join(rows)
    if command.epilog:
        lines = [line.strip() for line in command.epilog.splitlines()[2:]]
        yield "\n```sh\n" + "\n".join(lines) + "\n```\n"
    for name in getattr(command, "commands", {}):
        inner = command.get_command(context, name)
        with context.scope(cleanup=False):
            yield from _section(inner, type(context)(inner, info_name=name, parent=context))


def _paragraphs(text: str | None) -> str:
    return "\n\n".join(" ".join(part.split()) for part in (text or "").split("\n\n")).strip()


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    main()
