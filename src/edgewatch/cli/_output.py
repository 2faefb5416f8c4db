"""What a command prints: JSON alone, a table, or sentences."""

from __future__ import annotations

import json
import math
import sys
import textwrap
import time
from collections.abc import Iterable, Sequence

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._steered import is_steered, tell_progress
from edgewatch.site.plain import plain

__all__ = [
    "Progress",
    "local",
    "print_json",
    "print_json_list",
    "print_table",
    "rfc3339",
    "say",
    "shown",
    "tell",
]


def print_json(value: object) -> None:
    """One JSON document on standard output. What is no number becomes null."""
    print(_json(value))


def print_json_list(values: Iterable[object]) -> None:
    """The same for a list of any length, an item at a time; nothing where the first fails."""
    items = iter(values)
    lead = "[\n"
    for value in items:
        print(lead + textwrap.indent(_json(value), "  "), end="")
        lead = ",\n"
    print("[]" if lead == "[\n" else "\n]")


def _json(value: object) -> str:
    # A pipe on Windows is not UTF-8; escapes are right everywhere.
    escaped = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    return json.dumps(plain(value), indent=2, ensure_ascii=escaped, allow_nan=False)


def say(text: str) -> None:
    """A sentence of the result, on standard output."""
    print(text)


def tell(text: str) -> None:
    """Progress or a remark, on standard error."""
    print(text, file=sys.stderr)


def local(time_ns: int | None) -> str:
    """A time for a person: this workstation's zone, to the second; empty for none."""
    if time_ns is None:
        return ""
    from datetime import UTC, datetime

    moment = datetime.fromtimestamp(time_ns // 1_000_000_000, UTC).astimezone()
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def shown(moment: str | None) -> str:
    """A time of the JSON output as :func:`local` shows it."""
    from edgewatch.feed.event_times import moment_ns

    return local(None if moment is None else moment_ns(moment))


def print_table(heads: Sequence[str], rows: Sequence[Sequence[object]], title: str = "") -> None:
    """A table: drawn on a terminal, in plain aligned columns (whole, never cut) in a pipe."""
    texts = [[_cell(value) for value in row] for row in rows]
    if sys.stdout.isatty():
        _draw(heads, texts, title)
        return
    widths = [max(len(row[i]) for row in [list(heads), *texts]) for i in range(len(heads))]
    for row in [list(heads), *texts]:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def _draw(heads: Sequence[str], rows: Sequence[Sequence[str]], title: str) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*heads, box=SIMPLE_HEAD, title=title or None, title_justify="left")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.4g}"
    return str(value)


class Progress:
    """One line on standard error that counts, where that is a terminal; else nothing.

    A command that is steered by another program tells it instead, as lines of JSON.

    >>> with Progress("Rows", 2) as progress:
    ...     progress(1)
    """

    _EVERY_S = 0.1

    def __init__(self, title: str, total: int) -> None:
        self._title, self._total = title, total
        self._next = 0.0
        self._steered = is_steered()
        self._shown = sys.stderr.isatty() and not self._steered

    def __call__(self, done: int, doing: str = "") -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + self._EVERY_S
        if self._steered:
            tell_progress(done / max(self._total, 1), doing or self._title)
        elif self._shown:
            line = f"{self._title}: {done} of {self._total}"
            print(f"\r{line}", end="", file=sys.stderr, flush=True)

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
