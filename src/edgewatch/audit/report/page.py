"""The whole page."""

from __future__ import annotations

from edgewatch.audit.report import (
    alarms,
    devices,
    drift,
    limits,
    models,
    people,
    summary,
    timeline,
    watching,
)
from edgewatch.audit.report.markup import escape
from edgewatch.audit.report.style import CSS
from edgewatch.audit.report.subject import Subject

# Nothing may be fetched or run, whatever a device or a person wrote into the record.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(subject: Subject) -> bytes:
    """The report as UTF-8. The same snapshot and period give the same bytes."""
    title = escape(f"EdgeWatch report: {subject.site}")
    sections = (
        summary.render(subject),
        timeline.render(subject),
        devices.render(subject),
        models.render(subject),
        drift.render(subject),
        alarms.render(subject),
        people.render(subject),
        watching.render(subject),
        limits.render(),
    )
    page = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{CSS}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n{''.join(sections)}</body>\n</html>\n"
    )
    return page.encode("utf-8")
