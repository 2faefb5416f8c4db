"""How a command ends: exit codes, and errors as one clear line."""

from __future__ import annotations

import os
import sys
import traceback

import typer

from edgewatch.site.errors import EdgeWatchError

BAD_INPUT = 2
INTERRUPTED = 130
ENV_DEBUG = "EDGEWATCH_DEBUG"
# Typer wraps click, and newer releases carry it inside: the base of its own error is either's.
_USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[2]


def exit_code_of(error: BaseException) -> int:
    """Say on standard error what went wrong, in one line, and give the exit code."""
    if isinstance(error, KeyboardInterrupt | typer.Abort):
        return INTERRUPTED
    if os.environ.get(ENV_DEBUG):
        traceback.print_exception(error)
    print(f"edgewatch: {_line(error)}", file=sys.stderr)
    return BAD_INPUT if isinstance(error, EdgeWatchError | _USAGE_ERROR | OSError) else 1


def _line(error: BaseException) -> str:
    if isinstance(error, EdgeWatchError):
        text = str(error)
    elif isinstance(error, _USAGE_ERROR):
        text = _usage(error)
    elif isinstance(error, OSError):
        text = f"{error.filename}: {error.strerror}" if error.filename else str(error)
    else:
        text = (
            f"an error that should not happen: {type(error).__name__}: {error}."
            f" Set {ENV_DEBUG}=1 to see where, and report it"
        )
    return " ".join(text.split())


def _usage(error: Exception) -> str:
    """A usage error, with the command whose help explains."""
    # typer lets pydantic check choices, which says what kind of error it is besides
    message = str(error.format_message()).replace(": Value error, ", ": ")  # type: ignore[attr-defined]
    context = getattr(error, "ctx", None)
    if context is None:
        return message
    if type(error).__name__ == "NoArgsIsHelpError":
        # Its message is the whole help.
        message = f"Missing command; expected one of: {', '.join(context.command.commands)}"
    message = message.rstrip(".")
    return f"{message}{'' if message.endswith('?') else '.'} See: {context.command_path} --help"
