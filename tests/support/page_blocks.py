"""The code blocks of a page of the documentation, in order, and what they say they print."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block: where it begins, its language (``""`` for a drawing), and its text."""

    page: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}, line {self.line}"


def blocks_of(page: str) -> list[Block]:
    """The blocks of a page, named from the root of the repository, in order."""
    text = (ROOT / page).read_text("utf-8")
    return [
        Block(page, text.count("\n", 0, found.start()) + 1, found[2], textwrap.dedent(found[3]))
        for found in _FENCE.finditer(text)
    ]


def pages() -> list[str]:
    """Every page with code, except the generated command line."""
    found = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
    names = [path.relative_to(ROOT).as_posix() for path in found]
    return [name for name in names if name != "docs/command-line.md" and blocks_of(name)]


def lines_of(shell: str) -> Iterator[str]:
    """The commands of a block of shell: one a line, continued lines joined, comments dropped.

    >>> list(lines_of("# why\\na 'b#c'  # note\\nd \\\\\\n  e\\n"))
    ["a 'b#c'", 'd e']
    """
    for line in re.sub(r" *\\\n\s*", " ", shell).splitlines():
        if command := re.split(r"(?:^|\s)#\s", line)[0].strip():
            yield command


def missing(promised: str, printed: str) -> str | None:
    """The first line that is promised and does not come, in its place; ``…`` stands for anything.

    >>> missing("a …\\nc", "a 1\\nb\\nc") is None
    True
    >>> missing("c\\na", "a\\nc")
    'a'
    """
    lines = iter(printed.splitlines())
    for wanted in filter(str.strip, promised.splitlines()):
        pattern = ".*".join(map(re.escape, wanted.strip().split("…")))
        if not any(re.fullmatch(pattern, line.strip()) for line in lines):
            return wanted
    return None
