"""Pages of a PDF: what stands on each of them, and the outline that leads to sections."""

from __future__ import annotations

import io
import re

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
)

from edgewatch.audit.document.blocks import Document
from edgewatch.audit.document.look import QUIET
from edgewatch.audit.document.pdf_blocks import Layout
from edgewatch.audit.document.pdf_fonts import PLAIN, register, shown, xml
from edgewatch.audit.document.pdf_styles import HEADING, SECTION, TITLE

_MARGIN, _FOOT = 36.0, 44.0
_WIDTH, _HEIGHT = landscape(A4)
_ROOM = _WIDTH - 2 * _MARGIN
_PAGES = "pages"
_LEVELS = {TITLE.name: 0, SECTION.name: 0, HEADING.name: 1}


def written(document: Document) -> bytes:
    """The document on pages."""
    register()
    out = io.BytesIO()
    pages, layout = _Pages(out, document), Layout(_ROOM)
    story: list[Flowable] = [Paragraph(xml(document.title), TITLE)]
    for part in document.sections:
        # Not keepWithNext: that takes a long table along to the next page.
        story += [CondPageBreak(130), Paragraph(xml(part.title), SECTION)]
        story += layout.all(part.blocks)
    pages.build(story)
    return out.getvalue()


class _Pages(BaseDocTemplate):  # type: ignore[misc]
    """A4 across, since the tables are wide."""

    def __init__(self, out: io.BytesIO, document: Document) -> None:
        super().__init__(
            out,
            pagesize=(_WIDTH, _HEIGHT),
            title=shown(document.title),
            author="EdgeWatch",
            creator="EdgeWatch",
            lang="en",
            displayDocTitle=1,
            invariant=1,
            pageCompression=1,
        )
        self._title = shown(document.title, 120)
        self._marks = 0
        frame = Frame(
            _MARGIN, _FOOT, _ROOM, _HEIGHT - _FOOT - _MARGIN,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
        )  # fmt: skip
        self.addPageTemplates(PageTemplate(frames=[frame], onPage=self._foot))

    def afterFlowable(self, flowable: Flowable) -> None:
        """Put titles and headings into the outline."""
        level = _LEVELS.get(getattr(getattr(flowable, "style", None), "name", ""))
        if level is None:
            return
        self._marks += 1
        key, text = f"part-{self._marks}", re.sub(r"\s+", " ", flowable.getPlainText())
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(text, key, level, closed=level == 0)

    def _foot(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setFont(PLAIN, 7)
        canvas.setFillColor(HexColor(QUIET))
        canvas.drawString(_MARGIN, 24, self._title)
        canvas.drawRightString(_WIDTH - _MARGIN - 16, 24, f"Page {canvas.getPageNumber()} of ")
        canvas.translate(_WIDTH - _MARGIN - 16, 24)
        canvas.doForm(_PAGES)
        canvas.restoreState()

    def _endBuild(self) -> None:
        """How many pages there are is known only now, and every page shows it."""
        self.canv.beginForm(_PAGES)
        self.canv.setFont(PLAIN, 7)
        self.canv.setFillColor(HexColor(QUIET))
        self.canv.drawString(0, 0, str(self.page))
        self.canv.endForm()
        super()._endBuild()
