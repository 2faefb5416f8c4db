"""The words of an alarm's state and of its code, for places too narrow for a sentence."""

from __future__ import annotations

from edgewatch.ui.words import mark, tr

STATES = {
    "normal": mark("Normal"),
    "pending": mark("Pending"),
    "active-unacknowledged": mark("Active · not acknowledged"),
    "active-acknowledged": mark("Active · acknowledged"),
    "cleared-unacknowledged": mark("Cleared · not acknowledged"),
    "shelved": mark("Shelved"),
    "closed": mark("Closed"),
}
CODES = {
    "device.changed": mark("Device changed"),
    "device.missing": mark("Device missing"),
    "device.moved": mark("Device moved"),
    "device.suspect": mark("Device in doubt"),
    "device.unverified": mark("Device not verified"),
    "device.unknown": mark("Unknown device"),
    "model.changed": mark("Model changed"),
    "model.errors": mark("Model errors"),
    "model.slow": mark("Model slow"),
    "model.silent": mark("Model silent"),
    "input.domain": mark("Input out of range"),
    "input.missing": mark("Input missing"),
    "input.drift": mark("Input drift"),
    "output.domain": mark("Output out of range"),
    "output.drift": mark("Output drift"),
    "performance.measured": mark("Measured performance low"),
    "performance.estimated": mark("Estimated performance low"),
    "performance.segment": mark("Performance low in a segment"),
    "system.cpu": mark("Processor busy"),
    "system.gpu": mark("Graphics processor busy"),
    "system.memory": mark("Memory short"),
    "system.disk": mark("Disk short"),
    "agent.stopped": mark("Agent stopped"),
    "record.damaged": mark("Record damaged"),
    "record.full": mark("Record full"),
    "seal.broken": mark("Seal broken"),
    "clock.jumped": mark("Clock jumped"),
}


def state_words(state: str) -> str:
    """A state of the life cycle in words."""
    return tr(STATES[state]) if state in STATES else state


def code_words(code: str) -> str:
    """A code as a short title.

    >>> code_words("device.changed"), code_words("feed.odd-thing")
    ('Device changed', 'Feed odd thing')
    """
    known = CODES.get(code)
    return tr(known) if known else code.replace(".", " ").replace("-", " ").capitalize()
