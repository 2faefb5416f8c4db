"""Predictions as one table of named columns, for files: CSV, Parquet, SQLite."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from edgewatch.cli._predictions import Told
from edgewatch.store import models
from edgewatch.store.connection import Connection
from edgewatch.store.layouts import Part

Kind = Literal["whole", "number", "text", "time", "truth"]
"""int64, float64, str, ns since the epoch, bool; texts and numbers may be None."""
Source = Literal["fixed", "before", "after", "inputs", "outputs"]

_FIXED: tuple[tuple[str, Kind], ...] = (
    ("id", "whole"),
    ("time", "time"),
    ("model", "text"),
    ("sha256", "text"),
    ("baseline", "text"),
    ("case", "text"),
    ("status", "text"),
    ("error", "text"),
    ("latency_us", "number"),
    ("trust", "text"),
    ("affected", "truth"),
    ("label", "text"),
    ("tags", "text"),
    ("segments", "text"),
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the file, its kind, and where its values come from."""

    name: str
    kind: Kind
    source: Source
    key: str

    @property
    def is_text_of_the_model(self) -> bool:
        return self.kind == "text" and self.source in ("inputs", "outputs")


class PredictionTable:
    """The columns that hold every prediction of some models, whatever version made it."""

    def __init__(self, db: Connection, names: Sequence[str]) -> None:
        slots, ins, outs = _keys(db, names)
        wanted: list[tuple[str, Kind, Source, str]]
        wanted = [(name, kind, "fixed", name) for name, kind in _FIXED]
        for slot in slots:
            wanted.append((f"{slot} before", "text", "before", slot))
            wanted.append((f"{slot} after", "text", "after", slot))
        wanted += [(name, kind, "inputs", name) for name, kind in ins]
        wanted += [(name, kind, "outputs", name) for name, kind in outs]
        self.columns = tuple(_distinct(wanted))

    def values(self, told: Told) -> list[Sequence[Any]]:
        """Of each column n values, as Python's own; None where a prediction has none."""
        read = told.columns
        sources: dict[str, dict[str, Any]] = {
            "fixed": _fixed(told),
            "before": {slot.slot: slot.before for slot in told.hardware},
            "after": {slot.slot: slot.after for slot in told.hardware},
            "inputs": dict(zip(read.input_names, read.inputs.T, strict=True)),
            "outputs": dict(zip(read.output_names, read.outputs.T, strict=True)),
        }
        nothing = [None] * len(told)
        return [
            _texts(told, column.key)
            if column.is_text_of_the_model
            else _plain(sources[column.source].get(column.key, nothing))
            for column in self.columns
        ]


def moments(time_ns: Sequence[int]) -> list[str]:
    """Times as :func:`edgewatch.alarms.shapes.rfc3339` writes them, many at once.

    >>> moments([1_500_999])
    ['1970-01-01T00:00:00.001500Z']
    """
    microseconds = np.array(time_ns, np.int64) // 1000
    shown = np.datetime_as_string(microseconds.astype("datetime64[us]"), unit="us")
    return [f"{moment}Z" for moment in shown.tolist()]


def _keys(
    db: Connection, names: Sequence[str]
) -> tuple[list[str], dict[tuple[str, Kind], None], dict[tuple[str, Kind], None]]:
    """Slots that feed the models; inputs and outputs that any version of them has."""
    slots: dict[str, None] = {}
    ins: dict[tuple[str, Kind], None] = {}
    outs: dict[tuple[str, Kind], None] = {}
    for name in names:
        fed = db.execute("SELECT slot FROM slot_model WHERE model = ? ORDER BY slot", (name,))
        slots |= dict.fromkeys(str(row[0]) for row in fed)
        for layout in models.layouts(db, name).values():
            ins |= dict.fromkeys(_of_parts(layout.input_names, layout.inputs))
            outs |= dict.fromkeys(_of_parts(layout.output_names, layout.outputs))
    return list(slots), ins, outs


def _of_parts(numbers: Iterable[str], parts: Iterable[Part]) -> Iterator[tuple[str, Kind]]:
    yield from ((name, "number") for name in numbers)
    yield from ((part.name, "text") for part in parts if not part.dtype)


def _distinct(wanted: Iterable[tuple[str, Kind, Source, str]]) -> Iterator[Column]:
    """An input or output called like another column gets a prefix, and a number if need be.

    Upper and lower case do not tell names apart: to SQLite they are the same.
    """
    taken: set[str] = set()
    for name, kind, source, key in wanted:
        free = name
        if free.casefold() in taken:
            free = f"{source} {name}"
        number = 2
        while free.casefold() in taken:
            free, number = f"{source} {name} {number}", number + 1
        taken.add(free.casefold())
        yield Column(free, kind, source, key)


def _fixed(told: Told) -> dict[str, Sequence[Any]]:
    read = told.columns
    failed = (read.status != 0).tolist()
    return {
        "id": read.ids.tolist(),
        "time": read.time_ns.tolist(),
        "model": [told.model] * len(told),
        "sha256": told.sha256,
        "baseline": told.baselines,
        "case": read.cases,
        "status": ["error" if bad else "ok" for bad in failed],
        "error": [
            str(words.get("error", "")) if bad else None
            for bad, words in zip(failed, read.texts, strict=True)
        ],
        "latency_us": (read.latency_ns / 1000).tolist(),
        "trust": told.trust,
        "affected": told.affected.tolist(),
        "label": [_text(label) for label in told.labels],
        "tags": [_text(tags or None) for tags in read.tags],
        "segments": [_text(segments or None) for segments in read.segments],
    }


def _texts(told: Told, key: str) -> list[str | None]:
    return [_text(words.get(key)) for words in told.columns.texts]


def _text(value: object) -> str | None:
    """A text as it is; what is none as JSON."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def _plain(values: Any) -> Sequence[Any]:
    plain: Sequence[Any] = values.tolist() if isinstance(values, np.ndarray) else values
    return plain
