"""A small sealed record of predictions with cases, their labels and explanations."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edgewatch.audit.seals.check import check_record
from edgewatch.audit.seals.check_result import SealCheck
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.sdk.paths import config_file, record_file
from edgewatch.store import compaction, explanations, labels, models, predictions, segments, service
from edgewatch.store.connection import one_transaction, open_reader, open_writer
from edgewatch.store.explanations import StoredExplanation
from edgewatch.store.journal import add_event
from edgewatch.store.layouts import Layout, Part
from edgewatch.store.migrations import migrate
from edgewatch.store.retirements import Account, unaccounted
from edgewatch.store.tiers import DAY_NS

MODEL = "scorer"
START_NS = 20_000 * DAY_NS
FAR_NS = 2**61
LAYOUT = Layout((Part("x", "<f8", (2,)),), (Part("y", "<f8", (1,)),), ("a", "b"), ("y",))


class KeptRecord:
    """Writes, seals, packs and checks; the agent's part without an agent."""

    def __init__(self, site: Path) -> None:
        self.site = site
        config_file(site).touch()
        self.db = open_writer(record_file(site))
        migrate(self.db)
        self.sealer = Sealer(self.db, site, SealKeys.open(site, "file"))
        self.sealer.watch_changes()
        self._now_ns = START_NS
        with one_transaction(self.db):
            self.model_id = models.remember_model(self.db, MODEL, "", START_NS, {})
            self.layout_id = models.remember_layout(self.db, self.model_id, LAYOUT)
            self.segment = segments.add_segment(
                self.db, "s.seg", {"pid": 1, "producer": f"replay:{MODEL}"}, START_NS
            )

    def predict(self, n: int, *, every_ns: int = 1_000_000_000, case: str = "C-{}") -> None:
        """Write so many predictions, the next ones in time."""
        rng = np.random.default_rng(self._now_ns % 2**32)
        rows = []
        for i in range(n):
            self._now_ns += every_ns
            rows.append(
                (self._now_ns, self._now_ns, self.model_id, self.layout_id, self.segment.id, i, 0,
                 case.format(i), 0, 9, rng.normal(size=2).tobytes(), rng.normal(size=1).tobytes(),
                 None)
            )  # fmt: skip
        with one_transaction(self.db):
            predictions.insert(self.db, rows)

    def label(self, case: str, value: str) -> None:
        with one_transaction(self.db):
            labels.add_label(self.db, MODEL, case, value, self._now_ns)

    def explain(self, prediction_id: int, account: Account = unaccounted) -> None:
        one = StoredExplanation(
            MODEL, self.model_id, prediction_id, self._now_ns, "input.domain", "a", "b", {"s": "w"}
        )
        with one_transaction(self.db):
            explanations.add_explanation(self.db, one, account, self._now_ns)

    def note(self, kind: str, **detail: object) -> None:
        with one_transaction(self.db):
            add_event(self.db, self._now_ns, kind, "analyser", **detail)

    def seal(self) -> None:
        """Seal all that waits."""
        self.sealer.seal_all(self._now_ns)

    def pack(self) -> None:
        """Move all rows into chunks that go into one."""
        while compaction.compact_step(self.db, FAR_NS):
            pass

    def check(self) -> SealCheck:
        with closing(open_reader(record_file(self.site))) as db:
            return check_record(db)

    @property
    def now_ns(self) -> int:
        """The event time to which the record has come."""
        return self._now_ns

    def move_to(self, at_ns: int) -> None:
        self._now_ns = at_ns

    def count_to_now(self) -> None:
        """Retention counts back from the newest minute that was counted."""
        with one_transaction(self.db):
            at = np.array([self._now_ns], np.int64)
            service.fold_service(self.db, self.model_id, at, np.array([9]), np.array([0]))

    def ids_of_predictions(self) -> NDArray[np.int64]:
        rows = self.db.execute("SELECT id FROM prediction ORDER BY id").fetchall()
        return np.array([row[0] for row in rows], np.int64)

    def count(self, table: str) -> int:
        return int(self.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


@contextmanager
def kept_record(site: Path) -> Iterator[KeptRecord]:
    made = KeptRecord(site)
    try:
        yield made
    finally:
        made.db.close()
