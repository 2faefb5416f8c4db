"""What starts this very EdgeWatch once more: a Python with a module, or a frozen program."""

from __future__ import annotations

import sys

PROGRAM = "edgewatch"


def is_frozen() -> bool:
    """Whether this is a program that carries its own Python, as the .deb installs one."""
    return bool(getattr(sys, "frozen", False))


def own_command(module: str = PROGRAM) -> list[str]:
    """The words that start a module of this EdgeWatch in a process of its own.

    A frozen program is its own interpreter and knows ``-m`` for modules of EdgeWatch alone. Its
    command line needs no such word, so that nobody finds one in a list of processes.

    Args:
        module: a module that can be run: ``edgewatch``, or one below it with a main part.

    >>> own_command("edgewatch.feed")[1:]
    ['-m', 'edgewatch.feed']
    """
    if is_frozen() and module == PROGRAM:
        return [sys.executable]
    return [sys.executable, "-m", module]
