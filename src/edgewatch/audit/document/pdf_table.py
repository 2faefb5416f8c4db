"""A table on pages: its columns as wide as what they hold, its head on every page."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.platypus import LongTable, Paragraph

from edgewatch.audit.document.blocks import Badge, Code, Inline, Lines, Moment, Table
from edgewatch.audit.document.look import HEAD, QUIET, RULE
from edgewatch.audit.document.pdf_fonts import BOLD, PLAIN, shown, width, xml
from edgewatch.audit.document.pdf_styles import CELL, CELL_SIZE, NUMBER
from edgewatch.audit.document.words import moment_lines, number

MAX_ROWS = 100
"""A PDF is for reading: beyond these rows it says where the rest is."""

_CELL_TEXT = 600
_MOST_LINES = 12
_PADDING = 4.0
_WIDEST_WORD = 120.0
_WIDEST = 300.0


def table_flowable(table: Table, room: float) -> LongTable:
    """The table in ``room`` points of width; the caller has seen that it has rows."""
    rows = table.rows[:MAX_ROWS]
    widths = _widths(table.columns, rows, room)
    head = [Paragraph(f"<b>{xml(name)}</b>", CELL) for name in table.columns]
    body = [[_cell(v, w) for v, w in zip(row, widths, strict=True)] for row in rows]
    return LongTable(
        [head, *body],
        colWidths=widths,
        repeatRows=1,
        splitInRow=1,
        hAlign="LEFT",
        spaceBefore=3,
        spaceAfter=5,
        style=[
            ("FONT", (0, 0), (-1, -1), PLAIN, CELL_SIZE, CELL_SIZE * 1.35),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), HexColor(HEAD)),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(RULE)),
            ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ],
    )


def inline_xml(value: Inline, most: int = _CELL_TEXT) -> str:
    """A cell or a fact as the text of a paragraph."""
    match value:
        case Moment(None, absent):
            return f'<font color="{QUIET}">{xml(absent, most)}</font>'
        case Moment(int(time_ns)):
            utc, wall = moment_lines(time_ns)
            return f'{utc}<br/><font color="{QUIET}" size="6">{xml(wall)}</font>'
        case Badge(text, colour):
            return (
                f'<font color="#ffffff" backColor="{colour}">\u00a0{xml(text, most)}\u00a0</font>'
            )
        case Lines(parts):
            each = max(1, most // max(1, min(len(parts), _MOST_LINES)))
            more = ["…"] if len(parts) > _MOST_LINES else []
            return "<br/>".join([*(inline_xml(p, each) for p in parts[:_MOST_LINES]), *more])
        case _:
            return xml(_text(value), most)


def _text(value: object) -> str:
    match value:
        case None:
            return "—"
        case Code(text):
            return text
        case int() | float():
            return number(value)
        case _:
            return str(value)


def _lines(value: Inline) -> list[str]:
    """The lines of a cell, for measuring."""
    match value:
        case Moment(None, absent):
            return [absent]
        case Moment(int(time_ns)):
            return [moment_lines(time_ns)[0]]
        case Badge(text, _):
            return [f"\u00a0{shown(text, _CELL_TEXT)}\u00a0 "]
        case Lines(parts):
            return [line for part in parts[:_MOST_LINES] for line in _lines(part)]
        case _:
            return shown(_text(value), _CELL_TEXT).splitlines() or [""]


def _cell(value: Inline, column: float) -> str | Paragraph:
    """What fits on one line is put there as it is: that is ten times faster than a paragraph."""
    if isinstance(value, int | float):
        return Paragraph(inline_xml(value), NUMBER)
    if isinstance(value, str | Code) or value is None:
        text = shown(_text(value), _CELL_TEXT)
        if "\n" not in text and width(text, CELL_SIZE) <= column - 2 * _PADDING:
            return text
    return Paragraph(inline_xml(value), CELL)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[Inline]], room: float) -> list[float]:
    """Every column its longest word; what is left goes to those with long lines."""
    least, wanted = [], []
    for at, name in enumerate(columns):
        lines = [line for row in rows for line in _lines(row[at])]
        words = [word for line in lines for word in line.split(" ")]
        heads = [width(word, CELL_SIZE, BOLD) for word in name.split()]
        longest = max((width(word, CELL_SIZE) for word in words), default=0.0)
        least.append(max(min(longest, _WIDEST_WORD), *heads) + 2 * _PADDING + 1)
        line = max((width(line, CELL_SIZE) for line in lines), default=0.0)
        whole = max(min(line, _WIDEST), width(name, CELL_SIZE, BOLD)) + 2 * _PADDING + 1
        wanted.append(max(whole, least[-1]))
    if sum(wanted) <= room:
        return wanted
    if sum(least) >= room:
        return [room * one / sum(least) for one in least]
    share = (room - sum(least)) / (sum(wanted) - sum(least))
    return [low + share * (high - low) for low, high in zip(least, wanted, strict=True)]
