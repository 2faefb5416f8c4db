"""Thirty days of an ordinary place of work: nothing that happens there daily is an alarm."""

from __future__ import annotations

import random
from pathlib import Path

from edgewatch.agent.slot_verdict import Computer
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.verdicts import Verdict
from support.slot_bench import T0, S, SlotBench, bus_unit, unit

LOOK_S = 3600
DAY_S = 86_400
UNITS = {
    "scale": ("mettler.mt-sics", unit("SN-1")),
    "ventilator": ("draeger.medibus", unit("", model="Evita XL")),
    "camera": ("usb.device", bus_unit("CAM-1")),
}


def _day(draw: random.Random) -> list[tuple[float, str]]:
    """(seconds, what) of a day: replugs of each unit, restarts, a nap of the computer."""
    happenings = [(draw.uniform(0, DAY_S), name) for name in UNITS for _ in range(3)]
    happenings += [(draw.uniform(0, DAY_S), what) for what in ("reboot", "agent", "sleep")]
    return sorted((at, what) for at, what in happenings if at < DAY_S - 60)


def _seen(name: str, draw: random.Random) -> tuple[Evidence, ...]:
    """The unit, with a latency that wanders as latencies do."""
    wander = Evidence("behaviour", "latency", f"{draw.gauss(20, 4):.1f} ms", "unique", 0)
    return (*UNITS[name][1], wander)


def test_a_month_of_replugs_restarts_and_naps_raises_no_alarm(tmp_path: Path) -> None:
    draw = random.Random(4)
    profiles = {name: profile for name, (profile, _) in UNITS.items()}
    bench = SlotBench(tmp_path / "site", profiles, stale_after_s=2 * LOOK_S)
    for name in UNITS:
        bench.see(name, _seen(name, draw), T0)
        bench.enrol(name, UNITS[name][1], T0)
    for day in range(30):
        begins = T0 + day * DAY_S * S
        looks = [(float(at), "look") for at in range(LOOK_S, DAY_S, LOOK_S)]
        for at_s, what in sorted([*looks, *_day(draw)]):
            _happen(bench, what, begins + round(at_s * S), draw)
    verdicts = [bench.judged(name).verdict for name in UNITS]
    assert verdicts == [Verdict.VERIFIED, Verdict.MODEL_ONLY, Verdict.VERIFIED]
    assert bench.raised() == []
    bench.close()


def _happen(bench: SlotBench, what: str, now_ns: int, draw: random.Random) -> None:
    if what in UNITS:  # unplugged for a moment
        back_ns = now_ns + round(draw.uniform(0.2, 4.0) * S)
        bench.lose(what, now_ns)
        bench.pass_time(back_ns)
        bench.see(what, _seen(what, draw), back_ns + S // 2, attached_ns=back_ns)
        return
    if what == "reboot":
        bench.restart(Computer(boot_ns=now_ns))
        for name in UNITS:
            bench.lose(name, now_ns + S)
        bench.pass_time(now_ns + 20 * S)
        now_ns += 30 * S
    elif what == "agent":
        bench.restart()
    elif what == "sleep":
        bench.keeper.void_proofs(now_ns)
        now_ns += 2 * S
    for name in UNITS:
        bench.see(name, _seen(name, draw), now_ns)
    bench.pass_time(now_ns + S)
