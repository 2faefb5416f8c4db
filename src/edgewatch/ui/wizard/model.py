"""Step 2: the model, as its file describes itself."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

from edgewatch.ui.widgets.basics import button, row, set_text, text_label
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.wizard.errands import Errands
from edgewatch.ui.wizard.fields import FileField, Form, at_least, choose_file, line_edit
from edgewatch.ui.wizard.step import WizardStep, Words
from edgewatch.ui.words import mark, tr, trn

TASKS = ("classification", "regression", "other")
_TASK_WORDS = {
    "classification": mark("It says which class: classification"),
    "regression": mark("It says a number: regression"),
    "other": mark("Something else"),
}


class ModelStep(WizardStep):
    """Hash, inputs and outputs are read from the ONNX file in a process of its own."""

    key = "model"
    title = mark("Model")
    example = ("model", "add", "NAME", "--onnx", "FILE")
    intro = mark(
        "Choose the ONNX file of the model that is used here. It is copied into the site; its "
        "hash tells later whether the model that runs is still this one."
    )
    skip_note = mark(
        "Without a model nothing is watched. A model that is no ONNX file is declared with: "
        "edgewatch model add NAME --inputs … --outputs …"
    )
    verb = mark("&Declare the model")
    doing = mark("Checking and copying the model …")

    def build(self) -> None:
        self._found: dict[str, Any] | None = None
        self._unread = ""  # why the file could not be read
        self._look = Errands(self.site, self)
        self._look.finished.connect(self._inspected)
        self._look.failed.connect(self._not_inspected)
        kinds = tr("ONNX models (*.onnx);;All files (*)")
        self.file = FileField("wizard_model_file", tr("Model file"), kinds, self._file_edited)
        self.name = line_edit("wizard_model_name", tr("Name"), self.changed.emit)
        self.task = Picker(
            "wizard_model_task", tr("What it does"), [tr(_TASK_WORDS[task]) for task in TASKS]
        )
        self.task.chosen.connect(lambda _: self.changed.emit())
        self.columns = line_edit("wizard_model_columns", tr("Names of the columns"), self._counted)
        self.from_file = button("wizard_model_header", tr("Take the names from a CSV file …"))
        self.from_file.clicked.connect(self._choose_header)
        self.count = text_label("wizard_model_count", muted=True)
        self.says = text_label("wizard_model_says", wrap=True)
        self.tensors = Table(
            "wizard_tensors",
            tr("Inputs and outputs of the model"),
            (tr("Direction"), tr("Name"), tr("Type"), tr("Shape")),
        )
        self.tensors.set_widths(110, 0, 160, 120)
        self.tensors.set_theme(self.theme)
        at_least(self.tensors, 130)
        form = Form("wizard_model_form")
        form.add(tr("Model &file"), self.file)
        form.add(tr("&Name"), self.name)
        form.add(tr("&What it does"), self.task)
        form.add(
            tr("Names of the &columns"),
            self.columns,
            tr("Separated by commas, in the order in which the model takes them. They may be left "
               "empty: a reference file names them as well."),
        )  # fmt: skip
        self.body.addWidget(form)
        self.body.addLayout(row(self.from_file, self.count, stretch_at=-1))
        self.body.addWidget(self.says)
        self.body.addWidget(self.tensors, 1)

    def enter(self) -> None:
        self._counted()
        config = self.config
        if config and config.model and not self.file.path:
            names = ", ".join(model.name for model in config.model)
            set_text(self.says, tr("Declared already: {names}.", names=names))

    def leave(self) -> None:
        self._look.close()

    def commands(self) -> tuple[Words, ...]:
        if self._found is None or self._is_declared():
            return ()
        words = ["model", "add", self.name.text().strip(), "--onnx", self.file.path]
        words += ["--task", TASKS[self.task.current], *self.by]
        columns = self._columns()
        return ((*words, "--inputs", ",".join(columns)),) if columns else (tuple(words),)

    def missing(self) -> str:
        config = self.config
        if not self.file.path:
            return "" if config and config.model else tr("Choose the file of the model.")
        if self._found is None:
            return self._unread or tr("The file is being read.")
        if not self.name.text().strip():
            return tr("Give the model a name.")
        width, columns = self._found["width"], self._columns()
        if columns and width and len(columns) != width:
            return tr("The model takes {width} columns; {n} are named.", width=width,
                      n=len(columns))  # fmt: skip
        return ""

    def _is_declared(self) -> bool:
        config, sha256 = self.config, self._found and self._found["sha256"]
        return any(model.sha256 == sha256 for model in config.model) if config else False

    def _columns(self) -> list[str]:
        return [name.strip() for name in self.columns.text().split(",") if name.strip()]

    def _file_edited(self) -> None:
        self._found = None
        self.tensors.set_rows(())
        self._look.close()
        path = Path(self.file.path)
        set_text(self.says, "")
        self._unread = ""
        if self.file.path and path.is_file():
            self._look.run([("model", "inspect", str(path))])
        elif self.file.path:
            self._unread = tr("There is no such file.")
        self.changed.emit()

    def _inspected(self, printed: list[Any]) -> None:
        self._found = found = printed[0]
        if not self.name.text():
            stem = Path(self.file.path).stem
            self.name.setText(re.sub(r"[^A-Za-z0-9._]+", "-", stem).strip("-._")[:64] or "model")
        self.task.choose(TASKS.index(found["task"]))
        set_text(self.says, tr("SHA-256 {sha256}", sha256=found["sha256"]))
        signature = found["signature"]
        rows = [_row(tr("input"), tensor) for tensor in signature["inputs"]]
        self.tensors.set_rows([*rows, *(_row(tr("output"), t) for t in signature["outputs"])])
        self._counted()

    def _not_inspected(self, complaint: str) -> None:
        self._unread = complaint
        self.changed.emit()

    def _counted(self) -> None:
        width = self._found["width"] if self._found else None
        takes = trn(width, "The model takes # column.|The model takes # columns.") if width else ""
        named = len(self._columns())
        names = trn(named, "# name is given.|# names are given.") if named else ""
        set_text(self.count, f"{takes} {names}".strip())
        self.from_file.setVisible(bool(width))
        self.columns.setEnabled(self._found is None or bool(width))
        self.changed.emit()

    def _choose_header(self) -> None:
        title = tr("File with a header line")
        choose_file(self, title, tr("Tables (*.csv);;All files (*)"), self._take_header)

    def _take_header(self, path: str) -> None:
        try:
            with Path(path).open(newline="", encoding="utf-8-sig") as file:
                names, first = next(csv.reader(file), []), next(csv.reader(file), [])
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            set_text(self.count, tr("The file cannot be read: {reason}", reason=error))
            return
        # Cases, times and classes stand in the file as well; the model takes the numbers.
        columns = zip(names, first, strict=False)
        self.columns.setText(", ".join(name for name, cell in columns if _is_number(cell)))


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return not cell.strip()  # a missing reading
    return True


def _row(direction: str, tensor: dict[str, Any]) -> Row:
    shape = " × ".join("n" if size is None else str(size) for size in tensor["shape"])
    cells = (direction, tensor["name"], tensor["type"], shape)
    return Row(f"{direction} {tensor['name']}", tuple(Cell(text) for text in cells))
