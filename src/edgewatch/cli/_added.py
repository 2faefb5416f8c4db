"""Options that many commands get alike, added to them from outside."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from typing import Any

import typer
from typer.models import CommandInfo, TyperInfo


def commands_of(app: typer.Typer) -> Iterator[CommandInfo | TyperInfo]:
    """Every command, and every group that is one itself."""
    yield from app.registered_commands
    if app.registered_callback is not None:
        yield app.registered_callback
    for group in app.registered_groups:
        if group.typer_instance is not None:
            yield from commands_of(group.typer_instance)


def takes(command: CommandInfo | TyperInfo, name: str) -> bool:
    """Whether the function of a command has that parameter."""
    return command.callback is not None and name in inspect.signature(command.callback).parameters


def add_option(
    command: CommandInfo | TyperInfo, name: str, annotation: Any, use: Callable[[Any], object]
) -> None:
    """Give a command one more option; ``use`` is called with its value, the command without it."""
    callback = command.callback
    if callback is None:
        return  # a group that is no command itself has no options
    signature = inspect.signature(callback, eval_str=True)
    added = inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation
    )

    @functools.wraps(callback)
    def with_option(*args: Any, **options: Any) -> Any:
        use(options.pop(name, None))
        return callback(*args, **options)

    parameters = [*signature.parameters.values(), added]
    with_option.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    with_option.__annotations__ = {**callback.__annotations__, name: annotation}
    command.callback = with_option
