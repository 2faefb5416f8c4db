"""Many e-detectors side by side, reading by reading, in calendar time.

For every bet of every subject a generalised Shiryaev–Roberts statistic,

    Mₙ = (Mₙ₋₁ + wₙ) · Lₙ,   wₙ = (event time since the subject's last judged reading) · rate,

`rate` being the alarms a year that the subject may spend, divided between its bets. The evidence
of a subject is Σ M over its bets; it alarms at 1. Since E L ≤ 1 on a stream like the reference,
Σ M − Σ w is a supermartingale, and by optional stopping E Σ w ≥ 1 at the first alarm: the
expected calendar time to a false alarm is at least 1/rate (Shin, Ramdas & Rinaldo 2023,
"E-detectors", New England J. Stat. Data Sci. 2:229). Rates of several subjects add up, whatever
their dependence.

From a crossing on the evidence is held at `CEILING` at most by scaling all bets of the subject
alike, so that the bets that lead tell when the change is over, in about the time in which they
found it. Everything is done row by row in the same few operations: the result does not depend, to
the last bit, on how rows were cut into batches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray, IntArray
from edgewatch.statistics.sequential.calendar import LONGEST_NS, Calendar

YEAR_NS = 365.25 * 86_400e9
#: Readings without a time of their own, or out of order, still count a little.
SHORTEST_NS = 1_000
CEILING = 1_000.0
#: The cell of a reading that is not known.
UNKNOWN = -1
_CHUNK = 128


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What one detector needs to know.

    Attributes:
        table: (cells, bets) what a reading in each cell does to each bet.
        rate: false alarms a year that it may spend.
        thin: every thin-th known reading is judged; 1 for independent readings.
        gap_ns: and none sooner than this after the one judged before.
    """

    table: FloatArray
    rate: float
    thin: int = 1
    gap_ns: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """Where the detectors stand after a row; enough to go on exactly.

    Attributes:
        bets: (subjects, bets) M of each bet; times_ns: (subjects,) last judged reading, −1 if none.
        covered_ns: (subjects,) event time that the stream had covered by then.
        since: (subjects,) known readings since then.
        calendar: (3,) latest time, time covered and rows behind, as in `Calendar`.
    """

    bets: FloatArray
    times_ns: IntArray
    covered_ns: IntArray
    since: IntArray
    calendar: IntArray

    def to_bytes(self) -> bytes:
        """Return little-endian doubles, then 64-bit integers."""
        whole = (self.times_ns, self.covered_ns, self.since, self.calendar)
        return self.bets.astype("<f8").tobytes() + np.concatenate(whole).astype("<i8").tobytes()

    @staticmethod
    def size(subjects: int, bets: int) -> int:
        """Return the length of `to_bytes`."""
        return 8 * (subjects * (bets + 3) + 3)

    @classmethod
    def from_bytes(cls, blob: bytes, subjects: int, bets: int) -> State:
        """Read what `to_bytes` wrote.

        Raises:
            ValueError: if it is of other subjects or bets.
        """
        if len(blob) != cls.size(subjects, bets):
            raise ValueError(f"{len(blob)} bytes are no state of {subjects} × {bets} bets")
        at = 8 * subjects * bets
        whole = np.frombuffer(blob, "<i8", offset=at).astype(np.int64)
        held = np.frombuffer(blob, "<f8", count=subjects * bets).astype(np.float64)
        ends = (subjects, 2 * subjects, 3 * subjects)
        return cls(held.reshape(subjects, bets), *np.split(whole, ends))


class Detectors:
    """The e-detectors of several subjects over the same rows."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._width = max((one.table.shape[1] for one in subjects), default=1)
        sizes = [len(one.table) for one in subjects]
        self._first = np.cumsum([1, *sizes])[:-1].astype(np.int64)
        # Row 0 is that of a reading that is not judged: it changes nothing.
        self._table = np.ones((1 + sum(sizes), self._width))
        self._weights = np.zeros((len(subjects), self._width))
        for first, weights, one in zip(self._first, self._weights, subjects, strict=True):
            bets = one.table.shape[1]
            self._table[first : first + len(one.table), :bets] = one.table
            weights[:bets] = one.rate / bets / YEAR_NS
        self._thin = np.array([one.thin for one in subjects], dtype=np.int64)
        self._gap = np.array([one.gap_ns for one in subjects], dtype=np.int64)
        self._every = bool((self._thin <= 1).all() and (self._gap <= 0).all())
        self.restart()

    def __len__(self) -> int:
        return len(self._thin)

    @property
    def size(self) -> int:
        """Length of their state as bytes."""
        return State.size(len(self), self._width)

    @property
    def state(self) -> State:
        """Where they stand after the rows so far."""
        at = self._calendar
        calendar = np.array([at.latest_ns, at.covered_ns, at.behind], dtype=np.int64)
        whole = (self._times.copy(), self._covered.copy(), self._since.copy())
        return State(self._bets.copy(), *whole, calendar)

    def resume(self, blob: bytes) -> None:
        """Go on from a state as bytes.

        Raises:
            ValueError: if it is of other detectors.
        """
        state = State.from_bytes(blob, len(self), self._width)
        self._bets, self._times, self._since = state.bets, state.times_ns, state.since
        self._covered, self._calendar = state.covered_ns, Calendar(*state.calendar.tolist())

    def restart(self) -> None:
        """Forget all evidence, as after a controlled change."""
        self._bets = np.zeros((len(self), self._width))
        self._times = np.full(len(self), -1, dtype=np.int64)
        self._covered = np.zeros(len(self), dtype=np.int64)
        self._since = self._thin - 1
        self._calendar = Calendar()

    def observe(self, times_ns: IntArray, cells: IntArray) -> FloatArray:
        """Judge n rows and return the (n, subjects) evidence after each.

        Args:
            times_ns: (n,) event times.
            cells: (n, subjects) the cell of each reading, `UNKNOWN` where there is none.
        """
        evidence = np.empty(cells.shape)
        for start in range(0, len(cells), _CHUNK):
            part = slice(start, start + _CHUNK)
            judged = self._judged(times_ns[part], cells[part] != UNKNOWN)
            self._run(times_ns[part], cells[part], judged, evidence[part])
        return evidence

    def _judged(self, times_ns: IntArray, known: BoolArray) -> BoolArray:
        """(n, subjects): which readings are judged."""
        if self._every:
            return known
        since = self._since + np.cumsum(known, axis=0)
        judged = np.asarray(known & (since % self._thin == 0))
        after = since[-1] % self._thin
        for s in self._hurried(times_ns, judged):
            judged[:, s], after[s] = self._spaced(times_ns, known[:, s], s)
        self._since = after
        return judged

    def _hurried(self, times_ns: IntArray, judged: BoolArray) -> list[int]:
        """Return the subjects whose readings come faster than their gap allows."""
        found = []
        for s in np.flatnonzero(self._gap > 0).tolist():
            times = times_ns[judged[:, s]]
            last = self._times[s : s + 1]
            apart = np.diff(np.concatenate([last[last >= 0], times]))
            # A stream that begins again at an earlier time is not held up by the later one.
            early = (apart >= 0) & (apart < self._gap[s])
            if early.any() or self._since[s] >= self._thin[s]:
                found.append(s)
        return found

    def _spaced(self, times_ns: IntArray, known: BoolArray, s: int) -> tuple[BoolArray, int]:
        """(n,) which readings of a hurried subject are judged, and known ones since the last."""
        judged = np.zeros(len(known), dtype=np.bool_)
        since, last = int(self._since[s]), int(self._times[s])
        thin, gap = int(self._thin[s]), int(self._gap[s])
        for row in np.flatnonzero(known).tolist():
            since += 1
            apart = int(times_ns[row]) - last
            if since >= thin and (last < 0 or apart >= gap or apart < 0):
                judged[row], since, last = True, 0, int(times_ns[row])
        return judged, since

    def _run(
        self, times_ns: IntArray, cells: IntArray, judged: BoolArray, evidence: FloatArray
    ) -> None:
        passed = self._passed(times_ns, judged)[:, :, None]
        rows = np.where(judged, cells + self._first, 0)
        last = self._bets
        added, factors = passed * self._weights, np.take(self._table, rows, axis=0)
        with np.errstate(over="ignore", invalid="ignore"):
            for plus, times in zip(added, factors, strict=True):
                np.add(last, plus, out=plus)
                np.multiply(plus, times, out=times)
                last = times
            np.add.reduce(factors, axis=2, out=evidence)
        if (evidence <= CEILING).all():
            self._bets = last.copy()
            return
        # Something has crossed by far: the same once more, with a look at each row.
        added, factors = passed * self._weights, np.take(self._table, rows, axis=0)
        for plus, times, found in zip(added, factors, evidence, strict=True):
            self._bets = (self._bets + plus) * times
            np.add.reduce(self._bets, axis=1, out=found)
            over = found > CEILING
            if over.any():
                self._bets[over] *= (CEILING / found[over])[:, None]
                found[over] = CEILING

    def _passed(self, times_ns: IntArray, judged: BoolArray) -> FloatArray:
        """(n, subjects): event time since the judged reading before, 0 where none is judged."""
        n = len(times_ns)
        covered = self._calendar.covered(times_ns)
        rows = np.where(judged, np.arange(n)[:, None], -1)
        latest = np.maximum.accumulate(rows, axis=0)
        before = np.vstack([np.full((1, judged.shape[1]), -1), latest[:-1]])
        earlier = np.where(before >= 0, covered[before], self._covered)
        passed = np.clip(covered[:, None] - earlier, SHORTEST_NS, LONGEST_NS)
        passed[(before < 0) & (self._times < 0)] = SHORTEST_NS
        some = latest[-1] >= 0
        self._covered = np.where(some, covered[latest[-1]], self._covered)
        self._times = np.where(some, times_ns[latest[-1]], self._times)
        return np.where(judged, passed, 0).astype(np.float64)
