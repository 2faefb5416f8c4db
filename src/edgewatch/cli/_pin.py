"""Where a command gets a PIN from: a file, the environment, or the person at the terminal.

Never from an argument, which every user of the machine can read in the list of processes.
"""

from __future__ import annotations

import getpass
import os
import stat
import sys
from contextvars import ContextVar
from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._added import add_option, commands_of, takes
from edgewatch.cli._output import tell
from edgewatch.site.errors import InputError

ENV_PIN = "EDGEWATCH_PIN"
ENV_NEW_PIN = "EDGEWATCH_NEW_PIN"
_LONGEST_LINE = 4_096
_named: ContextVar[Path | None] = ContextVar("--pin-file of this command", default=None)

PinFile = Annotated[
    Path | None,
    typer.Option(
        "--pin-file",
        metavar="FILE",
        help=f"Holds the PIN of that person; else {ENV_PIN}, else it is asked for.",
        show_default=False,
    ),
]


def offer_pin_file(app: typer.Typer) -> None:
    """Give every command, and every group that is one, ``--pin-file`` beside ``--by``."""
    for command in commands_of(app):
        if takes(command, "by") and not takes(command, "pin_file"):
            add_option(command, "pin_file", PinFile, _named.set)


def pin_of(name: str) -> str:
    """The PIN with which a person acts.

    Raises:
        InputError: there is nobody at the terminal to ask, or the file cannot be read.
    """
    file = _named.get()
    if file is not None:
        return _read(file)
    given = os.environ.get(ENV_PIN)
    if given:
        return given
    if sys.stdin is None or not sys.stdin.isatty():
        raise InputError(
            f"the PIN of {name} is needed",
            expected=f"--pin-file FILE, or {ENV_PIN} in the environment",
        )
    return getpass.getpass(f"PIN of {name}: ")


def new_pin_of(name: str, file: Path | None) -> str:
    """The PIN that a person is to have, typed twice where it is asked for.

    Raises:
        InputError: as :func:`pin_of`, or the two are not the same.
    """
    if file is not None:
        return _read(file)
    given = os.environ.get(ENV_NEW_PIN)
    if given:
        return given
    if sys.stdin is None or not sys.stdin.isatty():
        raise InputError(
            f"a new PIN for {name} is needed",
            expected=f"--new-pin-file FILE, or {ENV_NEW_PIN} in the environment",
        )
    pin = getpass.getpass(f"New PIN of {name}: ")
    if pin != getpass.getpass("Once more: "):
        raise InputError("the two PINs are not the same", remedy="Try again.")
    return pin


def _read(file: Path) -> str:
    """The first line of a file; others who may read it too are told of."""
    try:
        with file.open(encoding="utf-8") as lines:
            pin = lines.readline(_LONGEST_LINE).rstrip("\r\n")
            mode = os.fstat(lines.fileno()).st_mode
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read ({error})", where=str(file)) from error
    if os.name == "posix" and mode & (stat.S_IRGRP | stat.S_IROTH):
        tell(f"Other users can read the PIN in {file}; close it to them: chmod 600 {file}")
    return pin
