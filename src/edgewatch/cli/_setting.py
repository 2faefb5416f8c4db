"""A changed setting leaves a trace: who changed what in ``site.toml``, and when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from edgewatch.cli._output import tell

if TYPE_CHECKING:
    from edgewatch.cli._acting import Who

SetBy = Annotated[
    str, typer.Option("--by", metavar="PERSON", help="Who sets it; else who is logged in.")
]


def who_sets(site: Path, by: str) -> Who:
    """Who changes ``site.toml``: asked before it is done.

    Raises:
        InputError: the site has people, and nobody who may do this does.
    """
    from edgewatch.cli._acting import who_acts
    from edgewatch.site.actions import SETTING

    return who_acts(site, by, SETTING)


def note_setting(site: Path, section: str, words: str, who: Who) -> None:
    """Put the change into the record.

    Raises:
        InputError: the spool of the site cannot be written.
    """
    from edgewatch.site.actions import SETTING, send_action

    send_action(site, SETTING, section, by=who.name, note=words, signer=who.signer)


def was_set(site: Path, section: str, words: str, who: Who) -> None:
    """As :func:`note_setting`, and say so where an agent knows the file as it was.

    Raises:
        InputError: the spool of the site cannot be written.
    """
    from edgewatch.site.running import agent_is_running

    note_setting(site, section, words, who)
    if agent_is_running(site):
        tell("The running agent knows site.toml as it was; restart it to put this in force.")
