"""Keeping the site's feeds running: processes of their own, started again when they die."""

from __future__ import annotations

from pathlib import Path

from edgewatch.agent.process_keeper import ProcessKeeper
from edgewatch.site.config import SiteConfig

KIND = "feed"


class FeedKeeper(ProcessKeeper):
    """Starts each ``[[feed]]`` of the site and looks after it.

    A feed outlives a dead agent, so that predictions go on being made and recorded.
    """

    def __init__(self, site: Path, config: SiteConfig) -> None:
        super().__init__(site, KIND, "edgewatch.feed", [feed.name for feed in config.feed])
