"""Watch a slot that no feed owns: open, identify, close; again and again."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from edgewatch.devices.bus.device import BusSnapshot
from edgewatch.devices.consent import refusal
from edgewatch.devices.observation import Observation, PortState
from edgewatch.devices.pacing import EARLY_LOOKS, pace_of
from edgewatch.devices.probe import SlotProbe
from edgewatch.devices.profiles.schema import Profile

__all__ = ["SlotProbe", "SlotWatcher"]

log = logging.getLogger("edgewatch.devices")


class SlotWatcher:
    """A thread that probes one slot at an interval and reports each observation.

    `report` is called in the watcher's thread. `proved_ns` of an observation that proves
    nothing is the time of the last one that did, so that its age can be judged.

    Args:
        slot_port_url: What a slot's `port` may be; see `bus.addresses`.
        profile: How to ask.
        report: Takes each observation.
        interval_s: Between looks that go well; see `pacing` for the others.
        clock: Time of the observations, nanoseconds.
        consent: Who has agreed to be asking equipment that this can disturb; see `consent`.
        bus: What is attached; by default the bus is looked at for each probe.
    """

    def __init__(
        self,
        slot_port_url: str,
        profile: Profile,
        report: Callable[[Observation], None],
        *,
        interval_s: float = 30.0,
        clock: Callable[[], int] = time.time_ns,
        consent: str = "",
        bus: Callable[[], BusSnapshot] | None = None,
    ) -> None:
        self._url = slot_port_url
        self._profile = profile
        self._report = report
        self._pace = pace_of(profile, interval_s)
        self._clock = clock
        self._refusal = refusal(profile, consent)
        self._probe = SlotProbe(clock, bus)
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._is_fresh = threading.Event()
        self._early_looks = EARLY_LOOKS
        self._proved_ns: int | None = None
        self._thread = threading.Thread(target=self._run, name=f"slot {slot_port_url}")

    def start(self) -> None:
        """Begin with a probe at once."""
        self._thread.start()

    def probe_now(self, *, is_fresh: bool = False) -> None:
        """Do not wait for the interval to pass.

        Where asking takes the equipment's session, only `EARLY_LOOKS` looks come early within the
        least time between two, unless the unit `is_fresh`: just plugged in, it has no session that
        could be taken.
        """
        if is_fresh:
            self._is_fresh.set()
        self._wake.set()

    def stop(self, timeout_s: float = 10.0) -> None:
        """End the probe that is under way and the thread; nothing is reported afterwards."""
        self._stop.set()
        self._wake.set()
        self._probe.cancel()
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def _run(self) -> None:
        while not self._stop.is_set():
            self._wake.clear()
            if self._is_fresh.is_set():
                self._is_fresh.clear()
                self._pace.begin_anew()
            seen = self._look()
            if self._stop.is_set():
                return
            self._proved_ns = seen.proved_ns or self._proved_ns
            # Told when it is over, so that it overtakes no unplugging that came meanwhile.
            self._report(replace(seen, proved_ns=self._proved_ns, time_ns=self._clock()))
            self._wait(seen.port_state)

    def _look(self) -> Observation:
        now_ns = self._clock()
        if self._refusal:
            return Observation("silent", (), now_ns, detail=self._refusal)
        try:
            return self._probe.probe_once(self._url, self._profile, now_ns)
        except Exception as error:  # a thread that dies in silence would leave the last proof
            log.exception("a look at %s failed", self._url)
            detail = f"the look failed: {type(error).__name__}: {error}"
            return Observation("silent", (), now_ns, detail=detail)

    def _wait(self, state: PortState) -> None:
        """Until the interval is over or somebody asks for a look; a session is left its time."""
        began, gap_s = time.monotonic(), self._pace.gap_after(state)
        self._wake.wait(self._pace.after(state))
        while not self._may_go_on() and (rest_s := gap_s - (time.monotonic() - began)) > 0:
            if self._early_looks:
                self._early_looks -= 1
                return
            self._wake.clear()
            if not self._may_go_on():  # else it was that which has just been cleared
                self._wake.wait(rest_s)
        self._early_looks = EARLY_LOOKS

    def _may_go_on(self) -> bool:
        return self._stop.is_set() or self._is_fresh.is_set()
