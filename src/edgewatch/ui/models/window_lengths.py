"""How long the windows are over which performance is measured."""

from __future__ import annotations

from edgewatch.ui.models.span import Span
from edgewatch.ui.words import mark

WINDOW_CHOICES: tuple[tuple[str, str | None], ...] = (
    (mark("Windows: auto"), None),
    (mark("Windows: as set"), ""),
    (mark("Windows: hours"), "1h"),
    (mark("Windows: days"), "1d"),
    (mark("Windows: weeks"), "7d"),
)
"""What a person may choose, with the option ``--window``; empty is that of site.toml."""
_WEEKS = "7d"
# Automatic: so long that a span has some dozens of them, up to spans of so many seconds.
_AUTOMATIC = ((2 * 3600, ""), (3 * 86_400, "1h"), (90 * 86_400, "1d"))


def window_option(choice: int, span: Span) -> str:
    """The option for a choice and a span; empty for the windows of site.toml.

    >>> window_option(0, Span(0, 86_400 * 10**9)), window_option(3, Span(0, 1))
    ('1h', '1d')
    """
    window = WINDOW_CHOICES[choice][1]
    if window is not None:
        return window
    return next((found for most, found in _AUTOMATIC if span.seconds <= most), _WEEKS)
