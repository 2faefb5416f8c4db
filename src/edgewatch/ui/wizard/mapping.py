"""What the equipment says beside what the model wants, and which is which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edgewatch.site.mapping import propose, unfed
from edgewatch.ui.models.formatting import number
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import row, set_text, text_label
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.wizard.fields import at_least
from edgewatch.ui.words import tr, trn


class MappingTable(QWidget):
    """A row for each code of the equipment, and a choice of the input for the selected one.

    ``changed`` after a choice. What a person has chosen is never proposed anew.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("wizard_mapping")
        self._values: dict[str, float | None] = {}
        self._inputs: tuple[str, ...] = ()
        self._chosen: dict[str, str] = {}
        self.table = Table(
            "wizard_codes",
            tr("What the equipment says"),
            (tr("Code of the equipment"), tr("Last value"), tr("Input of the model")),
        )
        self.table.set_widths(220, 140, 0)
        self.table.set_theme(theme)
        at_least(self.table, 110)
        self.table.picked.connect(self._picked)
        self.input = Picker("wizard_input", tr("Input for the selected code"), [tr("not used")])
        self.input.chosen.connect(self._choose)
        self.says = text_label("wizard_mapping_says", muted=True, wrap=True)
        caption = text_label("wizard_input_caption", tr("&Input for the selected code"))
        caption.setBuddy(self.input)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(caption, self.input, stretch_at=-1))
        layout.addWidget(self.says)

    def begin(self, inputs: Sequence[str], chosen: Mapping[str, str]) -> None:
        """For a model with these inputs; ``chosen`` is the mapping that is declared already."""
        self._inputs, self._values, self._chosen = tuple(inputs), {}, dict(chosen)
        self.input.set_titles([tr("not used"), *inputs])
        self._show()

    def hear(self, values: Mapping[str, float | None]) -> None:
        """Show the values of a reading."""
        first = not self._values
        self._values = {**self._values, **values}
        self._show()
        if first and values:
            self.table.select(next(iter(values)))

    @property
    def renames(self) -> dict[str, str]:
        """Code to input, where the code is not the input's own name."""
        fed = {code: self._input_of(code) for code in {**self._chosen, **self._values}}
        return {code: name for code, name in fed.items() if name and name != code}

    @property
    def heard(self) -> bool:
        """Whether anything has come."""
        return bool(self._values)

    def _input_of(self, code: str) -> str:
        if code in self._chosen:
            return self._chosen[code]
        if code in self._inputs:
            return code
        taken = set(self._chosen.values())
        free = [name for name in self._inputs if name not in taken]
        return propose(self._values, free).get(code, "")

    def _picked(self, code: str) -> None:
        name = self._input_of(code)
        self.input.choose(self._inputs.index(name) + 1 if name in self._inputs else 0)

    def _choose(self, at: int) -> None:
        code = self.table.selected
        if code is not None:
            self._chosen[code] = self._inputs[at - 1] if at else ""
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self.table.set_rows([self._row(code) for code in self._values])
        if not self._values:
            set_text(self.says, "")
            return
        left = unfed(self._values, self._inputs, self.renames)
        said = trn(
            len(left),
            "# input gets nothing and counts as missing: {names}"
            "|# inputs get nothing and count as missing: {names}",
            names=", ".join(left[:8]) + (" …" if len(left) > 8 else ""),
        )
        set_text(self.says, said if left else tr("Every input of the model is fed."))

    def _row(self, code: str) -> Row:
        value, name = self._values[code], self._input_of(code)
        shown = tr("missing") if value is None else number(value)
        fed = Cell(name) if name else Cell(tr("not used"), muted=True)
        return Row(code, (Cell(code), Cell(shown, right=True), fed))
