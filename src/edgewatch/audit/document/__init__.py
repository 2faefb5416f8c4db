"""Documents for people: said once as blocks, written as a web page or as a PDF.

A report builds a `Document` of sections, tables, facts and drawings; `to_html` and `to_pdf` write
it. Both are closed in themselves (no script, no reference to anything outside), and the same
document gives the same bytes.
"""

from edgewatch.audit.document.blocks import (
    Badge,
    Block,
    Box,
    Bullets,
    Code,
    Document,
    Facts,
    Figure,
    Heading,
    Inline,
    Lines,
    Moment,
    Paragraph,
    Section,
    Table,
)
from edgewatch.audit.document.html import to_html
from edgewatch.audit.document.pdf import to_pdf

__all__ = [
    "Badge",
    "Block",
    "Box",
    "Bullets",
    "Code",
    "Document",
    "Facts",
    "Figure",
    "Heading",
    "Inline",
    "Lines",
    "Moment",
    "Paragraph",
    "Section",
    "Table",
    "to_html",
    "to_pdf",
]
