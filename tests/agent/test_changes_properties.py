"""Whatever is decided in whatever order: what is in force follows from the rows, no silent OK."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.agent.arming import ARMED_AFTER
from edgewatch.agent.changes import ChangeKeeper
from edgewatch.agent.decision import Decision
from edgewatch.agent.slot_state import SlotState
from edgewatch.agent.unit_key import unit_key
from edgewatch.devices.verdicts import Verdict
from edgewatch.site import actions
from edgewatch.store import devices
from support.slot_bench import T0, S, SlotBench, unit

SLOT = "scale"
UNITS = ("SN-A", "SN-B", "SN-C")
TABLES = (
    "suspect_span",
    "hardware_state",
    "identification",
    "enrolment",
    "rejection",
    "alarm_transition",
    "alarm",
    "event",
)
Step = tuple[str, str, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["see", "approve", "lend", "also", "reject", "overrule", "roll back", "wait", "restart"]
        ),
        st.sampled_from(UNITS),
        st.integers(1, 40),
    ),
    min_size=1,
    max_size=14,
)


class Course:
    """One slot through a row of decisions, and beside it the plain rule of what is in force."""

    def __init__(self, bench: SlotBench) -> None:
        self._bench = bench
        self._now_s = 0
        self._changes = ChangeKeeper(bench.db, bench.keeper)
        self.rows: list[tuple[int, frozenset[str], int | None]] = []

    @property
    def now_ns(self) -> int:
        return T0 + self._now_s * S

    @property
    def slot(self) -> SlotState:
        found = self._bench.keeper.state_of(SLOT)
        assert found is not None
        return found

    def take(self, step: Step) -> None:
        what, serial, seconds = step
        self._now_s += 1
        self._pass_time()
        match what:
            case "see":
                for _ in range(ARMED_AFTER):
                    self._now_s += 1
                    self._pass_time()
                    self._bench.see(SLOT, unit(serial), self.now_ns)
            case "wait":
                self._now_s += seconds
                self._pass_time()
            case "restart":
                self._bench.restart()
                self._changes = ChangeKeeper(self._bench.db, self._bench.keeper)
            case "roll back":
                self._roll_back()
            case "reject":
                self._act(actions.REJECT)
            case _:
                self._approve(what, seconds)

    def in_force(self) -> frozenset[str]:
        """The serial numbers accepted now, by the rule in words: the last that has not ended."""
        standing = self._standing()
        return standing[-1][0] if standing else frozenset()

    def _standing(self) -> list[tuple[frozenset[str], int | None]]:
        """Serial numbers and end of each approval that is not over; the latest comes last."""
        return [(s, until) for _, s, until in self.rows if until is None or until > self._now_s]

    def _pass_time(self) -> None:
        self._changes.pass_time(self.now_ns)

    def _act(self, kind: str, **payload: object) -> bool:
        decision = Decision(kind, SLOT, "Ana", "", "n", self.now_ns, payload)
        return self._changes.act(decision).outcome == "done"

    def _approve(self, what: str, seconds: int) -> None:
        until_s = self._now_s + seconds if what == "lend" else None
        payload: dict[str, object] = {"also": what == "also", "overrule": what == "overrule"}
        if until_s is not None:
            payload["until_ns"] = T0 + until_s * S
        seen = frozenset(i.value for i in self.slot.identity if i.field == "serial")
        if self._act(actions.APPROVE, **payload):
            accepted = seen | self.in_force() if what == "also" else seen
            self.rows.append((self._now_s, accepted, until_s))

    def _roll_back(self) -> None:
        now = self.in_force()
        others = [(s, until) for s, until in self._standing() if s != now]
        if self._act(actions.ROLL_BACK):
            self.rows.append((self._now_s, *others[-1]))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SlotBench]:
    """One record for all examples, emptied before each: reading the profiles takes long."""
    made = SlotBench(tmp_path_factory.mktemp("bench") / "site", {SLOT: "mettler.mt-sics"})
    yield made
    made.close()


def begun_anew(bench: SlotBench) -> Course:
    for table in TABLES:
        bench.db.execute(f"DELETE FROM {table}")  # noqa: S608 - names of this file
    bench.restart()
    return Course(bench)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(STEPS)
def test_what_is_in_force_is_the_last_that_has_not_ended(
    bench: SlotBench, steps: list[Step]
) -> None:
    run = begun_anew(bench)
    for step in steps:
        run.take(step)
        row = devices.current_enrolment(bench.db, SLOT)
        evidence = row["evidence"] if row else []
        enrolled = {e["value"] for e in evidence if e["field"] == "serial"}
        assert enrolled == run.in_force()
        memory = {i.value for i in run.slot.enrolled or () if i.field == "serial"}
        assert memory == enrolled


@settings(max_examples=60, deadline=None, derandomize=True)
@given(STEPS)
def test_no_unit_is_VERIFIED_that_is_not_in_force_or_is_rejected(
    bench: SlotBench, steps: list[Step]
) -> None:
    run = begun_anew(bench)
    for step in steps:
        run.take(step)
        judged = run.slot.judgement
        if judged is None or judged.verdict is not Verdict.VERIFIED:
            continue
        seen = {i.value for i in run.slot.identity if i.field == "serial"}
        assert seen <= run.in_force()
        assert run.slot.decided.agreed is None
        assert not run.slot.decided.rejected.keys() & {unit_key(run.slot.identity)}
