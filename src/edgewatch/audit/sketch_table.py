"""``sketches.parquet``: the distributions that drift was measured on, a row for each feature.

They outlive single predictions and point at nobody, so they are what can be counted anew when
predictions have been retired or were left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from edgewatch.audit.times import Period
from edgewatch.site.errors import InputError
from edgewatch.statistics import sketch as parts
from edgewatch.statistics.sketch import Sketch
from edgewatch.store.connection import Connection
from edgewatch.store.sketch_units import feature_names
from edgewatch.store.tiers import TIERS, Tier

NAME = "sketches.parquet"
_ROWS_AT_ONCE = 16_384
_COUNTED = {
    "n": parts.N,
    "missing": parts.MISSING,
    "non_finite": parts.NON_FINITE,
    "below": parts.UNDER,
    "above": parts.OVER,
    "outside": parts.OUTSIDE,
}


@dataclass(frozen=True, slots=True)
class _Unit:
    """One sketch: of a model version against a baseline, over a minute, an hour or a day."""

    tier: str
    start_ns: int
    model: str
    sha256: str
    baseline_id: str
    blob: bytes


def sketch_files(db: Connection, period: Period, folder: Path) -> Mapping[str, Path]:
    """Write the sketches of a period, coarsest first, as one table with a row for each feature.

    ``counts`` are the readings in the cells of the baseline's frame; ``below`` and ``above`` lie
    outside of its edges, ``outside`` beyond the accepted range. A sketch that cannot be read
    is left out: the record has it as it is.

    Raises:
        InputError: pyarrow is missing.
    """
    arrow, parquet = _pyarrow(folder / NAME)
    schema = _schema(arrow)
    names: dict[str, list[str]] = {}
    path = folder / NAME
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        rows: list[dict[str, Any]] = []
        for unit in _units(db, period):
            if unit.baseline_id not in names:
                names[unit.baseline_id] = feature_names(db, unit.baseline_id)
            rows += _rows(unit, names[unit.baseline_id])
            if len(rows) >= _ROWS_AT_ONCE:
                writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
                rows = []
        writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
    return {NAME: path}


def _schema(arrow: Any) -> Any:
    text, whole, number = arrow.string(), arrow.int64(), arrow.float64()
    return arrow.schema(
        [
            ("tier", text),
            ("start", arrow.timestamp("ns", tz="UTC")),
            ("model", text),
            ("sha256", text),
            ("baseline", text),
            ("feature", text),
            *((name, whole) for name in _COUNTED),
            *((name, number) for name in ("mean", "sd", "lowest", "highest")),
            ("counts", arrow.list_(whole)),
        ]
    )


def _units(db: Connection, period: Period) -> Iterator[_Unit]:
    for tier in TIERS:
        rows = db.execute(
            f"""SELECT r.start_ns, m.name, m.sha256, r.baseline_id, r.sketch
                FROM {tier.rollup} r JOIN model m ON m.id = r.model_id
                WHERE r.start_ns >= ? AND r.start_ns < ?
                ORDER BY r.model_id, r.baseline_id, r.start_ns""",  # noqa: S608
            (_floor(tier, period.from_ns), period.to_ns),
        )
        for row in rows:
            yield _Unit(tier.name, *row)


def _floor(tier: Tier, time_ns: int) -> int:
    return tier.floor(max(time_ns, 0))


def _rows(unit: _Unit, names: list[str]) -> list[dict[str, Any]]:
    try:
        found = Sketch.from_bytes(unit.blob)
    except ValueError:
        return []
    deviations = np.sqrt(found.variance)
    return [
        _row(unit, found, i, name, float(deviations[i]))
        for i, name in enumerate(names[: len(found.values)])
    ]


def _row(unit: _Unit, found: Sketch, i: int, name: str, deviation: float) -> dict[str, Any]:
    values = found.values[i]
    any_finite = bool(found.finite[i] > 0)
    moments = {
        "mean": float(values[parts.MEAN]),
        "sd": deviation,
        "lowest": float(values[parts.LOW]),
        "highest": float(values[parts.HIGH]),
    }
    return {
        "tier": unit.tier,
        "start": unit.start_ns,
        "model": unit.model,
        "sha256": unit.sha256,
        "baseline": unit.baseline_id,
        "feature": name,
        **{column: int(values[at]) for column, at in _COUNTED.items()},
        **{column: value if any_finite else None for column, value in moments.items()},
        "counts": found.counts[i].astype(np.int64).tolist(),
    }


def _pyarrow(out: Path) -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise InputError(
            "Parquet needs the package pyarrow, which is not installed",
            where=out.name,
            expected="pyarrow, or a bundle without --parquet",
            remedy="Install it with: pip install 'edgewatch[parquet]'",
        ) from error
