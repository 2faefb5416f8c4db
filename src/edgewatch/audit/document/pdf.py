"""A document as a PDF: A4, fonts inside, bookmarks, pages numbered "n of N"."""

from __future__ import annotations

from edgewatch.audit.document.blocks import Document


def to_pdf(document: Document) -> bytes:
    """The document as PDF. The same document gives the same bytes: no time of making is in it."""
    # Here, not above: reportlab takes its time to load, and most of EdgeWatch never needs it.
    from edgewatch.audit.document.pdf_pages import written

    return written(document)
