"""Energy distance between two sets of rows, and a permutation test that respects their order.

    E² = 2·E‖X − Y‖ − E‖X − X′‖ − E‖Y − Y′‖

(Székely & Rizzo 2013, J. Stat. Planning and Inference 143(8)). It is 0 only where both
distributions are the same, sees changes of location, scale and dependence alike, and needs no
bins, which with many columns would all be empty. In one dimension E is what
scipy.stats.energy_distance gives.

Its distribution without change is not known beforehand; it is found by exchanging rows between the
two sets. Consecutive rows of a stream resemble each other, and exchanging them one by one would
take that resemblance for a difference: blocks of consecutive rows are exchanged instead.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray, IntArray

PERMUTATIONS = 199
#: Blocks on each side below which exchanging them says nothing.
ENOUGH_BLOCKS = 5


@dataclass(frozen=True, slots=True)
class EnergyTest:
    """A distance and the probability of it, or more, without any change."""

    distance: float
    p: float


def energy_distance(one: FloatArray, other: FloatArray) -> float:
    """Return E of (n, d) and (m, d) rows without missing readings; NaN if one side is empty.

    >>> energy_distance(np.array([[0.0]]), np.array([[2.0]]))
    2.0
    """
    if not len(one) or not len(other):
        return float("nan")
    between = float(_distances(one, other).mean())
    within = float(_distances(one, one).mean()) + float(_distances(other, other).mean())
    return float(np.sqrt(max(0.0, 2 * between - within)))


def energy_test(
    reference: FloatArray,
    window: FloatArray,
    *,
    block: int = 1,
    permutations: int = PERMUTATIONS,
    seed: int = 0,
) -> EnergyTest | None:
    """Test (m, d) reference rows and (n, d) rows of a window for the same distribution.

    Args:
        reference, window: rows without missing readings, in order of time; of the reference each
            `block` rows in turn are consecutive.
        block: rows that are exchanged together; rows that fill no block are left out.
        permutations: exchanges tried; the least p is 1/(permutations + 1).
        seed: of the exchanges.

    Returns:
        None with fewer than `ENOUGH_BLOCKS` blocks on either side.

    >>> rng = np.random.default_rng(1)
    >>> same, apart = rng.normal(size=(100, 3)), rng.normal(0.6, 1, size=(100, 3))
    >>> energy_test(same[:50], same[50:]).p > 0.05, energy_test(same, apart).p
    (True, 0.005)
    """
    m, n = len(reference) // block, len(window) // block
    if min(m, n) < ENOUGH_BLOCKS:
        return None
    rows = np.concatenate([reference[: m * block], window[: n * block]])
    apart = _between_blocks(_distances(rows, rows), block)
    sides = np.concatenate([np.full(m, 1 / m), np.full(n, -1 / n)])
    exchanged = _exchanged(sides, permutations, seed)
    observed = _squared(apart, sides[:, None])[0]
    as_large = int(np.sum(_squared(apart, exchanged) >= observed * (1 - 1e-12)))
    return EnergyTest(float(np.sqrt(max(0.0, observed))), (as_large + 1) / (permutations + 1))


def _distances(one: FloatArray, other: FloatArray) -> FloatArray:
    """Return the (n, m) Euclidean distances."""
    from scipy.spatial.distance import cdist  # heavy to import: only where it is used

    return np.asarray(cdist(one, other))


def _between_blocks(distances: FloatArray, block: int) -> FloatArray:
    """Return the mean distances between blocks of rows."""
    blocks = len(distances) // block
    return np.asarray(distances.reshape(blocks, block, blocks, block).mean(axis=(1, 3)))


def _exchanged(sides: FloatArray, permutations: int, seed: int) -> FloatArray:
    rng = np.random.default_rng(seed)
    order: IntArray = np.argsort(rng.random((len(sides), permutations)), axis=0)
    return np.asarray(sides[order])


def _squared(apart: FloatArray, sides: FloatArray) -> FloatArray:
    """E² for each column of (blocks, k) sides: 1/m on one, −1/n on the other."""
    return np.asarray(-np.einsum("ij,ij->j", sides, apart @ sides))
