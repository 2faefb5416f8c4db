"""One cell of a table as Qt asks for it: its text, its sign, its colours, what is spoken of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QIcon

from edgewatch.ui.fonts import POINTS, font
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.signs import sign_icon, word


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: text, a sign before it, and whether it stands out."""

    text: str
    sign: str = ""
    bold: bool = False
    changed: bool = False
    muted: bool = False
    right: bool = False


def cell_data(cell: Cell, role: int, theme: Theme) -> Any:
    """What a view asks of a cell in a role; None for what it has nothing to say of."""
    asked = _SAID.get(role)
    return asked(cell, theme) if asked else None


def header_data(header: str, orientation: Qt.Orientation, role: int) -> Any:
    """What a view asks of the header of a column; None for what it has nothing to say of."""
    if orientation is not Qt.Orientation.Horizontal:
        return None
    if role == Qt.ItemDataRole.DisplayRole:
        return header
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return None


def _text(cell: Cell, _theme: Theme) -> str:
    return cell.text


def _spoken(cell: Cell, _theme: Theme) -> str:
    return f"{word(cell.sign)} {cell.text}".strip() if cell.sign else cell.text


def _icon(cell: Cell, theme: Theme) -> QIcon | None:
    return sign_icon(cell.sign, theme.name) if cell.sign else None


def _font(cell: Cell, _theme: Theme) -> QFont:
    return font(POINTS, bold=cell.bold)


def _ground(cell: Cell, theme: Theme) -> QColor | None:
    return QColor(theme.changed) if cell.changed else None


def _colour(cell: Cell, theme: Theme) -> QColor:
    if cell.changed:
        return QColor(theme.on_changed)
    return QColor(theme.muted if cell.muted else theme.text)


def _alignment(cell: Cell, _theme: Theme) -> int:
    side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


_SAID: dict[int, Callable[[Cell, Theme], Any]] = {
    Qt.ItemDataRole.DisplayRole: _text,
    Qt.ItemDataRole.ToolTipRole: _text,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.DecorationRole: _icon,
    Qt.ItemDataRole.FontRole: _font,
    Qt.ItemDataRole.BackgroundRole: _ground,
    Qt.ItemDataRole.ForegroundRole: _colour,
    Qt.ItemDataRole.TextAlignmentRole: _alignment,
}
