"""A quick start read as what it is: files to write and commands to run, in order."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

AS_ROOT = "<!-- quick start: as root -->"
WRITTEN = ("python", "toml", "csv")
_FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,})(?P<language>\w*)")
_HEADING = re.compile(r"^#{1,6} +(?P<words>.+?) *$")
_FILE = re.compile(r"^# file: *(?P<name>\S+) *$")


class PageError(ValueError):
    """A page that cannot be run as it is written; says on which line."""


@dataclass(frozen=True, slots=True)
class WriteFile:
    """A block whose first line is ``# file: NAME``: written before what follows it."""

    line: int
    heading: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class RunCommands:
    """A block of commands, and the lines that its output must contain, in order."""

    line: int
    heading: str
    commands: str
    as_root: bool = False
    expected: tuple[str, ...] = ()


Step = WriteFile | RunCommands


@dataclass(frozen=True, slots=True)
class _Block:
    line: int
    heading: str
    language: str
    text: str
    as_root: bool


def read_page(text: str) -> list[Step]:
    """The steps of a page.

    Raises:
        PageError: a file would be written outside of the page's folder, or an output is
            promised before any command.

    >>> page = "# Go\\n```sh\\necho one two\\n```\\n```text\\none …\\n```\\n"
    >>> read_page(page)[0].expected
    ('one …',)
    """
    steps: list[Step] = []
    for block in _blocks(text):
        if block.language == "sh":
            steps.append(RunCommands(block.line, block.heading, block.text, block.as_root))
        elif block.language == "text":
            steps[-1:] = [_promising(steps[-1] if steps else None, block)]
        elif block.language in WRITTEN:
            steps.extend(_file(block))
    return steps


def first_missing(output: str, expected: tuple[str, ...]) -> str | None:
    """The first line that was promised and has not come, whole and in its place.

    >>> first_missing("a\\nb 12 s\\nc", ("a", "b … s"))
    >>> first_missing("b\\na", ("a", "b"))
    'b'
    """
    lines = iter(line.rstrip() for line in output.splitlines())
    for wanted in expected:
        pattern = re.compile(".*".join(map(re.escape, wanted.split("…"))))
        if not any(pattern.fullmatch(line) for line in lines):
            return wanted
    return None


def _promising(step: Step | None, block: _Block) -> RunCommands:
    if not isinstance(step, RunCommands):
        raise PageError(f"line {block.line}: an output without a command before it")
    lines = [line.rstrip() for line in block.text.splitlines() if line.strip()]
    return replace(step, expected=(*step.expected, *lines))


def _file(block: _Block) -> Iterator[WriteFile]:
    first, _, rest = block.text.partition("\n")
    match = _FILE.match(first)
    if match is None:
        return  # shown only
    path = PurePosixPath(match["name"])
    if path.is_absolute() or ".." in path.parts:
        raise PageError(f"line {block.line}: {path} is outside of the folder of the page")
    yield WriteFile(block.line, block.heading, str(path), rest)


def _blocks(text: str) -> Iterator[_Block]:
    heading, as_root = "", False
    lines = enumerate(text.splitlines(), start=1)
    for number, line in lines:
        fence = _FENCE.match(line)
        if fence:
            body = []
            for _, inner in lines:
                if inner.strip() == fence["ticks"]:
                    break
                body.append(inner)
            code = textwrap.dedent("\n".join(body)) + "\n"
            yield _Block(number, heading, fence["language"], code, as_root)
            as_root = False
        elif match := _HEADING.match(line):
            heading = match["words"]
        elif line.strip():
            as_root = line.strip() == AS_ROOT
