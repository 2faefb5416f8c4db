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
from edgewatch.cli._output import rfc3339, tell
from edgewatch.cli._record import reading
from edgewatch.monitors.baseline import Baseline, load_baseline
from edgewatch.monitors.explain import ExplainSettings, Predict, explain
from edgewatch.monitors.explain_words import in_words
from edgewatch.monitors.explained_output import explained_output
from edgewatch.monitors.explanation import Explanation
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.standstill import LOOKED_BACK
from edgewatch.monitors.words import aligned, codes_of
from edgewatch.sdk.cases import case_keys
from edgewatch.sdk.paths import baseline_folder
from edgewatch.site.config import ModelSection
from edgewatch.site.errors import InputError
from edgewatch.store import predictions
from edgewatch.store.baselines import BaselineNames
from edgewatch.store.before import before
from edgewatch.store.by_id import of_id
from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection
from edgewatch.store.explanations import StoredExplanation, of_prediction
from edgewatch.store.labels import labels_of
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


@dataclass(frozen=True, slots=True)
class _Found:
    """What the record holds of the prediction.

    ``earlier`` are the predictions just before it; ``raised`` what it raised; ``label`` its truth.
    """

    row: Columns
    sha256: str
    baseline: Baseline
    earlier: Columns
    raised: Sequence[StoredExplanation]
    label: Any


def explain_of(site: Path, name: str, wanted: Wanted) -> dict[str, Any]:
    """Explain a prediction in the shape of ``explain --json``.

    Raises:
        InputError: no such model, prediction or output, or the model has no baseline.
    """
    with reading(site) as (config, db):
        section = config.find_model(name)
        found = _found(site, db, name, wanted)
    began = time.perf_counter()
    predict, remarks = model_for(site, section, found.baseline, found.row, found.sha256)
    loaded = time.perf_counter()
    said = _explained(found, section, wanted, predict, loaded)
    return {
        "model": name,
        **_whose(found),
        **said.as_json(),
        "sentences": list(in_words(said)),
        "cannot": [*said.cannot, *remarks],
        "load_ms": 1000 * (loaded - began),
        "elapsed_ms": 1000 * (time.perf_counter() - loaded),
    }


def _found(site: Path, db: Connection, name: str, wanted: Wanted) -> _Found:
    row = _prediction(site, db, name, wanted)
    (sha256,) = (one.sha256 for one in models(db, name) if one.id == int(row.model_ids[0]))
    return _Found(
        row,
        sha256,
        _baseline(site, db, name, row),
        before(db, name, sha256, int(row.time_ns[0]), LOOKED_BACK),
        of_prediction(db, int(row.ids[0])),
        labels_of(db, name, filter(None, row.cases)).get(row.cases[0] or ""),
    )


def _explained(
    found: _Found, section: ModelSection, wanted: Wanted, predict: Predict | None, began: float
) -> Explanation:
    row, baseline, earlier = found.row, found.baseline, found.earlier
    inputs = _aligned(row.input_names, row.inputs, row, baseline.inputs)
    outputs = _aligned(row.output_names, row.outputs, row, baseline.outputs)
    output = _output(baseline, outputs, section, wanted.output)
    settings = _settings(wanted, inputs.size, began)
    still = aligned(earlier.input_names, earlier.inputs, earlier.texts, baseline.inputs)
    return explain(baseline, inputs, outputs, output, predict, settings, still)


def _output(
    baseline: Baseline, outputs: FloatArray, section: ModelSection, wanted: str | None
) -> int | None:
    """The place of the output to be explained; None where none is a number."""
    if not baseline.outputs and not wanted:
        return None
    return explained_output(
        [profile.name for profile in baseline.outputs],
        outputs,
        baseline.background,
        section,
        wanted,
        classes=() if baseline.quality is None else baseline.quality.classes,
        words=[word for profile in baseline.outputs for word in profile.levels],
    )


def _whose(found: _Found) -> dict[str, Any]:
    """Which prediction it is, and what the record says of it."""
    row = found.row
    return {
        "id": int(row.ids[0]),
        "case": row.cases[0],
        "time": rfc3339(int(row.time_ns[0])),
        "sha256": found.sha256,
        "baseline": found.baseline.id,
        "label": found.label,
        "raised": [{"code": one.code, "feature": one.feature} for one in found.raised],
    }


def _settings(wanted: Wanted, inputs: int, began: float) -> ExplainSettings:
    if wanted.permutations is not None:
        return ExplainSettings(permutations=wanted.permutations)
    return ExplainSettings(
        permutations=max(2, min(PERMUTATIONS, _ASKED // max(inputs, 1))),
        go_on=lambda: time.perf_counter() - began < BUDGET_S,
    )


def _prediction(site: Path, db: Connection, name: str, wanted: Wanted) -> Columns:
    """The newest prediction that is meant, as columns of one row."""
    if wanted.prediction_id is not None:
        found = of_id(db, name, wanted.prediction_id)
        what = f"no prediction {wanted.prediction_id} of the model {name}"
    elif wanted.case is not None:
        parts = predictions.of_case(db, name, case_keys(site).lookups(wanted.case))
        found = parts[-1].last(1) if parts else None
        what = f'no prediction of the case "{wanted.case}" by the model {name}'
    else:
        found, what = predictions.recent(db, name, 1), f"the model {name} has predicted nothing yet"
    if found is None or not len(found):
        raise InputError(what, remedy=f"List them with: edgewatch predictions {name}")
    return found


def _baseline(site: Path, db: Connection, name: str, row: Columns) -> Baseline:
    """The one that the prediction was judged against, else, or if unreadable, the one in force."""
    (judged_by,) = BaselineNames(db, name).of(row.ids, row.time_ns)
    active = active_baseline(db, name)
    if judged_by is None and active is None:
        raise InputError(
            f'the model "{name}" has no baseline',
            where=str(site),
            expected="reference rows to explain a prediction with",
            remedy=f"Build one with: edgewatch baseline build {name} REFERENCE.csv",
        )
    folder = baseline_folder(site)
    try:
        return load_baseline(folder / f"{judged_by or active}.json")
    except InputError as error:
        if active is None or judged_by in (None, active):
            raise
        tell(f"The baseline in force is taken instead of that of the prediction. {error}")
        return load_baseline(folder / f"{active}.json")


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
