"""The feed: serial line → results → named features → the model, recorded like any host."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from edgewatch.devices.astm.receiver import Problem
from edgewatch.devices.astm.records import AstmMessage, Sample
from edgewatch.devices.astm.sender import sender_evidence
from edgewatch.devices.evidence import Evidence, to_json
from edgewatch.devices.ports import PortBusy, PortError, PortForbidden, open_port, port_evidence
from edgewatch.devices.profiles.load import load_profiles, profile_of_slot
from edgewatch.feed.features import FeatureMap
from edgewatch.feed.line import AstmLine, Heard
from edgewatch.sdk.producer import Producer
from edgewatch.sdk.session import InferenceSession
from edgewatch.site.config import FeedSection, SiteConfig
from edgewatch.site.errors import InputError
from edgewatch.spool import Kind
from edgewatch.spool.frame import encode_json

log = logging.getLogger("edgewatch.feed")
RETRY_S = (0.5, 1.0, 2.0, 5.0)


class FeedHost:
    """Reads one slot for one model until :meth:`stop`.

    The port belongs to the feed, so the unit is identified in-band: each message's header is
    written as evidence before its results reach the model.
    """

    def __init__(self, site: Path, config: SiteConfig, feed: FeedSection) -> None:
        slot, model = config.find_slot(feed.slot), config.find_model(feed.model)
        self._slot, self._url = slot.name, slot.port
        self._profile = profile_of_slot(load_profiles(site), slot)
        if self._profile.match != "astm-sender":
            raise InputError(
                f"profile {self._profile.id} gives no results to read",
                where=f"site.toml, feed {feed.name}",
                expected="a slot whose profile speaks ASTM E1394",
            )
        if not model.onnx:
            raise InputError(
                f"model {model.name} has no ONNX file to run",
                where=f"site.toml, feed {feed.name}",
                expected="a model with onnx = …",
            )
        self._session = InferenceSession(site / model.onnx, site=site, name=model.name)
        self._input = feed.input or self._session.get_inputs()[0].name
        self._features = FeatureMap(model.inputs, feed.map)
        self._producer = Producer(site, f"feed:{feed.name}")
        self._stopping = threading.Event()
        self._unknown: set[str] = set()

    def stop(self) -> None:
        """Ask the feed to end; it does so within a second."""
        self._stopping.set()

    def run(self) -> None:
        """Keep the line open and work it; come back to it when it was lost."""
        failures = 0
        while not self._stopping.is_set():
            try:
                self._work_line()
                failures = 0
            except PortError as error:
                self._report_port(error)
                self._stopping.wait(RETRY_S[min(failures, len(RETRY_S) - 1)])
                failures += 1
        self._session.close_recording()
        self._producer.close()

    def _work_line(self) -> None:
        with open_port(self._url, self._profile.serial.settings()[0]) as port:
            place = port_evidence(self._url)
            self._evidence("open", place, "listening")
            line = AstmLine(port)
            while not self._stopping.is_set():
                for heard in line.hear():
                    self._take(heard, place)

    def _take(self, heard: Heard, place: Sequence[Evidence]) -> None:
        if isinstance(heard, AstmMessage):
            seen = sender_evidence(self._profile, heard.header, time.time_ns())
            detail = "" if seen else "the header names no unit"
            self._evidence("open", (*place, *seen), detail)
            for sample in heard.samples:
                self._predict(sample, complete=heard.complete)
        elif isinstance(heard, Problem):
            lost = {"message_lost": heard.message_lost}
            self._event("device.garbled", what=str(heard.kind), bytes=heard.size, **lost)
        else:
            self._event("device.garbled", what=str(heard), bytes=0, message_lost=True)

    def _predict(self, sample: Sample, *, complete: bool) -> None:
        if not complete:
            # Which results are missing cannot be known: a guess would be a wrong prediction.
            self._event("sample.incomplete", case=sample.case or "")
            return
        values = sample.values()
        for code in set(self._features.unknown(values)) - self._unknown:
            self._unknown.add(code)
            self._event("sample.unknown_code", code=code)
        try:
            self._session.run(None, {self._input: self._features.vector(values)}, case=sample.case)
        except Exception:  # onnxruntime raises many kinds; each is recorded with the run
            log.exception("the model failed on case %s", sample.case)

    def _report_port(self, error: PortError) -> None:
        state = "missing"
        if isinstance(error, PortBusy):
            state = "busy"
        elif isinstance(error, PortForbidden):
            state = "forbidden"
        log.warning("%s", error)
        self._evidence(state, (), str(error))

    def _evidence(self, state: str, seen: Sequence[Evidence], detail: str) -> None:
        body = {
            "slot": self._slot,
            "port_state": state,
            "source": "feed",
            "evidence": to_json(seen),
            "detail": detail,
        }
        self._producer.append(Kind.EVIDENCE, encode_json(body), wall_ns=time.time_ns())

    def _event(self, kind: str, **detail: Any) -> None:
        body = encode_json({"kind": kind, "subject": self._slot, **detail})
        self._producer.append(Kind.EVENT, body, wall_ns=time.time_ns())
