"""A word from the agent to a feed, which is a process of its own: identify the unit now.

A file in the run folder is touched; the feed looks at its time of change. Nothing is lost where
either of the two is not there: a feed identifies the unit by itself, too, only later.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from edgewatch.sdk.paths import run_folder


def ask_feed(site: Path, feed: str) -> None:
    """Ask a feed to identify its unit as soon as can be."""
    with contextlib.suppress(OSError):
        _file(site, feed).touch(mode=0o600)


class FeedRequests:
    """The feed's side.

    Args:
        site: The site's folder.
        feed: Name of the feed.
    """

    def __init__(self, site: Path, feed: str) -> None:
        self._path = _file(site, feed)
        self._seen = self._changed_ns()

    def take(self) -> bool:
        """Was the unit asked for since the last call?"""
        before, self._seen = self._seen, self._changed_ns()
        return self._seen != before

    def _changed_ns(self) -> int:
        try:
            return self._path.stat().st_mtime_ns
        except OSError:
            return 0


def _file(site: Path, feed: str) -> Path:
    return run_folder(site) / f"feed-{feed}.ask"
