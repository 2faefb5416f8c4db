"""``edgewatch agent``: the process that watches, in the foreground."""

from __future__ import annotations

import typer

from edgewatch.cli._options import Site, example


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(epilog=example("edgewatch agent --site ./site"))(agent)


def agent(site: Site) -> None:
    """Watch a site until stopped.

    Reads the spool, questions the slots, and is the only one who writes the record. One agent
    a site; a second one says so and ends with 2.
    """
    import logging

    from edgewatch.agent.run import run_agent
    from edgewatch.site.errors import EdgeWatchError

    try:
        run_agent(site)
    except EdgeWatchError:
        raise
    except Exception:
        # Its standard error is a log that support reads: where it happened belongs into it.
        logging.getLogger("edgewatch.agent").exception("the agent ends")
        raise
