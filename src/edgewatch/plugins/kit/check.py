"""One thing that was looked at, and how a look is taken without being hurt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from edgewatch.plugins.loading import RAISED, said_by


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, and what was wrong; `wrong` is empty where nothing was."""

    title: str
    wrong: str = ""

    @property
    def is_ok(self) -> bool:
        return not self.wrong


def looked(title: str, look: Callable[[], str]) -> Check:
    """Take a look: it gives what is wrong, or "". What it raises is wrong, too.

    >>> looked("halves", lambda: "" if 4 // 2 == 2 else "no").is_ok
    True
    """
    try:
        return Check(title, look())
    except RAISED as error:  # whatever a plug-in raises is the finding
        return Check(title, f"raises {said_by(error)}")
