"""A drawing inside a PDF: the same shapes as on a web page, as vectors."""

from __future__ import annotations

from functools import singledispatchmethod

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from edgewatch.audit.document.drawing import Bar, Dot, Drawing, Shape, Stroke, Text
from edgewatch.audit.document.pdf_fonts import PLAIN, shown

_TEXT_SIZE = 12  # in units of the drawing, as on a web page


class DrawnFigure(Flowable):  # type: ignore[misc]
    """A drawing that takes the whole width of the column."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self._drawing = drawing

    def wrap(self, available_width: float, _: float) -> tuple[float, float]:
        """Width and height that it needs: smaller where the page is too low."""
        fits = min(available_width / self._drawing.width, 480 / self._drawing.height)
        self.width, self.height = self._drawing.width * fits, self._drawing.height * fits
        self._scale = fits
        return self.width, self.height

    def draw(self) -> None:
        """Draw it, with y going down as in the drawing."""
        self.canv.saveState()
        self.canv.scale(self._scale, self._scale)
        for shape in self._drawing.shapes:
            self._shape(shape)
        self.canv.restoreState()

    def _down(self, y: float) -> float:
        return self._drawing.height - y

    @singledispatchmethod
    def _shape(self, shape: Shape) -> None:
        raise TypeError(f"{type(shape).__name__} is no shape")

    @_shape.register
    def _bar(self, bar: Bar) -> None:
        self.canv.setFillColor(HexColor(bar.colour))
        self.canv.rect(
            bar.x, self._down(bar.y + bar.height), bar.width, bar.height, stroke=0, fill=1
        )
        if bar.word:
            self._write(Text(bar.x + 5, bar.y + 15, bar.word, colour="#ffffff"))

    @_shape.register
    def _stroke(self, stroke: Stroke) -> None:
        self.canv.setStrokeColor(HexColor(stroke.colour))
        self.canv.setLineWidth(stroke.width)
        self.canv.setDash(*((5, 4) if stroke.dashed else (1, 0)))
        path = self.canv.beginPath()
        path.moveTo(stroke.points[0][0], self._down(stroke.points[0][1]))
        for x, y in stroke.points[1:]:
            path.lineTo(x, self._down(y))
        self.canv.drawPath(path, stroke=1, fill=0)

    @_shape.register
    def _dot(self, dot: Dot) -> None:
        self.canv.setFillColor(HexColor(dot.colour))
        self.canv.circle(dot.x, self._down(dot.y), dot.radius, stroke=0, fill=1)

    @_shape.register
    def _write(self, text: Text) -> None:
        self.canv.setFont(PLAIN, _TEXT_SIZE)
        self.canv.setFillColor(HexColor(text.colour))
        write = {
            "start": self.canv.drawString,
            "middle": self.canv.drawCentredString,
            "end": self.canv.drawRightString,
        }[text.anchor]
        write(text.x, self._down(text.y), shown(text.text, 200))
