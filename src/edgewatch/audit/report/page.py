"""The whole report."""

from __future__ import annotations

from collections.abc import Callable

from edgewatch.audit.document import Document, Paragraph, Section, to_html, to_pdf
from edgewatch.audit.report import (
    alarms,
    devices,
    drift,
    limits,
    models,
    people,
    performance,
    sealing,
    sign_offs,
    summary,
    timeline,
    trust,
    watching,
)
from edgewatch.audit.report.subject import Subject
from edgewatch.store.connection import RecordError

_PARTS: tuple[Callable[[Subject], Section | tuple[Section, ...]], ...] = (
    summary.section,
    timeline.section,
    trust.section,
    devices.sections,
    models.section,
    drift.section,
    performance.section,
    alarms.section,
    watching.section,
    sealing.section,
    sign_offs.section,
    people.section,
    limits.section,
)
_UNREADABLE = (RecordError, ValueError, KeyError, TypeError, AttributeError, OverflowError)
"""What values raise that no agent wrote."""


def document(subject: Subject) -> Document:
    """The report as blocks. The same snapshot and period give the same document.

    A record that was tampered with is one whose report is wanted: a part that cannot be told for
    its values says so, and the others are told.
    """
    sections = (section for make in _PARTS for section in _sections(make, subject))
    return Document(f"EdgeWatch report: {subject.site}", tuple(sections))


def _sections(
    make: Callable[[Subject], Section | tuple[Section, ...]], subject: Subject
) -> tuple[Section, ...]:
    try:
        made = make(subject)
    except _UNREADABLE as error:
        name = make.__module__.rpartition(".")[2].replace("_", " ")
        said = f"The record cannot be read here ({type(error).__name__}: {error})."
        return (Section(f"Not told: {name}", (Paragraph(said),)),)
    return made if isinstance(made, tuple) else (made,)


def render(subject: Subject) -> bytes:
    """The report as a web page, in UTF-8."""
    return to_html(document(subject))


def render_pdf(subject: Subject) -> bytes:
    """The report as a PDF."""
    return to_pdf(document(subject))
