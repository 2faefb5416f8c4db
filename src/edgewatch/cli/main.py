"""``edgewatch``: the application, put together from its commands."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Annotated

import typer

from edgewatch import __version__
from edgewatch.cli import (
    agent,
    alarms,
    autostart,
    baseline,
    bundle,
    demo,
    devices,
    doctor,
    drift,
    erase,
    explain,
    init,
    labels,
    model,
    people,
    performance,
    plugins,
    predictions,
    profiles,
    receipt,
    record,
    replay,
    report,
    resources,
    selftest,
    setup,
    sign_off,
    slot,
    snapshot,
    status,
    verify,
    window,
)
from edgewatch.cli._cores import leave_the_cores
from edgewatch.cli._errors import exit_code_of
from edgewatch.cli._options import SITE_HELP, accept_site, example, remember_site
from edgewatch.cli._pin import offer_pin_file
from edgewatch.cli._steered import is_steered, listen
from edgewatch.sdk.paths import resolve_site

app = typer.Typer(
    name="edgewatch",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=example(
        "edgewatch init ./site --model model.onnx --reference reference.csv --label truth",
        "edgewatch status --site ./site",
    ),
)


@app.callback(invoke_without_command=True)
def edgewatch(
    context: typer.Context,
    site: Annotated[
        Path | None, typer.Option("--site", metavar="DIR", show_default=False, help=SITE_HELP)
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Watches an ONNX model and the equipment that feeds it.

    Without a command the window opens, and an agent is started if none runs. Results go to
    standard output, progress and errors to standard error. Exit codes: 0 done, 1 the answer is
    "no", 2 wrong use or bad input.
    """
    # Inside the call, so that a pipe that was closed early ends quietly.
    context.call_on_close(sys.stdout.flush)
    remember_site(site)
    if version:
        print(f"edgewatch {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.Exit(window.open_or_set_up(resolve_site(site)))


def _register() -> None:
    for module in (
        init,
        agent,
        window,
        status,
        replay,
        predictions,
        drift,
        performance,
        explain,
        erase,
        verify,
        doctor,
        resources,
        snapshot,
        selftest,
    ):
        module.register(app)
    for name, group in (
        ("model", model.app),
        ("baseline", baseline.app),
        ("labels", labels.app),
        ("alarms", alarms.app),
        ("devices", devices.app),
        ("profiles", profiles.app),
        ("plugins", plugins.app),
        ("bundle", bundle.app),
        ("setup", setup.app),
        ("slot", slot.app),
        ("record", record.app),
        ("receipt", receipt.app),
        ("report", report.app),
        ("autostart", autostart.app),
        ("people", people.app),
        ("sign-off", sign_off.app),
    ):
        app.add_typer(group, name=name)
    app.command(epilog=example("edgewatch demo --dir ./demo-site --seconds 90"))(demo.demo)
    accept_site(app, but=(init.init, demo.demo))
    offer_pin_file(app)


_register()


# Put together once in a process: it reads the signatures of all commands, which takes 50 ms.
_command = cache(lambda: typer.main.get_command(app))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit code; errors are one line on standard error."""
    try:
        code = _command().main(
            None if arguments is None else list(arguments),
            prog_name="edgewatch",
            standalone_mode=False,
        )
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - said in one line
        return exit_code_of(error)
    return code if isinstance(code, int) else 0


def main() -> None:
    """The entry point."""
    leave_the_cores()
    if is_steered():
        listen()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a sign shows a question mark instead of failing.
        with contextlib.suppress(AttributeError, io.UnsupportedOperation):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(run())
