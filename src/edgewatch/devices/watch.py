"""Watch a slot that no feed owns: open, identify, close; again and again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

from edgewatch.devices import port_errors
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.identify import Identification, identify
from edgewatch.devices.observation import Observation, PortState
from edgewatch.devices.ports import port_evidence
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.serial_port import SerialPort, open_port
from edgewatch.devices.serial_settings import SerialSettings


class SlotProbe:
    """Looks at one slot at a time; any thread may call, and none waits longer than one look.

    Where a profile accepts several baud rates, the one that was answered last is tried first.
    """

    def __init__(self, clock: Callable[[], int] = time.time_ns) -> None:
        self._clock = clock
        self._looking = threading.Lock()
        self._guard = threading.Lock()
        self._open: SerialPort | None = None
        self._cancelled = False
        self._answered: dict[str, SerialSettings] = {}

    def probe_once(self, slot_port_url: str, profile: Profile, now_ns: int) -> Observation:
        """Open, identify and close; never raises.

        Args:
            slot_port_url: Device path, `socket://host:port` or `rfc2217://host:port`.
            profile: How to ask.
            now_ns: Time of the observation.
        """
        with self._looking:
            try:
                return self._look(slot_port_url, profile, now_ns)
            except port_errors.PortError as error:
                state = "silent" if self._cancelled else _state_after(error)
                return Observation(state, (), now_ns, detail=str(error))
            except OSError as error:  # the device list itself could not be read
                return Observation("silent", (), now_ns, detail=str(error))

    def cancel(self) -> None:
        """End a look that is under way, and every later one, as soon as can be."""
        with self._guard:
            self._cancelled = True
            if self._open is not None:
                self._open.cancel()

    def _look(self, url: str, profile: Profile, now_ns: int) -> Observation:
        found = Identification("silent", (), ())
        for settings in self._order(url, profile):
            found = self._ask(url, settings, profile)
            if found.outcome == "identified":
                self._answered[url] = settings
            if found.outcome in ("identified", "refused"):
                break
            if "://" in url:  # the far side sets the baud rate
                break
        return _observation(found, port_evidence(url, now_ns), now_ns)

    def _order(self, url: str, profile: Profile) -> list[SerialSettings]:
        known = self._answered.get(url)
        settings = profile.serial.settings()
        return sorted(settings, key=lambda candidate: candidate != known)

    def _ask(self, url: str, settings: SerialSettings, profile: Profile) -> Identification:
        with open_port(url, settings) as port:
            self._hold(port)
            try:
                return identify(profile, port, self._clock)
            finally:
                self._hold(None)

    def _hold(self, port: SerialPort | None) -> None:
        with self._guard:
            self._open = port
            if port is not None and self._cancelled:
                port.cancel()


def _observation(found: Identification, seen: tuple[Evidence, ...], now_ns: int) -> Observation:
    state: PortState = "silent" if found.outcome == "silent" else "open"
    proved_ns = now_ns if found.outcome == "identified" else None
    return Observation(state, (*seen, *found.evidence), now_ns, proved_ns, found.detail)


def _state_after(error: port_errors.PortError) -> PortState:
    match error:
        case port_errors.PortBusy():
            return "busy"
        case port_errors.PortForbidden():
            return "forbidden"
        case _:
            return "missing"


class SlotWatcher:
    """A thread that probes one slot at an interval and reports each observation.

    `report` is called in the watcher's thread. `proved_ns` of an observation that proves
    nothing is the time of the last one that did, so that its age can be judged.
    """

    def __init__(
        self,
        slot_port_url: str,
        profile: Profile,
        report: Callable[[Observation], None],
        *,
        interval_s: float = 30.0,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._url = slot_port_url
        self._profile = profile
        self._report = report
        self._interval_s = interval_s
        self._clock = clock
        self._probe = SlotProbe(clock)
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._proved_ns: int | None = None
        self._thread = threading.Thread(target=self._run, name=f"slot {slot_port_url}")

    def start(self) -> None:
        """Begin with a probe at once."""
        self._thread.start()

    def probe_now(self) -> None:
        """Do not wait for the interval to pass."""
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
            seen = self._probe.probe_once(self._url, self._profile, self._clock())
            if self._stop.is_set():
                return
            self._proved_ns = seen.proved_ns or self._proved_ns
            self._report(replace(seen, proved_ns=self._proved_ns))
            self._wake.wait(self._interval_s)
