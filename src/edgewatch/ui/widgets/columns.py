"""The widths of a table's columns: fixed ones for what is short, what is left for the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView

from edgewatch.ui.fonts import px

_LEAST = 40
_MANY = 6
_FIXED_SHARE = 0.6
_TITLED_SHARE = 0.75


def fixed_widths(widths: Sequence[int], room: int) -> list[int]:
    """Pixels of each fixed column in a view so wide; 0 for those that take what is left.

    Widths are those of the normal font. With a text column fixed ones give way together, so that
    the text keeps 40 % of the view, or a quarter where there are many columns.

    >>> fixed_widths([100, 0, 50], 1000), fixed_widths([100, 0, 50], 200)
    ([100, 0, 50], [80, 0, 40])
    """
    wanted = [px(width) for width in widths]
    together = sum(wanted)
    most = _TITLED_SHARE if len(widths) > _MANY else _FIXED_SHARE
    spare = room * most if 0 in widths else together
    share = min(1.0, spare / together) if together else 1.0
    return [max(px(_LEAST), int(width * share)) if width else 0 for width in wanted]


def lay_out(header: QHeaderView, widths: Sequence[int], room: int) -> None:
    """Give the columns of a header their widths in a view of that many pixels.

    Hidden ones take part in nothing. Where there is room, no title is cut off.
    """
    shown = [0 if header.isSectionHidden(i) else width for i, width in enumerate(widths)]
    given = fixed_widths(shown, room)
    titled = [max(w, header.sectionSizeHint(i)) if w else 0 for i, w in enumerate(given)]
    for i, width in enumerate(titled if sum(titled) <= room * _TITLED_SHARE else given):
        mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(i, mode)
        if width:
            header.resizeSection(i, width)
