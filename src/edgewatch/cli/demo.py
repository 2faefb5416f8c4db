"""``edgewatch demo``: a swapped analyser is caught, from the serial line to the audit bundle."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from edgewatch.site.own_program import own_command

STEP_S = 0.2


def demo(
    directory: Annotated[
        Path | None,
        typer.Option("--dir", metavar="D", help="The site's folder; else a new temporary one."),
    ] = None,
    seconds: Annotated[
        float, typer.Option(metavar="N", min=10.0, help="How long it runs before it ends.")
    ] = 90.0,
    headless: Annotated[
        bool, typer.Option("--headless", help="In the terminal, even where there is a display.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the summary as JSON alone.")
    ] = False,
) -> None:
    """Watch a virtual analyser being swapped behind a real ONNX model.

    Half-way another unit takes over behind the same adapter. EdgeWatch finds it, marks the
    predictions affected, sees the drift that follows, and exports an audit bundle that verifies.
    Exit code 1 if any of this was not seen.
    """
    from edgewatch.cli._signals import end_as_by_ctrl_c
    from edgewatch.cli.demo_run import demo_in
    from edgewatch.cli.demo_site import read_stream
    from edgewatch.cli.demo_view import TerminalView, summary_json, summary_lines

    end_as_by_ctrl_c()  # agent, feed and analyser must not stay behind
    display = has_display() and not headless
    with TerminalView(live=not as_json) as view:
        if not display:
            view.tell("No display: the demo runs in the terminal." if not headless else "Headless.")
        with demo_in(directory, read_stream(), seconds) as running:
            with _window(running.seen.site, shown=display):
                while not running.over:
                    running.step(view.tell)
                    view.refresh(running)
                    time.sleep(STEP_S)
            running.finish(view.tell)
    seen = running.seen
    print(summary_json(seen) if as_json else "\n".join(summary_lines(seen)))
    if not seen.good:
        raise typer.Exit(1)


def has_display() -> bool:
    """Whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextlib.contextmanager
def _window(site: Path, *, shown: bool) -> Iterator[None]:
    """The window on the demo's site, closed at the end; closing it earlier ends nothing."""
    if not shown:
        yield
        return
    process = subprocess.Popen([*own_command(), "window", "--site", str(site)])
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
