"""One thing that was looked at, and how a look is taken without being hurt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

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


def make(made_of: type[Any], options: Mapping[str, Any]) -> tuple[Check, Any]:
    """Whether a plug-in can be made with its options, and what was made; None where it cannot."""
    try:
        return Check("can be made"), made_of(dict(options))
    except RAISED as error:  # the finding
        return Check("can be made", str(error) or said_by(error)), None
