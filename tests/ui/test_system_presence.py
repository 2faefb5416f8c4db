"""System: how much of the last hour agent and model were there, and the gaps between."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.sdk.paths import record_file
from edgewatch.sdk.trust import trust
from edgewatch.site.config import load_site
from edgewatch.store import presence
from edgewatch.store.connection import open_reader, open_writer
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.system import system_view
from edgewatch.ui.pages.system import SystemPage
from support.populated_site import MODEL

NS = 1_000_000_000


@pytest.fixture
def context(site: Path) -> Iterator[Context]:
    """The populated site, where presence is told anew: both were killed at different times."""
    now = time.time_ns()
    with closing(open_writer(record_file(site))) as db:
        db.execute("DELETE FROM presence")
        for subject, spans in (
            (presence.AGENT, ((-1000, -600, "killed"), (-500, 0, None))),
            (f"host:model:{MODEL}", ((-1000, -900, "killed"), (-800, -300, "in order"))),
        ):
            runs = () if subject == presence.AGENT else (MODEL,)
            for begin, end, ended in spans:
                number = presence.begin(db, subject, now + begin * NS, models=runs)
                presence.extend(db, number, now + end * NS, runs)
                if ended:
                    presence.end(db, number, ended)  # type: ignore[arg-type]
    with closing(open_reader(record_file(site))) as db:
        yield Context(db, load_site(site), MODEL, trust(site), now)


def test_availability_is_of_the_last_hour_and_planned_ends_are_no_gaps(context: Context) -> None:
    view = system_view(context)
    assert view.watched == pytest.approx(0.9)
    assert view.served == pytest.approx(600 / 700)
    assert view.gaps == 2


def test_the_tile_says_both_and_counts_the_gaps(context: Context, qtbot) -> None:  # type: ignore[no-untyped-def]
    page = SystemPage()
    qtbot.addWidget(page)
    page.refresh(context)
    tile = page.tiles["watched"]
    assert tile.value.text() == "90 % / 85.71 %"
    assert tile.note.text() == "of the last hour, 2 gaps"
