"""A site with twenty minutes of life in its record, for everything that shows a record.

One prediction a second of a classifier with thirty inputs; what turned out to be true is known
three minutes after. Eight minutes before the end the analyser is replaced by another unit, which
reads some channels a few per cent too high; drift and alarms are those that the real monitors and
the real alarm book make of it.
"""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from edgewatch.alarms import AlarmBook, Change, Condition, Feeds, advice_of, sentence_of, to_record
from edgewatch.monitors.baseline import build_baseline
from edgewatch.monitors.pipeline import ModelMonitor
from edgewatch.monitors.quality.answers import Answers
from edgewatch.sdk.paths import baseline_folder, config_file, record_file
from edgewatch.store import alarms as alarm_store
from edgewatch.store import (
    devices,
    journal,
    measures,
    models,
    predictions,
    presence,
    segments,
    service,
)
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.labels import add_label
from edgewatch.store.layouts import Layout, Part
from edgewatch.store.migrations import migrate

NS = 1_000_000_000
MODEL, SLOT, SHA256 = "cytology", "analyser", "9f3c41aa7be2" + "0" * 52
CLASSES, LABEL_DELAY_NS = ("benign", "malignant"), 180 * NS
_KINDS = ("mean", "error of", "worst")
_MEASURES = (
    "radius", "texture", "perimeter", "area", "smoothness",
    "compactness", "concavity", "concave points", "symmetry", "fractal dimension",
)  # fmt: skip
INPUTS = tuple(f"{kind} {measure}" for kind in _KINDS for measure in _MEASURES)
OUTPUTS = ("label", "probability[benign]", "probability[malignant]")
SITE_TOML = f"""\
schema = 1
name = "Pathology lab 2"
contact = "Biomedical engineering, ext. 4410"

[[model]]
name = "{MODEL}"
task = "classification"
positive = "malignant"
score = "probability[malignant]"
[model.limits."mean radius"]
unit = "µm"
[model.limits."worst radius"]
unit = "µm"

[[slot]]
name = "{SLOT}"
title = "Cytology analyser"
profile = "astm.e1394"
port = "/dev/ttyUSB0"
models = ["{MODEL}"]

[[slot]]
name = "balance"
title = "Sample balance"
profile = "mettler.mt-sics"
port = "/dev/ttyUSB1"
models = ["{MODEL}"]
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What the story holds, for tests to ask about."""

    start_ns: int
    swap_ns: int
    end_ns: int
    affected: int


def make_empty_site(site: Path) -> None:
    """A site whose agent has run, but where nothing has happened yet."""
    site.mkdir(parents=True, exist_ok=True)
    config_file(site).write_text(SITE_TOML, encoding="utf-8")
    db = open_writer(record_file(site))
    migrate(db)
    db.close()


def populate(site: Path, *, seconds: int = 1200, end_ns: int | None = None) -> Told:
    """Fill a site with the story; its end is now unless told otherwise."""
    make_empty_site(site)
    end = time.time_ns() if end_ns is None else end_ns
    start = end - seconds * NS
    swap = end - seconds * 2 // 5 * NS
    db = open_writer(record_file(site))
    with one_transaction(db):
        story = _Story(site, db, start, swap, end)
        story.tell()
    affected = predictions.affected_count(db, SLOT, swap - 20 * NS)
    db.close()
    return Told(start, swap, end, affected)


class _Story:
    def __init__(self, site: Path, db: Connection, start: int, swap: int, end: int) -> None:
        self.site, self.db, self.start, self.swap, self.end = site, db, start, swap, end
        self.rng = np.random.default_rng(7)
        self.scale = np.exp(self.rng.normal(0, 1.2, len(INPUTS)))
        feeds = Feeds({SLOT: {MODEL: ()}, "balance": {MODEL: ()}})
        self.book = AlarmBook(feeds=feeds)

    def tell(self) -> None:
        self._equipment()
        self._resources()
        self._predictions()
        self._people()

    def _rows(self, n: int) -> tuple[np.ndarray, np.ndarray]:
        size = self.rng.normal(0, 1, (n, 1))
        noise = self.rng.normal(0, 1, (n, len(INPUTS)))
        matrix = self.scale * (8 + 0.9 * size + 0.7 * noise)
        return matrix, size[:, 0]

    def _outputs(self, matrix: np.ndarray) -> np.ndarray:
        z = (matrix / self.scale - 8)[:, :10].mean(axis=1)
        score = 1 / (1 + np.exp(-(2.2 * z - 0.6)))
        return np.column_stack([(score >= 0.5).astype(float), 1 - score, score])

    def _truths(self, outputs: np.ndarray) -> np.ndarray:
        return (self.rng.random(len(outputs)) < outputs[:, 2]).astype(float)

    def _predictions(self) -> None:
        reference, _ = self._rows(400)
        outputs = self._outputs(reference)
        truth = self._truths(outputs)
        answers = Answers("binary", CLASSES, outputs[:, 0], outputs[:, 2])
        baseline = build_baseline(
            {name: reference[:, i] for i, name in enumerate(INPUTS)},
            {name: outputs[:, i] for i, name in enumerate(OUTPUTS)},
            model=MODEL,
            model_sha256=SHA256,
            created_ns=self.start,
            answers=answers,
            truth=truth,
            label="diagnosis",
        )
        baseline.save(baseline_folder(self.site))
        content = baseline.canonical().decode()
        measures.activate_baseline(self.db, baseline.id, MODEL, 400, content, self.start)
        n = (self.end - self.start) // NS
        times = self.start + np.arange(n, dtype=np.int64) * NS
        matrix, _ = self._rows(n)
        after = times > self.swap
        matrix[np.ix_(after, [0, 2, 3, 20, 22, 23])] *= 1.12
        matrix[40, 5] = np.nan
        # The other unit reads too high; what is true of the sample does not change with it.
        truth = self._truths(self._outputs(np.where(after[:, None], matrix / 1.06, matrix)))
        self._write_predictions(times, matrix, self._outputs(matrix))
        for i in np.flatnonzero(times < self.end - LABEL_DELAY_NS):
            word, known_ns = CLASSES[int(truth[i])], int(times[i]) + LABEL_DELAY_NS
            add_label(self.db, MODEL, f"A-{1000 + i}", word, known_ns)
        self._watch(ModelMonitor(baseline), times, matrix)

    def _write_predictions(
        self, times: np.ndarray, matrix: np.ndarray, outputs: np.ndarray
    ) -> None:
        detail = {"inputs": [], "outputs": []}
        model_id = models.remember_model(self.db, MODEL, SHA256, self.start, detail)
        layout = Layout(
            (Part("input", "<f8", (len(INPUTS),)),),
            (Part("output", "<f8", (len(OUTPUTS),)),),
            INPUTS,
            OUTPUTS,
        )
        layout_id = models.remember_layout(self.db, model_id, layout)
        segment = segments.add_segment(self.db, "story.ews", {"pid": 1}, self.start)
        latency = (self.rng.lognormal(12.0, 0.3, len(times))).astype(np.int64)
        status = np.zeros(len(times), np.int64)
        predictions.insert(
            self.db,
            (
                (int(t), int(t), model_id, layout_id, segment.id, i, 0, f"A-{1000 + i}", 0,
                 int(latency[i]), matrix[i].tobytes(), outputs[i].tobytes(), None)
                for i, t in enumerate(times)
            ),
        )  # fmt: skip
        service.fold_service(self.db, model_id, times, latency, status)

    def _watch(self, monitor: ModelMonitor, times: np.ndarray, matrix: np.ndarray) -> None:
        outputs = self._outputs(matrix)
        for at in range(0, len(times), 20):
            part = slice(at, at + 20)
            if at <= (self.swap - self.start) // NS < at + 20:
                self._alarm(self._swapped())
            seen = monitor.observe(times[part], matrix[part], outputs[part])
            measures.add_measurements(
                self.db,
                [
                    (MODEL, monitor.baseline.id, m.from_ns, m.to_ns, m.n, m.feature, m.role,
                     m.method, m.value, m.limit, m.p, int(m.exceeded))
                    for m in seen.measurements
                ],
            )  # fmt: skip
            self._alarm(*seen.conditions)
        self._changes(self.book.tick(self.end))

    def _swapped(self) -> Condition:
        return Condition(
            "device.changed",
            SLOT,
            True,
            self.swap,
            slot=SLOT,
            params={
                "slot": "cytology analyser",
                "field": "serial",
                "enrolled": "SN-4471",
                "observed": "SN-9902",
                "last_proof_ns": self.swap - 20 * NS,
                "affected": 214,
            },
        )

    def _alarm(self, *conditions: Condition) -> None:
        self._changes(self.book.apply(conditions))

    def _changes(self, changes: list[Change]) -> None:
        for change in changes:
            words = {"sentence": sentence_of(change.alarm), "advice": advice_of(change.alarm)}
            alarm_store.save_alarm(self.db, to_record(change.alarm) | words)
            if change.transition:
                alarm_store.add_transition(self.db, asdict(change.transition))

    def _equipment(self) -> None:
        devices.sync_slots(
            self.db,
            [(SLOT, "astm.e1394", "/dev/ttyUSB0", [MODEL]),
             ("balance", "mettler.mt-sics", "/dev/ttyUSB1", [MODEL])],
        )  # fmt: skip
        first = _analyser("SN-4471", "2.1", self.start)
        second = _analyser("SN-9902", "2.3", self.swap)
        self._enrol(SLOT, first, "Ana Ruiz", "acceptance test passed")
        self._enrol("balance", _balance(self.start), "Ana Ruiz", "acceptance test passed")
        self._state(SLOT, "VERIFIED", self.start, first, "all enrolled fields agree")
        self._state("balance", "VERIFIED", self.start, _balance(self.end), "all fields agree")
        differences = [
            {"layer": "protocol", "field": "serial", "enrolled": "SN-4471", "observed": "SN-9902"},
            {"layer": "protocol", "field": "firmware", "enrolled": "2.1", "observed": "2.3"},
        ]
        state = self._state(
            SLOT, "CHANGED", self.swap, second, "The serial number is not the enrolled one.",
            differences,
        )  # fmt: skip
        devices.open_suspect_span(self.db, SLOT, self.swap - 20 * NS, state)
        devices.add_identification(
            self.db, SLOT, self.end - NS, "open", source="feed", evidence=second, detail="in-band"
        )

    def _enrol(self, slot: str, evidence: list[dict[str, Any]], by: str, note: str) -> None:
        devices.add_enrolment(
            self.db, slot, self.start, by=by, note=note, evidence=evidence, digest="0" * 64
        )

    def _state(
        self,
        slot: str,
        verdict: str,
        since: int,
        evidence: list[dict[str, Any]],
        reason: str,
        differences: list[dict[str, Any]] | None = None,
    ) -> int:
        named = {e["field"]: e["value"] for e in evidence if e["layer"] == "protocol"}
        return devices.begin_state(
            self.db,
            slot,
            verdict,
            since,
            proved_ns=self.end - 3 * NS,
            unit=f"{named['model']} {named['serial']}",
            reason=reason,
            differences=differences or [],
            evidence=evidence,
        )

    def _resources(self) -> None:
        for subject, runs in ((presence.AGENT, ()), (f"host:feed:{SLOT}", (MODEL,))):
            number = presence.begin(self.db, subject, self.start, models=runs)
            presence.extend(self.db, number, self.end, runs)
        for i, t in enumerate(range(self.start, self.end, 5 * NS)):
            machine = {
                "time_ns": t,
                "subject": "machine",
                "cpu_percent": 14 + 6 * np.sin(i / 9) + self.rng.normal(0, 1.5),
                "memory_percent": 41.5,
                "disk_free_bytes": 212_000_000_000,
                "disk_percent": 58.0,
            }
            service.add_resource(self.db, machine)
            for subject, cpu, rss in (("agent", 2.4, 141e6), (f"feed:{SLOT}", 1.1, 96e6)):
                sample = {
                    "time_ns": t,
                    "subject": subject,
                    "cpu_percent": cpu + self.rng.normal(0, 0.2),
                    "rss_bytes": int(rss + 2e4 * i),
                }
                service.add_resource(self.db, sample)

    def _people(self) -> None:
        journal.add_event(self.db, self.start, "agent.started", "agent", version="0.1.0")
        for i, slot in enumerate((SLOT, "balance")):
            action = {
                "token": f"t{i}",
                "time_ns": self.start + (i + 1) * NS,
                "by": "Ana Ruiz",
                "kind": "device.enrol",
                "subject": slot,
                "note": "acceptance test passed",
            }
            journal.add_action(self.db, action, "done", action["time_ns"])


def _entry(layer: str, field: str, value: str, quality: str, time_ns: int) -> dict[str, Any]:
    stamp = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time_ns // NS))
    proved = f"{stamp}.{time_ns % NS:09d}Z"
    return {"layer": layer, "field": field, "value": value, "quality": quality, "proved_at": proved}


def _analyser(serial: str, firmware: str, time_ns: int) -> list[dict[str, Any]]:
    return [
        _entry("protocol", "manufacturer", "Cytolab", "unique", time_ns),
        _entry("protocol", "model", "CX-30", "unique", time_ns),
        _entry("protocol", "serial", serial, "unique", time_ns),
        _entry("protocol", "firmware", firmware, "unique", time_ns),
        _entry("adapter", "vid_pid", "0403:6001", "unique", time_ns),
        _entry("adapter", "serial", "0001", "placeholder", time_ns),
        _entry("topology", "port", "1-2.3", "unique", time_ns),
    ]


def _balance(time_ns: int) -> list[dict[str, Any]]:
    return [
        _entry("protocol", "model", "XPR205", "unique", time_ns),
        _entry("protocol", "serial", "B921", "unique", time_ns),
        _entry("topology", "port", "1-2.4", "unique", time_ns),
    ]


def publish_trust(site: Path, state: dict[str, Any] | None = None) -> Any:
    """A state page as a live agent would write it; call ``beat`` and ``stop`` on what returns."""
    from edgewatch.agent.state_page import StatePageWriter
    from edgewatch.sdk.paths import state_page

    writer = StatePageWriter(state_page(site))
    writer.publish(state or DO_NOT_RELY)
    return writer


DO_NOT_RELY = {
    "state": "do-not-rely",
    "headline": "Do not rely on this prediction",
    "reasons": [
        "The cytology analyser was replaced: serial number SN-4471 → SN-9902 at 14:02:31.",
        "The inputs of cytology no longer look like the reference data.",
    ],
    "advice": "Confirm results by another method and tell the site engineer.",
}
