"""From reference rows, in a file or in the record, to the baseline in force."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from edgewatch.cli._acting import Who, who_acts
from edgewatch.cli._output import Progress, tell
from edgewatch.cli._reference_kinds import Kinds, declared_kinds, kinds_of
from edgewatch.cli._reference_record import Span, rows_of_record
from edgewatch.cli._reference_rows import Columns, Named, ReferenceRows, rows_of_file
from edgewatch.cli._settle import commit
from edgewatch.cli._site_file import set_model_field
from edgewatch.feed.onnx_file import inspect_onnx
from edgewatch.feed.row_models import RecordedModel, RowModel, row_model
from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.quality.answers import answers_of, truth_of, unmatched
from edgewatch.monitors.reference import SHARED_STEPS
from edgewatch.monitors.tables import Table, read_table
from edgewatch.monitors.words import are_kept, codes_of, levels_of
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.actions import BASELINE, send_action
from edgewatch.site.config import ModelSection, load_site
from edgewatch.site.errors import InputError
from edgewatch.statistics.ranges import Range

__all__ = ["Kinds", "Named", "Span", "build", "build_from_record", "infer_inputs"]


def build(
    site: Path,
    name: str,
    reference: Path,
    named: Named,
    kinds: Kinds | None = None,
    *,
    by: str = "",
) -> dict[str, Any]:
    """Describe the reference of a model in a file and put the baseline in force.

    Says what was built.

    Raises:
        InputError: no such model, the file lacks its columns, a column is said to be what it
            cannot be, a time is none, or the model fails on its rows.
    """
    kinds, who = kinds or Kinds(), who_acts(site, by, BASELINE)
    model = load_site(site).find_model(name)
    segments = kinds.segments or model.segments
    model = _with_inputs(site, model, reference, named, segments)
    source = _source(site, model, named)
    rows = rows_of_file(site, model, source, reference, named, segments)
    return _build(site, model, rows, kinds, named.label, who)


def build_from_record(
    site: Path, name: str, span: Span, kinds: Kinds | None = None, *, by: str = ""
) -> dict[str, Any]:
    """Describe the predictions of a span of the record and put the baseline in force.

    Raises:
        InputError: no such model, or no prediction of the span can be used.
    """
    kinds, who = kinds or Kinds(), who_acts(site, by, BASELINE)
    model = load_site(site).find_model(name)
    rows = rows_of_record(site, model, span, kinds.segments or model.segments)
    label = "label of the record" if rows.labels else None
    return _build(site, model, rows, kinds, label, who)


def _build(
    site: Path,
    model: ModelSection,
    rows: ReferenceRows,
    kinds: Kinds,
    label: str | None,
    who: Who,
) -> dict[str, Any]:
    inputs = [*rows.inputs, *rows.word_inputs]
    outputs = [*rows.outputs, *rows.word_outputs]
    model = declared_kinds(site, model, kinds, inputs, outputs)
    baseline = _described(model, rows, label)
    baseline.save(baseline_folder(site))
    _activate(site, baseline, who)
    return {
        "model": model.name,
        "baseline": baseline.id,
        "rows": baseline.rows,
        "source": baseline.source,
        "inputs": [profile.name for profile in baseline.inputs],
        "outputs": [profile.name for profile in baseline.outputs],
        "instruments": [p.name for p in baseline.inputs if p.kind == "instrument"],
        "segments": list(baseline.segments),
        "labelled": 0 if rows.labels is None else sum(one is not None for one in rows.labels),
        "reviewed": None,
        "cannot": list(baseline.cannot),
    }


def _described(model: ModelSection, rows: ReferenceRows, label: str | None) -> Baseline:
    inputs, input_levels = _with_words(rows.inputs, rows.texts, rows.word_inputs)
    outputs, output_levels = _with_words(rows.outputs, rows.texts, rows.word_outputs)
    answers = truth = None
    if rows.labels is not None:
        names, matrix = tuple(rows.outputs), _matrix(rows.outputs, len(rows.texts))
        answers = answers_of(names, matrix, rows.texts, model)
        truth = truth_of(rows.labels, answers)
        strange = unmatched(rows.labels, answers)
        if strange:
            tell(f"Labels that stand for no answer of the model: {', '.join(strange[:5])}.")
    steps = len(inputs) + len(outputs) + SHARED_STEPS
    with Progress(f"Describing {model.name}, step", steps) as progress:
        return build_baseline(
            inputs,
            outputs,
            model=model.name,
            model_sha256=rows.sha256 or None,
            created_ns=time.time_ns(),
            kinds=kinds_of(model),
            physical={**_scores(model, outputs), **_physical(model)},
            units={name: limits.unit for name, limits in model.limits.items()},
            levels=input_levels | output_levels,
            times_ns=rows.times_ns,
            segments=rows.segments,
            answers=answers,
            truth=truth,
            label=label,
            source=rows.source,
            progress=progress,
        )


def _with_words(
    numbers: Columns, texts: Sequence[dict[str, Any]], names: Sequence[str]
) -> tuple[Columns, dict[str, tuple[str, ...]]]:
    """The columns with those of words as codes; and the words that the codes stand for."""
    columns, levels = dict(numbers), {}
    for name in names:
        words = [row.get(name) for row in texts]
        if not are_kept(words):
            tell(f"The record keeps only how long {name} is; it is left out of the baseline.")
            continue
        levels[name] = levels_of(words)
        columns[name] = codes_of(words, levels[name])
    return columns, levels


def _matrix(columns: Columns, rows: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.column_stack(list(columns.values())) if columns else np.empty((rows, 0))


def _activate(site: Path, baseline: Baseline, who: Who) -> None:
    note = f"Built from {baseline.source}, {baseline.rows} rows."
    action = send_action(
        site, BASELINE, baseline.model,
        by=who.name, note=note, signer=who.signer, baseline_id=baseline.id,
    )  # fmt: skip
    commit(site, action)


def _with_inputs(
    site: Path, model: ModelSection, reference: Path, named: Named, segments: Sequence[str]
) -> ModelSection:
    """The model with the names of its input columns: those of the reference if none are declared.

    They are written into site.toml, so that life and replay use the same names.
    """
    if model.inputs or model.onnx is None:
        return model
    file = inspect_onnx(site / model.onnx)
    if len(file.inputs) != 1 or len(file.inputs[0].shape) != 2 or file.width == 1:
        return model  # each input has a name of its own
    table, others = read_table(reference), named.given()
    names = [name for name in table.columns if name not in others and name not in segments]
    if len(names) != file.width:  # a segment may be an input as well
        names = infer_inputs(table, file.width, others, reference)
    set_model_field(site, model.name, "inputs", names)
    tell(f"Named the {len(names)} inputs of {model.name} after the columns of {reference.name}.")
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
