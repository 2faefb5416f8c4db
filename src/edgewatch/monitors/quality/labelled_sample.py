"""Labelled rows of the reference that are kept, to be weighted when the inputs move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.packed import pack, unpack
from edgewatch.statistics.estimation.blocks import thinning

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: Rows, inputs and readings that are kept at most.
_ROWS, _COLUMNS, _READINGS = 4_000, 40, 120_000


@dataclass(frozen=True, slots=True, eq=False)
class LabelledSample:
    """Rows of the reference, evenly spread over it.

    Attributes:
        columns: (c,) places of the kept inputs among all inputs.
        inputs: (m, c) readings, NaN where missing.
        predicted: (m,) answers; scores: (m, k), k = 0 where the model gives none.
        truth: (m,) class places, or values; blocks: (m,) block of the reference.
    """

    columns: IntArray
    inputs: FloatArray
    predicted: FloatArray
    scores: FloatArray
    truth: FloatArray
    blocks: IntArray

    def scores_of(self, rows: NDArray[np.bool_]) -> FloatArray:
        """Return the scores of some rows, (m,) of the positive class where that is all there is."""
        kept = self.scores[rows]
        return kept[:, 0] if kept.shape[1] == 1 else kept

    def as_json(self) -> dict[str, Any]:
        """Return plain values."""
        return {
            "columns": self.columns.tolist(),
            "inputs": pack(self.inputs.T),
            "predicted": pack(self.predicted),
            "scores": pack(self.scores.T),
            "truth": pack(self.truth),
            "blocks": pack(self.blocks),
        }

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> LabelledSample:
        """Read what `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that shape.
        """
        truth = unpack(plain["truth"])
        return cls(
            columns=np.asarray(plain["columns"], np.int64),
            inputs=_columns(plain["inputs"], truth.size),
            predicted=unpack(plain["predicted"]),
            scores=_columns(plain["scores"], truth.size),
            truth=truth,
            blocks=unpack(plain["blocks"]).astype(np.int64),
        )


def sample_of(
    inputs: FloatArray,
    predicted: FloatArray,
    scores: FloatArray | None,
    truth: FloatArray,
    blocks: IntArray,
    loss: FloatArray,
) -> LabelledSample:
    """Keep rows of (n, d) inputs, and of many inputs those that tell most of the (n,) loss."""
    columns = _telling(inputs, loss)
    width = columns.size + (0 if scores is None else scores[0].size) + 3
    rows = thinning(truth.size, min(_ROWS, max(_READINGS // width, 1)))
    kept = np.zeros((rows.size, 0)) if scores is None else scores[rows].reshape(rows.size, -1)
    # Single precision is more than any instrument gives, and packs into half the room.
    coarse = np.clip(inputs[rows][:, columns], -1e30, 1e30).astype(np.float32).astype(np.float64)
    return LabelledSample(columns, coarse, predicted[rows], kept, truth[rows], blocks[rows])


def _telling(inputs: FloatArray, loss: FloatArray) -> IntArray:
    """Return the places of the inputs whose ranks go most with the loss, all if they are few."""
    count = inputs.shape[1]
    if count <= _COLUMNS:
        return np.arange(count)
    rows = thinning(len(loss))
    ranked = _ranks(loss[rows])
    strength = [abs(float(_ranks(column) @ ranked)) for column in inputs[rows].T]
    return np.sort(np.argsort(-np.array(strength), kind="stable")[:_COLUMNS])


def _ranks(values: FloatArray) -> FloatArray:
    """Return centred ranks of length 1; missing values lie in the middle."""
    known = np.isfinite(values)
    ranks = np.zeros(values.size)
    ranks[known] = np.argsort(np.argsort(values[known], kind="stable")) - (known.sum() - 1) / 2
    length = float(np.sqrt(ranks @ ranks))
    return ranks / length if length > 0 else ranks


def _columns(text: str, rows: int) -> FloatArray:
    flat = unpack(text)
    return np.ascontiguousarray(flat.reshape(-1, rows).T) if rows else np.zeros((0, 0))
