"""Who may do what: one table for window, command line and agent.

A site has operators, who work with the results and see to alarms; engineers, who decide what is
approved and set up; and support, who look for faults and do announced work without deciding.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from edgewatch.site import actions

OPERATOR: Final = "operator"
ENGINEER: Final = "engineer"
SUPPORT: Final = "support"
ROLES: Final = (OPERATOR, ENGINEER, SUPPORT)
SITE_KEY: Final = "site key"
"""No person's role: it is that of whoever has the account, and with it the site's key."""

_ALL = frozenset(ROLES)
_CREW = frozenset({OPERATOR, ENGINEER})
_TECHNICAL = frozenset({ENGINEER, SUPPORT})
_ENGINEER = frozenset({ENGINEER})

ALLOWED: Final[Mapping[str, frozenset[str]]] = {
    actions.ACKNOWLEDGE: _ALL,
    actions.SHELVE: _CREW,
    actions.UNSHELVE: _CREW,
    actions.OUT_OF_SERVICE: _ENGINEER,
    actions.RETURN_TO_SERVICE: _ENGINEER,
    actions.NOT_USEFUL: _ALL,
    actions.AUDIO_PAUSE: _ALL,
    actions.ENROL: _ENGINEER,
    actions.APPROVE: _ENGINEER,
    actions.REJECT: _ENGINEER,
    actions.ROLL_BACK: _ENGINEER,
    actions.MAINTAIN: _TECHNICAL,
    actions.END_MAINTENANCE: _TECHNICAL,
    actions.BASELINE: _ENGINEER,
    actions.REVIEW_BASELINE: _ENGINEER,
    actions.SETTING: _ENGINEER,
    actions.EXPORT: _TECHNICAL,
    actions.REPORT: _ALL,
    actions.COMPARE: _TECHNICAL,
    actions.INCIDENT: _TECHNICAL,
    actions.RECEIPT: _ALL,
    actions.KEEP_RECEIPT: _ALL,
    actions.VERIFY: _ALL,
    actions.SHIFT: _CREW,
    actions.REVIEW: _ENGINEER,
    actions.ERASE: _ENGINEER,
    actions.ADD_PERSON: _ENGINEER,
    actions.END_PERSON: _ENGINEER,
    actions.SET_PIN: _ALL,
    actions.UNLOCK: _ENGINEER,
    actions.RECOVER: frozenset({SITE_KEY}),
}
"""Which roles may do an action of which kind. What is not in it, nobody may."""


def may(role: str, kind: str) -> bool:
    """Whether a person in this role may do an action of this kind.

    >>> may("operator", "alarm.acknowledge"), may("operator", "device.enrol")
    (True, False)
    """
    return role in ALLOWED.get(kind, ())


def who_may(kind: str) -> tuple[str, ...]:
    """The roles that may do an action of this kind, in the order of :data:`ROLES`."""
    return tuple(role for role in ROLES if may(role, kind))


def roles_table() -> str:
    """The table of docs/people.md: what is done, and by whom."""
    head = f"| action | {' | '.join(ROLES)} |\n|---|{'---|' * len(ROLES)}\n"
    rows = (
        f"| `{kind}` | {' | '.join('yes' if may(role, kind) else '' for role in ROLES)} |"
        for kind in ALLOWED
        if who_may(kind)
    )
    return head + "\n".join(rows) + "\n"
