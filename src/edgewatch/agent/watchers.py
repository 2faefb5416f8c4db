"""Watchers for the slots of the site: their looks go to the agent's turn.

A slot with a feed is identified in-band, and is never asked beside it. One whose profile has mode
"bus" is not asked at all. All slots are followed on the bus.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from queue import SimpleQueue

from edgewatch.agent.bus_watch import BusWatch
from edgewatch.devices.bus.backend import BusBackend
from edgewatch.devices.bus.device import BusSnapshot
from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles.load import load_profiles, profile_of_slot
from edgewatch.devices.watch import SlotWatcher
from edgewatch.site.config import SiteConfig
from edgewatch.site.feed_requests import ask_feed


class _Report:
    """Hands a watcher's looks to the queue, each with the name of its slot."""

    def __init__(
        self,
        name: str,
        looks: SimpleQueue[tuple[str, Observation]],
        wake: Callable[[], None],
    ) -> None:
        self._name, self._looks, self._wake = name, looks, wake

    def __call__(self, seen: Observation) -> None:
        self._looks.put((self._name, seen))
        self._wake()


class WatcherKeeper:
    """One thread for each slot that must be asked, and one watch over the bus for all.

    Args:
        config: The site.
        site: Its folder, with profiles of its own.
        looks: Takes (slot, observation).
        sights: Takes every snapshot of the bus that differs from the one before.
        wake: Called after something was put into a queue; any thread.
        backend: Where the bus is seen; that of this machine if not given.
    """

    def __init__(
        self,
        config: SiteConfig,
        site: Path,
        looks: SimpleQueue[tuple[str, Observation]],
        sights: SimpleQueue[BusSnapshot],
        wake: Callable[[], None] = lambda: None,
        backend: BusBackend | None = None,
    ) -> None:
        profiles = load_profiles(site)
        self._site = site
        self._feed_of = {feed.slot: feed.name for feed in config.feed}
        wired = {slot.name: slot for slot in config.slot if slot.port}
        profile_of = {name: profile_of_slot(profiles, slot) for name, slot in wired.items()}
        by_bus = {
            name: profile.blank_values.get("serial", ())
            for name, profile in profile_of.items()
            if profile.mode == "bus"
        }
        self._bus = BusWatch(wired.values(), by_bus, looks, sights, self._attached, backend, wake)
        self._watchers = {
            slot.name: SlotWatcher(
                slot.port,
                profile_of[slot.name],
                _Report(slot.name, looks, wake),
                interval_s=slot.probe_every_s,
                consent=slot.consent,
                bus=self._bus.snapshot,
            )
            for slot in wired.values()
            if slot.name not in self._feed_of and slot.name not in by_bus
        }
        self._bus.start()
        for watcher in self._watchers.values():
            watcher.start()

    def probe(self, names: Iterable[str]) -> None:
        """Identify these slots as soon as can be; those with a feed are left to it."""
        for name in names:
            self._bus.look_now(name)
            if name in self._watchers:
                self._watchers[name].probe_now()
            if name in self._feed_of:
                ask_feed(self._site, self._feed_of[name])

    def stop(self) -> None:
        """End all threads; nothing is reported afterwards."""
        self._bus.stop()
        for watcher in self._watchers.values():
            watcher.stop()

    def _attached(self, name: str) -> None:
        if name in self._watchers:
            self._watchers[name].probe_now(is_fresh=True)
