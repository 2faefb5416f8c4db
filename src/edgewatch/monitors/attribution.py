"""Why the inputs and outputs of a model drift: which of them, since when, after which event.

What drifts is taken from the judgements in the record, or found anew in the rows where there are
none. For each such feature the place where it changed is located with an interval, in the rows
around the first window that was beyond a limit; the events of the equipment that feeds it, of the
model and of the clock are laid beside it. That one thing came before another is no proof: whether
rows after an event differ from those before it is therefore tested as such, for every event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms.shapes import rfc3339
from edgewatch.monitors import attributed_words
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.before_after import BeforeAfter, before_after
from edgewatch.monitors.drift import DriftSettings
from edgewatch.monitors.drifting import MOST_WINDOWS, Seen, measured, recorded
from edgewatch.monitors.events import Event, events_of, slots_by_input, slots_of
from edgewatch.monitors.measurement import TOGETHER
from edgewatch.monitors.onset import Onset, onset_of, onset_of_scores
from edgewatch.monitors.recorded_rows import RowReader, Rows
from edgewatch.monitors.slow_change import SlowChange
from edgewatch.monitors.slow_past import slow_changes
from edgewatch.site.config import SiteConfig
from edgewatch.store.connection import Connection

FloatArray = NDArray[np.float64]

#: Rows on either side of an event that are compared.
ROWS_EACH_SIDE = 1000
#: Inputs named for a change of all inputs together.
NAMED = 5


@dataclass(frozen=True, slots=True)
class Drifting:
    """One feature that drifts.

    Attributes:
        feature: its name, or "inputs together"; slots: that may feed it.
        first_ns: end of the first window beyond a limit, last_ns of the last.
        onset: when it changed; None where no place stands out.
        event: the last event before that; None if there is none.
        coincides: whether the event lies within the interval of the onset.
        shares: of all inputs together, what each of the first few contributes.
    """

    feature: str
    slots: tuple[str, ...]
    first_ns: int
    last_ns: int
    onset: Onset | None
    event: Event | None
    coincides: bool
    shares: Mapping[str, float]

    @property
    def lag_s(self) -> float | None:
        """Seconds from the event to the onset, at least 0."""
        if self.event is None or self.onset is None:
            return None
        return max(0.0, (self.onset.at_ns - self.event.at_ns) / 1e9)

    def as_json(self) -> dict[str, Any]:
        """Return its plain values."""
        return {
            "feature": self.feature,
            "slots": list(self.slots),
            "first_seen": rfc3339(self.first_ns),
            "last_seen": rfc3339(self.last_ns),
            "since": None if self.onset is None else self.onset.as_json(),
            "event": None if self.event is None else self.event.as_json(),
            "lag_s": self.lag_s,
            "coincides": self.coincides,
            "shares": dict(self.shares),
        }


@dataclass(frozen=True, slots=True)
class Compared:
    """An event, and whether the rows after it differ from those before.

    Attributes:
        event: it; n_before, n_after: rows compared.
        features: each that has readings on both sides, the most changed first.
    """

    event: Event
    n_before: int
    n_after: int
    features: tuple[BeforeAfter, ...]

    @property
    def changed(self) -> bool | None:
        """Whether any feature changed; None where nothing could be said of any."""
        verdicts = [one.changed for one in self.features if one.changed is not None]
        return any(verdicts) if verdicts else None

    def as_json(self) -> dict[str, Any]:
        """Return its plain values."""
        return {
            **self.event.as_json(),
            "n_before": self.n_before,
            "n_after": self.n_after,
            "changed": self.changed,
            "features": [one.as_json() for one in self.features],
        }


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is known of the drift in a span.

    Attributes:
        from_ns, to_ns: the span that was asked about, as far as there are rows.
        features: what drifts, the first seen first.
        events: what happened, and what changed with it.
        slow: features that move little by little; a line through a step is none of them.
        judged: whether any window of the span could be compared with the reference.
        sentence: the gist in words.
    """

    from_ns: int
    to_ns: int
    features: tuple[Drifting, ...]
    events: tuple[Compared, ...]
    slow: tuple[SlowChange, ...]
    judged: bool = True

    @property
    def sentence(self) -> str:
        """The gist, for a person."""
        return attributed_words.sentence(self.features, self.slow, judged=self.judged)

    def as_json(self) -> dict[str, Any]:
        """Return the `attribution` of ``drift --json``."""
        return {
            "from": rfc3339(self.from_ns),
            "to": rfc3339(self.to_ns),
            "features": [one.as_json() for one in self.features],
            "events": [one.as_json() for one in self.events],
            "slow": [one.as_json() for one in self.slow],
            "sentence": self.sentence,
        }


def attribution_of(
    db: Connection,
    config: SiteConfig,
    baseline: Baseline,
    from_ns: int,
    to_ns: int,
    settings: DriftSettings | None = None,
) -> Attribution:
    """Look for what drifts in ``from_ns <= time < to_ns``, since when, and what came before it.

    Args:
        db: the record, for reading; config: of the site; baseline: in force.
        from_ns, to_ns: event time; the span may be open on either side.
        settings: of the windows, where the record holds no judgements of the span.

    Raises:
        InputError: if the site has no such model.
    """
    config.find_model(baseline.model)
    reader = RowReader(db, baseline, from_ns, to_ns)
    seen = recorded(db, baseline, from_ns, to_ns)
    if not seen:
        settings = settings or DriftSettings()
        rows = reader.newest(MOST_WINDOWS * settings.window_rows)
        seen = measured(baseline, settings, rows.times_ns, rows.matrix)
    happened = events_of(db, config, baseline.model, reader.from_ns, reader.to_ns)
    slots = slots_by_input(config, baseline.model, (one.name for one in baseline.inputs))
    every = slots_of(config, baseline.model)
    found = [
        _drifting(baseline, reader, one, slots.get(one.feature, every), happened) for one in seen
    ]
    stepped = {one.feature for one in found if one.onset and one.onset.shape == "step"}
    slow = slow_changes(db, baseline, reader.from_ns, reader.to_ns)
    return Attribution(
        from_ns=reader.from_ns,
        to_ns=reader.to_ns,
        features=tuple(found),
        events=tuple(_compared(baseline, reader, one, happened) for one in happened),
        slow=tuple(one for one in slow if one.feature not in stepped),
    )


def _drifting(
    baseline: Baseline,
    reader: RowReader,
    seen: Seen,
    slots: tuple[str, ...],
    happened: Sequence[Event],
) -> Drifting:
    rows = reader.around(seen.from_ns, seen.to_ns)
    onset = _onset(baseline, rows, seen.feature)
    event = _before(happened, slots, onset, seen)
    coincides = onset is not None and event is not None and event.at_ns >= onset.low_ns
    shares: dict[str, float] = {}
    if seen.feature == TOGETHER and baseline.joint is not None:
        since_ns = seen.from_ns if onset is None else onset.at_ns
        shares = _shares(baseline, rows.matrix[rows.times_ns >= since_ns])
    return Drifting(seen.feature, slots, seen.to_ns, seen.last_ns, onset, event, coincides, shares)


def _onset(baseline: Baseline, rows: Rows, feature: str) -> Onset | None:
    names = [one.name for one in baseline.features]
    if feature in names:
        j = names.index(feature)
        return onset_of(baseline.features[j], rows.times_ns, rows.matrix[:, j])
    joint = baseline.joint
    if joint is None or not len(rows.matrix):
        return None
    scores = joint.scores(rows.matrix[:, joint.columns(names)])
    kinds = (0, 1) if joint.has_q else (0,)
    found = [onset_of_scores(rows.times_ns, scores[:, k], joint.taus[k]) for k in kinds]
    return min((one for one in found if one is not None), key=lambda one: one.p, default=None)


def _before(
    happened: Iterable[Event], slots: tuple[str, ...], onset: Onset | None, seen: Seen
) -> Event | None:
    """Return the last event that may have been before the change, of a slot that feeds it.

    An event of which only the last proof of the contrary is known counts from that on.
    """
    until_ns = seen.to_ns if onset is None else onset.high_ns
    fits = [
        one
        for one in happened
        if (one.slot is None or one.slot in slots) and one.not_before_ns <= until_ns
    ]
    return max(fits, key=lambda one: min(one.at_ns, until_ns), default=None)


def _shares(baseline: Baseline, matrix: FloatArray) -> dict[str, float]:
    joint = baseline.joint
    if joint is None or not len(matrix):
        return {}
    columns = joint.columns([one.name for one in baseline.features])
    return dict(list(joint.contributions(matrix[:, columns]).items())[:NAMED])


def _compared(
    baseline: Baseline, reader: RowReader, event: Event, happened: Sequence[Event]
) -> Compared:
    """Hold the rows before an event against those after it, up to the next event of its slot."""
    same = [one for one in happened if one.slot == event.slot and one is not event]
    since_ns = [one.at_ns for one in same if one.at_ns <= event.not_before_ns]
    until_ns = [one.not_before_ns for one in same if one.not_before_ns > event.at_ns]
    before = reader.before(
        max(since_ns, default=reader.from_ns), event.not_before_ns + 1, ROWS_EACH_SIDE
    )
    after = reader.after(event.at_ns, min(until_ns, default=reader.to_ns), ROWS_EACH_SIDE)
    features = before_after(baseline.features, before.matrix, after.matrix)
    return Compared(event, len(before), len(after), tuple(features))
