"""What every page is given at each refresh."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.sdk.trust import Trust
from edgewatch.site.config import ModelSection, SiteConfig
from edgewatch.site.errors import InputError
from edgewatch.store.connection import Connection
from edgewatch.ui.models.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Context:
    """An open record, the site, the model looked at, the trust and the wall clock of now.

    ``watched_until_ns`` is the last sign of life of an agent that has stopped; None while one
    watches, or where none ever has. ``span`` is the stretch of time that the pages look at;
    ``live``: it moves on with the clock. ``read_only``: an opened bundle, where nobody acts.
    """

    db: Connection
    config: SiteConfig
    model: str
    trust: Trust
    now_ns: int
    watched_until_ns: int | None = None
    span: Span = NOWHERE
    live: bool = True
    read_only: bool = False

    @property
    def model_section(self) -> ModelSection:
        """What ``site.toml`` says of the model; defaults where it says nothing."""
        try:
            return self.config.find_model(self.model)
        except InputError:
            # A host may call its model as it likes; a name of site.toml is held to a pattern.
            return ModelSection.model_construct(name=self.model or "none")

    def slot_label(self, slot: str) -> str:
        """What a slot is called on screen."""
        try:
            return self.config.find_slot(slot).label
        except InputError:
            return slot
