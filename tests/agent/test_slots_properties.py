"""Whatever happens to a slot, and in whatever order: what may never be said of it."""

from __future__ import annotations

import itertools
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.agent.slot_verdict import Computer
from edgewatch.devices.observation import Observation
from edgewatch.devices.verdicts import Verdict
from edgewatch.store import devices
from support.slot_bench import T0, S, SlotBench, unit

OURS, STRANGER, MOVED = unit("SN-1"), unit("SN-2"), unit("SN-1", chain="1.9")
APPROVED = (Verdict.VERIFIED, Verdict.MODEL_ONLY, Verdict.MOVED)
STALE_NS = 180 * S
WHAT = (
    "ours", "ours", "stranger", "moved", "half", "unproved", "silent", "missing",
    "replug", "agent", "reboot", "sleep", "time", "suspect",
)  # fmt: skip


@dataclass
class _World:
    """What is true of the slot, whatever the keeper makes of it."""

    now_ns: int = T0
    proved_ns: int = T0
    void_ns: int = 0
    there: str = "ours"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WHAT), st.integers(1, 240)), max_size=25))
def test_no_approved_unit_is_said_to_be_there_that_has_not_proved_it_since(
    happenings: list[tuple[str, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bench = SlotBench(Path(folder) / "site", {"scale": "mettler.mt-sics"})
        try:
            bench.see("scale", OURS, T0)
            bench.enrol("scale", OURS, T0)
            world = _World()
            for what, seconds in happenings:
                world.now_ns += seconds * S
                _happen(bench, world, what)
                bench.pass_time(world.now_ns)
                _check(bench, world)
            _intervals_are_whole(bench)
        finally:
            bench.close()


def _happen(bench: SlotBench, world: _World, what: str) -> None:
    now_ns = world.now_ns
    match what:
        case "ours" | "stranger" | "moved":
            bench.see("scale", {"ours": OURS, "stranger": STRANGER, "moved": MOVED}[what], now_ns)
            world.there = what
            world.proved_ns = now_ns if what != "stranger" else world.proved_ns
        case "half":  # its serial number was not to be had
            bench.see("scale", OURS[:-1], now_ns)
            world.there = what
        case "unproved":  # what a watcher reports that remembers an older proof
            held = tuple(replace(item, time_ns=world.proved_ns) for item in OURS)
            bench.look("scale", Observation("open", held, now_ns, world.proved_ns))
            world.there = "ours"
        case "silent" | "missing":
            bench.lose("scale", now_ns, what)
            world.there = what
        case "replug":
            world.void_ns = now_ns
            bench.look("scale", Observation("silent", (), now_ns, attached_ns=now_ns))
            world.there = "silent"
        case "agent" | "reboot":
            world.void_ns = now_ns if what == "reboot" else world.void_ns
            bench.restart(Computer(now_ns) if what == "reboot" else Computer())
        case "sleep":
            world.void_ns = now_ns
            bench.keeper.void_proofs(now_ns)
        case "suspect":
            bench.suspect("scale", now_ns)


def _check(bench: SlotBench, world: _World) -> None:
    judged = bench.judged("scale")
    if judged.verdict in APPROVED:
        assert world.there in ("ours", "moved")
        assert world.now_ns - world.proved_ns <= STALE_NS
        assert world.proved_ns >= world.void_ns
    if world.there == "stranger":
        assert judged.verdict is Verdict.CHANGED
    state = devices.current_states(bench.db)["scale"]
    assert state["verdict"] == judged.verdict
    assert state["since_ns"] <= world.now_ns


def _intervals_are_whole(bench: SlotBench) -> None:
    """No hole, no overlap; and predictions are affected while a stranger is or may be there."""
    states = devices.state_history(bench.db, "scale")
    for one, following in itertools.pairwise(states):
        assert one["since_ns"] <= one["until_ns"] == following["since_ns"]
    spans = devices.suspect_spans(bench.db, "scale")
    for state in (s for s in states if s["verdict"] == "CHANGED"):
        assert any(
            span["from_ns"] <= state["since_ns"]
            and (span["to_ns"] is None or span["to_ns"] >= (state["until_ns"] or 0))
            for span in spans
        )
