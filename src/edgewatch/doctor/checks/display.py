"""``session.display``: a desktop for the window and the notices."""

from __future__ import annotations

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, not_applicable, ok


def look(examination: Examination) -> Found:
    machine = examination.machine
    if not machine.is_linux:
        return ok("This system always has one.")
    shown = {name: machine.environ.get(name) for name in ("WAYLAND_DISPLAY", "DISPLAY")}
    named = [f"{name} is {value}" for name, value in shown.items() if value]
    if named:
        return ok(f"{' and '.join(named)}.")
    return not_applicable(
        "This session has no display: agent and commands work here, windows open elsewhere."
    )


CHECK = Check(
    "session.display",
    "Desktop session",
    "No window opens and no notice is shown in this session; the agent watches all the same.",
    look,
)
