"""Evidence of the sequential detectors by condition: when it reached 1, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.budget import Budget
from edgewatch.monitors.drift_conditions import Key, Standing
from edgewatch.monitors.measurement import TOGETHER, Measurement
from edgewatch.monitors.sequential import SequentialMonitor
from edgewatch.monitors.windows import View

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

#: Inputs named by an alarm of all inputs together, and rows that they are found from.
_NAMED, _OF_ROWS = 5, 20


class EvidenceWatch:
    """Follows the evidence of one model row by row.

    Attributes:
        evidence: (n, subjects) of the rows handed to `observe` last.
    """

    def __init__(self, baseline: Baseline, budget: Budget) -> None:
        self._monitor = SequentialMonitor(baseline, budget)
        self._baseline = baseline
        self._keys: list[Key] = [(one.code, one.feature) for one in self._monitor.watched]
        self._above = np.zeros(len(self._keys), dtype=np.bool_)
        self._greatest = np.zeros(len(self._keys))
        self._last_row = np.full(len(self._keys), -1, dtype=np.int64)
        self._rising: BoolArray = np.zeros((0, len(self._keys)), dtype=np.bool_)
        self.evidence: FloatArray = np.zeros((0, len(self._keys)))

    def observe(self, times_ns: IntArray, matrix: FloatArray, late: BoolArray) -> list[int]:
        """Judge (n, d) rows and return those in which something reaches 1 that was below.

        ``late``: (n,) rows that are passed over.
        """
        self.evidence = self._monitor.observe(times_ns, matrix, late)
        above = self.evidence >= 1
        before = np.vstack([self._above, above[:-1]]) if len(above) else above
        self._rising = above & ~before
        if len(above):
            self._above = above[-1]
        return np.flatnonzero(self._rising.any(axis=1)).tolist()

    def risen(self, row: int, first_row: int) -> dict[Key, Standing]:
        """Return what reached 1 in a row of those observed last; `first_row` is the first's."""
        return {
            self._keys[s]: Standing(float(self.evidence[row, s]), self._kind(s), first_row + row)
            for s in np.flatnonzero(self._rising[row]).tolist()
        }

    def follow(self, part: slice, first_row: int) -> None:
        """Take note of a part of the rows observed last; `first_row` is the first of them all."""
        evidence = self.evidence[part]
        if not evidence.size:
            return
        self._greatest = np.maximum(self._greatest, evidence.max(axis=0))
        above = evidence >= 1
        last = len(above) - 1 - above[::-1].argmax(axis=0)
        self._last_row = np.where(above.any(axis=0), first_row + part.start + last, self._last_row)

    def standing(self, row: int) -> dict[Key, Standing]:
        """Return the evidence of each condition after a row of those observed last."""
        found: dict[Key, Standing] = {}
        for s, key in enumerate(self._keys):
            value, last = float(self.evidence[row, s]), int(self._last_row[s])
            earlier = found.get(key)
            if earlier is None or value > earlier.value:
                last = last if earlier is None else max(last, earlier.last_row)
                found[key] = Standing(value, self._kind(s), last)
            elif last > earlier.last_row:
                found[key] = Standing(earlier.value, earlier.kind, last)
        return found

    def measured(self, window: View) -> list[Measurement]:
        """Return the greatest evidence of drift since it was asked last, by feature."""
        found: dict[tuple[str, str], Measurement] = {}
        for one, value in zip(self._monitor.watched, self._greatest.tolist(), strict=True):
            known = found.get((one.role, one.feature))
            if one.code != "input.missing" and (known is None or value > (known.value or 0.0)):
                found[(one.role, one.feature)] = Measurement(
                    one.feature, one.role, "evidence", value, 1.0, None, window.n,
                    window.from_ns, window.to_ns,
                )  # fmt: skip
        self._greatest = np.zeros(len(self._keys))
        return list(found.values())

    def named(self, key: Key, standing: Standing, window: View) -> Standing:
        """Name the inputs that make the last rows unlike the reference, most telling first.

        Where the condition is met and of all inputs together; else it is returned as it is.
        """
        joint = self._baseline.joint
        if key != ("input.drift", TOGETHER) or standing.value < 1 or joint is None or not window.n:
            return standing
        columns = joint.columns([one.name for one in self._baseline.features])
        shares = joint.contributions(window.matrix[-_OF_ROWS:, columns])
        return replace(standing, params={"readings": ", ".join(list(shares)[:_NAMED])})

    def restart(self, window: View) -> None:
        """Forget all evidence but that of the rows in the window, which are judged anew."""
        self._monitor.restart()
        self._last_row[:] = -1
        if window.n and window.times_ns is not None:
            self._monitor.observe(window.times_ns, window.matrix)
        # What stands after these is told with the next row.
        self._above[:] = False
        self._greatest[:] = 0.0

    def state(self) -> tuple[bytes, dict[str, Any]]:
        """Return where it stands, for `resume`: bytes, and plain values."""
        rest = {
            "above": self._above.astype(int).tolist(),
            "last_row": self._last_row.tolist(),
            "greatest": self._greatest.tolist(),
        }
        return self._monitor.to_bytes(), rest

    def resume(self, detectors: bytes, rest: Mapping[str, Any]) -> None:
        """Go on from where `state` stood.

        Raises:
            KeyError, TypeError, ValueError: if that was of another baseline.
        """
        above = np.array(rest["above"], dtype=np.bool_)
        if above.shape != self._above.shape:
            raise ValueError(f"{above.size} subjects, expected {self._above.size}")
        last_row = np.array(rest["last_row"], dtype=np.int64)
        greatest = np.array(rest["greatest"], dtype=np.float64)
        self._monitor.resume(detectors)
        self._above, self._last_row, self._greatest = above, last_row, greatest

    def _kind(self, subject: int) -> str:
        return self._monitor.watched[subject].kind
