"""Predictions with all that is known of them: hardware before and after, trust, label."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._affected import Spans
from edgewatch.cli._trust_then import TrustThen
from edgewatch.site.config import SiteConfig
from edgewatch.store import models, predictions
from edgewatch.store.baselines import BaselineNames
from edgewatch.store.chunk_table import OnDamage
from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection
from edgewatch.store.hardware import SlotStates

_FOREVER_NS = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which predictions; None for no limit. ``case``: every key that the case may stand under."""

    model: str | None = None
    from_ns: int | None = None
    to_ns: int | None = None
    case: Sequence[str] | None = None
    affected: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """n predictions of one model, and beside each what is known of it; all (n,) in order."""

    model: str
    columns: Columns
    hardware: list[SlotStates]
    affected: NDArray[np.bool_]
    trust: list[str]
    labels: list[Any]
    sha256: list[str]
    baselines: list[str | None]

    def __len__(self) -> int:
        return len(self.columns)


class Teller:
    """Reads predictions of a record that is open, and adds what is known of each."""

    def __init__(
        self, config: SiteConfig, db: Connection, wanted: Wanted, on_damage: OnDamage
    ) -> None:
        self._config, self._db, self._wanted, self._on_damage = config, db, wanted, on_damage

    @property
    def names(self) -> list[str]:
        """The models asked for.

        Raises:
            InputError: the one that was named is neither in the record nor at the site.
        """
        name = self._wanted.model
        met = dict.fromkeys(model.name for model in models.models(self._db))
        if name is None:
            return list(met)
        if name not in met:
            self._config.find_model(name)
        return [name]

    def count(self) -> int | None:
        """How many there are, where counting needs no reading: not those of a case."""
        if self._wanted.case is not None:
            return None
        return sum(
            predictions.count(self._db, name, a, b)
            for name in self.names
            for a, b in self._spans(name)
        )

    def of(self, name: str) -> Iterator[Told]:
        """Those of one model, oldest first."""
        trust = TrustThen(self._db, self._config, name)
        versions = {model.id: model.sha256 for model in models.models(self._db, name)}
        judged_by = BaselineNames(self._db, name)
        for columns in self._read(name):
            hardware = predictions.slot_states(self._db, name, columns.time_ns, columns.latency_ns)
            affected = np.zeros(len(columns), bool)
            for slot in hardware:
                affected |= slot.affected
            labels = predictions.labels_of(self._db, name, filter(None, columns.cases))
            yield Told(
                name,
                columns,
                hardware,
                affected,
                trust.of(columns.time_ns, hardware),
                [labels.get(case) if case else None for case in columns.cases],
                [versions[i] for i in columns.model_ids.tolist()],
                judged_by.of(columns.ids, columns.time_ns),
            )

    def rows(self) -> Iterator[dict[str, Any]]:
        """All of them, oldest first, each in the shape of ``predictions --json``."""
        spans = Spans(self._db)
        streams = [_rows(self.of(name), self._output_words(name), spans) for name in self.names]
        for _, row in heapq.merge(*streams, key=lambda keyed: keyed[0]):
            yield row

    def last_rows(self, n: int) -> list[dict[str, Any]]:
        """The newest ``n``, without reading what is before them where nothing is picked out."""
        if self._wanted.case is None and not self._wanted.affected and self._wanted.to_ns is None:
            recent = (predictions.recent(self._db, name, n).time_ns for name in self.names)
            times = np.sort(np.concatenate([np.empty(0, np.int64), *recent]))[-n:]
            low = max(self._wanted.from_ns or 0, int(times[0]) if len(times) else 0)
            wanted = Wanted(self._wanted.model, low)
            return _last(Teller(self._config, self._db, wanted, self._on_damage).rows(), n)
        return _last(self.rows(), n)

    def _spans(self, name: str) -> list[tuple[int, int]]:
        low = self._wanted.from_ns or 0
        high = _FOREVER_NS if self._wanted.to_ns is None else self._wanted.to_ns
        if self._wanted.affected:
            return predictions.affected_spans(self._db, name, low, high)
        return [(low, high)]

    def _read(self, name: str) -> Iterator[Columns]:
        spans, case = self._spans(name), self._wanted.case
        if case is None:
            for a, b in spans:
                yield from predictions.batches(self._db, name, a, b, on_damage=self._on_damage)
            return
        for part in predictions.of_case(self._db, name, case, on_damage=self._on_damage):
            inside = np.zeros(len(part), bool)
            for a, b in spans:
                inside |= (part.time_ns >= a) & (part.time_ns < b)
            yield part.take(np.flatnonzero(inside))

    def _output_words(self, name: str) -> set[str]:
        """Names of the outputs as the model declares them: words among them are no inputs."""
        return {
            str(output.get("name"))
            for model in models.models(self._db, name)
            for output in model.detail.get("outputs", ())
        }


def _last(rows: Iterator[dict[str, Any]], n: int) -> list[dict[str, Any]]:
    return list(deque(rows, maxlen=n))


def _rows(
    parts: Iterable[Told], output_words: set[str], spans: Spans
) -> Iterator[tuple[tuple[int, int], dict[str, Any]]]:
    """((time, id), row) of each prediction."""
    for part in parts:
        for at in range(len(part)):
            key = (int(part.columns.time_ns[at]), int(part.columns.ids[at]))
            yield key, _row(part, at, output_words, spans)


def _row(part: Told, at: int, output_words: set[str], spans: Spans) -> dict[str, Any]:
    columns = part.columns
    words = dict(columns.texts[at])
    error = words.pop("error", None) if columns.status[at] else None
    ins = dict(zip(columns.input_names, columns.inputs[at].tolist(), strict=True))
    outs = dict(zip(columns.output_names, columns.outputs[at].tolist(), strict=True))
    return {
        "id": int(columns.ids[at]),
        "time": rfc3339(int(columns.time_ns[at])),
        "case": columns.cases[at],
        "status": "error" if columns.status[at] else "ok",
        "error": error,
        "latency_us": float(columns.latency_ns[at]) / 1000,
        "inputs": ins | {k: v for k, v in words.items() if k not in output_words},
        "outputs": outs | {k: v for k, v in words.items() if k in output_words},
        "tags": columns.tags[at],
        "segments": columns.segments[at],
        "model": part.model,
        "sha256": part.sha256[at],
        "baseline": part.baselines[at],
        "hardware": [
            _hardware(slot, at, spans, int(columns.time_ns[at])) for slot in part.hardware
        ],
        "affected": bool(part.affected[at]),
        "trust": part.trust[at],
        "label": part.labels[at],
    }


def _hardware(slot: SlotStates, at: int, spans: Spans, time_ns: int) -> dict[str, Any]:
    affected = bool(slot.affected[at])
    return {
        "slot": slot.slot,
        "before": slot.before[at],
        "after": slot.after[at],
        "affected": affected,
    } | (spans.at(slot.slot, time_ns) if affected else {})
