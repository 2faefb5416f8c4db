"""A laboratory on a desktop of its own: analyser, feed, agent and window, each the real program.

The analyser speaks its protocol over a real line; who exchanges it is the test.
"""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from edgewatch.cli._own_agent import end_agent, wait_for_record
from edgewatch.cli._reference import Named, build
from edgewatch.cli._settle import commit
from edgewatch.cli.demo_run import UNIT_A, UNIT_B
from edgewatch.cli.demo_site import LABEL, MODEL, SLOT, demo_file, make_demo_site, read_stream
from edgewatch.devices.virtual.analyser import VirtualAnalyser
from edgewatch.devices.virtual.line import TcpLine
from edgewatch.site import actions
from edgewatch.site.running import agent_is_running, current_trust, start_agent
from edgewatch.store import devices
from support.accessible import Reader
from support.desktop import Desktop

RATE_PER_S = 30.0
PATIENCE_S = 20.0


@dataclass
class Laboratory:
    """What a story may do beside the screen: exchange the unit, end the agent."""

    site: Path
    desktop: Desktop
    screen: Reader
    analyser: VirtualAnalyser
    agent_pid: int

    def exchange_the_unit(self) -> None:
        """Put another analyser behind the same adapter."""
        self.analyser.replace_unit(UNIT_B)

    def kill_the_agent(self) -> None:
        os.kill(self.agent_pid, signal.SIGKILL)


@contextlib.contextmanager
def laboratory(folder: Path) -> Iterator[Laboratory]:
    """A site where everything is as checked, with its window on a screen."""
    stream, line = read_stream(), TcpLine()
    analyser = VirtualAnalyser(line, stream.endless(), unit=UNIT_A, rate_per_s=RATE_PER_S)
    site = make_demo_site(folder, line.url, stream.names)
    build(site, MODEL, demo_file("reference.csv"), Named(LABEL))
    pid = start_agent(site)
    analyser.start()
    try:
        _enrol(site)
        with Desktop() as desktop:
            desktop.run("--site", str(site), "window")
            screen = Reader(desktop.env["DBUS_SESSION_BUS_ADDRESS"])
            try:
                yield Laboratory(site, desktop, screen, analyser, pid)
            finally:
                screen.close()
    finally:
        _end_all_of(site)
        analyser.stop()


def _end_all_of(site: Path) -> None:
    """End the agent, whoever started it last, and a feed that has outlived one that was killed."""
    if agent_is_running(site) and (pid := current_trust(site).pid) is not None:
        end_agent(pid)
    for process in psutil.process_iter(["cmdline"]):
        if str(site) in (process.info["cmdline"] or ()):
            end_agent(process.pid)


def _enrol(site: Path) -> None:
    """Approve the unit as soon as it has named itself."""
    db, until = wait_for_record(site), time.monotonic() + PATIENCE_S
    try:
        while time.monotonic() < until:
            seen = devices.last_identification(db, SLOT)
            if seen is not None and any(e["field"] == "serial" for e in seen["evidence"]):
                break
            time.sleep(0.05)
    finally:
        db.close()
    note = "the unit that the model was checked with"
    commit(site, actions.send_action(site, actions.ENROL, SLOT, by="Ivo Novak", note=note))
