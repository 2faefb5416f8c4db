"""Write docs/errors.md from the errors that the source can raise: ``make docs``.

What, expected and remedy stand in the source where the error is raised; advice that its line has no
room for stands in ``docs/errors.toml``, by the same words.
"""

from __future__ import annotations

import ast
import functools
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

DOCS = Path(__file__).parent
SOURCE = DOCS.parent / "src" / "edgewatch"
TARGET, ADVICE = DOCS / "errors.md", DOCS / "errors.toml"
ROOTS = {"EdgeWatchError", "RefusedError"}
ROOMS = {
    "site": "The site, its settings and people",
    "devices": "Ports, equipment and profiles",
    "feed": "Feeds and models",
    "monitors": "Tables, references and baselines",
    "store": "The record",
    "agent": "What the agent refuses",
    "alarms": "Alarms",
    "audit": "Bundles, receipts, seals and reports",
    "doctor": "Checks of the workstation",
    "plugins": "Plug-ins",
    "cli": "The command line",
    "ui": "The window",
}
HEAD = """\
# Errors, and what to do

Made from the program itself by `make docs`; do not edit.

An error is one line: *where: what; expected …; what to do*. Nothing was changed by the command that
printed it, unless the line says so. What stands in ‹these› is filled in. Not sure where to begin?
[Troubleshooting](troubleshooting.md) goes by what you see.
"""


@dataclass(frozen=True, slots=True, order=True)
class Error:
    """One error: the room that raises it, and its words with ‹gaps›."""

    room: str
    what: str
    expected: str
    remedy: str


def main() -> None:
    """Write the page, or print it with ``-``."""
    if sys.argv[1:] == ["-"]:
        print(page(), end="")
    else:
        TARGET.write_text(page(), encoding="utf-8")


def page() -> str:
    """The whole page.

    Raises:
        KeyError: a room has no title.
    """
    said = advice()
    rooms = {room: list(errors) for room, errors in groupby(found(), lambda error: error.room)}
    return HEAD + "".join(
        _section(title, rooms.get(room, []), said) for room, title in ROOMS.items()
    )


@functools.cache
def found() -> list[Error]:
    """Every error with words of its own, by room; each once."""
    texts = {path: path.read_text("utf-8") for path in sorted(SOURCE.rglob("*.py"))}
    names = _classes("".join(texts.values()))
    calls = re.compile(rf"\b(?:{'|'.join(names)})\(")
    raised: set[Error] = set()
    for path in (path for path, text in texts.items() if calls.search(text)):
        tree = ast.parse(texts[path])
        reader = _Reader(_constants(tree))
        raised.update(_raised(path.relative_to(SOURCE).parts[0], tree, names, reader))
    return sorted(raised)


def advice() -> dict[str, str]:
    """What to do about an error, by its words."""
    said: dict[str, str] = tomllib.loads(ADVICE.read_text("utf-8"))["advice"]
    return said


def without_advice() -> list[Error]:
    """Errors that say nowhere what to do, nor what was expected."""
    said = advice()
    return [
        error for error in found() if not (error.expected or error.remedy or error.what in said)
    ]


def _classes(source: str) -> set[str]:
    bases = {
        name: set(re.findall(r"\w+", of))
        for name, of in re.findall(r"^ *class (\w+)\(([^)]*)\):", source, re.MULTILINE)
    }
    names = set(ROOTS)
    while more := {name for name, of in bases.items() if of & names} - names:
        names |= more
    return names


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """The names that a module gives to texts."""
    texts: dict[str, ast.expr] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant | ast.JoinedStr):
            texts |= {name.id: node.value for name in node.targets if isinstance(name, ast.Name)}
    return texts


def _raised(room: str, tree: ast.Module, names: set[str], reader: _Reader) -> Iterator[Error]:
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Name)):
            continue
        what = reader.words(node.args[0])
        if node.func.id in names and re.search(r"[a-z]{2}", re.sub("‹.*?›", "", what)):
            more = {one.arg: reader.words(one.value) for one in node.keywords}
            yield Error(room, what, more.get("expected", ""), more.get("remedy", ""))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads a text of the source as a person would: gaps for what is filled in."""

    constants: dict[str, ast.expr]

    def words(self, node: ast.expr) -> str:
        match node:
            case ast.Constant(value=value):
                return "" if value is None else str(value)
            case ast.JoinedStr(values=parts):
                return "".join(map(self.words, parts))
            case ast.FormattedValue(value=value):
                return self.words(value)
            case ast.IfExp(body=body, orelse=other):
                return " / ".join(filter(None, (self.words(body), self.words(other))))
            case ast.Name(id=name) if name in self.constants:
                return self.words(self.constants[name])
            case _:
                return f"‹{_gap(node)}›"


def _gap(node: ast.expr) -> str:
    """What stands in a gap, in a word: the last name of an expression."""
    if "error" in (whole := ast.unparse(node)).lower():
        return "why"
    words = re.findall(r"[A-Za-z][a-z]+", re.sub(r"'[^']*'|\"[^\"]*\"", "", whole))
    return words[-1].lower() if words else "…"


def _section(title: str, errors: list[Error], said: dict[str, str]) -> str:
    if not errors:
        return ""
    rows = "".join(_row(error, said.get(error.what, "")) for error in errors)
    return f"\n## {title}\n\n| it says | expected | what to do |\n|---|---|---|\n{rows}"


def _row(error: Error, said: str) -> str:
    todo = " ".join(filter(None, (error.remedy, said)))
    cells = (error.what, error.expected, todo or "Give it as expected.")
    return f"| {' | '.join(map(_cell, cells))} |\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


if __name__ == "__main__":
    main()
