"""Drift: what was over its limit, when, and by how much."""

from __future__ import annotations

from typing import Any

from edgewatch.audit.record_queries import drift_exceeded, drift_measured, drift_windows
from edgewatch.audit.report.markup import MAX_ROWS, Markup, element, moment, section, table
from edgewatch.audit.report.subject import Subject


def render(subject: Subject) -> Markup:
    """A line for each feature and method over its limit, then the windows themselves."""
    db, period = subject.db, subject.period
    measured = drift_measured(db, period)
    exceeded = drift_exceeded(db, period)
    return section(
        "Drift over its limit",
        element("p", _sentence(measured, exceeded)),
        table(
            ["Model", "Feature", "Method", "Windows over", "of", "Worst", "Limit", "First", "Last"],
            [_line(row, measured) for row in exceeded],
            empty="No window exceeded a limit." if measured else "Drift was not measured.",
        ),
        element("h3", "The windows, oldest first"),
        table(
            ["From", "To", "Rows", "Model", "Feature", "Method", "Value", "Limit", "p"],
            [_window(row) for row in drift_windows(db, period, MAX_ROWS)],
            empty="None.",
        ),
        element("p", _rest(sum(row["windows"] for row in exceeded)), css="none"),
    )


def _sentence(measured: dict[tuple[str, str, str, str], int], exceeded: list[Any]) -> str:
    return (
        f"{sum(measured.values()):,} measurements of {len(measured):,} pairs of feature and "
        f"method were made on windows that ended in this period; {len(exceeded):,} of these "
        "pairs were over their limit at least once. Windows overlap."
    )


def _line(
    row: dict[str, Any], measured: dict[tuple[str, str, str, str], int]
) -> tuple[object, ...]:
    key = (row["model"], row["feature"], row["role"], row["method"])
    return (
        row["model"],
        row["feature"],
        row["method"],
        row["windows"],
        measured.get(key, 0),
        row["worst"],
        row["lim"],
        moment(row["from_ns"]),
        moment(row["to_ns"]),
    )


def _window(row: dict[str, Any]) -> tuple[object, ...]:
    return (
        moment(row["from_ns"]),
        moment(row["to_ns"]),
        row["n"],
        row["model"],
        row["feature"],
        row["method"],
        row["value"],
        row["lim"],
        row["p"],
    )


def _rest(total: int) -> str:
    if total <= MAX_ROWS:
        return ""
    return f"The other {total - MAX_ROWS:,} are in log.db, table measurement."
