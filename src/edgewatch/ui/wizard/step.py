"""What every step of the wizard is: words, fields, and the commands that its Next runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edgewatch.sdk.paths import config_file
from edgewatch.site.config import SiteConfig, load_site
from edgewatch.site.errors import InputError
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr

Words = tuple[str, ...]


class WizardStep(QWidget):
    """One step. ``changed`` after each edit; ``anew_wanted`` where the wizard is to be made anew.

    Class attributes: ``key`` as :mod:`edgewatch.site.setup` has it; ``title`` and ``intro``;
    ``example``, its command while what it is about is not known yet; ``skip_note``, what follows
    from passing over it, empty where it cannot be passed over; ``verb``, what Next is called while
    there is something to do, and ``doing``, what is said meanwhile. Texts are marked.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    intro: ClassVar[str]
    example: ClassVar[Words]
    skip_note: ClassVar[str] = ""
    verb: ClassVar[str] = ""
    doing: ClassVar[str] = ""

    changed = Signal()
    anew_wanted = Signal()

    def __init__(self, site: Path, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"wizard_{self.key}")
        say(self, tr(self.title))
        self.site, self.preferences, self.theme = site, preferences, theme
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(10)
        self.build()

    def build(self) -> None:
        """Put the fields into ``body``."""

    def enter(self) -> None:
        """The step is shown: look at what there is, begin to probe."""

    def leave(self) -> None:
        """The step is left: stop what it runs by itself."""

    def commands(self) -> tuple[Words, ...]:
        """What Next runs, one after the other, without ``edgewatch`` and the site."""
        return ()

    def missing(self) -> str:
        """What has to be filled in before, one sentence; empty where nothing is."""
        return ""

    def take(self, results: list[Any]) -> bool:  # noqa: ARG002
        """Take over what the commands printed; False to stay and show it."""
        return True

    @property
    def by(self) -> Words:
        """Who acts, as an option of the commands that keep it."""
        return ("--by", self.preferences.person) if self.preferences.person else ()

    @property
    def config(self) -> SiteConfig | None:
        """The site as it is declared now; None where there is none that loads."""
        return self._loaded()[0]

    @property
    def trouble(self) -> str:
        """Why the site that there is does not load, in one sentence; else empty."""
        return self._loaded()[1]

    def _loaded(self) -> tuple[SiteConfig | None, str]:
        if not config_file(self.site).exists():
            return None, ""
        try:
            return load_site(self.site), ""
        except InputError as error:
            return None, str(error)
