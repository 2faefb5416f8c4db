"""Text in a PDF: with the fonts that ship with EdgeWatch, which the file then holds."""

from __future__ import annotations

from functools import cache
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from edgewatch.audit.text import visible
from edgewatch.site.resources import resource_dir

PLAIN, BOLD = "DejaVuSans", "DejaVuSans-Bold"
_MOST_LINES = 40


@cache
def register() -> None:
    """Make both fonts known to reportlab; once."""
    folder = resource_dir("resources") / "fonts"
    for name in (PLAIN, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)


def shown(text: str, most: int = 4000) -> str:
    """Text as the fonts can show it: what has no shape, or none here, as an escape.

    Beyond ``most`` characters or 40 lines it is cut, since a cell has to fit on a page.
    """
    lines = text[: most + 1].split("\n", _MOST_LINES)
    if len(lines) > _MOST_LINES:
        return shown("\n".join(lines[:_MOST_LINES]), most) + "…"
    safe = visible(text[: most + 1])
    if not safe.isascii():
        safe = "".join(char if _has_glyph(char) else _escaped(char) for char in safe)
    return f"{safe[:most]}…" if len(safe) > most else safe


def xml(text: str, most: int = 4000) -> str:
    """The same inside of a paragraph, whose text is XML."""
    return escape(shown(text, most)).replace("\n", "<br/>")


def width(text: str, size: float, font: str = PLAIN) -> float:
    """How wide a line of text is, in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def _has_glyph(char: str) -> bool:
    return char == "\n" or ord(char) in pdfmetrics.getFont(PLAIN).face.charToGlyph


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
