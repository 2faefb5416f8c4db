"""Keeping the record in order between turns: chunks, hours and days, retention, its size.

Everything is done in small steps, each a transaction of its own of some ten milliseconds, and a
turn is given only a few of them: what is predicted meanwhile waits no longer than that to be
seen. What is left over is taken up after the next turn, or by the next agent.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection

from edgewatch.agent import erasing
from edgewatch.alarms import Condition
from edgewatch.monitors.history import merge_blobs
from edgewatch.site.config import RecordSection
from edgewatch.store import compaction, retention, rollups, sizes, sketch_sizes
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.retirements import Account, unaccounted

BUDGET_S = 0.03
LOOK_S = 600.0
"""Seconds between two looks at the size of the record."""
REST_S = 5.0
"""Seconds of rest once nothing was left to do."""


class Maintenance:
    """Does, step by step, what the record needs; ``clock`` and ``now_ns`` are the wall's.

    ``standing``: subjects of the alarms ``record.full`` that an earlier agent left active.
    ``account`` is told of all that retention deletes.
    """

    def __init__(
        self,
        db: Connection,
        record: RecordSection,
        now_ns: Callable[[], int] = time.time_ns,
        clock: Callable[[], float] = time.monotonic,
        *,
        standing: Collection[str] = (),
        account: Account = unaccounted,
    ) -> None:
        self._db, self._record, self._account = db, record, account
        self._now_ns, self._clock = now_ns, clock
        self._looked_at, self._rests_until = -LOOK_S, 0.0
        self._bytes: dict[str, int] = {}
        self._over = {name for name in sizes.NAMES if _subject(name) in standing}
        self._steps: tuple[Callable[[], bool], ...] = (
            self._fold,
            self._compact,
            self._retire,
            self._wipe,
        )

    def run(self, budget_s: float = BUDGET_S) -> list[Condition]:
        """Take steps until the budget is used or nothing is left; what came to be, or is over.

        Kinds of steps take turns: one that always has work does not keep the others from theirs.
        """
        began = self._clock()
        if began < self._rests_until:
            return []
        conditions: list[Condition] = []
        if began - self._looked_at >= LOOK_S and not self._count():
            conditions = self._look()
        idle = 0
        while idle < len(self._steps) and self._clock() < began + budget_s:
            first, *others = self._steps
            self._steps = (*others, first)
            idle = 0 if first() else idle + 1
        if idle == len(self._steps) and self._looked_at >= began - LOOK_S:
            self._rests_until = self._clock() + REST_S
        return conditions

    def fold(self, budget_s: float) -> None:
        """Only fold hours and days that are over, until the budget is used or none is left."""
        until = self._clock() + budget_s
        while self._clock() < until and self._fold():
            pass

    def wipe(self, budget_s: float) -> None:
        """Only overwrite what erased records left, until the budget is used or all is."""
        until = self._clock() + budget_s
        while self._clock() < until and self._wipe():
            pass

    def _fold(self) -> bool:
        with one_transaction(self._db):
            return rollups.fold_next(self._db, self._now_ns(), merge_blobs)

    def _compact(self) -> bool:
        return compaction.compact(self._db, self._now_ns()) > 0

    def _retire(self) -> bool:
        if not self._bytes:
            return False  # what is taken off the sizes of tiers must have been counted before
        with one_transaction(self._db):
            done = retention.retire_step(
                self._db, self._record, self._now_ns(), self._bytes, self._account
            )
        if done is not None and done.tier in self._bytes:
            self._bytes[done.tier] -= done.bytes
        return done is not None

    def _wipe(self) -> bool:
        return erasing.wipe(self._db, self._now_ns())

    def _count(self) -> bool:
        with one_transaction(self._db):
            return sketch_sizes.count_on(self._db)

    def _look(self) -> list[Condition]:
        """Measure the tiers; ``record.full`` for those that may not be made smaller."""
        self._looked_at = self._clock()
        now_ns = self._now_ns()
        erasing.tidy(self._db)
        with one_transaction(self._db):
            self._bytes = {name: size.bytes for name, size in sizes.sizes(self._db).items()}
            over = set(retention.over_cap(self._db, self._record, now_ns, self._bytes))
        changed, self._over = self._over ^ over, over
        return [self._full(tier, tier in over, now_ns) for tier in sorted(changed)]

    def _full(self, tier: str, active: bool, now_ns: int) -> Condition:
        params: dict[str, str | float] = {
            "tier": tier,
            "floor_days": self._record.floor_days,
            "limit_mb": getattr(self._record, f"{tier}_mb"),
        }
        return Condition("record.full", _subject(tier), active, now_ns, params=params)


def _subject(tier: str) -> str:
    return f"record, {tier}"
