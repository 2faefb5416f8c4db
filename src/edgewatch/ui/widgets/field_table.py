"""Enrolled against observed as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable

from edgewatch.ui.models.fields import FieldRow
from edgewatch.ui.models.formatting import NOTHING
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import tr


def field_table(name: str) -> Table:
    """An empty table of fields."""
    headers = (
        tr("Field"),
        tr("Enrolled"),
        tr("Observed now"),
        tr("Comparison"),
        tr("Read from"),
    )
    table = Table(name, tr("Enrolled against observed"), headers)
    table.set_widths(170, 0, 0, 150, 160)
    return table


def field_rows(fields: Iterable[FieldRow]) -> list[Row]:
    """A row for each field; what stands out is bold, tinted and says so in a word."""
    return [_row(field) for field in fields]


def _row(field: FieldRow) -> Row:
    out = field.stands_out
    dim = field.word in ("not observed", "proves nothing", "not given")
    texts = (
        field.title,
        field.enrolled or NOTHING,
        field.observed or NOTHING,
        field.shown,
        field.source,
    )
    cells = tuple(Cell(text, bold=out, changed=out, muted=dim and not out) for text in texts)
    return Row(f"{field.layer}.{field.field}", cells)
