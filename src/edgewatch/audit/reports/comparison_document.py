"""A comparison of two model files as a document and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.audit.document import (
    Block,
    Box,
    Bullets,
    Code,
    Document,
    Facts,
    Heading,
    Inline,
    Lines,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.document.words import number
from edgewatch.audit.reports.comparison import Comparison
from edgewatch.audit.times import Period
from edgewatch.statistics.quality.metric import Metric

FORMAT = "edgewatch comparison/1"
DOES_NOT_COVER = (
    "Inputs that were never recorded, and rows whose inputs this record does not hold as the new "
    "file takes them.",
    "What people would have done with other answers, and what would have followed from it.",
    "Speed: the new file ran here in batches, in a process of its own.",
    "Labels that came because of the old answers: where only what was suspicious was checked, "
    "both are measured on that alone.",
)
_METHODS = (
    "Agreement: share with Wilson's interval; kappa after Cohen. Shift: mean of new − old with its "
    "interval, and limits of agreement after Bland and Altman. McNemar: exact, two-sided. Metrics: "
    "each with the interval of its kind; differences with a paired bootstrap, seeded, in blocks. "
    "All intervals are of 95 %."
)


@dataclass(frozen=True, slots=True)
class CompareReport:
    """A comparison, and of what.

    ``old`` are the digests of the files whose answers were recorded, ``new`` that of the new one.
    """

    site: str
    version: str
    model: str
    old: tuple[str, ...]
    new: str
    period: Period
    classes: tuple[str, ...]
    skipped: int
    result: Comparison


def comparison_json(report: CompareReport) -> dict[str, Any]:
    """The report for programs; ``docs/reports.md`` tells its shape."""
    found = report.result
    said = found.agreement
    return {
        "format": FORMAT,
        "site": report.site,
        "edgewatch": report.version,
        "model": report.model,
        "old": list(report.old),
        "new": report.new,
        "from": rfc3339(report.period.from_ns),
        "to": rfc3339(report.period.to_ns),
        "n": found.n,
        "failed": found.failed,
        "skipped": report.skipped,
        "n_labelled": found.labelled,
        "classes": list(report.classes),
        "agreement": None if said is None else {"share": said.share, **asdict(said)},
        "crossed": [list(row) for row in found.crossed],
        "shifts": {
            name: {
                "n": one.n,
                "mean": one.mean.as_json(),
                "limits_of_agreement": list(one.limits),
                "largest": one.largest,
            }
            for name, one in found.shifts.items()
        },
        "mcnemar": None if found.mcnemar is None else asdict(found.mcnemar),
        "metrics": {
            name: {
                "old": pair.old.as_json(),
                "new": pair.new.as_json(),
                "difference": pair.difference.as_json(),
                "limit": pair.limit,
                "finding": pair.finding(name),
            }
            for name, pair in found.metrics.items()
        },
        "does_not_cover": list(DOES_NOT_COVER),
    }


def comparison_document(report: CompareReport) -> Document:
    """The report for people."""
    return Document(
        f"Old model against new: {report.model}",
        (
            _head(report),
            Section("Do they say the same?", tuple(_same(report))),
            Section("Which is better, where the truth is known", tuple(_better(report))),
            Section("How it was computed", (Paragraph(_METHODS),)),
            Section(
                "What this report does not cover", (Box("limits", (Bullets(DOES_NOT_COVER),)),)
            ),
        ),
    )


def _head(report: CompareReport) -> Section:
    found = report.result
    return Section(
        "What was compared",
        (
            Facts(
                (
                    ("Site", report.site),
                    ("Model", report.model),
                    ("Old: answers recorded from", Lines(tuple(map(Code, report.old)))),
                    ("New: run on the recorded inputs", Code(report.new)),
                    ("From", Moment(report.period.from_ns)),
                    ("Up to (not including)", Moment(report.period.to_ns)),
                    ("Predictions", found.n),
                    ("On which the new one failed", found.failed),
                    ("Left out: inputs it does not take", report.skipped),
                    ("With the truth and both answers", found.labelled),
                    ("Written by", f"EdgeWatch {report.version}"),
                )
            ),
        ),
    )


def _same(report: CompareReport) -> Iterator[Block]:
    found = report.result
    said = found.agreement
    if said is not None and said.share is not None:
        kappa = "" if said.kappa is None else f" Beyond chance (kappa): {said.kappa:.3f}."
        yield Paragraph(
            f"{said.same:,} of {said.n:,} answers are the same: {said.share:.2%} "
            f"({said.low:.2%} to {said.high:.2%}).{kappa}"
        )
        names = [name or "any other" for name in report.classes]
        yield Table(
            ("Old says, new says", *names),
            [(name, *row) for name, row in zip(names, found.crossed, strict=True)],
            empty="No answer of both.",
        )
    yield Heading("Outputs, new − old")
    yield Table(
        ("Output", "Rows", "Mean", "95 % of differences", "Largest"),
        [
            (name, one.n, _shown(one.mean), " to ".join(map(number, one.limits)), one.largest)
            for name, one in found.shifts.items()
        ],
        empty="They have no output in common that is a number.",
    )


def _better(report: CompareReport) -> Iterator[Block]:
    found = report.result
    if not found.labelled:
        yield Paragraph("No label of these predictions is known.", quiet=True)
        return
    if found.mcnemar is not None:
        yield Paragraph(
            f"Only the old one was right {found.mcnemar.only_old:,} times, only the new one "
            f"{found.mcnemar.only_new:,} times (McNemar, p = {found.mcnemar.p:.2g})."
        )
    yield Table(
        ("Metric", "Old", "New", "New − old", "Limit", "Finding"),
        [
            (
                name,
                _shown(pair.old),
                _shown(pair.new),
                _shown(pair.difference),
                pair.limit,
                pair.finding(name),
            )
            for name, pair in found.metrics.items()
        ],
        empty="No metric can be given.",
    )


def _shown(one: Metric) -> Inline:
    if one.value is None:
        return None
    if one.low is None or one.high is None:
        return number(one.value)
    return Lines((number(one.value), f"{number(one.low)} to {number(one.high)}"))
