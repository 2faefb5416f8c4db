"""Look at a slot once: find its port, open it, ask as its profile says, close it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from edgewatch.devices import port_errors
from edgewatch.devices.behaviour import behaviour_evidence, refusals
from edgewatch.devices.bus.addresses import Place, PortAmbiguous, device_path, resolve
from edgewatch.devices.bus.backend import system_backend
from edgewatch.devices.bus.device import BusSnapshot
from edgewatch.devices.bus.looks import look_at_bus
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.holders import Holders
from edgewatch.devices.identify import Identification
from edgewatch.devices.observation import Observation, PortState
from edgewatch.devices.ports import port_evidence
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.serial_port import SerialPort, open_port
from edgewatch.devices.serial_settings import SerialSettings
from edgewatch.devices.sure_identity import SureIdentity

_holders = Holders()


class SlotProbe:
    """Looks at one slot at a time; any thread may call, and none waits longer than one look.

    Where a profile accepts several settings of the line, the one that was answered last is
    tried first.

    Args:
        clock: Time of the evidence, nanoseconds.
        bus: What is attached; by default the bus is looked at for each probe.
    """

    def __init__(
        self,
        clock: Callable[[], int] = time.time_ns,
        bus: Callable[[], BusSnapshot] | None = None,
    ) -> None:
        self._clock = clock
        self._bus = bus or (lambda: system_backend().snapshot())
        self._looking = threading.Lock()
        self._guard = threading.Lock()
        self._open: SerialPort | None = None
        self._cancelled = False
        self._answered: dict[str, SerialSettings] = {}
        self._sure: dict[str, SureIdentity] = {}

    def probe_once(self, slot_port_url: str, profile: Profile, now_ns: int) -> Observation:
        """Open, identify and close; never raises.

        Args:
            slot_port_url: What a slot's `port` may be; see `bus.addresses`.
            profile: How to ask. With mode "bus" nothing is opened.
            now_ns: Time of the observation.
        """
        with self._looking:
            try:
                return self._look(slot_port_url, profile, now_ns)
            except port_errors.PortLost as error:
                gone = not self._cancelled and self._is_gone(slot_port_url)
                return Observation("missing" if gone else "silent", (), now_ns, detail=str(error))
            except port_errors.PortError as error:
                return Observation(_state_after(error), (), now_ns, detail=str(error))
            except OSError as error:  # the device list itself could not be read
                return Observation("silent", (), now_ns, detail=str(error))

    def cancel(self) -> None:
        """End a look that is under way, and every later one, as soon as can be."""
        with self._guard:
            self._cancelled = True
            if self._open is not None:
                self._open.cancel()

    def _is_gone(self, port: str) -> bool:
        """Whether a line that broke took its port along; else something disturbed it."""
        if "://" in port:
            return True
        try:
            return not Path(device_path(port, self._bus())).exists()
        except (port_errors.PortMissing, OSError):
            return True

    def _look(self, port: str, profile: Profile, now_ns: int) -> Observation:
        snapshot = self._bus()
        if profile.mode == "bus":
            blank_serials = profile.blank_values.get("serial", ())
            return look_at_bus(port, snapshot, now_ns, blank_serials)
        place = resolve(port, snapshot)
        path = device_path(port, snapshot)
        if holder := _holders.other_holder(path):
            raise port_errors.busy(f"{path}, held by {holder}")
        found = self._ask_in_turn(port, path, profile)
        seen = port_evidence(port, now_ns, snapshot)
        behaviour = behaviour_evidence(found.transcript, now_ns, refusals(profile))
        return _observation(found, (*seen, *behaviour), now_ns, place)

    def _ask_in_turn(self, port: str, path: str, profile: Profile) -> Identification:
        found = Identification("silent", (), ())
        for settings in self._order(port, profile):
            found = self._ask(path, settings, profile)
            if found.outcome == "identified":
                self._answered[port] = settings
            if found.outcome in ("identified", "refused"):
                break
            if path.startswith("socket://"):  # the far side sets the line
                break
        return found

    def _order(self, port: str, profile: Profile) -> list[SerialSettings]:
        known = self._answered.get(port)
        return sorted(profile.serial.settings(), key=lambda candidate: candidate != known)

    def _ask(self, path: str, settings: SerialSettings, profile: Profile) -> Identification:
        with open_port(path, settings) as port:
            self._hold(port)
            try:
                sure = self._sure.setdefault(path, SureIdentity())
                return sure.identify(profile, port, self._clock)
            finally:
                self._hold(None)

    def _hold(self, port: SerialPort | None) -> None:
        with self._guard:
            self._open = port
            if port is not None and self._cancelled:
                port.cancel()


def _observation(
    found: Identification, seen: tuple[Evidence, ...], now_ns: int, place: Place
) -> Observation:
    state: PortState = "silent" if found.outcome == "silent" else "open"
    proved_ns = now_ns if found.outcome == "identified" else None
    attached_ns = place.device.attached_ns if place.device is not None else None
    return Observation(
        state, (*seen, *found.evidence), now_ns, proved_ns, found.detail, attached_ns
    )


def _state_after(error: port_errors.PortError) -> PortState:
    match error:
        case port_errors.PortBusy():
            return "busy"
        case port_errors.PortForbidden():
            return "forbidden"
        case PortAmbiguous():
            return "silent"  # one of them may be the unit: nothing is proved, nothing is gone
        case _:
            return "missing"
