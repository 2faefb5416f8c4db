"""One prediction of the record explained: found, compared with its baseline, run again."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.cli._explain_model import model_for
from edgewatch.cli._output import rfc3339
from edgewatch.cli._record import reading
from edgewatch.monitors.baseline import Baseline, load_baseline
from edgewatch.monitors.explain import ExplainSettings, explain
from edgewatch.monitors.explain_words import in_words
from edgewatch.monitors.explained_output import explained_output
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.standstill import LOOKED_BACK
from edgewatch.monitors.words import aligned, codes_of
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.errors import InputError
from edgewatch.store import predictions
from edgewatch.store.baselines import BaselineNames
from edgewatch.store.before import before
from edgewatch.store.by_id import of_id
from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection
from edgewatch.store.explanations import of_prediction
from edgewatch.store.measures import active_baseline
from edgewatch.store.models import models

FloatArray = NDArray[np.float64]

#: A slow model is asked no longer than this, unless a number of permutations was given.
BUDGET_S = 5.0
PERMUTATIONS = 400
#: Of many inputs fewer permutations are drawn: each asks the model as often as there are inputs.
_ASKED = 40_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which prediction, and how; without case and id the last one.

    ``output`` is the output to be explained, ``permutations`` how many are drawn.
    """

    case: str | None = None
    prediction_id: int | None = None
    output: str | None = None
    permutations: int | None = None


def explain_of(site: Path, name: str, wanted: Wanted) -> dict[str, Any]:
    """Explain a prediction in the shape of ``explain --json``.

    Raises:
        InputError: no such model, prediction or output, or the model has no baseline.
    """
    with reading(site) as (config, db):
        section = config.find_model(name)
        row = _prediction(db, name, wanted)
        baseline = _baseline(site, db, name, row)
        inputs = _aligned(row.input_names, row.inputs, row, baseline.inputs)
        at_ns = int(row.time_ns[0])
        outputs = _aligned(row.output_names, row.outputs, row, baseline.outputs)
        (sha256,) = (m.sha256 for m in models(db, name) if m.id == int(row.model_ids[0]))
        earlier = before(db, name, sha256, at_ns, LOOKED_BACK)
        raised = of_prediction(db, int(row.ids[0]))
        label = predictions.labels_of(db, name, filter(None, row.cases)).get(row.cases[0] or "")
    began = time.perf_counter()
    predict, remarks = model_for(site, section, baseline, row, sha256)
    loaded = time.perf_counter()
    names = [profile.name for profile in baseline.outputs]
    output = None
    if names or wanted.output:
        output = explained_output(
            names,
            outputs,
            baseline.background,
            section,
            wanted.output,
            classes=() if baseline.quality is None else baseline.quality.classes,
            words=[word for profile in baseline.outputs for word in profile.levels],
        )
    settings = _settings(wanted, inputs.size, loaded)
    still = aligned(earlier.input_names, earlier.inputs, earlier.texts, baseline.inputs)
    found = explain(baseline, inputs, outputs, output, predict, settings, still)
    return {
        "model": name,
        "id": int(row.ids[0]),
        "case": row.cases[0],
        "time": rfc3339(at_ns),
        "sha256": sha256,
        "baseline": baseline.id,
        "label": label,
        "raised": [{"code": one.code, "feature": one.feature} for one in raised],
        **found.as_json(),
        "sentences": list(in_words(found)),
        "cannot": [*found.cannot, *remarks],
        "load_ms": 1000 * (loaded - began),
        "elapsed_ms": 1000 * (time.perf_counter() - loaded),
    }


def _settings(wanted: Wanted, inputs: int, began: float) -> ExplainSettings:
    if wanted.permutations is not None:
        return ExplainSettings(permutations=wanted.permutations)
    return ExplainSettings(
        permutations=max(2, min(PERMUTATIONS, _ASKED // max(inputs, 1))),
        go_on=lambda: time.perf_counter() - began < BUDGET_S,
    )


def _prediction(db: Connection, name: str, wanted: Wanted) -> Columns:
    """The newest prediction that is meant, as columns of one row."""
    if wanted.prediction_id is not None:
        found = of_id(db, name, wanted.prediction_id)
        what = f"no prediction {wanted.prediction_id} of the model {name}"
    elif wanted.case is not None:
        parts = predictions.of_case(db, name, wanted.case)
        found = parts[-1].last(1) if parts else None
        what = f'no prediction of the case "{wanted.case}" by the model {name}'
    else:
        found, what = predictions.recent(db, name, 1), f"the model {name} has predicted nothing yet"
    if found is None or not len(found):
        raise InputError(what, remedy=f"List them with: edgewatch predictions {name}")
    return found


def _baseline(site: Path, db: Connection, name: str, row: Columns) -> Baseline:
    """The one that the prediction was judged against, else the one in force."""
    (judged_by,) = BaselineNames(db, name).of(row.ids, row.time_ns)
    baseline_id = judged_by or active_baseline(db, name)
    if baseline_id is None:
        raise InputError(
            f'the model "{name}" has no baseline',
            where=str(site),
            expected="reference rows to explain a prediction with",
            remedy=f"Build one with: edgewatch baseline build {name} REFERENCE.csv",
        )
    return load_baseline(baseline_folder(site) / f"{baseline_id}.json")


def _aligned(
    names: Sequence[str],
    matrix: FloatArray,
    row: Columns,
    profiles: Sequence[FeatureProfile],
) -> FloatArray:
    """The values of one prediction in the order of profiles; NaN for what it does not have."""
    known: dict[str, float] = dict(zip(names, matrix[0].tolist(), strict=True))
    for profile in profiles:
        if profile.levels:
            words = [row.texts[0].get(profile.name)]
            known[profile.name] = float(codes_of(words, profile.levels)[0])
    return np.array([known.get(profile.name, np.nan) for profile in profiles])
