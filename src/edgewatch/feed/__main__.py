"""``python -m edgewatch.feed SITE NAME``: one feed as a process; the agent starts it."""

from __future__ import annotations

import sys
from pathlib import Path

from edgewatch.feed.host import FeedHost
from edgewatch.site.config import FeedSection, SiteConfig, load_site
from edgewatch.site.ending import end_when_told
from edgewatch.site.errors import InputError
from edgewatch.site.kept_process import run_kept


def main(argv: list[str]) -> int:
    """Run the feed until it is told to end; 2 where it cannot begin."""
    site, name = Path(argv[0]), argv[1]
    return run_kept(site, "feed", name, lambda: _work(site, name))


def _work(site: Path, name: str) -> None:
    config = load_site(site)
    host = FeedHost(site, config, _feed(config, name))
    end_when_told(host.stop)
    host.run()


def _feed(config: SiteConfig, name: str) -> FeedSection:
    for feed in config.feed:
        if feed.name == name:
            return feed
    raise InputError(f"no feed {name!r} at this site", where="site.toml", expected="a [[feed]]")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
