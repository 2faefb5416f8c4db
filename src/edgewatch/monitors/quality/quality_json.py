"""Calibrations, loss models and bands of a quality profile as plain values of a baseline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.packed import pack, unpack
from edgewatch.monitors.quality.held_out import Bands
from edgewatch.statistics.estimation import (
    Band,
    Calibration,
    Cbpe,
    CrossFitted,
    CrossFittedLoss,
    LossModel,
)
from edgewatch.statistics.estimation.features import Features
from edgewatch.statistics.estimation.isotonic import Steps
from edgewatch.statistics.estimation.ridge import Ridge

FloatArray = NDArray[np.float64]


def bands_to_json(bands: Bands) -> dict[str, Any]:
    """Return what blocks have in common, and one object a metric.

    >>> known = Bands({"accuracy": Band(0.01, 2.5, 20)}, 1.5, 3.0)
    >>> bands_from_json(bands_to_json(known)) == known
    True
    """
    metrics = {
        name: {"between": one.between, "factor": one.factor, "blocks": one.blocks}
        for name, one in bands.metrics.items()
    }
    return {"distance": bands.distance, "tau": bands.tau, "metrics": metrics}


def bands_from_json(plain: Mapping[str, Any]) -> Bands:
    """Read what `bands_to_json` wrote."""
    metrics = {
        name: Band(float(one["between"]), float(one["factor"]), int(one["blocks"]))
        for name, one in plain["metrics"].items()
    }
    return Bands(metrics, float(plain["distance"]), float(plain["tau"]))


def cbpe_to_json(model: Cbpe | None) -> dict[str, Any] | None:
    """Return the calibrations of a classifier."""
    if model is None:
        return None
    return {
        "classes": model.classes,
        "ranked": model.ranked,
        "calibrations": [
            {"whole": _calibration(one.whole), "left_out": [_calibration(x) for x in one.left_out]}
            for one in model.calibrations
        ],
    }


def cbpe_from_json(plain: Mapping[str, Any] | None) -> Cbpe | None:
    """Read what `cbpe_to_json` wrote."""
    if plain is None:
        return None
    calibrations = tuple(
        CrossFitted(_calibrated(one["whole"]), tuple(_calibrated(x) for x in one["left_out"]))
        for one in plain["calibrations"]
    )
    return Cbpe(int(plain["classes"]), calibrations, bool(plain["ranked"]))


def losses_to_json(model: CrossFittedLoss | None) -> dict[str, Any] | None:
    """Return the loss models of a regression."""
    if model is None:
        return None
    return {
        "features": _features(model.whole.features),
        "whole": _loss(model.whole),
        "left_out": [_loss(one) for one in model.left_out],
    }


def losses_from_json(plain: Mapping[str, Any] | None) -> CrossFittedLoss | None:
    """Read what `losses_to_json` wrote."""
    if plain is None:
        return None
    features = _featured(plain["features"])
    return CrossFittedLoss(
        _lost(plain["whole"], features), tuple(_lost(one, features) for one in plain["left_out"])
    )


def _calibration(one: Calibration) -> dict[str, Any]:
    knots = pack(np.concatenate((one.x, one.p, one.cautious)))
    return {"kind": one.kind, "knots": knots}


def _calibrated(plain: Mapping[str, Any]) -> Calibration:
    if plain["kind"] not in ("identity", "logistic", "isotonic"):
        raise ValueError(f"{plain['kind']!r} is no kind of calibration")
    return Calibration(plain["kind"], *_thirds(plain["knots"]))


def _features(features: Features) -> dict[str, Any]:
    return {
        "centre": pack(features.centre),
        "spread": pack(features.spread),
        "levels": [list(levels) for levels in features.levels],
        "missing": features.missing,
    }


def _featured(plain: Mapping[str, Any]) -> Features:
    levels = tuple(tuple(float(one) for one in levels) for levels in plain["levels"])
    centre, spread = unpack(plain["centre"]), unpack(plain["spread"])
    return Features(centre, spread, levels, float(plain["missing"]))


def _loss(model: LossModel) -> dict[str, Any]:
    return {
        "hard": pack(np.concatenate(([model.hard.level], model.hard.slopes))),
        "off": pack(np.concatenate(([model.off.level], model.off.slopes))),
        "squared": _steps(model.squared),
        "absolute": _steps(model.absolute),
        "signed": _steps(model.signed),
        "noise": model.noise,
    }


def _lost(plain: Mapping[str, Any], features: Features) -> LossModel:
    hard, off = unpack(plain["hard"]), unpack(plain["off"])
    return LossModel(
        features=features,
        hard=Ridge(float(hard[0]), hard[1:]),
        off=Ridge(float(off[0]), off[1:]),
        squared=Steps(*_thirds(plain["squared"])),
        absolute=Steps(*_thirds(plain["absolute"])),
        signed=Steps(*_thirds(plain["signed"])),
        noise=float(plain["noise"]),
    )


def _steps(steps: Steps) -> str:
    return pack(np.concatenate((steps.x, steps.y, steps.weight)))


def _thirds(text: str) -> tuple[FloatArray, FloatArray, FloatArray]:
    x, y, rest = unpack(text).reshape(3, -1)
    return x, y, rest
