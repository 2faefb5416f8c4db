"""Measurements of drift as columns: those of recorded windows, and those of whole stretches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.measured_windows import WindowRow

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """(m,) measurements.

    Attributes:
        from_ns, to_ns, n: what was measured: a stretch of event time, and its rows.
        feature, role, method: of each.
        value, limit: NaN where there is none; without a limit there were too few rows to judge.
        exceeded: whether the value is beyond its limit.
        model_id: the version of the model; 0 for all of them.
        whole: whether it is of all rows of its stretch, rather than of the last rows at its end.
    """

    from_ns: Ints
    to_ns: Ints
    n: Ints
    feature: Sequence[str]
    role: Sequence[str]
    method: Sequence[str]
    value: Floats
    limit: Floats
    exceeded: NDArray[np.bool_]
    model_id: Ints
    whole: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.to_ns)

    @property
    def ratio(self) -> Floats:
        """(m,) value over limit: above 1 is drift. A limit of zero is passed by any value."""
        found = np.full(len(self), np.nan)
        np.divide(self.value, self.limit, out=found, where=self.limit != 0)
        nothing = (self.limit == 0) & ~np.isnan(self.value)
        found[nothing] = np.where(self.exceeded[nothing], 2.0, 0.0)
        return found

    def take(self, rows: NDArray[np.bool_]) -> Measured:
        """These measurements alone."""
        kept = np.flatnonzero(rows)
        places = kept.tolist()

        def words(of: Sequence[str]) -> list[str]:
            return [of[i] for i in places]

        return Measured(
            from_ns=self.from_ns[kept],
            to_ns=self.to_ns[kept],
            n=self.n[kept],
            feature=words(self.feature),
            role=words(self.role),
            method=words(self.method),
            value=self.value[kept],
            limit=self.limit[kept],
            exceeded=self.exceeded[kept],
            model_id=self.model_id[kept],
            whole=self.whole[kept],
        )

    def of_method(self, method: str) -> Measured:
        """Those of one method alone."""
        return self.take(np.array([one == method for one in self.method], bool))


def joined(parts: Sequence[Measured]) -> Measured:
    """The measurements of all parts, in their order."""
    if not parts:
        return nothing()

    def numbers(name: str) -> NDArray[Any]:
        return np.concatenate([getattr(part, name) for part in parts])

    def words(name: str) -> list[str]:
        return [word for part in parts for word in getattr(part, name)]

    return Measured(
        from_ns=numbers("from_ns"),
        to_ns=numbers("to_ns"),
        n=numbers("n"),
        feature=words("feature"),
        role=words("role"),
        method=words("method"),
        value=numbers("value"),
        limit=numbers("limit"),
        exceeded=numbers("exceeded"),
        model_id=numbers("model_id"),
        whole=numbers("whole"),
    )


def of_windows(rows: Sequence[WindowRow]) -> Measured:
    """The measurements of recorded windows."""
    if not rows:
        return nothing()
    columns = list(zip(*rows, strict=True))
    return Measured(
        from_ns=np.array(columns[0], np.int64),
        to_ns=np.array(columns[1], np.int64),
        n=np.array(columns[2], np.int64),
        feature=columns[3],
        role=columns[4],
        method=columns[5],
        value=np.array(columns[6], np.float64),
        limit=np.array(columns[7], np.float64),
        exceeded=np.array(columns[9], bool),
        model_id=np.array([one or 0 for one in columns[10]], np.int64),
        whole=np.zeros(len(rows), bool),
    )


def nothing() -> Measured:
    """No measurements."""
    none, numbers, truths = np.empty(0, np.int64), np.empty(0), np.empty(0, bool)
    return Measured(none, none, none, (), (), (), numbers, numbers, truths, none, truths)
