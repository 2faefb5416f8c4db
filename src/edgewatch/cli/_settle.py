"""Making what was sent part of the record before a command says that it is done."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

from edgewatch.site.actions import Action
from edgewatch.site.errors import InputError


def commit(site: Path, action: Action | None = None) -> str:
    """Return once all that is in the spool is in the record, and the action has been done.

    A running agent is waited for; where none runs, its part is done here. What comes back says
    what was left, where an action could be done for a part alone; else it is empty.

    Raises:
        InputError: the action was refused, or the agent does not catch up.
    """
    from edgewatch.agent.settle import settle

    settle(site)
    return _require_done(site, action) if action is not None else ""


def _require_done(site: Path, action: Action) -> str:
    from edgewatch.cli._record import reading
    from edgewatch.store.journal import action_outcome

    with reading(site) as (_, db):
        outcome = action_outcome(db, action.token)
    if outcome is None:
        raise InputError(
            "the agent has not taken up what was asked",
            where=f"{action.kind} {action.subject}",
            remedy="Look at it: edgewatch status",
        )
    done, _, left = outcome.partition(": ")
    if done != "done":
        raise InputError(outcome.removeprefix("refused: "))
    return left


def login_name() -> str:
    """Who sits at the keyboard, for actions that need no other name.

    The account that the service runs under acts for nobody: where a person works in it, it is
    the one who called sudo.
    """
    from edgewatch.site.people import OWN_NAME, same_name

    try:
        account = getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        return "command line"
    if same_name(account, OWN_NAME):
        return os.environ.get("SUDO_USER") or f"account {account}"
    return account
