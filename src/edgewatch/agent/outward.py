"""What the agent shows of itself: the state page for everybody, a word for a service manager."""

from __future__ import annotations

from pathlib import Path

from edgewatch.agent.alarms import with_contact
from edgewatch.agent.state_page import StatePageWriter
from edgewatch.agent.watchdog import ServiceManager
from edgewatch.alarms.trust import Trust
from edgewatch.sdk.paths import state_page


class Outward:
    """Heartbeat and trust, each time to all who look; made once in the life of a process."""

    def __init__(self, site: Path) -> None:
        self._page = StatePageWriter(state_page(site))
        self._manager = ServiceManager()

    def publish(self, answer: Trust, contact: str = "") -> None:
        """Say what holds now, and by that that the agent is alive."""
        self._page.publish(_as_page(answer, contact))
        self._manager.ready(answer.headline)
        self._manager.beat()

    def at_work(self, status: str) -> None:
        """Something begins that may last: nothing is published until it is over."""
        self._manager.at_work(status)

    def leave(self, *, gives_way: bool) -> None:
        """Tell what comes: an end in order, or the same service by another program."""
        if gives_way:
            self._manager.at_work("handing over to the new program")
        else:
            self._manager.stopping("ending in order")

    def stop(self) -> None:
        """Say at once that nobody watches any more."""
        self._page.stop()
        self._manager.close()


def _as_page(answer: Trust, contact: str = "") -> dict[str, object]:
    said = {
        "reasons": [said.to_json() for said in answer.said],
        "advice": answer.advice_said.to_json() if answer.advice_said else None,
        "contact": contact,
    }
    return {
        "state": answer.state,
        "headline": answer.headline,
        "reasons": list(answer.reasons),
        "advice": with_contact(answer.advice, contact),
        "said": said,
    }
