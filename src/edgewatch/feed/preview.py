"""What equipment says, decoded and shown; no model is run, nothing is recorded."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any

from edgewatch.devices.bus import device_path
from edgewatch.devices.consent import refusal
from edgewatch.devices.decoders import Reading, gives_readings, make_stream
from edgewatch.devices.ports import open_port, port_evidence
from edgewatch.devices.profiles.schema import Profile
from edgewatch.feed.line import FeedLine
from edgewatch.feed.notes import FeedNotes
from edgewatch.site.errors import InputError
from edgewatch.spool import Kind

_ASK_EVERY_S = 30.0
_SAY_EVERY_S = 5.0

Told = Callable[[dict[str, Any]], None]
"""Takes what came: ``{"reading": {code: value}, "case": …}``, ``{"unit": {field: value}}`` or
``{"trouble": sentence}``."""


def preview(
    profile: Profile, port: str, consent: str, told: Told, stopping: threading.Event
) -> None:
    """Work a port as a feed would until ``stopping`` is set, and tell what comes.

    Where a profile has several settings of the line, one after the other is tried.

    Raises:
        PortError: the port is missing, busy or forbidden, or was lost.
        InputError: the profile gives no readings, or asks for consent.
    """
    if why := refusal(profile, consent):
        raise InputError(why, where=f"profile {profile.id}")
    if not gives_readings(profile):
        raise InputError(
            f"profile {profile.id} gives no results to read",
            expected="a profile with [profile.stream], or one that speaks ASTM E1394",
        )
    settings = profile.serial.settings()
    accepted = settings[:1] if "://" in port else settings
    tried = 0
    while not stopping.is_set():
        with open_port(device_path(port), accepted[tried % len(accepted)]) as opened:
            line = FeedLine(
                opened,
                profile,
                make_stream(profile),
                port_evidence(port),
                FeedNotes(_Listener(told), "preview"),
                _Readings(told),
                ask_every_s=_ASK_EVERY_S,
                say_every_s=_SAY_EVERY_S,
            )
            line.work(stopping, others=len(accepted) > 1)
        tried += 1


class _Readings:
    """Hands on readings instead of running a model on them."""

    def __init__(self, told: Told) -> None:
        self._told = told

    def take(self, reading: Reading, now_ns: int) -> None:  # noqa: ARG002
        self._told({"reading": dict(reading.values), "case": reading.case})

    def tick(self, now_ns: int) -> None:
        """Nothing waits here."""

    def interrupted(self, why: str) -> None:
        self._told({"trouble": why})


class _Listener:
    """Makes what a feed would note of identity and losses into what a person is told."""

    def __init__(self, told: Told) -> None:
        self._told = told

    def append(self, kind: Kind, body: bytes, *, wall_ns: int) -> None:  # noqa: ARG002
        noted: dict[str, Any] = json.loads(body)
        if kind is Kind.EVIDENCE and noted.get("evidence"):
            said = [e for e in noted["evidence"] if e["layer"] == "protocol" and e["value"]]
            if said:
                self._told({"unit": {e["field"]: e["value"] for e in said}})
        elif noted.get("kind") == "device.garbled":
            self._told({"trouble": f"{noted['bytes']} bytes came to nothing: {noted['what']}"})
        elif noted.get("kind") == "sample.incomplete":
            self._told({"trouble": "a sample came whose results may be in part missing"})
