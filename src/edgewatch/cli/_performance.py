"""Performance per window: predictions joined with labels, measured, estimated and compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from edgewatch.cli._drift_settings import Cut
from edgewatch.cli._output import Progress
from edgewatch.cli._performance_judge import Judge
from edgewatch.cli._performance_parts import PartsReader
from edgewatch.cli._record import reading
from edgewatch.monitors.baseline import Baseline, load_baseline
from edgewatch.monitors.quality.classes import classes_of, output_words
from edgewatch.monitors.quality.joined import Joined, join
from edgewatch.monitors.quality.limits import limits_of
from edgewatch.monitors.quality.retrain import recommend
from edgewatch.monitors.quality.windows import QualityWindow, windows_of_rows, windows_of_time
from edgewatch.plugins import use_plugins
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.config import ModelSection, SiteConfig
from edgewatch.store import measures, models, predictions
from edgewatch.store.connection import Connection
from edgewatch.store.labels import known_labels
from edgewatch.store.service import cover_service
from edgewatch.store.tiers import BOUND_NS

_FOREVER_NS = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Asked:
    """Which predictions, cut how; None for no limit and for the windows of site.toml."""

    from_ns: int | None
    to_ns: int | None
    cut: Cut | None


def performance_of(
    site: Path,
    name: str,
    from_ns: int | None,
    to_ns: int | None,
    cut: Cut | None,
    columns: Sequence[str],
) -> dict[str, Any]:
    """Performance of a model in the shape of ``performance --json``.

    Args:
        site, name: where, and which model.
        from_ns, to_ns: the span of event time.
        cut: windows of so many predictions or so long; else ``window_rows`` of site.toml.
        columns: compare the parts of these alone; all that there are where empty.

    Raises:
        InputError: no such model, or no such column.
    """
    with reading(site) as (config, db), predictions.one_view(db):
        asked = Asked(from_ns, to_ns, cut)
        return performance_in(db, config, site, name, asked, columns, told=True)


def performance_in(
    db: Connection,
    config: SiteConfig,
    site: Path,
    name: str,
    asked: Asked,
    columns: Sequence[str] = (),
    *,
    told: bool = False,
) -> dict[str, Any]:
    """The same of a record that is open, such as a snapshot; ``site`` holds the baselines.

    ``told``: whether progress is told on the way.
    """
    use_plugins(site)
    section, baseline = config.find_model(name), _baseline(site, db, name)
    return _Reader(config, db, section, baseline, columns).all(asked, told=told)


def _baseline(site: Path, db: Connection, name: str) -> Baseline | None:
    active = measures.active_baseline(db, name)
    return None if active is None else load_baseline(baseline_folder(site) / f"{active}.json")


class _Reader:
    """Reads the predictions of one model, file by file, and judges their windows."""

    def __init__(
        self,
        config: SiteConfig,
        db: Connection,
        section: ModelSection,
        baseline: Baseline | None,
        columns: Sequence[str],
    ) -> None:
        self._config, self._db, self._section = config, db, section
        self._baseline = baseline
        self._quality = baseline.quality if baseline else None
        self._limits = limits_of(section, self._quality.reference if self._quality else None)
        self._classes = classes_of(db, section, self._quality)
        self._words = output_words(db, section)
        self._parts = PartsReader(db, config, section, baseline, columns)
        self._progress: Progress | None = None
        self._read = 0

    def all(self, asked: Asked, *, told: bool) -> dict[str, Any]:
        if not told:
            return self._judged(asked)
        span = (asked.from_ns or 0, BOUND_NS if asked.to_ns is None else asked.to_ns)
        total = cover_service(self._db, self._section.name, *span).n
        with Progress("Predictions", total) as progress:
            self._progress = progress
            return self._judged(asked)

    def _judged(self, asked: Asked) -> dict[str, Any]:
        windows: list[dict[str, Any]] = []
        advice = recommend((), self._limits, self._config.performance.min_labels)
        for version in models.models(self._db, self._section.name):
            judge = Judge(self._config, self._section, self._baseline, self._limits)
            here = [
                {**judge.window(window, self._affected(window)), "sha256": version.sha256}
                for window in self._windows(version.sha256, asked)
            ]
            windows += here
            advice = judge.recommendation() if here else advice
        return {
            "model": self._section.name,
            "baseline": self._baseline.id if self._baseline else None,
            "limits": {
                name: {"value": limit.value, "source": limit.source}
                for name, limit in self._limits.items()
            },
            "windows": sorted(windows, key=lambda window: str(window["from"])),
            "recommendation": advice.as_json(),
            "cannot": list(self._quality.cannot) if self._quality else [],
        }

    def _windows(self, sha256: str, asked: Asked) -> Iterator[QualityWindow]:
        pieces, cut = self._pieces(sha256, asked), asked.cut
        if cut is not None and cut.length_ns is not None:
            low = asked.from_ns or 0
            high = _FOREVER_NS if asked.to_ns is None else asked.to_ns
            return windows_of_time(pieces, cut.length_ns, low, high)
        rows = cut.rows if cut is not None and cut.rows else self._config.performance.window_rows
        return windows_of_rows(pieces, rows)

    def _pieces(self, sha256: str, asked: Asked) -> Iterator[Joined]:
        """Predictions with labels and parts; those before the first one that has outputs fail."""
        name = self._section.name
        for columns in predictions.batches(
            self._db, name, asked.from_ns, asked.to_ns, sha256=sha256
        ):
            self._read += len(columns)
            if self._progress is not None:
                self._progress(self._read)
            good = columns.take(np.flatnonzero(columns.status == 0))
            if not len(good):
                continue
            labels = known_labels(self._db, name, filter(None, good.cases))
            features = self._baseline.inputs if self._baseline else ()
            joined = join(good, labels, self._section, self._classes, self._words, features)
            yield self._parts.of(good, joined)

    def _affected(self, window: QualityWindow) -> float:
        """Share of a window's predictions that another unit may have fed."""
        times = window.joined.time_ns
        spans = predictions.affected_spans(
            self._db, self._section.name, int(times[0]), int(times[-1]) + 1
        )
        inside = sum(int(((times >= low) & (times < high)).sum()) for low, high in spans)
        return inside / len(times)
