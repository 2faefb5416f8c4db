"""The model of a prediction made ready to be asked again, or why it cannot be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.explain import Predict
from edgewatch.site.config import ModelSection
from edgewatch.site.errors import InputError
from edgewatch.store.columns import Columns

if TYPE_CHECKING:
    from edgewatch.feed.onnx_outputs import OnnxOutputs

FloatArray = NDArray[np.float64]

_TOKENS = ("hmac-sha256:", "text:")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A model file as a function of inputs in the baseline's order.

    ``words``: the texts of the prediction; they are varied where ``levels`` spells out codes.
    """

    model: OnnxOutputs
    place: Mapping[str, int]
    outputs: Sequence[str]
    words: Mapping[str, str]
    levels: Mapping[str, Sequence[str]]

    def __call__(self, rows: FloatArray) -> FloatArray:
        """Return (n, k) outputs in the baseline's order; NaN for what the file does not give."""
        words = {
            name: _spelled(rows[:, self.place[name]], self.levels[name], own)
            if name in self.levels
            else [own] * len(rows)
            for name, own in self.words.items()
        }
        found = self.model(rows[:, [self.place[name] for name in self.model.numbers]], words)
        at = {name: j for j, name in enumerate(self.model.output_names)}
        nothing = np.full(len(rows), np.nan)
        return np.column_stack([found[:, at[n]] if n in at else nothing for n in self.outputs])


def model_for(
    site: Path, section: ModelSection, baseline: Baseline, row: Columns, sha256: str
) -> tuple[Predict | None, list[str]]:
    """Return what runs the model on inputs in the baseline's order, and remarks for the reader.

    None where it has no ONNX file here, the file cannot be run on rows of numbers, or a text that
    went into the prediction was not kept.
    """
    if section.onnx is None:
        return None, ["the model has no ONNX file at this site"]
    from edgewatch.feed.onnx_outputs import OnnxOutputs

    try:
        model = OnnxOutputs(site / section.onnx, section)
    except InputError as error:
        return None, [str(error)]
    place = {profile.name: j for j, profile in enumerate(baseline.inputs)}
    if any(name not in place for name in model.numbers):
        return None, ["the baseline describes other inputs than the model file takes"]
    words = {name: str(row.texts[0].get(name, "")) for name in model.words}
    lost = [name for name, text in words.items() if not text or text.startswith(_TOKENS)]
    if lost:
        return None, [f"the text of {', '.join(lost)} was not kept, so the model cannot be run"]
    levels = {one.name: one.levels for one in baseline.inputs if one.name in words and one.levels}
    remarks = [f"the text {name} was not varied" for name in words if name not in levels]
    if sha256 and sha256 != model.sha256:
        remarks.append("another file of the model made this prediction than is at the site now")
    outputs = [profile.name for profile in baseline.outputs]
    return _Asked(model, place, outputs, words, levels), remarks


def _spelled(codes: FloatArray, levels: Sequence[str], own: str) -> list[str]:
    """The word of each code; that of the prediction where a code stands for none."""
    return [
        levels[int(code)] if np.isfinite(code) and 0 <= code < len(levels) else own
        for code in codes.tolist()
    ]
