"""What a check found: a state, what was seen, and how it is mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

State = Literal["ok", "advice", "failed", "unknown", "not-applicable"]
_WORST_FIRST: Final[tuple[State, ...]] = ("failed", "advice", "unknown", "ok", "not-applicable")


@dataclass(frozen=True, slots=True)
class Found:
    """What one look gave.

    Attributes:
        state: ``ok``; ``advice``, it works and could be better; ``failed``, something does not
            work or is at risk; ``unknown``, it could not be looked at; or ``not-applicable``.
        found: what was seen, or why it could not be, in one sentence or more.
        fix: what a person does about it; empty where nothing is to be done.
        commands: to be typed, in order, where there are any.
    """

    state: State
    found: str
    fix: str = ""
    commands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A check and what it found, in the shape of ``doctor --json``."""

    id: str
    group: str
    title: str
    state: State
    found: str
    means: str
    fix: str
    commands: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """Plain values, with names as the command line prints them."""
        return asdict(self) | {"commands": list(self.commands)}


def ok(found: str) -> Found:
    return Found("ok", found)


def advice(found: str, fix: str, *commands: str) -> Found:
    return Found("advice", found, fix, commands)


def failed(found: str, fix: str, *commands: str) -> Found:
    return Found("failed", found, fix, commands)


def unknown(why: str, fix: str = "", *commands: str) -> Found:
    return Found("unknown", why, fix, commands)


def not_applicable(why: str) -> Found:
    return Found("not-applicable", why)


def together(parts: Iterable[Found], without: str) -> Found:
    """One answer for several things of a kind: the worst state, every sentence, every fix.

    Args:
        without: said where there are no parts at all.

    >>> together([ok("a is right."), failed("b is gone.", "Plug b in.")], "Nothing.").state
    'failed'
    """
    found = sorted(parts, key=lambda one: _WORST_FIRST.index(one.state))
    if not found:
        return not_applicable(without)
    wrong = [one for one in found if one.state == found[0].state] if _is_wrong(found) else found
    return Found(
        found[0].state,
        " ".join(dict.fromkeys(one.found for one in wrong)),
        " ".join(_once(one.fix for one in wrong)),
        tuple(_once(command for one in wrong for command in one.commands)),
    )


def _is_wrong(found: Sequence[Found]) -> bool:
    """What is right is not told beside what is wrong."""
    return found[0].state in ("failed", "advice")


def _once(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if text]
