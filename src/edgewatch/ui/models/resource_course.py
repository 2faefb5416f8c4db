"""Load of machine and processes over a span: some hundred samples, however long it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from edgewatch.store import resource_samples
from edgewatch.store.resource_samples import Sample
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.line import Line
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.words import tr

MACHINE, AGENT, WINDOW = "machine", "agent", "window"
COLUMNS = 120
_EACH = 3


@dataclass(frozen=True, slots=True, eq=False)
class ResourceCourse:
    """Samples of a span by subject, oldest first, the machine first and then the agent."""

    samples: Mapping[str, tuple[Sample, ...]]

    def line(self, subject: str, field: str, scale: float = 1.0) -> Line:
        """One quantity of one subject."""
        known = [
            (one.time_ns / NS, getattr(one, field) * scale)
            for one in self.samples.get(subject, ())
            if getattr(one, field) is not None
        ]
        pairs = np.array(known, float).reshape(-1, 2)
        return Line(subject_words(subject), pairs[:, 0], pairs[:, 1])

    @property
    def own(self) -> tuple[str, ...]:
        """The processes of EdgeWatch."""
        return tuple(name for name in self.samples if name != MACHINE)

    def last(self, subject: str) -> Sample | None:
        """The newest sample of a subject."""
        found = self.samples.get(subject)
        return found[-1] if found else None


def resource_course(context: Context, span: Span, columns: int = COLUMNS) -> ResourceCourse:
    """A few samples of each of so many stretches of a span, and the last ones."""
    length = span.to_ns - span.from_ns
    edges = [span.from_ns + length * i // columns for i in range(columns + 1)]
    found: dict[str, tuple[Sample, ...]] = {}
    for subject in sorted(resource_samples.subjects(context.db), key=_order):
        rows = resource_samples.samples(context.db, subject, edges, _EACH)
        last = resource_samples.last_sample(context.db, subject, span.to_ns)
        if last is not None and rows and last.time_ns > rows[-1].time_ns:
            rows.append(last)
        if rows:
            found[subject] = tuple(rows)
    return ResourceCourse(found)


def _order(subject: str) -> tuple[int, str]:
    return {MACHINE: 0, AGENT: 1}.get(subject, 2), subject


def subject_words(subject: str) -> str:
    """What a sampled subject is called on screen.

    >>> subject_words("feed:analyser")
    'Feed analyser'
    """
    kind, _, name = subject.partition(":")
    if kind == "feed" and name:
        return tr("Feed {name}", name=name)
    names = {MACHINE: tr("Workstation"), AGENT: tr("Agent"), WINDOW: tr("This window")}
    return names.get(subject, subject)
