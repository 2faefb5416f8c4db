"""Drift: what was over its limit, when, and by how much."""

from __future__ import annotations

from typing import Any

from edgewatch.audit.document import Heading, Inline, Moment, Paragraph, Section, Table
from edgewatch.audit.record_queries import drift_exceeded, drift_measured, drift_windows
from edgewatch.audit.report.subject import Subject

_SHOWN = 500
_HEADS = ("Model", "Feature", "Method", "Windows over", "of", "Worst", "Limit", "First", "Last")


def section(subject: Subject) -> Section:
    """A line for each feature and method over its limit, then the windows themselves."""
    db, period = subject.db, subject.period
    measured = drift_measured(db, period)
    exceeded = drift_exceeded(db, period)
    return Section(
        "Drift over its limit",
        (
            Paragraph(_sentence(measured, exceeded)),
            Table(
                _HEADS,
                [_line(row, measured) for row in exceeded],
                empty="No window exceeded a limit." if measured else "Drift was not measured.",
            ),
            Heading("The windows, oldest first"),
            Table(
                ("From", "To", "Rows", "Model", "Feature", "Method", "Value", "Limit", "p"),
                [_window(row) for row in drift_windows(db, period, _SHOWN)],
                empty="None.",
            ),
            Paragraph(_rest(sum(row["windows"] for row in exceeded)), quiet=True),
        ),
    )


def _sentence(measured: dict[tuple[str, str, str, str], int], exceeded: list[Any]) -> str:
    return (
        f"{sum(measured.values()):,} measurements of {len(measured):,} pairs of feature and "
        f"method were made on windows that ended in this period; {len(exceeded):,} of these "
        "pairs were over their limit at least once. Windows overlap."
    )


def _line(
    row: dict[str, Any], measured: dict[tuple[str, str, str, str], int]
) -> tuple[Inline, ...]:
    key = (row["model"], row["feature"], row["role"], row["method"])
    return (
        row["model"],
        row["feature"],
        row["method"],
        row["windows"],
        measured.get(key, 0),
        row["worst"],
        row["lim"],
        Moment(row["from_ns"]),
        Moment(row["to_ns"]),
    )


def _window(row: dict[str, Any]) -> tuple[Inline, ...]:
    return (
        Moment(row["from_ns"]),
        Moment(row["to_ns"]),
        row["n"],
        row["model"],
        row["feature"],
        row["method"],
        row["value"],
        row["lim"],
        row["p"],
    )


def _rest(total: int) -> str:
    if total <= _SHOWN:
        return ""
    return f"The other {total - _SHOWN:,} are in log.db, table measurement."
