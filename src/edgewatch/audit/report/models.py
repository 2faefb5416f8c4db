"""The models that ran: which file, how often, how fast, with how many errors."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.audit.document import (
    Code,
    Heading,
    Inline,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.record_queries import baselines, label_counts, model_counts
from edgewatch.audit.report.subject import Subject
from edgewatch.store.service import cover_service, percentile_ns

_PERCENTILES = (
    "Percentiles are upper edges of histogram bins, good to 26 %; they count whole minutes."
)


def section(subject: Subject) -> Section:
    """Identity, service and baselines."""
    versions = model_counts(subject.db, subject.period)
    return Section(
        "Models",
        (
            Table(
                ("Model", "SHA-256 of its file", "First seen", "Predictions", "Errors", "Last one"),
                [_version_row(row) for row in versions],
                empty="No model has run.",
            ),
            Heading("Latency and truth"),
            Table(
                ("Model", "Median", "95 %", "99 %", "Labels that became known"),
                _service_rows(subject, versions),
                empty="No predictions in this period.",
            ),
            Paragraph(_PERCENTILES, quiet=True),
            Heading("Baselines"),
            Table(
                ("Model", "Baseline", "Reference rows", "In force from"),
                [
                    (b["model"], Code(b["id"]), b["rows"], Moment(b["from_ns"]))
                    for b in baselines(subject.db)
                ],
                empty="No baseline: drift was not measured.",
            ),
        ),
    )


def _version_row(row: dict[str, Any]) -> tuple[Inline, ...]:
    sha256: Inline = Code(row["sha256"]) if row["sha256"] else "no file was given"
    return (
        row["name"],
        sha256,
        Moment(row["first_ns"]),
        row["predictions"],
        row["errors"],
        Moment(row["last_ns"]),
    )


def _service_rows(subject: Subject, versions: list[dict[str, Any]]) -> list[tuple[Inline, ...]]:
    labels = label_counts(subject.db, subject.period)
    names = dict.fromkeys(row["name"] for row in versions)
    rows = []
    for name in names:
        counts = _latencies(subject, name)
        if counts is not None:
            shown = (_milliseconds(percentile_ns(counts, q)) for q in (0.5, 0.95, 0.99))
            rows.append((name, *shown, labels.get(name, 0)))
    return rows


def _latencies(subject: Subject, model: str) -> NDArray[np.int64] | None:
    found = cover_service(subject.db, model, subject.period.from_ns, subject.period.to_ns)
    return found.latency_counts if found.n else None


def _milliseconds(ns: float | None) -> str:
    return "—" if ns is None else f"{ns / 1e6:.3g} ms"
