"""Options that many commands share."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from contextvars import ContextVar
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.models import CommandInfo

from edgewatch.cli._added import add_option, commands_of, takes
from edgewatch.cli._completions import model_names
from edgewatch.cli._times import parse_duration, parse_moment
from edgewatch.sdk.paths import resolve_site
from edgewatch.site.errors import InputError

_named_before: ContextVar[Path | None] = ContextVar("site named before the command", default=None)
SITE_HELP = "The site's folder; else EDGEWATCH_SITE, else the platform's data folder."


def remember_site(site: Path | None) -> None:
    """Let the commands that follow find the ``--site`` that stood before them."""
    _named_before.set(site)


def _site() -> Path:
    return resolve_site(_named_before.get())


Site = Annotated[
    Path,
    typer.Option(
        "--site",
        metavar="DIR",
        default_factory=_site,
        callback=lambda path: Path(path).expanduser(),
        show_default=False,
        help=SITE_HELP,
    ),
]


_UnusedSite = Annotated[Path | None, typer.Option("--site", metavar="DIR", hidden=True)]


def accept_site(app: typer.Typer, *, but: Collection[Callable[..., Any]]) -> None:
    """Let commands that look at no site take ``--site`` too: scripts put it behind every one.

    Those in ``but`` name a folder of their own. A group has no site: its commands have.
    """
    for command in commands_of(app):
        if not isinstance(command, CommandInfo) or command.callback in but:
            continue
        if not takes(command, "site"):
            add_option(command, "site", _UnusedSite, lambda _: None)


def _parsed_by(parse: Callable[[str], int]) -> Callable[[Any], int]:
    """A parser for an option, whose error says which word could not be read."""

    def read(text: Any) -> int:
        if isinstance(text, int):  # a default that has been read already
            return text
        try:
            return parse(text)
        except InputError as error:
            raise typer.BadParameter(str(error)) from None

    return read


ModelName = Annotated[
    str,
    typer.Argument(metavar="NAME", autocompletion=model_names, help="A model of site.toml."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON alone.")]
By = Annotated[str, typer.Option("--by", metavar="PERSON", help="Who does this.")]
Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="Why, for the record.")]
From = Annotated[
    int | None,
    typer.Option(
        "--from",
        metavar="T",
        parser=_parsed_by(parse_moment),
        help="From this time on (RFC 3339, UTC where no zone is given; now; or -2h, -7d).",
    ),
]
To = Annotated[
    int | None,
    typer.Option(
        "--to",
        metavar="T",
        parser=_parsed_by(parse_moment),
        help="Up to, and not with, this time.",
    ),
]
duration = _parsed_by(parse_duration)


def fingerprint(text: str) -> str:
    """A fingerprint of a key as ``ssh-keygen -l`` prints it, for an option that takes one."""
    said = text.strip().rstrip("=")
    if not re.fullmatch(r"SHA256:[A-Za-z0-9+/]{43}", said):
        raise typer.BadParameter(
            f"{text} is no fingerprint of a key; expected SHA256: and 43 letters,"
            " as edgewatch receipt printed it"
        )
    return said


def example(*commands: str) -> str:
    """The epilog of a command's help: how it is used, one command a line."""
    lines = "\n".join(f"  {command}" for command in commands)
    return f"\b\nExample{'s' if len(commands) > 1 else ''}:\n{lines}"
