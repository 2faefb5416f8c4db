"""A plug-in that was loaded, and one that could not be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry point: a class of a group under a name."""

    group: str
    name: str
    made_of: type[Any]


@dataclass(frozen=True, slots=True)
class Plugin:
    """A distribution whose entry points are all in use.

    Attributes:
        name, version: as the distribution calls itself.
        summary: what it says of itself in a line.
        where: the folder that it was loaded from.
        sha256: digest of its files; see `digest`.
        files: how many these are.
    """

    name: str
    version: str
    summary: str
    where: str
    sha256: str
    files: int
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """A distribution that is named and cannot be used; nothing of it is.

    Attributes:
        name: as ``site.toml`` names it.
        why: in a clause; what was found.
        remedy: what to do, in a sentence.
    """

    name: str
    why: str
    remedy: str

    @property
    def words(self) -> str:
        """The whole in a line."""
        return f"plug-in {self.name}: {self.why}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is in use in this process: for one site, or for none.

    Attributes:
        options: of ``[plugins.options]``, by the name of an entry point.
        folders: put on the way by which Python looks for modules.
    """

    plugins: tuple[Plugin, ...] = ()
    failures: tuple[Failure, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    folders: tuple[str, ...] = ()

    def offers(self, group: str) -> dict[str, type[Any]]:
        """The classes of a group by name."""
        every = (offer for plugin in self.plugins for offer in plugin.offers)
        return {offer.name: offer.made_of for offer in every if offer.group == group}

    def options_of(self, name: str) -> Mapping[str, Any]:
        """What the site tells an entry point; empty where nothing."""
        return self.options.get(name, {})

    @property
    def missing(self) -> str:
        """What could not be loaded, in a clause; "" where all could."""
        return "; ".join(f"plug-in {one.name}: {one.why}" for one in self.failures)
