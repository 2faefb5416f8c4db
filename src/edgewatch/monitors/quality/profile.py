"""What the reference says about the quality of the answers, and what estimates rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.quality.answered import answered, scores_of
from edgewatch.monitors.quality.answers import Answers, Task
from edgewatch.monitors.quality.cannot_estimate import cannot_estimate, no_estimate
from edgewatch.monitors.quality.held_out import Bands, HeldOut
from edgewatch.monitors.quality.labelled_sample import LabelledSample, sample_of
from edgewatch.monitors.quality.measured import losses, measured
from edgewatch.monitors.quality.quality_json import (
    bands_from_json,
    bands_to_json,
    cbpe_from_json,
    cbpe_to_json,
    losses_from_json,
    losses_to_json,
)
from edgewatch.monitors.quality.shift import Shifts
from edgewatch.statistics.estimation import (
    Cbpe,
    CrossFittedLoss,
    blocks_of,
    fit_cbpe,
    fit_losses,
)
from edgewatch.statistics.estimation.blocks import thinning
from edgewatch.statistics.quality.metric import Metric

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: Rows times classes that estimates are learned from.
_MOST = 500_000


@dataclass(frozen=True, slots=True, eq=False)
class QualityProfile:
    """The frozen quality of a model on its reference.

    Attributes:
        task: binary, multiclass or regression; classes: their spellings, in order of their places.
        names: the inputs that estimates look at, in their order.
        rows: rows of the reference; labelled: how many of them had an answer and a truth.
        reference: the metrics measured on the reference, with their intervals.
        cannot: what cannot be estimated from this reference, in words; empty if nothing.
        classifier, regression: what estimates are made with; None where there can be none.
        bands: of each estimated metric, by held-out blocks.
        sample: labelled rows for the case that the inputs move; None where there is no estimate.
    """

    task: Task
    classes: tuple[str, ...]
    names: tuple[str, ...]
    rows: int
    labelled: int
    reference: Mapping[str, Metric]
    cannot: tuple[str, ...]
    classifier: Cbpe | None = None
    regression: CrossFittedLoss | None = None
    bands: Bands = field(default_factory=Bands)
    sample: LabelledSample | None = None

    def as_json(self) -> dict[str, Any]:
        """Return plain values for canonical JSON."""
        return {
            "task": self.task,
            "classes": list(self.classes),
            "names": list(self.names),
            "rows": self.rows,
            "labelled": self.labelled,
            "reference": {name: one.as_json() for name, one in self.reference.items()},
            "cannot": list(self.cannot),
            "classifier": cbpe_to_json(self.classifier),
            "regression": losses_to_json(self.regression),
            "bands": bands_to_json(self.bands),
            "sample": None if self.sample is None else self.sample.as_json(),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> QualityProfile:
        """Read what `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that shape.
        """
        sample = plain["sample"]
        return cls(
            task=plain["task"],
            classes=tuple(plain["classes"]),
            names=tuple(plain["names"]),
            rows=int(plain["rows"]),
            labelled=int(plain["labelled"]),
            reference={name: Metric(**one) for name, one in plain["reference"].items()},
            cannot=tuple(plain["cannot"]),
            classifier=cbpe_from_json(plain["classifier"]),
            regression=losses_from_json(plain["regression"]),
            bands=bands_from_json(plain["bands"]),
            sample=None if sample is None else LabelledSample.from_json(sample),
        )


def build_quality(
    answers: Answers,
    truth: FloatArray,
    inputs: FloatArray | None,
    names: Sequence[str],
    times_ns: IntArray | None = None,
) -> QualityProfile | None:
    """Describe the quality of (n,) answers of the reference; None if not one truth is known.

    Args:
        answers: the model's answers to the reference rows.
        truth: (n,) class places (or values, of a regression), NaN where not known.
        inputs: (n, d) inputs in the order of `names`, NaN where missing.
        names: d names.
        times_ns: (n,) event times, by which the rows are ordered; rows are in order if None.
    """
    places = _labelled(answers, truth, times_ns)
    if places.size == 0:
        return None
    table = np.zeros((truth.size, 0)) if inputs is None else np.asarray(inputs, np.float64)
    rows = _Rows(answers.take(places), truth[places], table[places])
    profile = QualityProfile(
        task=answers.task,
        classes=tuple(answers.classes),
        names=tuple(names) if inputs is not None else (),
        rows=truth.size,
        labelled=places.size,
        reference=measured(rows.answers, rows.truth),
        cannot=cannot_estimate(rows.answers, rows.truth),
    )
    return profile if no_estimate(rows.answers, rows.truth) else rows.with_estimates(profile)


def _labelled(answers: Answers, truth: FloatArray, times_ns: IntArray | None) -> IntArray:
    """Return the places of rows with answer, truth and scores, in order of time."""
    places = answered(answers, truth)
    if times_ns is None:
        return places
    return places[np.argsort(np.asarray(times_ns)[places], kind="stable")]


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Labelled rows of the reference in order of time."""

    answers: Answers
    truth: FloatArray
    inputs: FloatArray

    def with_estimates(self, profile: QualityProfile) -> QualityProfile:
        """Return the profile with what estimates are made with."""
        return self._thinned(max(len(profile.classes), 1))._estimated(profile)

    def _thinned(self, classes: int) -> _Rows:
        """Keep evenly spread rows, as many as a second can calibrate class by class."""
        kept = thinning(self.truth.size, _MOST // classes)
        return _Rows(self.answers.take(kept), self.truth[kept], self.inputs[kept])

    def _estimated(self, profile: QualityProfile) -> QualityProfile:
        said, scores = self.answers.predicted, scores_of(self.answers)
        blocks, lost = blocks_of(said.size), losses(self.answers, self.truth)
        sample = sample_of(self.inputs, said, scores, self.truth, blocks, lost)
        tried = HeldOut(self.inputs, said, scores, self.truth, blocks)
        profile = replace(profile, sample=sample)
        if profile.task == "regression":
            model = fit_losses(self.inputs, said, self.truth, blocks)
            bands = tried.regression(model, Shifts.of(sample, None))
            return replace(profile, regression=model, bands=bands)
        fitted = fit_cbpe(said, scores, self.truth, len(profile.classes), blocks)
        bands = tried.classifier(fitted, Shifts.of(sample, fitted))
        return replace(profile, classifier=fitted, bands=bands)
