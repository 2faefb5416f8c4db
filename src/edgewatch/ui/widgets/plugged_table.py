"""The equipment that is plugged in, as a table that looks for itself every few seconds."""

from __future__ import annotations

import time
from collections.abc import Iterable

from edgewatch.devices.bus import BusBackend, system_backend
from edgewatch.site.config import SlotSection
from edgewatch.ui.models.formatting import NOTHING
from edgewatch.ui.models.plugged import PluggedRow, plugged_rows
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import tr

_EVERY_S = 5.0


class PluggedTable(Table):
    """Units on the bus. Looking costs some milliseconds, so it is done at most every 5 s."""

    def __init__(self, backend: BusBackend | None = None) -> None:
        super().__init__("plugged_table", tr("Equipment plugged into this workstation"), _headers())
        self.set_widths(0, 90, 170, 150, 70, 130, 110)
        self._backend = backend
        self._looked_s: float | None = None

    def look(self, slots: Iterable[SlotSection]) -> None:
        """Show what is plugged in, unless it was looked at a moment ago."""
        now = time.monotonic()
        if self._looked_s is not None and now - self._looked_s < _EVERY_S:
            return
        self._looked_s = now
        self._backend = self._backend or system_backend()
        found = plugged_rows(self._backend, slots)
        self.set_rows([_row(one) for one in found] or [_nothing()])


def _headers() -> tuple[str, ...]:
    return (
        tr("Plugged in"),
        tr("USB id"),
        tr("Serial number"),
        tr("Seen as"),
        tr("Port"),
        tr("Opened as"),
        tr("Slot"),
    )


def _row(found: PluggedRow) -> Row:
    texts = (found.name, found.usb_id, found.serial, found.kind, found.place, found.nodes)
    cells = tuple(Cell(text or NOTHING) for text in texts)
    return Row(found.key, (*cells, Cell(found.slot or tr("none"), muted=not found.slot)))


def _nothing() -> Row:
    empty = tuple(Cell("") for _ in _headers()[1:])
    return Row("nothing", (Cell(tr("No USB equipment is plugged in."), muted=True), *empty))
