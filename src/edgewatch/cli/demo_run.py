"""What happens in the demo, in order, on real parts: line, feed, agent, record, bundle."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import edgewatch
from edgewatch.audit import export_bundle, verify_bundle
from edgewatch.cli._own_agent import end_agent, wait_for_record
from edgewatch.cli._reference import Named, build
from edgewatch.cli._settle import commit
from edgewatch.cli.demo_site import LABEL, MODEL, SLOT, Stream, demo_file, make_demo_site
from edgewatch.devices.virtual.analyser import VirtualAnalyser, VirtualUnit
from edgewatch.devices.virtual.line import local_line
from edgewatch.sdk.paths import watched_file
from edgewatch.site import actions
from edgewatch.site.errors import InputError
from edgewatch.site.running import start_agent
from edgewatch.store import alarms, devices, predictions
from edgewatch.store.connection import Connection

UNIT_A = VirtualUnit(serial="SN-4471")
# The second unit reads three channels a tenth high: what an adjustment by another standard may
# leave behind, and enough to move the inputs away from what the model was checked with.
UNIT_B = VirtualUnit(
    serial="SN-9902",
    factors={
        "mean smoothness": 1.10,
        "mean fractal dimension": 1.12,
        "worst fractal dimension": 1.10,
    },
)
ENGINEER = "Demo engineer"
SWAP_AT, APPROVE_AT = 0.5, 0.88
ROWS_AFTER_SWAP = 300
LABEL_DELAY_S = 5.0
NAMED_WITHIN_S = 60.0
Tell = Callable[[str], None]


@dataclass(slots=True)
class Seen:
    """What the demo saw, for the summary."""

    site: Path
    predictions: int = 0
    labels: int = 0
    swap_found_after_s: float | None = None
    affected: int = 0
    alarms: list[dict[str, Any]] = field(default_factory=list)
    drift_after_s: float | None = None
    approved: str = ""
    bundle: Path | None = None
    verified: bool = False
    findings: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Whether everything that the demo is there to show has been seen."""
        return self.swap_found_after_s is not None and self.approved == "done" and self.verified


@contextlib.contextmanager
def demo_in(folder: Path | None, stream: Stream, seconds: float) -> Iterator[Demo]:
    """A running demo; agent, feed and analyser end with the block."""
    line = local_line()
    rate = min(60.0, max(8.0, ROWS_AFTER_SWAP / ((APPROVE_AT - SWAP_AT) * seconds)))
    analyser = VirtualAnalyser(line, stream.endless(), unit=UNIT_A, rate_per_s=rate)
    try:
        site = make_demo_site(folder, line.url, stream.names)
        _build_baseline(site)
        pid = start_agent(site)
        analyser.start()
        try:
            demo = Demo(site, analyser, stream, seconds)
            try:
                yield demo
            finally:
                demo.close()
        finally:
            end_agent(pid)
    finally:
        analyser.stop()


class Demo:
    """The course of the demo; :meth:`step` is called a few times a second until :attr:`over`."""

    def __init__(
        self, site: Path, analyser: VirtualAnalyser, stream: Stream, seconds: float
    ) -> None:
        self.seen = Seen(site)
        self._analyser, self._stream, self._seconds = analyser, stream, seconds
        self._db = wait_for_record(site)
        self._began: float | None = None
        self._swapped_ns: int | None = None
        self._labelled_to_ns = 0
        self._enrolled = False
        self._patience_ends = time.monotonic() + NAMED_WITHIN_S

    def close(self) -> None:
        self._db.close()

    @property
    def db(self) -> Connection:
        """The record, for the view."""
        return self._db

    @property
    def elapsed_s(self) -> float:
        """Seconds since the first prediction under an enrolled unit."""
        return 0.0 if self._began is None else time.monotonic() - self._began

    @property
    def over(self) -> bool:
        return self.elapsed_s >= self._seconds

    def step(self, tell: Tell) -> None:
        """Do what is due now.

        Raises:
            InputError: the analyser has not named itself within a minute.
        """
        watched_file(self.seen.site).touch()  # somebody watches: the agent commits at once
        if not self._enrolled:
            self._enrol(tell)
            return
        self._label()
        share = self.elapsed_s / self._seconds
        if share >= SWAP_AT and self._swapped_ns is None:
            self._swapped_ns = time.time_ns()
            self._analyser.replace_unit(UNIT_B)
            tell(f"The analyser is replaced behind its adapter: {UNIT_A.serial} → {UNIT_B.serial}")
        self._look(tell)
        if share >= APPROVE_AT and not self.seen.approved and self.seen.swap_found_after_s:
            self._approve(tell)

    def finish(self, tell: Tell) -> None:
        """Take stock, export the bundle and verify it."""
        self._look(tell)
        seen = self.seen
        seen.predictions = predictions.total(self._db)
        seen.alarms = alarms.alarms(self._db)
        seen.bundle = seen.site / "bundles" / "demo-bundle.zip"
        seen.bundle.parent.mkdir(exist_ok=True)
        export_bundle(seen.site, seen.bundle)
        answer = verify_bundle(seen.bundle)
        seen.verified = answer.valid
        seen.findings = [f"{finding.where}: {finding.what}" for finding in answer.findings]
        tell(f"The audit bundle {'verifies' if seen.verified else 'does NOT verify'}")

    def _enrol(self, tell: Tell) -> None:
        seen = devices.last_identification(self._db, SLOT)
        if seen is None or not any(e["field"] == "serial" for e in seen["evidence"]):
            self._wait()
            return
        note = "Demo: the unit that the model was checked with"
        outcome = self._act(actions.ENROL, note)
        if outcome == "done":
            self._enrolled, self._began = True, time.monotonic()
            tell(f"The analyser {UNIT_A.serial} is enrolled by {ENGINEER}")

    def _wait(self) -> None:
        if time.monotonic() < self._patience_ends:
            return
        state = devices.current_states(self._db).get(SLOT)
        raise InputError(
            "the virtual analyser was not heard" + (f" ({state['reason']})" if state else ""),
            where=str(self.seen.site),
            expected=f"an answer within {NAMED_WITHIN_S:.0f} s",
            remedy="Start the demo again; run/agent.log in that folder says more.",
        )

    def _approve(self, tell: Tell) -> None:
        note = "Demo: controls measured on the new unit, exchange approved"
        self.seen.approved = self._act(actions.APPROVE, note)
        tell(f"{ENGINEER} approves {UNIT_B.serial}: {self.seen.approved}")

    def _act(self, kind: str, note: str) -> str:
        action = actions.send_action(self.seen.site, kind, SLOT, by=ENGINEER, note=note)
        try:
            commit(self.seen.site, action)
        except InputError as refusal:
            return f"refused: {refusal}"
        return "done"

    def _label(self) -> None:
        """The truth comes some seconds after the prediction, as it does in life after days."""
        until_ns = time.time_ns() - round(LABEL_DELAY_S * 1e9)
        due = predictions.span(self._db, MODEL, self._labelled_to_ns, until_ns)
        for case in due.cases:
            truth = self._stream.truth_of(case or "")
            if case and truth:
                edgewatch.label(MODEL, case=case, value=truth, site=self.seen.site)
                self.seen.labels += 1
        self._labelled_to_ns = until_ns

    def _look(self, tell: Tell) -> None:
        if self._swapped_ns is None:
            return
        for alarm in alarms.alarms(self._db, from_ns=self._swapped_ns):
            self._look_at(alarm, tell)
        spans = devices.suspect_spans(self._db, SLOT)
        if spans:
            last = spans[-1]
            self.seen.affected = predictions.affected_count(
                self._db, SLOT, last["from_ns"], last["to_ns"]
            )

    def _look_at(self, alarm: dict[str, Any], tell: Tell) -> None:
        after_s = ((alarm["raised_ns"] or 0) - (self._swapped_ns or 0)) / 1e9
        if alarm["code"] == "device.changed" and self.seen.swap_found_after_s is None:
            self.seen.swap_found_after_s = after_s
            tell(f"ALARM after {after_s:.2f} s: {alarm['sentence']}")
        elif alarm["code"] == "input.drift" and self.seen.drift_after_s is None:
            self.seen.drift_after_s = after_s
            tell(f"ALARM after {after_s:.1f} s: {alarm['sentence']}")


def _build_baseline(site: Path) -> None:
    build(site, MODEL, demo_file("reference.csv"), Named(LABEL))
