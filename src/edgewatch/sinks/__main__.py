"""``python -m edgewatch.sinks SITE NAME``: one alarm sink as a process; the agent starts it."""

from __future__ import annotations

import sys
from pathlib import Path

from edgewatch.plugins import AlarmSink, api, use_plugins
from edgewatch.plugins.loading import RAISED, said_by
from edgewatch.sinks.courier import Courier
from edgewatch.sinks.notices import NoticeReader
from edgewatch.site.config import load_site
from edgewatch.site.ending import end_when_told
from edgewatch.site.errors import InputError
from edgewatch.site.kept_process import run_kept


def main(argv: list[str]) -> int:
    """Run the sink until it is told to end; 2 where it cannot begin."""
    site, name = Path(argv[0]), argv[1]
    return run_kept(site, "sink", name, lambda: _work(site, name))


def _work(site: Path, name: str) -> None:
    notices = NoticeReader(site, load_site(site).name)
    courier = Courier(site, name, make_sink(site, name), notices)
    end_when_told(courier.stop)
    try:
        courier.run()
    finally:
        notices.close()


def make_sink(site: Path, name: str) -> AlarmSink:
    """The sink of a site's plug-ins, made with the options of ``site.toml``.

    Raises:
        InputError: there is none, or its options do not suit it.
    """
    loaded = use_plugins(site)
    made_of = loaded.offers(api.ALARM_SINKS).get(name)
    if made_of is None:
        raise InputError(
            f"no alarm sink {name!r}",
            where="site.toml, [plugins]",
            expected="one of a plug-in that is named under use and could be loaded",
            remedy="`edgewatch plugins list` shows them.",
        )
    try:
        sink: AlarmSink = made_of(dict(loaded.options_of(name)))
    except RAISED as error:
        raise InputError(
            f"the alarm sink cannot be made: {said_by(error)}",
            where=f"site.toml, plugins.options.{name}",
            expected="options that it knows",
            remedy="`edgewatch plugins check` tries them.",
        ) from error
    return sink


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
