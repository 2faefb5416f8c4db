"""The man pages, made from the program itself: ``python make_man_pages.py FOLDER [DATE]``.

One page for ``edgewatch`` and one for each command, with the commands below it as sections; in
the man macros that every formatter knows, see man(7).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from edgewatch import __version__
from edgewatch.cli.main import app

EXIT_STATUS = (
    ("0", "Done; or the answer is yes."),
    ("1", "The answer is no: a check has found something."),
    ("2", "Wrong use or bad input; one line on standard error says what, where and what to do."),
)
ENVIRONMENT = (
    ("EDGEWATCH_SITE", "The folder of the site, where --site names none."),
    ("EDGEWATCH_DEBUG", "1 shows where an error arose."),
    ("NO_COLOR", "Anything: output without colours."),
)


def main() -> None:
    """Write every page into the folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages(sys.argv[2] if len(sys.argv) > 2 else "").items():
        (folder / f"{name}.1").write_text(text, encoding="utf-8")


def pages(date: str = "") -> dict[str, str]:
    """Name of each page to its text; ``date`` as YYYY-MM-DD."""
    root: Any = typer.main.get_command(app)
    context = root.make_context("edgewatch", ["status"], resilient_parsing=True)
    found = {"edgewatch": _root_page(root, context, date)}
    for name in sorted(root.commands):
        inner = root.get_command(context, name)
        with context.scope(cleanup=False):
            below = type(context)(inner, info_name=name, parent=context)
            found[f"edgewatch-{name}"] = _command_page(inner, below, date)
    return found


def _root_page(root: Any, context: Any, date: str) -> str:
    lines = [*_head("edgewatch", _summary(root), date), *_synopsis(root, context)]
    lines += [".SH DESCRIPTION", *_paragraphs(root.help), *_options(root, context)]
    lines.append(".SH COMMANDS")
    for name in sorted(root.commands):
        lines += [".TP", rf"\fBedgewatch\-{_plain(name)}\fR(1)"]
        lines.append(_plain(_summary(root.get_command(context, name))))
    lines += [*_examples(root), *_foot()]
    return _text([*lines, ".SH SEE ALSO", r"The documentation in \fI/usr/share/doc/edgewatch\fR."])


def _command_page(command: Any, context: Any, date: str) -> str:
    name = context.command_path.replace(" ", "-")
    lines = [*_head(name, _summary(command), date), *_synopsis(command, context)]
    lines += [".SH DESCRIPTION", *_paragraphs(command.help), *_options(command, context)]
    lines += _examples(command)
    below = getattr(command, "commands", {})
    if below:
        lines.append(".SH COMMANDS")
    for inner_name in sorted(below):
        inner = command.get_command(context, inner_name)
        with context.scope(cleanup=False):
            lines += _section(inner, type(context)(inner, info_name=inner_name, parent=context))
    return _text([*lines, *_foot(), ".SH SEE ALSO", r"\fBedgewatch\fR(1)"])


def _section(command: Any, context: Any) -> Iterator[str]:
    """One of the commands below another, inside the page of the latter."""
    yield f'.SS "{_plain(context.command_path)}"'
    yield from _usage(command, context)
    yield ".PP"
    yield from _paragraphs(command.help)
    for name, text in _records(command, context):
        yield from (".TP", rf"\fB{_plain(name)}\fR", _plain(text))
    for example in _example_lines(command):
        yield from (".PP", ".EX", _plain(example), ".EE")


def _head(name: str, summary: str, date: str) -> Iterator[str]:
    yield rf'.TH {_plain(name.upper())} 1 "{date}" "EdgeWatch {_plain(__version__)}" "EdgeWatch"'
    yield from (".SH NAME", rf"{_plain(name)} \- {_plain(_uncapped(summary))}")


def _synopsis(command: Any, context: Any) -> Iterator[str]:
    yield ".SH SYNOPSIS"
    yield from _usage(command, context)


def _usage(command: Any, context: Any) -> Iterator[str]:
    words = " ".join(command.get_usage(context).split()).removeprefix("Usage: ")
    rest = words.removeprefix(context.command_path).strip()
    yield rf"\fB{_plain(context.command_path)}\fR {_plain(rest)}".rstrip()


def _options(command: Any, context: Any) -> Iterator[str]:
    records = list(_records(command, context))
    if records:
        yield ".SH OPTIONS"
    for name, text in records:
        yield from (".TP", rf"\fB{_plain(name)}\fR", _plain(text))


def _records(command: Any, context: Any) -> Iterator[tuple[str, str]]:
    for param in command.get_params(context):
        record = param.get_help_record(context)
        if record is not None:
            yield record[0], record[1] or "No more is to be said."


def _examples(command: Any) -> Iterator[str]:
    lines = list(_example_lines(command))
    if lines:
        yield from (".SH EXAMPLES", ".EX", *map(_plain, lines), ".EE")


def _example_lines(command: Any) -> Iterator[str]:
    """The epilog of a command is a heading and then its examples."""
    for line in (command.epilog or "").splitlines()[2:]:
        if line.strip():
            yield line.strip()


def _foot() -> Iterator[str]:
    for heading, rows in (("EXIT STATUS", EXIT_STATUS), ("ENVIRONMENT", ENVIRONMENT)):
        yield f'.SH "{heading}"'
        for name, text in rows:
            yield from (".TP", rf"\fB{_plain(name)}\fR", _plain(text))


def _paragraphs(text: str | None) -> Iterator[str]:
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", (text or "").strip())]
    for number, part in enumerate(filter(None, parts)):
        if number:
            yield ".PP"
        yield _plain(part)


def _summary(command: Any) -> str:
    """The first sentence of what a command says of itself, without its full stop."""
    first = " ".join((command.help or "").split("\n\n")[0].split())
    return re.split(r"(?<=[a-z)])[.:;] ", first)[0].rstrip(".")


def _uncapped(text: str) -> str:
    return text[:1].lower() + text[1:]


def _plain(text: str) -> str:
    """Text that the formatter shows as it stands."""
    safe = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe


def _text(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
