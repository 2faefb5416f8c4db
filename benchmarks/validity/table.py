"""Tables as they stand in docs/validity.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def show(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table in Markdown, row by row as the rows come."""
    print(f"\n### {title}\n")
    print(_line(head))
    print(_line(["---"] * len(head)))
    for row in rows:
        print(_line(row), flush=True)


def number(value: float, digits: int = 2) -> str:
    """A number without needless digits; "never" for an infinite one.

    >>> number(0.5), number(12.0, 0), number(float("inf"))
    ('0.5', '12', 'never')
    """
    if value == float("inf"):
        return "never"
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def span(bounds: tuple[float, float], digits: int = 2) -> str:
    """An interval, such as "0 to 0.37"."""
    low, high = bounds
    return f"{number(low, digits)} to {number(high, digits)}"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
