"""Step 5: the reference, rows that the model was checked with."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from edgewatch.ui.widgets.basics import set_text, text_label
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.wizard.fields import FileField, Form
from edgewatch.ui.wizard.step import WizardStep, Words
from edgewatch.ui.words import mark, tr, trn

FEW_ROWS = 200
_SHOWN = 6


class BaselineStep(WizardStep):
    """The model is run over the rows in a process of its own, with progress, and can be stopped."""

    key = "baseline"
    title = mark("Reference")
    example = ("baseline", "build", "MODEL", "REFERENCE.csv")
    intro = mark(
        "What comes is compared with rows that the model was checked with: a CSV or Parquet file "
        "with the columns of its inputs, best with times and with the truth. At least 200 rows; "
        "2,000 from several days say much more."
    )
    skip_note = mark(
        "Until then drift and ranges cannot be judged, and the window says so. A reference can be "
        "learned later from recorded predictions: edgewatch baseline build NAME --record --from … "
        "--to …"
    )
    verb = mark("&Build the baseline")
    doing = mark("Describing the reference …")

    def build(self) -> None:
        self._columns: tuple[str, ...] = ()
        self._built: dict[str, Any] | None = None
        self.model = Picker("wizard_baseline_model", tr("Model"), [])
        self.model.chosen.connect(lambda _: self._edited())
        kinds = tr("Tables (*.csv *.parquet);;All files (*)")
        self.file = FileField("wizard_reference", tr("Reference file"), kinds, self._file_edited)
        self.label = Picker("wizard_label", tr("Column with the truth"), [tr("none")])
        self.label.chosen.connect(lambda _: self._edited())
        self.time = Picker("wizard_time", tr("Column with the time"), [tr("none")])
        self.time.chosen.connect(lambda _: self._edited())
        self.says = text_label("wizard_baseline_says", wrap=True)
        self.limits = text_label("wizard_baseline_limits", muted=True, wrap=True)
        form = Form("wizard_baseline_form")
        form.add(tr("&Model"), self.model)
        form.add(tr("Reference &file"), self.file)
        form.add(tr("Column with the &truth"), self.label)
        form.add(tr("Column with the t&ime"), self.time)
        for widget in (form, self.says, self.limits):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def enter(self) -> None:
        config = self.config
        models = [model.name for model in config.model] if config else []
        self.model.set_titles(models or [tr("none yet")])
        set_text(self.says, "" if models else tr("Declare a model first."))

    def commands(self) -> tuple[Words, ...]:
        if self._built is not None or not self.file.path or self.missing():
            return ()
        words = ["baseline", "build", self.model.currentText(), self.file.path, *self.by]
        for option, picker in (("--label", self.label), ("--time", self.time)):
            if picker.current:
                words += [option, self._columns[picker.current - 1]]
        return (tuple(words),)

    def missing(self) -> str:
        config = self.config
        if not (config and config.model):
            return tr("Declare a model first, or skip this step.")
        if not self.file.path:
            return tr("Choose the reference file, or skip this step.")
        there = Path(self.file.path).is_file()
        return "" if there else tr("There is no such file.")

    def take(self, results: list[Any]) -> bool:
        """Show what was built, and what it cannot support; Next goes on."""
        self._built = built = results[0]
        said = trn(built["rows"], "The baseline describes # row.|The baseline describes # rows.")
        few = tr("That is few: a longer reference notices change sooner and more surely.")
        set_text(self.says, f"{said} {few}" if built["rows"] < FEW_ROWS else said)
        limits = [str(one) for one in built["cannot"]]
        more = len(limits) - _SHOWN
        shown = "\n".join(f"• {one}" for one in limits[:_SHOWN])
        rest = trn(more, "… and # more|… and # more") if more > 0 else ""
        head = tr("What it cannot support:")
        set_text(self.limits, "\n".join(filter(None, (head, shown, rest))) if limits else "")
        return False

    def _edited(self) -> None:
        self._built = None
        self.changed.emit()

    def _file_edited(self) -> None:
        path = Path(self.file.path)
        self._columns = _header(path) if self.file.path and path.is_file() else ()
        for picker in (self.label, self.time):
            picker.set_titles([tr("none"), *self._columns])
        set_text(self.limits, "")
        self._edited()


def _header(path: Path) -> tuple[str, ...]:
    """The columns of a CSV or Parquet file; none where they cannot be read."""
    try:
        if path.suffix == ".parquet":
            from pyarrow import parquet  # type: ignore[import-untyped]

            return tuple(parquet.read_schema(path).names)
        with path.open(newline="", encoding="utf-8-sig") as file:
            return tuple(next(csv.reader(file), []))
    except (OSError, ValueError, csv.Error, ImportError):
        return ()  # building it says what is wrong
