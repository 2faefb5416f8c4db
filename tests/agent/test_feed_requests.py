"""A word from the agent to a feed: identify the unit now."""

from __future__ import annotations

from pathlib import Path
from queue import SimpleQueue

from edgewatch.agent.watchers import WatcherKeeper
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.sdk.paths import run_folder
from edgewatch.site.config import parse_site
from edgewatch.site.feed_requests import FeedRequests, ask_feed

SITE = """schema = 1
[[model]]
name = "m"
[[slot]]
name = "scale"
profile = "mettler.mt-sics"
port = "usb:0403:6001"
[[feed]]
name = "f"
slot = "scale"
model = "m"
"""


def test_each_word_is_heard_once_and_only_by_the_feed_it_is_for(tmp_path: Path) -> None:
    run_folder(tmp_path).mkdir()
    requests, other = FeedRequests(tmp_path, "f"), FeedRequests(tmp_path, "g")
    assert not requests.take()
    ask_feed(tmp_path, "f")
    assert [requests.take(), requests.take(), other.take()] == [True, False, False]


def test_a_word_from_before_the_feed_began_is_none(tmp_path: Path) -> None:
    run_folder(tmp_path).mkdir()
    ask_feed(tmp_path, "f")
    assert not FeedRequests(tmp_path, "f").take()


def test_where_there_is_no_run_folder_nothing_is_lost(tmp_path: Path) -> None:
    ask_feed(tmp_path, "f")
    assert not FeedRequests(tmp_path, "f").take()


def test_a_slot_that_has_to_be_identified_again_is_so_by_its_feed(tmp_path: Path) -> None:
    run_folder(tmp_path).mkdir()
    requests = FeedRequests(tmp_path, "f")
    keeper = WatcherKeeper(
        parse_site(SITE), tmp_path, SimpleQueue(), SimpleQueue(), backend=RecordedBackend([b""])
    )
    try:
        keeper.probe(["scale"])
    finally:
        keeper.stop()
    assert requests.take()
