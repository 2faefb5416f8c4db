"""A changed setting leaves a trace: who changed what in ``site.toml``, and when."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._output import tell

SetBy = Annotated[
    str, typer.Option("--by", metavar="PERSON", help="Who sets it; else who is logged in.")
]


def was_set(site: Path, section: str, words: str, by: str) -> None:
    """Put the change into the record, and say so where an agent knows the file as it was.

    Raises:
        InputError: the spool of the site cannot be written.
    """
    from edgewatch.cli._settle import login_name
    from edgewatch.site.actions import SETTING, send_action
    from edgewatch.site.running import agent_is_running

    send_action(site, SETTING, section, by=by or login_name(), note=words)
    if agent_is_running(site):
        tell("The running agent knows site.toml as it was; restart it to put this in force.")
