"""An exchange of equipment, simulated end to end: line, feed, agent, record, alarm."""

from __future__ import annotations

import contextlib
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from edgewatch.cli._own_agent import end_agent, wait_for_record
from edgewatch.cli._selftest_site import SLOT, SelfTestSite, make_selftest_site
from edgewatch.cli._settle import commit
from edgewatch.devices.virtual.analyser import VirtualAnalyser, VirtualUnit
from edgewatch.devices.virtual.line import local_line
from edgewatch.sdk.paths import watched_file
from edgewatch.site.actions import ENROL, send_action
from edgewatch.site.running import start_agent
from edgewatch.store import alarms, devices, predictions
from edgewatch.store.connection import Connection

APPROVED, STRANGER = VirtualUnit(serial="TEST-0001"), VirtualUnit(serial="TEST-0002")
SAMPLES_PER_S = 10.0
PREDICTIONS = 5
WAIT_S = 40.0
_LOOK_S = 0.1
CHANGED = "device.changed"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tested: what, whether it held, after how long, and what was seen."""

    what: str
    passed: bool
    seconds: float
    detail: str


@dataclass(frozen=True, slots=True)
class SelfTest:
    """All that was tested, in order; what comes after a failure was not tried."""

    model: str
    own_model: bool
    checks: tuple[Check, ...]

    @property
    def passed(self) -> bool:
        return len(self.checks) == len(CHECKS) and all(check.passed for check in self.checks)

    def to_json(self) -> dict[str, Any]:
        """The shape of ``selftest --json``."""
        return {"passed": self.passed, **asdict(self)}


def self_test(site: Path, told: Callable[[int, Check], None]) -> SelfTest:
    """Run it; ``told`` hears of each check with its number, from 1.

    Nothing is written to ``site``, and nothing of its equipment is touched.

    Raises:
        InputError: the ``site.toml`` of the site is not as it should be, or no agent can start.
    """
    checks: list[Check] = []
    with _rig(site) as rig:
        for what, run in CHECKS:
            began = time.monotonic()
            seen = run(rig)
            checks.append(Check(what, seen is not None, time.monotonic() - began, seen or _NEVER))
            told(len(checks), checks[-1])
            if seen is None:
                break
        return SelfTest(rig.site.model, rig.site.own_model, tuple(checks))


_NEVER = f"not seen within {WAIT_S:g} s"


class _Rig:
    """The running parts."""

    def __init__(self, site: SelfTestSite, analyser: VirtualAnalyser, db: Connection) -> None:
        self.site, self.analyser, self.db = site, analyser, db

    def until(self, look: Callable[[], str | None]) -> str | None:
        """What a look finds, as soon as it finds something; None when the time is over."""
        deadline = time.monotonic() + WAIT_S
        while time.monotonic() < deadline:
            watched_file(self.site.folder).touch()  # somebody watches: the agent commits at once
            if (found := look()) is not None:
                return found
            time.sleep(_LOOK_S)
        return None

    def changed(self) -> dict[str, Any] | None:
        """The alarm about the exchange, once it was raised."""
        found = [a for a in alarms.alarms(self.db) if a["code"] == CHANGED and a["raised_ns"]]
        return found[0] if found else None


@contextlib.contextmanager
def _rig(site: Path) -> Iterator[_Rig]:
    line = local_line()
    with contextlib.ExitStack() as ends:
        folder = ends.enter_context(tempfile.TemporaryDirectory(prefix="edgewatch-self-test-"))
        made = make_selftest_site(Path(folder) / "site", line.url, site)
        analyser = VirtualAnalyser(line, made.samples, unit=APPROVED, rate_per_s=SAMPLES_PER_S)
        ends.callback(analyser.stop)
        ends.callback(end_agent, start_agent(made.folder))
        analyser.start()
        db = wait_for_record(made.folder)
        ends.callback(db.close)
        yield _Rig(made, analyser, db)


def _readings_come(rig: _Rig) -> str | None:
    def look() -> str | None:
        n = predictions.total(rig.db)
        return f"{n} predictions" if n >= PREDICTIONS else None

    return rig.until(look)


def _unit_is_approved(rig: _Rig) -> str | None:
    action = send_action(rig.site.folder, ENROL, SLOT, by="self-test", note="simulated unit")
    commit(rig.site.folder, action)
    return rig.until(lambda: _verdict(rig, "VERIFIED"))


def _exchange_is_seen(rig: _Rig) -> str | None:
    rig.analyser.replace_unit(STRANGER)
    return rig.until(lambda: _verdict(rig, "CHANGED"))


def _alarm_is_raised(rig: _Rig) -> str | None:
    def look() -> str | None:
        alarm = rig.changed()
        return str(alarm["sentence"]) if alarm else None

    return rig.until(look)


def _predictions_are_marked(rig: _Rig) -> str | None:
    def look() -> str | None:
        spans = devices.suspect_spans(rig.db, SLOT)
        counts = [predictions.affected_count(rig.db, SLOT, s["from_ns"], s["to_ns"]) for s in spans]
        return f"{sum(counts)} predictions" if sum(counts) else None

    return rig.until(look)


def _alarm_clears(rig: _Rig) -> str | None:
    rig.analyser.replace_unit(APPROVED)

    def look() -> str | None:
        alarm = rig.changed()
        return _verdict(rig, "VERIFIED") if alarm and alarm["cleared_ns"] else None

    return rig.until(look)


def _verdict(rig: _Rig, wanted: str) -> str | None:
    state = devices.current_states(rig.db).get(SLOT)
    return f"{state['unit']}: {wanted}" if state and state["verdict"] == wanted else None


CHECKS: tuple[tuple[str, Callable[[_Rig], str | None]], ...] = (
    ("Readings come over a serial line and the model runs on them", _readings_come),
    ("The approved unit is verified", _unit_is_approved),
    ("An exchange behind the same adapter is seen", _exchange_is_seen),
    ("The alarm is raised", _alarm_is_raised),
    ("The affected predictions are marked", _predictions_are_marked),
    ("The alarm clears when the approved unit is back", _alarm_clears),
)
