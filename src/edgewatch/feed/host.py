"""The feed: device → readings → named features → the model, recorded like any host."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from edgewatch.devices.bus import PortAmbiguous, device_path
from edgewatch.devices.consent import refusal
from edgewatch.devices.decoders import Taken, gives_readings, make_stream
from edgewatch.devices.never_send import forbidden_request
from edgewatch.devices.observation import PortState
from edgewatch.devices.ports import (
    PortBusy,
    PortError,
    PortForbidden,
    SerialPort,
    open_port,
    port_evidence,
)
from edgewatch.devices.profiles.load import load_profiles, profile_of_slot
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.serial_settings import SerialSettings
from edgewatch.feed.line import FeedLine
from edgewatch.feed.notes import FeedNotes
from edgewatch.feed.predictor import Predictor
from edgewatch.sdk.producer import Producer
from edgewatch.site.config import FeedSection, SiteConfig
from edgewatch.site.errors import InputError
from edgewatch.site.feed_requests import FeedRequests

log = logging.getLogger("edgewatch.feed")
RETRY_S = (0.5, 1.0, 2.0, 5.0)
OTHER_SETTINGS_S = 0.5
SAY_EVERY_S = 5.0
"""Equipment that names itself in every frame is written down so often: after an exchange all
predictions since the last of these count as affected."""


class FeedHost:
    """Reads one slot for one model until :meth:`stop`.

    The port belongs to the feed, so the unit is identified in-band: asked on the feed's own
    port, or named in the frames that hold the readings, as evidence before they reach the model.
    """

    def __init__(self, site: Path, config: SiteConfig, feed: FeedSection) -> None:
        self._slot, model = config.find_slot(feed.slot), config.find_model(feed.model)
        self._profile = profile_of_slot(load_profiles(site), self._slot)
        _check(self._profile, feed)
        self._producer = Producer(site, f"feed:{feed.name}")
        self._notes = FeedNotes(self._producer, self._slot.name)
        self._predictor = Predictor(site, model, feed, self._notes)
        self._stopping = threading.Event()
        self._requests = FeedRequests(site, feed.name)
        self._taken = Taken()
        self._tried = 0
        self._port: SerialPort | None = None

    def stop(self) -> None:
        """Ask the feed to end; it does so within a second, also while it waits for an answer."""
        self._stopping.set()
        if (port := self._port) is not None:
            port.cancel()

    def run(self) -> None:
        """Keep the line open and work it; come back to it when it was lost."""
        if why := refusal(self._profile, self._slot.consent):
            log.warning("%s", why)
            self._notes.evidence("silent", (), why)
            self._stopping.wait()
        failures = 0
        while not self._stopping.is_set():
            try:
                self._work_line()
                failures = 0
                self._stopping.wait(OTHER_SETTINGS_S)
            except PortError as error:
                if self._stopping.is_set():
                    break
                self._report_port(error)
                self._predictor.interrupted("the line was lost")
                self._stopping.wait(RETRY_S[min(failures, len(RETRY_S) - 1)])
                failures += 1
        self._predictor.close()
        self._producer.close()

    def _work_line(self) -> None:
        accepted = self._settings()
        path = device_path(self._slot.port)
        with open_port(path, accepted[self._tried % len(accepted)]) as port:
            self._port = port
            if self._stopping.is_set():
                return
            place = port_evidence(self._slot.port)
            if self._profile.mode == "passive":
                self._notes.evidence("open", place, "listening")
            line = FeedLine(
                port,
                self._profile,
                make_stream(self._profile, self._taken),
                place,
                self._notes,
                self._predictor,
                ask_every_s=self._slot.probe_every_s,
                say_every_s=self._say_every_s(),
                wanted=self._requests.take,
            )
            line.work(self._stopping, others=len(accepted) > 1)
        self._tried += 1  # it did not fit, or the feed ends

    def _say_every_s(self) -> float:
        """Well before the last proof goes stale, and soon enough to tell who is affected."""
        stale_s = self._slot.stale_after_s or self._profile.stale_ns("protocol") / 1e9
        return min(self._slot.probe_every_s, stale_s / 3, SAY_EVERY_S)

    def _settings(self) -> tuple[SerialSettings, ...]:
        """The settings to try; the far side of a network has its own."""
        accepted = self._profile.serial.settings()
        return accepted[:1] if "://" in self._slot.port else accepted

    def _report_port(self, error: PortError) -> None:
        state: PortState = "missing"
        if isinstance(error, PortBusy):
            state = "busy"
        elif isinstance(error, PortForbidden):
            state = "forbidden"
        elif isinstance(error, PortAmbiguous):
            state = "silent"  # one of them may be the unit: nothing is proved, nothing is gone
        log.warning("%s", error)
        self._notes.evidence(state, (), str(error))


def _check(profile: Profile, feed: FeedSection) -> None:
    """See that the profile gives readings and asks for nothing that must not be sent."""
    where = f"site.toml, feed {feed.name}"
    if not gives_readings(profile):
        raise InputError(
            f"profile {profile.id} gives no results to read",
            where=where,
            expected="a slot whose profile has [profile.stream] or speaks ASTM E1394",
        )
    if (why := forbidden_request(profile)) is not None:
        raise InputError(f"profile {profile.id}: {why}", where=where)
