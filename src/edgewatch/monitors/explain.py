"""Explain one prediction against the background of its baseline.

With the model at hand: sampling Shapley values through the very model. Without: which readings
are unlike the reference, each by itself and all together. Both with the nearest reference cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.background import Background
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.explanation import Distance, Explanation, InputShare, NearCase
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.standstill import standstill
from edgewatch.statistics.shapley import Shapley, sampled_shapley

FloatArray = NDArray[np.float64]
#: (n, d) inputs in the baseline's order to (n, k) outputs in its order.
Predict = Callable[[FloatArray], FloatArray]

#: Background rows that the output is compared with, and pairs of permutations from each.
_BACKGROUND_ROWS, _PAIRS_EACH = 100, 2
NO_MODEL = "the model was not asked: shares of the inputs are not told, distances are"
NO_NUMBER = "the model gives no number for this row, or for rows of the reference"
NO_BACKGROUND = "the baseline keeps no reference rows: build it anew"
NO_DISTANCE = "the reference has too few rows, or no input with distances: none is judged"


@dataclass(frozen=True, slots=True)
class ExplainSettings:
    """How an explanation is made.

    Attributes:
        permutations: to be drawn, in pairs; seed: of their order (same seed, same explanation).
        cases: nearest reference cases to be named.
        go_on: asked between calls of the model; False ends the sampling early.
    """

    permutations: int = 400
    seed: int = 0
    cases: int = 5
    go_on: Callable[[], bool] = lambda: True


def explain(
    baseline: Baseline,
    inputs: FloatArray,
    outputs: FloatArray,
    output: int | None,
    predict: Predict | None,
    settings: ExplainSettings | None = None,
    before: FloatArray | None = None,
) -> Explanation:
    """Explain one prediction.

    Args:
        baseline: that the model is judged against.
        inputs, outputs: (d,) and (k,) of the prediction in the baseline's order, NaN if missing.
        output: place of the output to be explained, None where no output is a number.
        predict: runs the model; None where it cannot be run.
        before: (n, d) inputs of the predictions just before, oldest first.
    """
    use = settings or ExplainSettings()
    background, found = baseline.background, None
    if background is not None and predict is not None and output is not None:
        found = _shares(background, inputs, partial(_one_output, predict, output), use)
    distance = _distance(background, inputs)
    nearest = _nearest(background, baseline, inputs, use.cases)
    return Explanation(
        method="shapley" if found else "distance",
        output=None if output is None else baseline.outputs[output].name,
        recorded=None if output is None else _number(outputs[output]),
        value=found.value if found else None,
        base=found.base if found else None,
        inputs=_inputs(baseline, inputs, found, nearest),
        permutations=found.permutations if found else 0,
        lost=found.lost if found else 0,
        distance=distance,
        nearest=nearest,
        cannot=tuple(_cannot(background, predict, found)),
        standstill=None if before is None else standstill(baseline.inputs, before, inputs),
    )


def _cannot(
    background: Background | None, predict: Predict | None, found: Shapley | None
) -> Iterator[str]:
    if predict is None:
        yield NO_MODEL
    if background is None:
        yield NO_BACKGROUND
        return
    if predict is not None and found is None:
        yield NO_NUMBER
    if not background.judges:
        yield NO_DISTANCE


def _one_output(predict: Predict, output: int, rows: FloatArray) -> FloatArray:
    return predict(rows)[:, output]


def _shares(
    background: Background,
    inputs: FloatArray,
    model: Callable[[FloatArray], FloatArray],
    use: ExplainSettings,
) -> Shapley | None:
    pairs = max(1, use.permutations // 2)
    most = min(_BACKGROUND_ROWS, len(background.rows), -(-pairs // _PAIRS_EACH))
    places = np.linspace(0, len(background.rows) - 1, most).round().astype(np.int64)
    rows = background.rows[places]
    return sampled_shapley(model, inputs, rows, pairs=pairs, seed=use.seed, go_on=use.go_on)


def _distance(background: Background | None, inputs: FloatArray) -> Distance | None:
    if background is None or not background.judges:
        return None
    value = float(background.distances(inputs[None, :])[0])
    p = float(background.p_values(inputs[None, :])[0])
    rows = background.calibration.size
    return Distance(value, p, background.limit, rows, round(p * (rows + 1)) - 1)


def _nearest(
    background: Background | None, baseline: Baseline, inputs: FloatArray, n: int
) -> tuple[NearCase, ...]:
    if background is None or not any(background.metric):
        return ()
    order, distances = background.nearest(inputs, n)
    names = [profile.name for profile in baseline.outputs]
    has_answers = background.answers.shape[1] == len(names)
    return tuple(
        NearCase(
            row=int(background.places[at]),
            distance=distance,
            inputs=_named(background.names, background.rows[at]),
            outputs=_named(names, background.answers[at]) if has_answers else {},
            label=(background.labels[at] or None) if background.labels else None,
        )
        for at, distance in zip(order.tolist(), distances.tolist(), strict=True)
    )


def _inputs(
    baseline: Baseline,
    inputs: FloatArray,
    found: Shapley | None,
    nearest: Sequence[NearCase],
) -> tuple[InputShare, ...]:
    """The inputs, the one with the largest share, or the strangest one, first."""
    shares = [
        _share(profile, float(inputs[j]), nearest, found, j)
        for j, profile in enumerate(baseline.inputs)
    ]
    if found is not None:
        return tuple(sorted(shares, key=lambda one: -abs(one.share or 0.0)))
    return tuple(sorted(shares, key=_strangeness, reverse=True))


def _strangeness(one: InputShare) -> tuple[bool, bool, float]:
    return one.outside, one.value is None, abs(one.deviation or 0.0)


def _share(
    profile: FeatureProfile,
    value: float,
    nearest: Sequence[NearCase],
    found: Shapley | None,
    at: int,
) -> InputShare:
    low, high = profile.accepted.low, profile.accepted.high
    measured = profile.kind != "categorical" and np.isfinite(value) and profile.spread > 0
    alike = [case.inputs[profile.name] for case in nearest]
    near = [one for one in alike if one is not None]
    return InputShare(
        name=profile.name,
        value=_number(value),
        unit=profile.unit,
        word=_word(profile.levels, value),
        share=_number(found.shares[at]) if found else None,
        error=_number(found.errors[at]) if found else None,
        median=profile.median if profile.finite and profile.kind != "categorical" else None,
        low=_number(low),
        high=_number(high),
        deviation=(value - profile.median) / profile.spread if measured else None,
        unlike=(value - float(np.median(near))) / profile.spread if measured and near else None,
        outside=bool(value < low or value > high),
    )


def _word(levels: Sequence[str], value: float) -> str | None:
    if not levels or not np.isfinite(value):
        return None
    return levels[int(value)] if 0 <= value < len(levels) else "a word not of the reference"


def _named(names: Sequence[str], row: FloatArray) -> dict[str, float | None]:
    return {name: _number(value) for name, value in zip(names, row.tolist(), strict=True)}


def _number(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
