"""Made-up streams in the form of real ones: a chemical plant, a spectrometer, a scanner, probes.

Each gives a reference and rows that follow it, with the row at which something happens.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
BEGAN = datetime(2026, 3, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """A reference and the stream after it; the last column is the model's answer.

    Attributes:
        reference, stream: (rows, d + 1) readings and answer.
        happens: row of the stream at which something changes; None if nothing does.
        every: time between two rows.
    """

    reference: Matrix
    stream: Matrix
    happens: int | None
    every: timedelta

    @property
    def inputs(self) -> list[str]:
        """Names of the inputs."""
        return [f"x{j}" for j in range(self.reference.shape[1] - 1)]

    def row_of(self, moment: str) -> int:
        """The row of the stream at an RFC 3339 time."""
        return round((datetime.fromisoformat(moment) - BEGAN) / self.every)

    def write(self, folder: Path) -> tuple[Path, Path]:
        """The reference and the stream as CSV files with a column `at`."""
        before = BEGAN - self.every * len(self.reference)
        reference = _write(
            folder / "reference.csv", self.inputs, self.reference, before, self.every
        )
        return reference, _write(folder / "stream.csv", self.inputs, self.stream, BEGAN, self.every)


def plant(fault: int | None = None, seed: int = 0, sensors: int = 40) -> Likeness:
    """A plant under control, a row every three minutes: states wander, sensors add noise.

    From row ``fault`` on one feed is another by four of its spreads, and a loop reacts.
    """
    rng = np.random.default_rng(seed)
    rows, before = 960, 500
    states = wandering(rng, before + rows, 6, 0.7)
    matrix = states @ rng.normal(0, 0.6, (6, sensors)) + rng.normal(0, 1, (len(states), sensors))
    if fault is not None:
        matrix[before + fault :, 3] += 6.0
        matrix[before + fault :, 9] -= 5.0
    scale, level = rng.lognormal(0, 2, sensors), rng.normal(0, 100, sensors)
    return _answered(level + scale * matrix, before, fault, timedelta(minutes=3))


def spectrometer(swap: int | None = None, seed: int = 0, wavelengths: int = 160) -> Likeness:
    """Sixty samples measured before the instrument was taken into use; a spectrum each row.

    From row ``swap`` on another instrument measures, with an offset and a scale of its own.
    """
    rng = np.random.default_rng(seed)
    before, rows = 60, 120
    grid = np.linspace(0, 1, wavelengths)
    bands = [np.exp(-(((grid - at) / 0.06) ** 2)) for at in (0.15, 0.35, 0.5, 0.8)]
    amounts = rng.normal(1, 0.05, (before + rows, 4))
    matrix = 0.3 + 0.2 * grid + amounts @ np.array(bands)
    matrix += rng.normal(0, 0.02, (len(matrix), 1)) + rng.normal(0, 0.001, matrix.shape)
    if swap is not None:
        matrix[before + swap :] = 0.08 + 1.1 * matrix[before + swap :] + 0.05 * grid
    return _answered(matrix, before, swap, timedelta(minutes=5))


def scanner(other: int | None = None, seed: int = 0, metrics: int = 60) -> Likeness:
    """Image quality metrics of patients on one scanner, skewed and correlated, some constant.

    From row ``other`` on another scanner: two metrics that were constant are others.
    """
    rng = np.random.default_rng(seed)
    before, rows = 90, 150
    factors = rng.normal(size=(before + rows, 5))
    matrix = np.exp(0.3 * factors @ rng.normal(size=(5, metrics)))
    matrix *= rng.lognormal(0, 0.2, matrix.shape)
    matrix[:, :3] = (256.0, 256.0, 1.05)
    if other is not None:
        matrix[before + other :, 0] = 176.0
        matrix[before + other :, 10:20] *= 1.8
    return _answered(matrix, before, other, timedelta(minutes=20))


def weather(step: int | None = None, seed: int = 0) -> Likeness:
    """A logger outdoors, a row every ten minutes: the day is in every reading.

    From row ``step`` on one sensor reads three of its residual spreads too high.
    """
    rng = np.random.default_rng(seed)
    before, rows = 144 * 14, 144 * 10
    angle = 2 * np.pi * np.arange(before + rows)[:, None] / 144 + rng.uniform(0, 6, 4)
    matrix = 15 + 6 * np.sin(angle) + wandering(rng, before + rows, 4, 0.8)
    if step is not None:
        matrix[before + step :, 2] += 3.0
    return _answered(matrix, before, step, timedelta(minutes=10))


def wandering(rng: np.random.Generator, rows: int, columns: int, rho: float) -> Matrix:
    """AR(1) columns of unit spread."""
    made = rng.normal(size=(rows, columns)) * (1 - rho * rho) ** 0.5
    made[0] /= (1 - rho * rho) ** 0.5
    for row in range(1, rows):
        made[row] += rho * made[row - 1]
    return made


def _answered(matrix: Matrix, before: int, happens: int | None, every: timedelta) -> Likeness:
    """With the answer of a model that weighs the inputs."""
    spread = matrix[:before].std(axis=0)
    scaled = (matrix - matrix[:before].mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    whole = np.column_stack([matrix, scaled[:, :4].mean(axis=1)])
    return Likeness(whole[:before], whole[before:], happens, every)


def _write(
    path: Path, inputs: Sequence[str], matrix: Matrix, begin: datetime, every: timedelta
) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["at", *inputs, "answer"])
        for i, row in enumerate(matrix.tolist()):
            writer.writerow([(begin + i * every).isoformat(), *map(repr, row)])
    return path
