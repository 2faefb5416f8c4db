"""Who acts in this window: a name that is given, or a person who has signed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edgewatch.site.actions import SET_PIN
from edgewatch.ui.models.person_words import ROLE_WORDS, person_words
from edgewatch.ui.words import tr

if TYPE_CHECKING:
    from edgewatch.site.people import Signer


@dataclass(frozen=True, slots=True)
class Acting:
    """``enrolled``: the site knows its people, and only one who has signed in may act.

    ``role`` is then that of the person; elsewhere the one in which somebody acted last.
    """

    name: str = ""
    role: str = ""
    enrolled: bool = False
    signer: Signer | None = field(default=None, repr=False, compare=False)

    @property
    def words(self) -> str:
        """Name and role, or that there is nobody."""
        return person_words(self.name, self.role) or tr("Nobody is signed in")

    def obstacle(self, *kinds: str) -> str:
        """Why this person may send no action of any of these kinds; empty where one may be sent."""
        if not self.enrolled:
            return ""
        if SET_PIN in kinds and self.signer is not None:
            return ""  # their own, also one that has expired
        if self.signer is None:
            return tr("Sign in first, at the foot of the window (Ctrl+L).")
        if self.signer.only_pin:
            return tr("Your PIN has expired: set a new one on the page Settings, People.")
        from edgewatch.site.roles import may, who_may

        if not kinds or any(may(self.role, kind) for kind in kinds):
            return ""
        allowed = dict.fromkeys(role for kind in kinds for role in who_may(kind))
        roles = ", ".join(tr(ROLE_WORDS.get(role, role)) for role in allowed)
        return tr("Your role may not do this. Who may: {roles}.", roles=roles)


NOBODY = Acting()
