"""The report for an auditor: one HTML page without scripts or outside references.

`page.render` puts it together. Each other module holds one section: what it reads from the
record, and how that becomes HTML. Everything is read from a snapshot, never from a live record.
"""

from edgewatch.audit.report.page import render
from edgewatch.audit.report.subject import Subject

__all__ = ["Subject", "render"]
