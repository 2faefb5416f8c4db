"""Where no agent runs, a command takes in what was sent, and leaves the record in good order."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from edgewatch.agent.settle import settle
from edgewatch.sdk.paths import record_file
from edgewatch.store import counting, service
from edgewatch.store.connection import open_reader
from edgewatch.store.tiers import HOUR_NS
from support.small_site import PlayedFeed, new_site

LONG_AGO_NS = 1_600_000_000_000_000_000


def test_what_was_replayed_is_folded_into_hours_and_days(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site")
    feed = PlayedFeed(site)
    for i in range(48):
        feed.predict(i, LONG_AGO_NS + i * HOUR_NS)
    feed.close()
    settle(site)
    with closing(open_reader(record_file(site))) as db:
        assert counting.all_predictions(db) == 48
        assert sum(n for n, _ in service.totals(db).values()) == 48
        assert db.execute("SELECT count(*) FROM service_hour").fetchone() == (48,)
        assert db.execute("SELECT count(*) FROM tier_due").fetchone() == (0,)
