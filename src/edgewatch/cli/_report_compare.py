"""``report compare``: a new model file run on recorded inputs, in this process alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from edgewatch.audit.reports.comparison import BothAnswers, compared
from edgewatch.audit.reports.comparison_document import CompareReport
from edgewatch.audit.times import Period
from edgewatch.cli._output import Progress
from edgewatch.cli._record import reading
from edgewatch.feed.onnx_outputs import OnnxOutputs
from edgewatch.monitors.baseline import load_baseline
from edgewatch.monitors.quality.answers import Answers, answers_of
from edgewatch.monitors.quality.classes import classes_of, output_words
from edgewatch.monitors.quality.joined import Joined, join, together
from edgewatch.monitors.quality.limits import Limit, limits_of
from edgewatch.monitors.quality.measured import error_time, losses, measured
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.errors import InputError
from edgewatch.statistics.quality.metric import Metric
from edgewatch.store import measures, predictions
from edgewatch.store.columns import Columns
from edgewatch.store.counting import count
from edgewatch.store.labels import known_labels
from edgewatch.store.models import models

if TYPE_CHECKING:
    from edgewatch.monitors.quality.profile import QualityProfile
    from edgewatch.site.config import ModelSection
    from edgewatch.store.connection import Connection

FloatArray = NDArray[np.float64]
SUFFIXES = (".pdf", ".html", ".json")
MOST_ROWS = 200_000
"""The newest predictions of the span; more change nothing that could be told."""
_TOKENS = ("hmac-sha256:", "text:")


@dataclass(slots=True)
class _Seen:
    """Pieces of rows with what both files said of them."""

    joined: list[Joined] = field(default_factory=list)
    outputs: list[FloatArray] = field(default_factory=list)
    recorded: list[dict[str, FloatArray]] = field(default_factory=list)
    shas: set[int] = field(default_factory=set)
    skipped: int = 0


def compare_at(
    site: Path, name: str, file: Path, from_ns: int | None, to_ns: int | None
) -> CompareReport:
    """Run a model file on what was recorded, and compare it with what was said then.

    Raises:
        InputError: no such model or file, or no prediction whose inputs the file takes.
    """
    from edgewatch import __version__

    with reading(site) as (config, db), predictions.one_view(db):
        section = config.find_model(name)
        new = OnnxOutputs(file, section)
        quality = _quality(site, db, name)
        asker = _Asker(db, section, new, quality)
        seen = asker.run(from_ns, to_ns)
        if not seen.joined:
            raise InputError(
                f"no prediction of {name} has the inputs that this file takes",
                where=str(file),
                expected=", ".join([*new.numbers, *new.words][:10]),
                remedy=f"See what was recorded: edgewatch predictions {name}",
            )
        old = together(seen.joined)
        both, answers = asker.both(old, seen)
        limits = limits_of(section, quality.reference if quality else None)
        return CompareReport(
            config.name,
            __version__,
            name,
            tuple(sorted(m.sha256 or "no file" for m in models(db, name) if m.id in seen.shas)),
            new.sha256,
            Period(int(old.time_ns[0]), int(old.time_ns[-1]) + 1),
            old.answers.classes,
            seen.skipped,
            compared(both, *_metrics(old, answers), _values(limits)),
        )


def compare_bytes(report: CompareReport, suffix: str) -> bytes:
    """The report as a file of this kind."""
    from edgewatch.audit.document import to_html, to_pdf
    from edgewatch.audit.reports.comparison_document import comparison_document, comparison_json
    from edgewatch.audit.reports.files import json_bytes

    makers: dict[str, Callable[[], bytes]] = {
        ".pdf": lambda: to_pdf(comparison_document(report)),
        ".html": lambda: to_html(comparison_document(report)),
        ".json": lambda: json_bytes(comparison_json(report)),
    }
    return makers[suffix]()


class _Asker:
    """Asks the new file about recorded rows, some thousand at a time."""

    def __init__(
        self,
        db: Connection,
        section: ModelSection,
        new: OnnxOutputs,
        quality: QualityProfile | None,
    ) -> None:
        self._db, self._section, self._new = db, section, new
        self._classes = classes_of(db, section, quality)
        self._words = output_words(db, section)

    def run(self, from_ns: int | None, to_ns: int | None) -> _Seen:
        """All rows of a span that the new file can be asked about."""
        seen, done = _Seen(), 0
        with Progress("Predictions", MOST_ROWS) as progress:
            for columns in self._columns(from_ns, to_ns):
                done += len(columns)
                progress(done)
                self._ask(columns.take(np.flatnonzero(columns.status == 0)), seen)
        return seen

    def _columns(self, from_ns: int | None, to_ns: int | None) -> Iterator[Columns]:
        name = self._section.name
        low, high = from_ns or 0, 2**63 - 1 if to_ns is None else to_ns
        left_out = max(0, count(self._db, name, low, high) - MOST_ROWS)
        for columns in predictions.batches(self._db, name, low, high):
            if left_out < len(columns):
                yield columns.last(len(columns) - left_out) if left_out else columns
            left_out = max(0, left_out - len(columns))

    def _ask(self, columns: Columns, seen: _Seen) -> None:
        if not len(columns):
            return
        place = {name: j for j, name in enumerate(columns.input_names)}
        words = self._texts(columns)
        if words is None or any(name not in place for name in self._new.numbers):
            seen.skipped += len(columns)
            return
        matrix = columns.inputs[:, [place[name] for name in self._new.numbers]]
        labels = known_labels(self._db, self._section.name, filter(None, columns.cases))
        seen.joined.append(join(columns, labels, self._section, self._classes, self._words))
        seen.outputs.append(self._new(matrix, words))
        recorded = zip(columns.output_names, columns.outputs.T, strict=True)
        seen.recorded.append(dict(recorded))
        seen.shas |= set(columns.model_ids.tolist())

    def _texts(self, columns: Columns) -> dict[str, list[str]] | None:
        """The words that the file takes; None where the record does not have them as they were."""
        found = {
            name: [str(row.get(name, "")) for row in columns.texts] for name in self._new.words
        }
        lost = any(not w or w.startswith(_TOKENS) for words in found.values() for w in words)
        return None if lost else found

    def both(self, old: Joined, seen: _Seen) -> tuple[BothAnswers, Answers]:
        """What both said, row by row."""
        width = max(len(self._new.output_names), 1)
        pieces = [one if one.shape[1] == width else np.full((len(one), width), np.nan)
                  for one in seen.outputs]  # fmt: skip
        outputs = np.vstack(pieces)[:, : len(self._new.output_names)]
        classes = old.answers.classes or self._classes
        new = answers_of(self._new.output_names, outputs, (), self._section, classes)
        if new.task != old.answers.task or new.classes != old.answers.classes:
            raise InputError(
                f"the new file answers in other terms ({new.task}: {', '.join(new.classes)})",
                expected=f"{old.answers.task}: {', '.join(old.answers.classes)}",
            )
        tau = error_time(losses(old.answers, old.truth))
        return BothAnswers(
            new.task,
            new.classes,
            old.answers.predicted,
            new.predicted,
            _flat(old.answers.scores),
            _flat(new.scores),
            self._outputs(seen, outputs),
            old.truth,
            tau,
        ), new

    def _outputs(
        self, seen: _Seen, outputs: FloatArray
    ) -> dict[str, tuple[FloatArray, FloatArray]]:
        """Outputs of the same name, as they were recorded and as the new file gives them."""
        found = {}
        for at, name in enumerate(self._new.output_names):
            if any(name in piece for piece in seen.recorded):
                lengths = map(len, seen.joined)
                nothing = (np.full(n, np.nan) for n in lengths)
                old = [one.get(name, no) for one, no in zip(seen.recorded, nothing, strict=True)]
                found[name] = (np.concatenate(old), outputs[:, at])
        return found


def _quality(site: Path, db: Connection, name: str) -> QualityProfile | None:
    active = measures.active_baseline(db, name)
    if active is None:
        return None
    try:
        return load_baseline(baseline_folder(site) / f"{active}.json").quality
    except InputError:
        return None  # limits that are declared are enough


def _metrics(old: Joined, new: Answers) -> tuple[dict[str, Metric], dict[str, Metric]]:
    return dict(measured(old.answers, old.truth)), dict(measured(new, old.truth))


def _values(limits: dict[str, Limit]) -> dict[str, float]:
    return {name: limit.value for name, limit in limits.items()}


def _flat(scores: FloatArray | None) -> FloatArray | None:
    return scores if scores is not None and scores.ndim == 1 else None
