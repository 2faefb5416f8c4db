"""A theme as Qt knows it: palette and style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from edgewatch.site.errors import InputError
from edgewatch.site.resources import resource_dir
from edgewatch.ui.theme import DARK, LIGHT, THEMES, Theme

_SHEET = """
QWidget {{ color: {text}; }}
QMainWindow, QDialog {{ background: {window}; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {border}; padding: 4px; }}
#strip, #status_area {{ background: {raised}; border: 0 solid {border}; }}
#strip {{ border-bottom-width: 1px; }}
#status_area {{ border-top-width: 1px; }}
.Panel {{ background: {panel}; border: 1px solid {border}; border-radius: 6px; }}
.Panel QLabel, .Panel QCheckBox {{ background: transparent; border: none; }}
QCheckBox::indicator {{
  width: 14px; height: 14px; border: 1px solid {muted}; border-radius: 3px; background: {panel}; }}
QCheckBox::indicator:checked {{ image: url({check}); }}
QCheckBox::indicator:focus, QCheckBox::indicator:hover {{ border: 2px solid {focus}; }}
QProgressBar {{
  background: {raised}; border: 1px solid {border}; border-radius: 5px; min-height: 12px; }}
QProgressBar::chunk {{ background: {focus}; border-radius: 4px; }}
QLabel[muted="true"] {{ color: {muted}; }}
QLabel[error="true"] {{ color: {error}; font-weight: bold; }}
QLabel[changed="true"] {{
  background: {changed}; color: {on_changed}; border-radius: 4px; padding: 6px 10px; }}
#brand {{ background: {window}; border-right: 1px solid {border}; padding-left: 16px; }}
#navigation {{
  background: {window}; border: none; border-right: 1px solid {border}; outline: none; }}
#navigation::item {{ padding: 9px 12px; border-left: 4px solid transparent; }}
#navigation::item:selected {{
  background: {panel}; color: {text}; border-left: 4px solid {focus}; font-weight: bold; }}
#navigation::item:hover:!selected {{ background: {raised}; }}
QTreeView {{
  background: {panel}; alternate-background-color: {panel}; color: {text};
  border: 1px solid {border}; border-radius: 6px; outline: none;
  selection-background-color: {selection}; selection-color: {on_selection}; }}
QTreeView::item {{ padding: 0 4px; }}
QTreeView:focus {{ border: 2px solid {focus}; }}
QHeaderView::section {{
  background: {raised}; color: {muted}; border: none; border-bottom: 1px solid {border};
  padding: 5px 8px; }}
QPushButton, QToolButton {{
  background: {raised}; border: 1px solid {border}; border-radius: 5px; padding: 6px 12px; }}
QToolButton {{ padding: 5px 9px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {focus}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {focus}; padding: 5px 11px; }}
QToolButton:focus {{ padding: 4px 8px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; background: {window}; }}
QPushButton:checked, QToolButton:checked {{
  background: {selection}; color: {on_selection}; border-color: {focus}; }}
QPushButton:default {{ border: 2px solid {focus}; padding: 5px 11px; font-weight: bold; }}
QLineEdit, QComboBox, QDateTimeEdit, QAbstractSpinBox {{
  background: {panel}; border: 1px solid {border}; border-radius: 5px; padding: 5px 8px;
  selection-background-color: {selection}; selection-color: {on_selection};
  placeholder-text-color: {muted}; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
  border: 2px solid {focus}; padding: 4px 7px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 22px; }}
QAbstractSpinBox::up-arrow {{ image: url({more}); width: 9px; height: 6px; }}
QAbstractSpinBox::down-arrow {{ image: url({choice}); width: 9px; height: 6px; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox[compact="true"] {{ padding: 4px 2px 4px 6px; }}
QComboBox[compact="true"]::drop-down {{ width: 17px; }}
QComboBox::down-arrow {{ image: url({choice}); width: 12px; height: 8px; }}
QComboBox QAbstractItemView {{
  background: {panel}; color: {text}; selection-background-color: {selection};
  selection-color: {on_selection}; border: 1px solid {border}; }}
QScrollArea {{ background: transparent; border: none; }}
QSplitter::handle {{ background: transparent; }}
QMenu {{ background: {panel}; color: {text}; border: 1px solid {border}; }}
QMenu::item:selected {{ background: {selection}; color: {on_selection}; }}
"""


def wanted_theme(choice: str) -> Theme:
    """The theme of a choice: "light", "dark", or whatever the system uses."""
    if choice in THEMES:
        return THEMES[choice]
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give every widget of the application the colours of a theme."""
    app.setPalette(_palette(theme))
    colours = {name: getattr(theme, name) for name in Theme.__slots__}
    icons = {name: _icon(name, theme) for name in ("choice", "more", "check")}
    sheet = _SHEET.format(**colours, **icons)
    # To set the same again costs every widget a look at all of it.
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def _icon(name: str, theme: Theme) -> str:
    """An arrow or a tick: a style sheet takes a picture from a file only."""
    try:
        return (resource_dir("resources") / "icons" / f"{name}-{theme.name}.svg").as_posix()
    except InputError:
        return "none"


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.panel),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.Highlight, theme.selection),
        (role.HighlightedText, theme.on_selection),
        (role.PlaceholderText, theme.muted),
        (role.Link, theme.focus),
        (role.Mid, theme.border),
    ):
        palette.setColor(where, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, role.ButtonText, QColor(theme.muted))
    return palette
