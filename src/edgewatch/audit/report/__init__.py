"""The report for an auditor: a web page and a PDF, both closed in themselves.

`page.document` puts it together as blocks. Each other module holds one section: what it reads
from the record, and how that becomes blocks. Everything is read from a snapshot, never from a
live record.
"""

from edgewatch.audit.report.page import document, render, render_pdf
from edgewatch.audit.report.subject import Subject

__all__ = ["Subject", "document", "render", "render_pdf"]
