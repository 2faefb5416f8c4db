"""The agent as a process, started by the operating system or by a window: log, signals, end."""

from __future__ import annotations

import faulthandler
import logging
import sys
from pathlib import Path

from edgewatch.agent.process import AgentProcess
from edgewatch.site.ending import end_when_told
from edgewatch.site.errors import InputError
from edgewatch.site.replaced import start_in_place
from edgewatch.site.unpacked import refuse_unpacked

log = logging.getLogger("edgewatch.agent")


def run_agent(site: Path) -> None:
    """Run the agent of a site in this process until SIGTERM or SIGINT.

    Raises:
        InputError: there is no site that can be watched, or another agent watches it.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    refuse_unpacked(site)
    process = AgentProcess(site)
    if sys.stderr is not None and not faulthandler.is_enabled():
        faulthandler.enable()  # the watchdog ends a hanging agent by SIGABRT: show where it hung
    end_when_told(process.stop)
    try:
        process.run()
    except InputError:
        raise
    except Exception:
        log.exception("the agent ended on an error that should not happen")
        raise
    if process.gives_way:
        start_in_place(site)
