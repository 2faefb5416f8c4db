"""What the reference says about all inputs together: how they move, and how far rows stray.

Columns are taken in robust spreads from their medians; missing, infinite and impossible readings
take the median. The components come from a robust covariance
(`edgewatch.statistics.multivariate.robust_covariance`), so that wild readings and wild rows of
the reference do not bend them.

What T² and Q of a good row are is not read from formulas but from the reference itself: each block
of consecutive rows is scored by the components of the other blocks, as a new row would be. Scores
of the rows that the components were fitted to would be too small, the more so the more inputs
there are, and every later row would look like a change.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from edgewatch.monitors.joint_fit import fit_components, held_out_scores, readable_rows
from edgewatch.monitors.joint_null import ScoreNull
from edgewatch.monitors.packed import pack, unpack
from edgewatch.statistics.dependence import autocorrelation_time
from edgewatch.statistics.multivariate import Components, Standard, standard_of

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: Fewer rows or inputs than these have no joint structure.
ENOUGH_ROWS, ENOUGH_INPUTS = 30, 2
#: Held-out scores kept, and rows kept to compare whole windows with.
KEPT_SCORES, KEPT_ROWS = 50_000, 400
#: A row with more than this share of its readings missing is not scored.
MOST_MISSING = 0.5


@dataclass(frozen=True, eq=False)
class JointProfile:
    """How d inputs move together, in k components.

    Attributes:
        names: the inputs, in the order of the columns of every (n, d) matrix below.
        standard: centre and robust spread of each.
        components: those of the rows in spreads.
        rows: rows of the reference.
        held_out: (m, 2) T² and Q of reference rows in order of time, each by the components of
            other blocks; NaN where a row could not be scored.
        stride: rows of the reference from one held-out score to the next.
        taus: integrated autocorrelation times of T² and of Q, in rows: so many rows in order
            say as much as one independent one.
        sample: (s, d) reference rows in spreads, evenly taken in blocks of consecutive rows.
        sample_block: rows of each of those blocks.
        cannot: what the reference does not support, in words.
    """

    names: tuple[str, ...]
    standard: Standard
    components: Components
    rows: int
    held_out: FloatArray
    stride: int
    taus: tuple[float, float]
    sample: FloatArray
    sample_block: int = 1
    cannot: tuple[str, ...] = ()

    @property
    def has_q(self) -> bool:
        """Whether the components leave anything for Q to measure."""
        return self.components.leading < len(self.names)

    @cached_property
    def reference_t2(self) -> FloatArray:
        """(≤ m,) held-out T² of the reference, ascending."""
        return _ascending(self.held_out[:, 0])

    @cached_property
    def reference_q(self) -> FloatArray:
        """(≤ m,) held-out Q of the reference, ascending; empty where Q measures nothing."""
        return _ascending(self.held_out[:, 1]) if self.has_q else np.empty(0)

    @cached_property
    def t2_null(self) -> ScoreNull:
        """What mean T² of a window is without a change."""
        return ScoreNull.of(self.held_out[:, 0], self.stride, self.taus[0])

    @cached_property
    def q_null(self) -> ScoreNull:
        """What mean Q of a window is without a change."""
        return ScoreNull.of(self.held_out[:, 1], self.stride, self.taus[1])

    def columns(self, features: Sequence[str]) -> IntArray:
        """Return where the inputs of this profile stand among the named features.

        Raises:
            KeyError: if one of them is not there.
        """
        at = {name: j for j, name in enumerate(features)}
        return np.array([at[name] for name in self.names], dtype=np.int64)

    def standardised(self, matrix: ArrayLike) -> FloatArray:
        """Return (n, d) readings in robust spreads from the centre, missing ones at 0."""
        return self.standard.apply(np.asarray(matrix, dtype=np.float64))

    def scores(self, matrix: ArrayLike) -> FloatArray:
        """Return (n, 2) T² and Q of (n, d) rows; NaN where more than half the readings lack."""
        rows = np.asarray(matrix, dtype=np.float64)
        found = self.components.t2_and_q(self.standardised(rows))
        found[~readable_rows(rows, MOST_MISSING)] = np.nan
        return found

    def contributions(self, row: ArrayLike) -> dict[str, float]:
        """Return by input its share in what makes a row, or a few rows, unlike the reference.

        T² and Q are each taken in units of the median of the reference, so that the one that is
        out of order speaks. The shares are at least 0 and sum to 1, the largest first.

        Args:
            row: (d,) readings, or (n, d) of which the mean contributions are taken.
        """
        rows = self.standardised(np.atleast_2d(np.asarray(row, dtype=np.float64)))
        to_t2, to_q = (part.mean(axis=0) for part in self.components.contributions(rows))
        parts = np.maximum(to_t2, 0.0) / _typical(self.reference_t2)
        if self.has_q:
            parts = parts + to_q / _typical(self.reference_q)
        total = float(parts.sum())
        shares = parts / total if total > 0 else np.full(len(parts), 1 / len(parts))
        order = np.argsort(-shares, kind="stable")
        return {self.names[j]: float(shares[j]) for j in order}

    def as_json(self) -> dict[str, Any]:
        """Return plain values for canonical JSON, arrays packed row by row."""
        return {
            "names": list(self.names),
            "rows": self.rows,
            "centres": pack(self.standard.centres),
            "spreads": pack(self.standard.spreads),
            "location": pack(self.components.centre),
            "loadings": pack(self.components.loadings.ravel()),
            "variances": pack(self.components.variances),
            "leading": self.components.leading,
            "explained": self.components.explained,
            "held_out": pack(self.held_out.ravel()),
            "stride": self.stride,
            "taus": list(self.taus),
            "sample": pack(self.sample.ravel()),
            "sample_block": self.sample_block,
            "cannot": list(self.cannot),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> JointProfile:
        """Read what `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that shape.
        """
        names = tuple(str(name) for name in plain["names"])
        d = len(names)
        variances = unpack(plain["variances"])
        loadings = unpack(plain["loadings"]).reshape(d, len(variances))
        location = unpack(plain["location"]).reshape(d)
        return cls(
            names=names,
            standard=Standard(
                unpack(plain["centres"]).reshape(d), unpack(plain["spreads"]).reshape(d)
            ),
            components=Components(
                location, loadings, variances, int(plain["leading"]), float(plain["explained"])
            ),
            rows=int(plain["rows"]),
            held_out=unpack(plain["held_out"]).reshape(-1, 2),
            stride=int(plain["stride"]),
            taus=(float(plain["taus"][0]), float(plain["taus"][1])),
            sample=unpack(plain["sample"]).reshape(-1, d),
            sample_block=int(plain["sample_block"]),
            cannot=tuple(str(said) for said in plain["cannot"]),
        )


def build_joint(
    matrix: ArrayLike, names: Sequence[str], times_ns: ArrayLike | None = None
) -> JointProfile | None:
    """Describe (rows, d) reference readings of the named inputs together.

    Columns that do not vary, or have hardly any readings, are left out and named in `cannot`.

    Args:
        matrix: readings in the order of the record, NaN where missing.
        names: of the columns.
        times_ns: (rows,) event times; rows are put in their order if given.

    Returns:
        None where fewer than two inputs vary or there are fewer than `ENOUGH_ROWS` rows.

    Raises:
        ValueError: if there is not one name for each column, or not one time for each row.
    """
    rows = np.asarray(matrix, dtype=np.float64)
    if rows.ndim != 2 or rows.shape[1] != len(names):
        raise ValueError(f"{len(names)} names for readings of shape {rows.shape}")
    if times_ns is not None:
        rows = rows[_order(times_ns, len(rows))]
    if len(rows) < ENOUGH_ROWS:
        return None
    known = standard_of(rows)
    usable = known.varies & (np.isfinite(rows).mean(axis=0) > MOST_MISSING)
    if usable.sum() < ENOUGH_INPUTS:
        return None
    kept = rows[:, usable]
    standard = Standard(known.centres[usable], known.spreads[usable])
    standardised = standard.apply(kept)
    components = fit_components(standardised)
    if components is None:
        return None
    scores = held_out_scores(kept, standardised, MOST_MISSING)
    stride = max(1, -(-len(scores) // KEPT_SCORES))
    taus = (_tau(scores[:, 0]), _tau(scores[:, 1]))
    block = block_of(max(taus), len(rows))
    left_out = [name for name, used in zip(names, usable, strict=True) if not used]
    return JointProfile(
        names=tuple(name for name, used in zip(names, usable, strict=True) if used),
        standard=standard,
        components=components,
        rows=len(rows),
        held_out=scores[::stride],
        stride=stride,
        taus=taus,
        sample=_evenly(standardised, KEPT_ROWS, block),
        sample_block=block,
        cannot=_cannot(left_out, len(rows), int(usable.sum())),
    )


def _cannot(left_out: Sequence[str], rows: int, inputs: int) -> tuple[str, ...]:
    said = []
    if left_out:
        said.append(
            f"not looked at together with the others, as they do not vary: {', '.join(left_out)}"
        )
    if rows < 2 * inputs:
        said.append(
            f"{rows} rows for {inputs} inputs together: only their leading components are known"
        )
    return tuple(said)


def _order(times_ns: ArrayLike, rows: int) -> IntArray:
    times = np.asarray(times_ns, dtype=np.int64).ravel()
    if len(times) != rows:
        raise ValueError(f"{len(times)} times for {rows} rows")
    order: IntArray = np.argsort(times, kind="stable")
    return order


def block_of(tau: float, rows: int) -> int:
    """Return how many consecutive rows are taken together: two autocorrelation times.

    >>> block_of(1.0, 1000), block_of(7.3, 1000), block_of(400.0, 1000)
    (1, 15, 20)
    """
    return 1 if tau < 1.5 else max(1, min(math.ceil(2 * tau), KEPT_ROWS // 20, rows // 20))


def _evenly(rows: FloatArray, most: int, block: int) -> FloatArray:
    """Return at most so many rows, in blocks of consecutive ones that lie evenly."""
    blocks = max(1, min(most, len(rows)) // block)
    starts = np.linspace(0, len(rows) - block, blocks).astype(np.int64)
    kept: FloatArray = rows[(starts[:, None] + np.arange(block)).ravel()]
    return kept


def _ascending(values: FloatArray) -> FloatArray:
    return np.sort(values[np.isfinite(values)])


def _typical(ascending: FloatArray) -> float:
    """The median, of which a score is so many."""
    median = float(np.median(ascending)) if ascending.size else 0.0
    return max(median, np.finfo(np.float64).tiny)


def _tau(scores: FloatArray) -> float:
    return autocorrelation_time(scores[np.isfinite(scores)])
