"""A reader sees each row once while the agent folds hours and retires minutes beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from edgewatch.store import rollups, service, tiers
from edgewatch.store.connection import Connection, open_reader
from edgewatch.store.tiers import DAY_NS, HOUR_NS, MINUTE_NS, set_kept_from
from support.tiered import MODEL, START_NS, Tiered, spread

N = 144
SPAN = (START_NS, START_NS + DAY_NS)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Tiered]:
    """A day whose minutes have been retired, and as many rows that came late."""
    made = Tiered(tmp_path)
    made.write(*spread(1, 10 * MINUTE_NS))
    made.fold()
    set_kept_from(made.db, "minute", START_NS + DAY_NS)
    made.db.execute("DELETE FROM service_minute")
    made.db.execute("DELETE FROM rollup")
    made.write(*spread(1, 10 * MINUTE_NS))
    yield made
    made.db.close()


@pytest.mark.parametrize(
    ("module", "read"),
    [
        (service, lambda db, _: service.cover_service(db, MODEL, *SPAN).n),
        (service, lambda db, _: sum(n for n, _ in service.totals(db).values())),
        (service, lambda db, _: service.count_between(db, *SPAN)),
        (service, lambda db, _: 12 * len(service.starts(db, MODEL, *SPAN, HOUR_NS))),
        (rollups, lambda db, b: len(rollups.cover(db, MODEL, b, *SPAN)) - 24 + N),
        (rollups, lambda db, b: _blobs(rollups.series(db, MODEL, b, *SPAN, HOUR_NS)) - 24 + N),
    ],
)
def test_what_is_folded_meanwhile_is_neither_lost_nor_doubled(
    record: Tiered,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: Any,
    read: Callable[[Connection, str], int],
) -> None:
    def folded_meanwhile(*args: Any) -> Iterator[tiers.Piece]:
        for piece in tiers.pieces(*args):
            yield piece
            record.fold()

    monkeypatch.setattr(module, "pieces", folded_meanwhile)
    with closing(open_reader(tmp_path / "log.db")) as db:
        assert read(db, record.baseline.id) == 2 * N


def _blobs(steps: list[tuple[int, list[bytes]]]) -> int:
    return sum(len(blobs) for _, blobs in steps)
