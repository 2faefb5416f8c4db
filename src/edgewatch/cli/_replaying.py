"""From a file and the options of ``replay`` to records in the spool."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._output import Progress, tell
from edgewatch.cli._record import reading
from edgewatch.cli._time_column import time_column
from edgewatch.feed import replay
from edgewatch.feed.columns import labels_of, require_columns, segments_of
from edgewatch.feed.row_models import RowModel, read_rows, row_model
from edgewatch.monitors.tables import Table
from edgewatch.sdk.cases import case_keys
from edgewatch.sdk.paths import config_file
from edgewatch.sdk.stream import site_encoder
from edgewatch.site.config import ModelSection
from edgewatch.site.errors import InputError
from edgewatch.store.devices import current_enrolment


@dataclass(frozen=True, slots=True)
class Plan:
    """What the command line asked for; columns are None where not named."""

    time: str | None = None
    label: str | None = None
    label_delay_ns: int = 0
    case: str | None = None
    unit: str | None = None
    slot: str | None = None
    speed: float | None = None
    segments: tuple[str, ...] = ()

    @property
    def words(self) -> list[str]:
        return [name for name in (self.time, self.case, self.unit) if name]


def replay_file(site: Path, name: str, path: Path, plan: Plan) -> dict[str, Any]:
    """Write the rows of a file into the spool, and say what was written.

    Raises:
        InputError: no such model or slot, or the file lacks a column or holds a bad time.
    """
    with reading(site) as (config, db):
        model = config.find_model(name)
        units = None
        if plan.slot is not None:
            slot = config.find_slot(plan.slot)
            _require_feeding(site, slot.name, config.models_of(slot), name)
            units = replay.Units(slot.name, enrol=current_enrolment(db, slot.name) is None)
    source = row_model(site, model)
    table = read_rows(source, path, plan.words)
    require_columns(table, [*([plan.label] if plan.label else []), *plan.segments], path)
    plan = replace(plan, segments=plan.segments or _declared(model, table))
    table, times = _in_order(table, _times(table, plan, path))
    rows = _rows(source, table, times, plan, path)
    tally = replay.Tally()
    encoder = site_encoder(site, source.stream)
    records = replay.events(name, rows, units, plan.label_delay_ns, tally, encoder, case_keys(site))
    with Progress(f"Replaying {path.name}", table.rows) as progress:
        replay.write(site, source.stream, records, speed=plan.speed, progress=progress)
    return {
        "model": name,
        "rows": tally.rows,
        "errors": tally.errors,
        "labels": tally.labels,
        "from": rfc3339(times[0]) if times else None,
        "to": rfc3339(times[-1]) if times else None,
        "units": units.seen if units else [],
    }


def _require_feeding(site: Path, slot: str, fed: Sequence[str], model: str) -> None:
    if model not in fed:
        raise InputError(
            f'the slot "{slot}" does not feed the model "{model}"',
            where=str(config_file(site)),
            expected=f'models = ["{model}"] in its [[slot]] section',
        )


def _declared(model: ModelSection, table: Table) -> tuple[str, ...]:
    """The segments that the model's baseline was built with, as far as the file has them."""
    return tuple(n for n in model.segments if n in table.columns or n in table.text)


def _times(table: Table, plan: Plan, path: Path) -> Sequence[int]:
    if plan.time is None:
        tell("No --time column: the rows are taken as one a second, the last one now.")
        return replay.one_a_second(table.rows, time.time_ns() - plan.label_delay_ns)
    return time_column(table, plan.time, path)


def _rows(
    source: RowModel, table: Table, times: Sequence[int], plan: Plan, path: Path
) -> Iterator[replay.Row]:
    cases = _cases(table, plan, path)
    labels = labels_of(table, plan.label) if plan.label else None
    units = table.text[plan.unit] if plan.unit else None
    segments = segments_of(table, plan.segments)
    for row, run in enumerate(source.rows(table)):
        yield replay.Row(
            times[row],
            run,
            case=cases[row] if cases else None,
            label=labels[row] if labels else None,
            unit=units[row].strip() if units else None,
            segments=segments[row] if segments else {},
        )


def _in_order(table: Table, times: Sequence[int]) -> tuple[Table, list[int]]:
    """Rows in order of time, those of one time in the order of the file."""
    order = sorted(range(table.rows), key=times.__getitem__)
    ordered = Table(
        {name: values[order] for name, values in table.columns.items()},
        {name: [texts[i] for i in order] for name, texts in table.text.items()},
        table.rows,
        [table.lines[i] for i in order],
    )
    return ordered, [times[i] for i in order]


def _cases(table: Table, plan: Plan, path: Path) -> list[str] | None:
    """The case of each row; the line of the file where labels need one and none is named."""
    if plan.case:
        return [text.strip() for text in table.text[plan.case]]
    return [f"{path.stem}/{line}" for line in table.lines] if plan.label else None
