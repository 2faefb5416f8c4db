"""``edgewatch selftest``: does this workstation catch an exchange of equipment?"""

from __future__ import annotations

from pathlib import Path

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import Progress, print_json, say, tell


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(epilog=example("edgewatch selftest", "edgewatch selftest --site ./site --json"))(
        selftest
    )


def selftest(site: Site, as_json: AsJson = False) -> None:
    """Exchange a simulated unit and see that EdgeWatch tells of it.

    In a temporary copy of the site, with its model and its settings of alarms where it has any:
    a virtual analyser speaks over a real serial line of this system, another unit takes its
    place and the first one comes back. Equipment, record and keys of the site are not touched.
    Takes about ten seconds. Exits with 1 where something was not seen.
    """
    from edgewatch.cli._selftest_run import CHECKS, Check, self_test

    with Progress("Self-test", len(CHECKS)) as progress:

        def told(number: int, check: Check) -> None:
            progress(number)
            if not as_json:
                sign = "ok  " if check.passed else "FAIL"
                say(f"{sign} {check.seconds:5.1f} s  {check.what}: {check.detail}")

        found = self_test(site, told)
    if as_json:
        print_json(found.to_json())
    else:
        whose = f"the model {found.model}" if found.own_model else "the shipped example model"
        tell(f"Tested with {whose}, in a temporary copy.")
        say("The self-test has passed." if found.passed else "The self-test has NOT passed.")
    if not found.passed:
        raise typer.Exit(1)
    _note(site)


def _note(site: Path) -> None:
    """The one trace in the site: that the last step of its setting up is done."""
    from edgewatch.sdk.paths import config_file
    from edgewatch.site.setup import pass_by_command

    if config_file(site).exists():
        pass_by_command(site, "selftest", "done")
