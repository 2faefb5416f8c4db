"""Numbers as a person reads them."""

from __future__ import annotations

_SCALE = ((10**9, "GB"), (10**6, "MB"), (10**3, "kB"))


def many(n: int, word: str) -> str:
    """A number with its word.

    >>> many(1, "day"), many(3, "day")
    ('1 day', '3 days')
    """
    return f"{n} {word}" if n == 1 else f"{n} {word}s"


def times(n: int) -> str:
    """How often.

    >>> times(1), times(3)
    ('once', '3 times')
    """
    return "once" if n == 1 else f"{n} times"


def size(n_bytes: float) -> str:
    """A size in the largest unit that fits.

    >>> size(58_300_000_000), size(1_250), size(12)
    ('58.3 GB', '1.2 kB', '12 bytes')
    """
    for unit, word in _SCALE:
        if n_bytes >= unit:
            return f"{n_bytes / unit:.1f} {word}"
    return f"{n_bytes:.0f} bytes"
