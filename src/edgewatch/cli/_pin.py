"""Where a command gets a PIN from: a file, the environment, or the person at the terminal.

Never from an argument, which every user of the machine can read in the list of processes.
"""

from __future__ import annotations

import functools
import getpass
import inspect
import os
import stat
import sys
from collections.abc import Callable
from contextvars import ContextVar
from pathlib import Path
from typing import Annotated, Any

import typer

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
    for command in app.registered_commands:
        if command.callback is not None:
            command.callback = _with_pin_file(command.callback)
    group_callback = app.registered_callback
    if group_callback is not None and group_callback.callback is not None:
        group_callback.callback = _with_pin_file(group_callback.callback)
    for group in app.registered_groups:
        if group.typer_instance is not None:
            offer_pin_file(group.typer_instance)


def _with_pin_file(callback: Callable[..., Any]) -> Callable[..., Any]:
    signature = inspect.signature(callback, eval_str=True)
    params = list(signature.parameters.values())
    if "by" not in signature.parameters or "pin_file" in signature.parameters:
        return callback
    added = inspect.Parameter(
        "pin_file", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=PinFile
    )

    @functools.wraps(callback)
    def command(*args: Any, pin_file: Path | None = None, **options: Any) -> Any:
        _named.set(pin_file)
        return callback(*args, **options)

    command.__signature__ = signature.replace(parameters=[*params, added])  # type: ignore[attr-defined]
    command.__annotations__ = {**callback.__annotations__, "pin_file": PinFile}
    return command


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
