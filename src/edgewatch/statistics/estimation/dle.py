"""Direct loss estimation: how wrong a regression is, from what its inputs look like.

The absolute error is regressed on the inputs and the prediction; the regression orders the rows
from easy to hard, and isotonic steps along that order give the mean absolute and squared error of
rows like each. The same with the signed error gives the bias. It is the calibration of a score,
with "how hard" for a score.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray, IntArray
from edgewatch.statistics.estimation.blocks import jackknife, thinning
from edgewatch.statistics.estimation.expected import Expected
from edgewatch.statistics.estimation.features import Features
from edgewatch.statistics.estimation.isotonic import Steps, isotonic
from edgewatch.statistics.estimation.ridge import Ridge, cross_ridge

#: Rows whose loss is averaged before steps are fitted: single losses are too wild for steps.
_PILE = 20


@dataclass(frozen=True, slots=True, eq=False)
class LossModel:
    """The conditional loss of a regression.

    Attributes:
        features: of the inputs and the prediction, in that order.
        hard, off: regressions of √|error| and of the signed error.
        squared, absolute: mean squared and absolute error along `hard`; signed: mean error along
            `off`.
        noise: variance of the squared error in units of its squared mean.
    """

    features: Features
    hard: Ridge
    off: Ridge
    squared: Steps
    absolute: Steps
    signed: Steps
    noise: float

    def expected(self, inputs: FloatArray, predicted: FloatArray) -> dict[str, Expected]:
        """Return the expected mse, rmse, mae and bias of (n, d) inputs and (n,) predictions.

        The bias is prediction − truth. The variance is that of the realised metric.
        """
        rows = self.features.of_rows(np.column_stack((inputs, predicted)))
        n = len(rows)
        if n == 0:
            return {}
        hard = self.hard.at(rows)
        squared, absolute = self.squared.at(hard), self.absolute.at(hard)
        signed = self.signed.at(self.off.at(rows))
        spread = np.maximum(squared - absolute * absolute, 0.0)
        mse, mse_variance = (
            float(squared.mean()),
            self.noise * float(np.square(squared).sum()) / n**2,
        )
        rmse_variance = mse_variance / (4 * mse) if mse > 0 else 0.0
        return {
            "mse": Expected(mse, mse_variance),
            "rmse": Expected(float(np.sqrt(mse)), rmse_variance),
            "mae": Expected(float(absolute.mean()), float(spread.sum()) / n**2),
            "bias": Expected(float(signed.mean()), float(squared.sum()) / n**2),
        }

    def squared_error(self, inputs: FloatArray, predicted: FloatArray) -> FloatArray:
        """Return the (n,) expected squared errors."""
        rows = self.features.of_rows(np.column_stack((inputs, predicted)))
        return self.squared.at(self.hard.at(rows))


@dataclass(frozen=True, slots=True, eq=False)
class CrossFittedLoss:
    """The loss model by all rows, and by all rows but those of each block."""

    whole: LossModel
    left_out: tuple[LossModel, ...]

    def expected(self, inputs: FloatArray, predicted: FloatArray) -> dict[str, Expected]:
        """Return the expected metrics with the variance of the realised ones."""
        chance = self.whole.expected(inputs, predicted)
        learned = self.learned_variance(inputs, predicted)
        return {
            name: Expected(one.value, one.variance + learned[name], one.variance)
            for name, one in chance.items()
        }

    def learned_variance(self, inputs: FloatArray, predicted: FloatArray) -> dict[str, float]:
        """Return the variance that comes from the finite reference alone, by the jackknife."""
        rows = thinning(predicted.size)
        found = [one.expected(inputs[rows], predicted[rows]) for one in self.left_out]
        return {
            name: float(jackknife(np.array([one[name].value for one in found])))
            for name in found[0]
        }


def realised_losses(predicted: FloatArray, truth: FloatArray) -> dict[str, float]:
    """Return mse, rmse, mae and bias of (n,) predictions and truths."""
    error = predicted - truth
    mse = float(np.square(error).mean())
    return {
        "mse": mse,
        "rmse": mse**0.5,
        "mae": float(np.abs(error).mean()),
        "bias": float(error.mean()),
    }


def fit_losses(
    inputs: FloatArray, predicted: FloatArray, truth: FloatArray, blocks: IntArray
) -> CrossFittedLoss:
    """Learn the loss of (n,) predictions from (n, d) inputs, NaN for missing, and (n,) truths.

    Raises:
        ValueError: if there is not one row.
    """
    if truth.size == 0:
        raise ValueError("a loss model needs at least one row")
    table = np.column_stack((inputs, predicted))
    features = Features.of(table)
    rows, error = features.of_rows(table), predicted - truth
    hard, off = cross_ridge(rows, np.sqrt(np.abs(error)), blocks), cross_ridge(rows, error, blocks)
    order = (hard.held_out, off.held_out)

    def model(which: int | None) -> LossModel:
        kept = slice(None) if which is None else blocks != which
        one = (
            (hard.whole, off.whole)
            if which is None
            else (hard.left_out[which], off.left_out[which])
        )
        return _model(features, one, (order[0][kept], order[1][kept]), error[kept])

    return CrossFittedLoss(model(None), tuple(model(one) for one in range(len(hard.left_out))))


def _model(
    features: Features,
    ridges: tuple[Ridge, Ridge],
    order: tuple[FloatArray, FloatArray],
    error: FloatArray,
) -> LossModel:
    squared = _steps(order[0], error * error)
    fitted = squared.at(order[0])
    scale = float(np.square(fitted).mean())
    noise = float(np.square(error * error - fitted).mean()) / scale if scale > 0 else 0.0
    absolute = _steps(order[0], np.abs(error))
    return LossModel(features, *ridges, squared, absolute, _steps(order[1], error), noise)


def _steps(order: FloatArray, loss: FloatArray) -> Steps:
    """Fit steps to means of neighbouring rows, so that no level rests on fewer than a pile."""
    place = np.argsort(order)
    piles = np.arange(0, max(place.size - _PILE + 1, 1), _PILE)
    weights = np.diff(np.append(piles, place.size)).astype(np.float64)
    x = np.add.reduceat(order[place], piles) / weights
    return isotonic(x, np.add.reduceat(loss[place], piles) / weights, weights)
