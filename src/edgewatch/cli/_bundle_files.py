"""What ``bundle export --with`` adds: tables for people who count for themselves."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.audit import MoreFiles
    from edgewatch.audit.times import Period
    from edgewatch.cli._prediction_table import PredictionTable
    from edgewatch.store.connection import Connection

CONTENTS = {
    "predictions": "times, outputs, hardware state and trust of each prediction",
    "inputs": "the same, with the inputs",
    "labels": "the same, with case and label",
    "measurements": "drift, window by window",
    "service": "samples of CPU, memory and disk",
}
_OF_PREDICTIONS = frozenset({"predictions", "inputs", "labels"})
_PERSONAL = frozenset({"case", "label", "tags", "segments"})
_MEASUREMENT = ("model", "from", "to", "n", "feature", "role", "method", "value", "limit", "p",
                "exceeded")  # fmt: skip
_SAMPLE = ("time", "subject", "cpu_percent", "rss_bytes", "memory_percent", "disk_free_bytes",
           "disk_percent", "gpu_percent", "gpu_memory_percent", "gpu_celsius")  # fmt: skip


def parse_contents(text: str) -> frozenset[str]:
    """Names from a list with commas between them.

    >>> sorted(parse_contents("labels, inputs"))
    ['inputs', 'labels']
    """
    names = frozenset(name.strip() for name in text.split(",") if name.strip())
    unknown = sorted(names - CONTENTS.keys())
    if unknown:
        raise InputError(
            f'"{unknown[0]}" is nothing that a bundle can hold',
            where="--with",
            expected=f"one or more of {', '.join(CONTENTS)}, with commas between them",
        )
    return names


def more_files(
    site: Path, names: frozenset[str], *, parquet: bool = False, raw: bool = True
) -> list[MoreFiles]:
    """The writers of what was asked for.

    With ``parquet`` there are sketches too, and tables of predictions are Parquet: whole ones, if
    ``raw`` ones may go into the bundle and ``names`` asks for nothing less.

    Raises:
        InputError: Parquet is asked for and cannot be written.
    """
    found: list[MoreFiles] = []
    if parquet:
        found.append(_sketches())
        if raw and not names & _OF_PREDICTIONS:
            names |= _OF_PREDICTIONS
    if names & _OF_PREDICTIONS:
        found.append(_Predictions(site, names, ".parquet" if parquet else ".csv"))
    if "measurements" in names:
        found.append(_measurements)
    if "service" in names:
        found.append(_samples)
    return found


def _sketches() -> MoreFiles:
    from edgewatch.audit.sketch_table import NAME, sketch_files
    from edgewatch.cli._prediction_files import check_name

    check_name(Path(NAME))
    return sketch_files


class _Predictions:
    """``predictions/MODEL.csv``, with as much of each prediction as was asked for."""

    def __init__(self, site: Path, names: frozenset[str], ending: str) -> None:
        self._site, self._names, self._ending = site, names, ending

    def __call__(self, db: Connection, period: Period, folder: Path) -> Mapping[str, Path]:
        from edgewatch.cli._prediction_files import write_file
        from edgewatch.cli._prediction_table import PredictionTable
        from edgewatch.cli._predictions import Teller, Wanted
        from edgewatch.site.config import load_site
        from edgewatch.store.chunk_table import log_damage

        wanted = Wanted(None, period.from_ns, period.to_ns)
        teller = Teller(load_site(self._site), db, wanted, log_damage)
        found: dict[str, Path] = {}
        for model in teller.names:
            table = PredictionTable(db, [model])
            self._limit(table)
            path = folder / f"{_plain(model, found)}{self._ending}"
            write_file(path, table, teller.of(model), lambda _: None)
            found[f"predictions/{path.name}"] = path
        return found

    def _limit(self, table: PredictionTable) -> None:
        left_out = frozenset() if "labels" in self._names else _PERSONAL
        table.columns = tuple(
            column
            for column in table.columns
            if ("inputs" in self._names or column.source != "inputs")
            and not (column.source == "fixed" and column.key in left_out)
        )


def _measurements(db: Connection, period: Period, folder: Path) -> Mapping[str, Path]:
    from edgewatch.alarms.shapes import rfc3339

    rows = db.execute(
        """SELECT model, from_ns, to_ns, n, feature, role, method, value, lim, p, exceeded
           FROM measurement WHERE to_ns >= ? AND to_ns < ? ORDER BY to_ns, id""",
        (period.from_ns, period.to_ns),
    )
    shown = ([r[0], rfc3339(r[1]), rfc3339(r[2]), *r[3:]] for r in rows)
    return _table(folder, "measurements.csv", _MEASUREMENT, shown)


def _samples(db: Connection, period: Period, folder: Path) -> Mapping[str, Path]:
    from edgewatch.alarms.shapes import rfc3339

    columns = ", ".join(_SAMPLE[1:])
    rows = db.execute(
        f"SELECT time_ns, {columns} FROM resource"  # noqa: S608
        " WHERE time_ns >= ? AND time_ns < ? ORDER BY time_ns, id",
        (period.from_ns, period.to_ns),
    )
    return _table(folder, "service.csv", _SAMPLE, ([rfc3339(r[0]), *r[1:]] for r in rows))


def _table(
    folder: Path, name: str, heads: Sequence[str], rows: Iterable[Sequence[object]]
) -> Mapping[str, Path]:
    from edgewatch.audit.text import spreadsheet_cell

    path = folder / name
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow(heads)
        writer.writerows([spreadsheet_cell(value) for value in row] for row in rows)
    return {name: path}


def _plain(model: str, taken: Mapping[str, Path]) -> str:
    """The name of a model as every file system and every zip program takes it."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", model).strip("._") or "model"
    used, number, name = {path.stem.casefold() for path in taken.values()}, 2, plain
    while name.casefold() in used:
        name, number = f"{plain}_{number}", number + 1
    return name
