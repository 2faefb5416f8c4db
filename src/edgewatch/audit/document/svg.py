"""A drawing as SVG inside a web page."""

from __future__ import annotations

from functools import singledispatch

from edgewatch.audit.document.drawing import Bar, Dot, Drawing, Shape, Stroke, Text
from edgewatch.audit.document.markup import Markup, element, escape


def to_svg(drawing: Drawing) -> Markup:
    """The drawing as an element; it takes the width that it is given."""
    shapes = "".join(_shape(shape) for shape in drawing.shapes)
    return Markup(
        f'<svg viewBox="0 0 {drawing.width:g} {drawing.height:g}" role="img" '
        f'aria-label="{escape(drawing.alt)}">\n{shapes}</svg>'
    )


@singledispatch
def _shape(shape: Shape) -> str:
    raise TypeError(f"{type(shape).__name__} is no shape")


@_shape.register
def _bar(bar: Bar) -> str:
    title = element("title", bar.title) if bar.title else ""
    rect = (
        f'<rect x="{bar.x:.1f}" y="{bar.y:g}" width="{bar.width:.1f}" height="{bar.height:g}" '
        f'fill="{escape(bar.colour)}" stroke="#fff" stroke-width="0.5"/>'
    )
    return f"<g>{title}{rect}{_word(bar)}</g>\n"


def _word(bar: Bar) -> str:
    if not bar.word:
        return ""
    return f'<text x="{bar.x + 5:.1f}" y="{bar.y + 15:g}" fill="#fff">{escape(bar.word)}</text>'


@_shape.register
def _stroke(stroke: Stroke) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in stroke.points)
    dashes = ' stroke-dasharray="5 4"' if stroke.dashed else ""
    return (
        f'<polyline points="{points}" fill="none" stroke="{escape(stroke.colour)}" '
        f'stroke-width="{stroke.width:g}"{dashes}/>\n'
    )


@_shape.register
def _dot(dot: Dot) -> str:
    title = element("title", dot.title) if dot.title else ""
    return (
        f'<circle cx="{dot.x:.1f}" cy="{dot.y:.1f}" r="{dot.radius:g}" '
        f'fill="{escape(dot.colour)}">{title}</circle>\n'
    )


@_shape.register
def _text(text: Text) -> str:
    return (
        f'<text x="{text.x:.1f}" y="{text.y:g}" text-anchor="{text.anchor}" '
        f'fill="{escape(text.colour)}">{escape(text.text)}</text>\n'
    )
