"""A check: one thing to look at, and why that matters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Finding, Found

Needs = Literal["machine", "site", "record"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at.

    Attributes:
        id: dotted and lasting, for scripts; what stands before the dot is the group.
        title: what is looked at, in a few words.
        means: what it means for the watching where this is not as it should be.
        look: looks, and changes nothing. It may raise: the runner says what.
        needs: what has to be there for it to be of use: the machine alone, a site whose
            ``site.toml`` can be read, or a record.
        alone: whether it measures, and must not be disturbed by the others.
    """

    id: str
    title: str
    means: str
    look: Callable[[Examination], Found]
    needs: Needs = "machine"
    alone: bool = False

    @property
    def group(self) -> str:
        return self.id.partition(".")[0]

    def as_finding(self, found: Found) -> Finding:
        """What it found, with all that a reader needs beside it."""
        return Finding(
            self.id,
            self.group,
            self.title,
            found.state,
            found.found,
            self.means,
            found.fix,
            found.commands,
        )
