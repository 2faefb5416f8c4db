"""Who did something, in words."""

from __future__ import annotations

from edgewatch.ui.words import mark, tr

ROLE_WORDS = {
    "engineer": mark("Engineer"),
    "operator": mark("Operator"),
    "support": mark("Support"),
}
"""Roles as the record keeps them, and as they are shown."""


def person_words(name: str, role: str) -> str:
    """A name with the role, where one is known.

    >>> person_words("Ana Ruiz", "engineer"), person_words("Ivo Klein", "")
    ('Ana Ruiz (Engineer)', 'Ivo Klein')
    """
    if not name or not role:
        return name
    known = ROLE_WORDS.get(role)
    return tr("{name} ({role})", name=name, role=tr(known) if known else role)
