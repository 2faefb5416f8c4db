"""Watchers for the slots that no feed owns: their looks go to the agent's turn."""

from __future__ import annotations

from pathlib import Path
from queue import SimpleQueue

from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles.load import load_profiles, profile_of_slot
from edgewatch.devices.watch import SlotWatcher
from edgewatch.site.config import SiteConfig


class _Report:
    """Hands a watcher's looks to the queue, each with the name of its slot."""

    def __init__(self, name: str, looks: SimpleQueue[tuple[str, Observation]]) -> None:
        self._name, self._looks = name, looks

    def __call__(self, seen: Observation) -> None:
        self._looks.put((self._name, seen))


class WatcherKeeper:
    """One thread for each slot that must be asked. A slot with a feed is identified in-band."""

    def __init__(
        self, config: SiteConfig, site: Path, looks: SimpleQueue[tuple[str, Observation]]
    ) -> None:
        profiles = load_profiles(site)
        fed = {feed.slot for feed in config.feed}
        self._watchers = [
            SlotWatcher(
                slot.port,
                profile_of_slot(profiles, slot),
                _Report(slot.name, looks),
                interval_s=slot.probe_every_s,
            )
            for slot in config.slot
            if slot.port and slot.name not in fed
        ]
        for watcher in self._watchers:
            watcher.start()

    def stop(self) -> None:
        for watcher in self._watchers:
            watcher.stop()
