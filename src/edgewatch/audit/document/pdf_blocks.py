"""The blocks of a document as what reportlab lays out on pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import singledispatchmethod
from itertools import zip_longest

from reportlab.lib.colors import HexColor
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, Indenter, ListFlowable, ListItem
from reportlab.platypus import Paragraph as Words
from reportlab.platypus import Table as Grid

from edgewatch.audit.document.blocks import (
    Block,
    Box,
    Bullets,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Table,
)
from edgewatch.audit.document.look import BOX_COLOURS
from edgewatch.audit.document.pdf_drawing import DrawnFigure
from edgewatch.audit.document.pdf_fonts import width, xml
from edgewatch.audit.document.pdf_styles import FACT, HEADING, NAME, REMARK, TEXT
from edgewatch.audit.document.pdf_table import MAX_ROWS, inline_xml, table_flowable
from edgewatch.audit.document.words import more_rows

Flowables = Iterable[Flowable]
_BOX_INDENT = 10
_FIGURE_ROOM = 220


class Layout:
    """What blocks become in ``room`` points of width."""

    def __init__(self, room: float) -> None:
        self._room = room

    def all(self, blocks: Sequence[Block]) -> Flowables:
        """The parts of blocks in their order; a heading stays with the drawing below it."""
        for block, below in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Heading) and isinstance(below, Figure):
                yield CondPageBreak(_FIGURE_ROOM)
            yield from self.of(block)

    @singledispatchmethod
    def of(self, block: Block) -> Flowables:
        """The parts that reportlab puts on pages."""
        raise TypeError(f"{type(block).__name__} is no block")

    @of.register
    def _heading(self, block: Heading) -> Flowables:
        yield CondPageBreak(70)
        yield Words(xml(block.text), HEADING)

    @of.register
    def _paragraph(self, block: Paragraph) -> Flowables:
        if block.text:
            yield Words(xml(block.text), REMARK if block.quiet else TEXT)

    @of.register
    def _bullets(self, block: Bullets) -> Flowables:
        items = [ListItem(Words(xml(item), TEXT)) for item in block.items]
        yield ListFlowable(items, bulletType="bullet", start="•", leftIndent=12, bulletFontSize=8)

    @of.register
    def _facts(self, block: Facts) -> Flowables:
        names = max((width(name, FACT.fontSize) for name, _ in block.pairs), default=0.0) + 14
        rows = [[Words(xml(n), NAME), Words(inline_xml(v, 3000), FACT)] for n, v in block.pairs]
        if rows:
            widths = [names, self._room - names]
            yield Grid(rows, colWidths=widths, hAlign="LEFT", style=_FACTS, splitInRow=1)

    @of.register
    def _table(self, block: Table) -> Flowables:
        if not block.rows:
            yield Words(xml(block.empty), REMARK)
            return
        yield table_flowable(block, self._room)
        more = more_rows(len(block.rows), MAX_ROWS, block.rest_in)
        if more:
            yield Words(xml(more), REMARK)

    @of.register
    def _figure(self, block: Figure) -> Flowables:
        yield DrawnFigure(block.drawing)

    @of.register
    def _box(self, block: Box) -> Flowables:
        colour = HexColor(BOX_COLOURS[block.kind])
        inside = Layout(self._room - _BOX_INDENT)
        yield HRFlowable(width="100%", thickness=2, color=colour, spaceBefore=6, spaceAfter=2)
        yield Indenter(left=_BOX_INDENT)
        yield from inside.all(block.blocks)
        yield Indenter(left=-_BOX_INDENT)


_FACTS = [
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
]
