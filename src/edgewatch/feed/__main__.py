"""``python -m edgewatch.feed SITE NAME``: one feed as a process; the agent starts it."""

from __future__ import annotations

import logging
import os
import signal
import sys
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

from edgewatch.feed.host import FeedHost
from edgewatch.sdk.paths import run_folder
from edgewatch.site.config import FeedSection, SiteConfig, load_site
from edgewatch.site.errors import InputError


def main(argv: list[str]) -> int:
    """Run the feed until it is told to end; 2 where it cannot begin."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    site, name = Path(argv[0]), argv[1]
    folder = run_folder(site)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with FileLock(folder / f"feed-{name}.lock").acquire(timeout=0):
            born = psutil.Process().create_time()
            (folder / f"feed-{name}.pid").write_text(f"{os.getpid()} {born}", encoding="ascii")
            config = load_site(site)
            host = FeedHost(site, config, _feed(config, name))
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, lambda *_: host.stop())
            host.run()
    except Timeout:
        logging.error("feed %s is running already", name)
        return 2
    except InputError as error:
        logging.error("%s", error)
        return 2
    return 0


def _feed(config: SiteConfig, name: str) -> FeedSection:
    for feed in config.feed:
        if feed.name == name:
            return feed
    raise InputError(f"no feed {name!r} at this site", where="site.toml", expected="a [[feed]]")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
