"""Over which windows drift is shown, and how strictly it is judged."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.monitors.budget import Budget
from edgewatch.monitors.drift import DriftSettings
from edgewatch.site.config import SiteConfig
from edgewatch.store.tiers import MINUTE_NS


@dataclass(frozen=True, slots=True)
class Cut:
    """How rows are cut into windows: so many rows, or so long. One of the two is None."""

    rows: int | None = None
    length_ns: int | None = None

    @property
    def is_of_minutes(self) -> bool:
        """Whether windows begin and end with minutes, as sketches do."""
        return self.length_ns is not None and self.length_ns % MINUTE_NS == 0


@dataclass(frozen=True, slots=True)
class Judging:
    """What a site's settings say of windows and of the sequential detectors."""

    settings: DriftSettings
    budget: Budget

    @classmethod
    def of(cls, config: SiteConfig) -> Judging:
        """As ``site.toml`` has it."""
        drift = config.drift
        return cls(
            DriftSettings(
                min_rows=drift.min_rows, false_alarm_per_window=drift.false_alarm_per_window
            ),
            Budget(drift.alarms_per_year, len(config.model)),
        )
