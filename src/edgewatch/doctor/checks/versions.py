"""``program.version``: which EdgeWatch this is, and what it runs on."""

from __future__ import annotations

import platform

from edgewatch import __version__
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, ok
from edgewatch.site.own_program import is_frozen


def look(_examination: Examination) -> Found:
    """Says it; there is nothing to be wrong with."""
    carried = "its own Python" if is_frozen() else "Python"
    system = f"{platform.system()} {platform.release()} on {platform.machine()}"
    return ok(f"EdgeWatch {__version__} with {carried} {platform.python_version()}, {system}.")


CHECK = Check(
    "program.version",
    "Version of EdgeWatch",
    "Whoever helps from afar asks for this first.",
    look,
)
