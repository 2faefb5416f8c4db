"""HTML in small pieces: whatever is not `Markup` is escaped."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from edgewatch.audit.text import visible
from edgewatch.audit.times import local, rfc3339

MAX_ROWS = 500
"""Rows of a table beyond these are left to the CSV files and ``log.db``."""


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def escape(value: object) -> Markup:
    """A value as HTML text; what has no shape is shown as an escape.

    >>> escape("<b>")
    '&lt;b&gt;'
    """
    return value if isinstance(value, Markup) else Markup(html.escape(visible(str(value))))


def element(tag: str, *content: object, css: str = "") -> Markup:
    """An element around its content.

    >>> element("p", "1 < 2", css="note")
    '<p class="note">1 &lt; 2</p>'
    """
    attribute = f' class="{html.escape(css)}"' if css else ""
    return Markup(f"<{tag}{attribute}>{''.join(escape(part) for part in content)}</{tag}>")


def section(title: str, *content: object) -> Markup:
    """A section with its heading."""
    return Markup(f"<section>\n{element('h2', title)}\n{join(content)}\n</section>\n")


def join(parts: Iterable[object]) -> Markup:
    """Parts one after the other, each on a line."""
    return Markup("\n".join(escape(part) for part in parts))


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    *,
    empty: str,
    rest_in: str = "log.db",
) -> Markup:
    """A table, the sentence `empty` in its place, and a word on rows that found no room."""
    if not rows:
        return element("p", empty, css="none")
    head = join(element("th", name) for name in columns)
    body = join(element("tr", *(_cell(value) for value in row)) for row in rows[:MAX_ROWS])
    more = len(rows) - MAX_ROWS
    note = element("p", f"{more:,} more rows are in {rest_in}.", css="none") if more > 0 else ""
    return Markup(
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n{note}"
    )


def facts(pairs: Iterable[tuple[str, object]]) -> Markup:
    """Names and values, one pair to a line."""
    lines = (element("dt", name) + element("dd", value) for name, value in pairs)
    return Markup("<dl>\n" + "\n".join(lines) + "\n</dl>")


def moment(time_ns: int | None, absent: str = "—") -> Markup:
    """A time as RFC 3339 in UTC and, below it, as the clock on the wall showed it."""
    if time_ns is None:
        return element("span", absent, css="none")
    utc = rfc3339(time_ns)
    return Markup(f'<time datetime="{utc}">{utc}</time><br><small>{local(time_ns)}</small>')


def number(value: object, digits: int = 4) -> Markup:
    """A number with so many significant digits; a dash where there is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return escape("—" if value is None else value)
    return escape(f"{value:,}" if isinstance(value, int) else f"{value:.{digits}g}")


def counted(n: int, one: str, many: str) -> str:
    """A number with the word for so many.

    >>> counted(1, "gap", "gaps"), counted(1200, "gap", "gaps")
    ('1 gap', '1,200 gaps')
    """
    return f"{n:,} {one if n == 1 else many}"


def duration(ns: int) -> str:
    """A length of time in words.

    >>> duration(90_000_000_000), duration(1_500_000_000)
    ('1 min 30 s', '1.5 s')
    """
    seconds = ns / 1e9
    if seconds < 60:
        return f"{seconds:.3g} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours < 48 else f"{hours // 24} d {hours % 24} h"


def _cell(value: object) -> Markup:
    numeric = isinstance(value, int | float) and not isinstance(value, bool)
    shown = number(value) if numeric or value is None else escape(value)
    return element("td", shown, css="n" if numeric else "")
