"""The verdicts about the slots in signs and words, and how many of them ask for a person.

Apart from all that a slot's row holds, so that the window can count them before it has loaded
what knows equipment.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from edgewatch.store import devices
from edgewatch.ui.models.context import Context
from edgewatch.ui.words import mark, tr

UNSEEN = "UNVERIFIED"
"""The verdict about a slot that nobody has looked at yet."""
STRANGER = "UNKNOWN_EXTRA"
SIGNS = {
    "VERIFIED": "ok",
    "MODEL_ONLY": "low",
    UNSEEN: "unknown",
    "MOVED": "medium",
    "SUSPECT": "medium",
    "CHANGED": "high",
    "MISSING": "high",
    STRANGER: "medium",
    "MAINTENANCE": "low",
}
_WORDS = {
    "VERIFIED": mark("Verified"),
    "MODEL_ONLY": mark("Same model; unit cannot be told"),
    UNSEEN: mark("Not verified"),
    "MOVED": mark("Moved to another port"),
    "SUSPECT": mark("Suspect"),
    "CHANGED": mark("Changed"),
    "MISSING": mark("Missing"),
    STRANGER: mark("Unknown unit"),
    "MAINTENANCE": mark("In maintenance"),
}
_IN_ORDER = ("VERIFIED", "MODEL_ONLY", "MAINTENANCE")


def verdict_words(verdict: str) -> str:
    """A verdict as a person reads it; one of a newer release as it is."""
    known = _WORDS.get(verdict)
    return tr(known) if known else verdict


def verdicts(context: Context) -> list[str]:
    """The verdicts about every slot of the site, then about units that have none."""
    states = devices.current_states(context.db)
    names = [slot["name"] for slot in slots_of(context)]
    strangers = [s["verdict"] for n, s in states.items() if n not in names and _is_stranger(s)]
    return [states.get(name, {}).get("verdict", UNSEEN) for name in names] + strangers


def not_in_order(found: Iterable[str]) -> int:
    """How many slots a person should look at, by their verdicts."""
    return sum(verdict not in _IN_ORDER for verdict in found)


def slots_of(context: Context) -> list[dict[str, Any]]:
    """Slots of the record, or those of site.toml before an agent has read it."""
    stored = devices.slots(context.db)
    if stored:
        return stored
    return [
        {"name": s.name, "profile": s.profile, "port": s.port, "models": list(s.models)}
        for s in context.config.slot
    ]


def _is_stranger(state: dict[str, Any]) -> bool:
    return bool(state["verdict"] == STRANGER)
