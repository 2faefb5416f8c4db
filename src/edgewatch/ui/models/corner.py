"""What the corner view says beside the trust: the last prediction, and the most urgent alarm."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.alarms.rule import PRIORITY_RANK
from edgewatch.store import predictions
from edgewatch.ui.models.alarms import AlarmRow, alarm_rows
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import clock, number
from edgewatch.ui.models.series import main_output
from edgewatch.ui.words import tr, trn


@dataclass(frozen=True, slots=True)
class CornerLines:
    """Two lines; ``sign`` is that of the alarm, empty where none stands."""

    prediction: str
    alarm: str
    sign: str


def corner_lines(context: Context) -> CornerLines:
    """The lines as the record has them now."""
    standing = [row for row in alarm_rows(context.db) if row.alarm.is_standing]
    worst = min(standing, key=_urgency, default=None)
    if worst is None:
        return CornerLines(_prediction(context), tr("No alarm stands."), "")
    others = len(standing) - 1
    more = trn(others, "(and # more)|(and # more)") if others else ""
    alarm = f"{worst.sentence} {more}".rstrip()
    return CornerLines(_prediction(context), alarm, worst.alarm.priority)


def _urgency(row: AlarmRow) -> tuple[int, int]:
    return PRIORITY_RANK[row.alarm.priority], -(row.alarm.raised_ns or 0)


def _prediction(context: Context) -> str:
    last = predictions.recent(context.db, context.model, 1)
    if not len(last):
        return tr("No prediction yet")
    when = clock(int(last.time_ns[-1]), context.now_ns)
    output = main_output(context, last.output_names)
    value = np.nan
    if output is not None and not last.status[-1]:
        value = float(last.outputs[-1, last.output_names.index(output)])
    if output is None or np.isnan(value):
        return tr("Last prediction failed, {time}", time=when)
    limits = context.model_section.limits.get(output)
    unit = limits.unit if limits else ""
    said = f"{number(value)} {unit}".rstrip()
    return tr("{value} {output}, {time}", value=said, output=output, time=when)
