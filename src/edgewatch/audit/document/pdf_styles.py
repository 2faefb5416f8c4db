"""How text looks in a PDF."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from edgewatch.audit.document.look import INK, QUIET
from edgewatch.audit.document.pdf_fonts import BOLD, PLAIN

CELL_SIZE = 7.0


def _style(name: str, size: float, *, bold: bool = False, **more: float | str) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=BOLD if bold else PLAIN,
        fontSize=size,
        leading=size * 1.35,
        textColor=HexColor(more.pop("colour", INK)),
        **more,
    )


TITLE = _style("title", 17, bold=True, spaceAfter=8)
SECTION = _style("section", 13, bold=True, spaceBefore=14, spaceAfter=4)
HEADING = _style("heading", 10, bold=True, spaceBefore=8, spaceAfter=3)
TEXT = _style("text", 8.5, spaceBefore=2, spaceAfter=3)
REMARK = _style("remark", 8.5, colour=QUIET, spaceBefore=2, spaceAfter=3)
CELL = _style("cell", CELL_SIZE)
NUMBER = _style("number", CELL_SIZE, alignment=2)
FACT = _style("fact", 8.5)
NAME = _style("name", 8.5, colour=QUIET)
