"""``edgewatch setup``: how far the setting up of a site has come."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, Site, example, remember_site
from edgewatch.cli._output import print_json, print_table, say
from edgewatch.site.setup import Passed

app = typer.Typer(epilog=example("edgewatch setup", "edgewatch setup status --json --site ./site"))

StepName = Annotated[str, typer.Argument(metavar="STEP", help="As setup status names it.")]


@app.callback(invoke_without_command=True)
def setup(context: typer.Context, site: Site) -> None:
    """Open the first-run wizard, where it was left; say how far it has come.

    Every step of the wizard is a command of its own as well: setup status lists them.
    """
    remember_site(site)
    if context.invoked_subcommand is not None:
        return
    from edgewatch.cli.window import open_or_set_up
    from edgewatch.sdk.paths import config_file
    from edgewatch.site import setup as kept

    if config_file(site).exists():
        kept.finish(site, over=False)
    raise typer.Exit(open_or_set_up(site))


@app.command(epilog=example("edgewatch setup status"))
def status(site: Site, as_json: AsJson = False) -> None:
    """List the steps: what is done, what was passed over, what is next."""
    from edgewatch.cli._setup_status import setup_status

    found = setup_status(site)
    if as_json:
        print_json(found)
        return
    rows = [(s["step"], s["title"], s["state"], s["detail"]) for s in found["steps"]]
    print_table(("step", "", "state", "what there is"), rows)
    following = next((s for s in found["steps"] if s["step"] == found["next"]), None)
    say(f"Next: {following['command']}" if following else "All steps are done or passed over.")


@app.command(epilog=example("edgewatch setup skip selftest"))
def skip(step: StepName, site: Site, as_json: AsJson = False) -> None:
    """Pass over a step; it can be done at any time later."""
    _pass(site, step, "skipped", as_json)


@app.command(epilog=example("edgewatch setup done devices"))
def done(step: StepName, site: Site, as_json: AsJson = False) -> None:
    """Say that a step is done which leaves no trace in the site."""
    _pass(site, step, "done", as_json)


@app.command(epilog=example("edgewatch setup finish"))
def finish(
    site: Site,
    again: Annotated[
        bool, typer.Option("--again", help="It is not over: the wizard opens at the next start.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say that the setting up is over: from now on the window opens instead of the wizard."""
    from edgewatch.site import setup as kept
    from edgewatch.site.config import load_site

    load_site(site)
    kept.finish(site, over=not again)
    if as_json:
        print_json({"finished": not again})
    else:
        say("The wizard opens at the next start." if again else "The setting up is over.")


def _pass(site: Path, step: str, how: Passed, as_json: bool) -> None:
    from edgewatch.site.config import load_site
    from edgewatch.site.setup import pass_by_command

    load_site(site)
    passed = pass_by_command(site, step, how).passed
    if as_json:
        print_json({"step": step, "state": passed[step]})
    else:
        say(f"{step}: {how}.")
