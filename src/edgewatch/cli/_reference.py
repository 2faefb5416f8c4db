"""From a file of reference rows to the baseline in force."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.cli._output import tell
from edgewatch.cli._settle import commit, login_name
from edgewatch.cli._site_file import set_model_field
from edgewatch.cli._time_column import time_column
from edgewatch.feed.onnx_file import inspect_onnx
from edgewatch.feed.row_models import RecordedModel, RowModel, RowRun, read_rows, row_model
from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.tables import Table, read_table
from edgewatch.sdk.paths import baseline_folder, config_file
from edgewatch.sdk.tensors import Status, decode_run, encode_run
from edgewatch.site.actions import BASELINE, send_action
from edgewatch.site.config import ModelSection, load_site
from edgewatch.site.errors import InputError
from edgewatch.statistics.ranges import Range
from edgewatch.store.layouts import rows_of

Columns = dict[str, NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Named:
    """Columns of the reference that are no inputs, as far as the command line names them."""

    label: str | None = None
    prediction: str | None = None
    score: str | None = None
    time: str | None = None

    def given(self) -> list[str]:
        return [name for name in (self.label, self.prediction, self.score, self.time) if name]

    @property
    def words(self) -> list[str]:
        """Those that are read as they stand."""
        return [name for name in (self.label, self.time) if name]


def build(
    site: Path, name: str, reference: Path, named: Named, instruments: Sequence[str] = ()
) -> dict[str, Any]:
    """Describe the reference of a model and put the baseline in force; say what was built.

    ``instruments``: the inputs that tell of the equipment, in place of those in site.toml.

    Raises:
        InputError: no such model, the file lacks its columns, an instrument channel is no input,
            a time is none, or the model fails on its rows.
    """
    model = load_site(site).find_model(name)
    model = _with_inputs(site, model, reference, named)
    source = _source(site, model, named)
    table = read_rows(source, reference, named.words)
    times = time_column(table, named.time, reference) if named.time else None
    inputs, outputs, good = _columns(model, source, table, reference)
    model = _with_instruments(site, model, instruments, list(inputs))
    baseline = build_baseline(
        inputs,
        outputs,
        model=name,
        model_sha256=source.stream["sha256"] or None,
        created_ns=time.time_ns(),
        kinds=dict.fromkeys(model.instruments, "instrument"),
        physical={**_scores(model, outputs), **_physical(model)},
        times_ns=None if times is None else np.array(times, np.int64)[good],
    )
    baseline.save(baseline_folder(site))
    _activate(site, baseline, reference)
    return {
        "model": name,
        "baseline": baseline.id,
        "rows": baseline.rows,
        "inputs": [profile.name for profile in baseline.inputs],
        "outputs": [profile.name for profile in baseline.outputs],
        "instruments": [p.name for p in baseline.inputs if p.kind == "instrument"],
        "cannot": list(baseline.cannot),
    }


def _activate(site: Path, baseline: Baseline, reference: Path) -> None:
    note = f"Built from {reference.name}, {baseline.rows} rows."
    action = send_action(
        site, BASELINE, baseline.model, by=login_name(), note=note, baseline_id=baseline.id
    )
    commit(site, action)


def _with_inputs(site: Path, model: ModelSection, reference: Path, named: Named) -> ModelSection:
    """The model with the names of its input columns: those of the reference if none are declared.

    They are written into site.toml, so that life and replay use the same names.
    """
    if model.inputs or model.onnx is None:
        return model
    file = inspect_onnx(site / model.onnx)
    if len(file.inputs) != 1 or len(file.inputs[0].shape) != 2 or file.width == 1:
        return model  # each input has a name of its own
    names = infer_inputs(read_table(reference), file.width, named.given(), reference)
    set_model_field(site, model.name, "inputs", names)
    tell(f"Named the {len(names)} inputs of {model.name} after the columns of {reference.name}.")
    return load_site(site).find_model(model.name)


def _with_instruments(
    site: Path, model: ModelSection, instruments: Sequence[str], inputs: Sequence[str]
) -> ModelSection:
    """The model with its instrument channels: those given now are written into site.toml.

    So the next baseline of the model has them too.
    """
    unknown = [name for name in instruments or model.instruments if name not in inputs]
    if unknown:
        raise InputError(
            f'"{unknown[0]}" is no input of the model {model.name}',
            where="--instrument" if instruments else f"{config_file(site)}, instruments",
            expected=f"one of: {', '.join(inputs)}",
        )
    if not instruments or tuple(instruments) == model.instruments:
        return model
    set_model_field(site, model.name, "instruments", list(instruments))
    return load_site(site).find_model(model.name)


def infer_inputs(
    table: Table, width: int | None, others: Sequence[str], reference: Path
) -> list[str]:
    """The columns that a model of ``width`` inputs takes: the numeric ones not named otherwise.

    Raises:
        InputError: their number does not fit.
    """
    found = [name for name in table.columns if name not in others]
    if width is None or len(found) == width:
        return found
    raise InputError(
        f"has {len(found)} columns of numbers for the {width} inputs of the model",
        where=str(reference),
        expected="one column for each input",
        remedy='Say which with inputs = ["a", "b", …] in the [[model]] section of site.toml.',
    )


def _source(site: Path, model: ModelSection, named: Named) -> RowModel:
    if model.onnx is not None:
        if named.prediction or named.score:
            tell("The model was run itself; the predictions in the file are not needed.")
        return row_model(site, model)
    columns = {}
    if named.prediction and model.outputs:
        columns[model.outputs[0]] = named.prediction
    if named.score and model.outputs:
        columns[model.score or model.outputs[-1]] = named.score
    return RecordedModel(model, columns)


def _columns(
    model: ModelSection, source: RowModel, table: Table, reference: Path
) -> tuple[Columns, Columns, NDArray[np.bool_]]:
    """Inputs and outputs by the names and in the precision that the record will have.

    And which rows of the table these are: those on which the model runs.
    """
    runs = list(source.rows(table))
    ran = np.array([run.status is Status.OK for run in runs], dtype=np.bool_)
    good = [run for run in runs if run.status is Status.OK]
    if not good:
        why = runs[0].outputs[0] if runs else "there are no rows"
        raise InputError(f"the model fails on every row ({why})", where=str(reference))
    if len(good) < len(runs):
        tell(f"The model fails on {len(runs) - len(good)} rows of the reference; left out.")
    return *_as_recorded(model, source, good), ran


def _as_recorded(
    model: ModelSection, source: RowModel, runs: Sequence[RowRun]
) -> tuple[Columns, Columns]:
    ins: list[bytes] = []
    outs: list[bytes] = []
    for run in runs:
        body = encode_run(run.latency_ns, run.status, run.inputs, run.outputs)
        layout, rows = rows_of(decode_run(body), source.stream, model.inputs, model.outputs)
        ins += [row.inputs for row in rows]
        outs += [row.outputs for row in rows]
    x, y = layout.input_columns(ins), layout.output_columns(outs)
    return (
        {name: x[:, i] for i, name in enumerate(layout.input_names)},
        {name: y[:, i] for i, name in enumerate(layout.output_names)},
    )


def _scores(model: ModelSection, outputs: Columns) -> dict[str, Range]:
    """A classifier's scores are probabilities where the reference has none outside 0 to 1."""
    if model.task != "classification":
        return {}
    return {
        name: Range(0.0, 1.0)
        for name, values in outputs.items()
        if np.all((values >= 0.0) & (values <= 1.0))
    }


def _physical(model: ModelSection) -> dict[str, Range]:
    return {
        name: Range(
            -np.inf if limits.low is None else limits.low,
            np.inf if limits.high is None else limits.high,
        )
        for name, limits in model.limits.items()
    }
