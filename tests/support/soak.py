"""Kills of host programs and agent at random moments under load: nothing lost, nothing doubled.

``python tests/support/soak.py --kills 1000 --seed 1`` (that is ``make soak``) prints its progress
and the result, and ends with 1 if a prediction was lost or doubled. The suite kills fifty times.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from edgewatch.agent.settle import settle
from edgewatch.site.running import current_trust
from edgewatch.store.connection import open_reader

AGENT = "import sys; from pathlib import Path; from edgewatch.agent.run import run_agent; "
AGENT += "run_agent(Path(sys.argv[1]))"
HOST = Path(__file__).with_name("acknowledging_host.py")
KINDS = ("session", "recorder")
AGENT_SHARE = 0.8  # of the moments; most find it not up yet, so of the kills some 40 %
EARLY_SHARE = 0.2  # of the agent's kills, those that may come before it is up again
LONGEST_WAIT_S = 0.25
SITE = 'schema = 1\nname = "soak"\n[[model]]\nname = "cytology"\n[[model]]\nname = "scorer"\n'


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it: counts, and the cases that are not as they should be."""

    kills: Counter[str]
    acknowledged: int
    recorded: int
    lost: list[str]
    doubled: list[str]
    unasked: list[str]

    @property
    def is_sound(self) -> bool:
        return not (self.lost or self.doubled or self.unasked)

    def __str__(self) -> str:
        kills = ", ".join(f"{n} of {who}" for who, n in sorted(self.kills.items()))
        return (
            f"{self.kills.total()} kills ({kills}): {self.acknowledged} predictions acknowledged,"
            f" {self.recorded} recorded, {len(self.lost)} lost, {len(self.doubled)} doubled,"
            f" {len(self.unasked)} that nobody made"
        )


@dataclass(slots=True)
class Soak:
    """The processes of one site, each started again when it has been killed."""

    site: Path
    rng: random.Random
    kills: Counter[str] = field(default_factory=Counter)
    _running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    _started: Counter[str] = field(default_factory=Counter)

    def run(self, kills: int, report_s: float = 10.0) -> Result:
        """Kill so many times, then let the agent finish and compare."""
        told = began = time.monotonic()
        try:
            for who in ("agent", *KINDS):
                self._start(who)
            while self.kills.total() < kills:
                time.sleep(self.rng.uniform(0.0, LONGEST_WAIT_S))  # the random moment
                self._kill_one()
                if time.monotonic() - told > report_s:
                    told = time.monotonic()
                    print(f"{told - began:6.0f} s  {self.kills.total()} kills", flush=True)
            self._wait_until_all_have_recorded()
        finally:
            for process in self._running.values():
                process.kill()
                process.wait()
        settle(self.site)
        return self._compare()

    def _kill_one(self) -> None:
        who = "agent" if self.rng.random() < AGENT_SHARE else self.rng.choice(KINDS)
        early = self.rng.random() < EARLY_SHARE
        if who == "agent" and not (early or self._is_up()):
            return
        process = self._running[who]
        process.kill()
        process.wait()
        self.kills[who] += 1
        self._start(who)

    def _is_up(self) -> bool:
        return current_trust(self.site).pid == self._running["agent"].pid

    def _start(self, who: str) -> None:
        self._started[who] += 1
        if who == "agent":
            command = ["-c", AGENT, str(self.site)]
        else:
            name = f"{who}-{self._started[who]}"
            notes = self.site / "notes" / name
            command = [str(HOST), str(self.site), str(notes), name, who]
        self._running[who] = subprocess.Popen(
            [sys.executable, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def _wait_until_all_have_recorded(self) -> None:
        """The last ones started have work to lose too."""
        last = [self.site / "notes" / f"{kind}-{self._started[kind]}" for kind in KINDS]
        deadline = time.monotonic() + 60
        while not all(path.exists() and path.stat().st_size for path in last):
            assert time.monotonic() < deadline, "a host did not come up"
            time.sleep(0.02)

    def _compare(self) -> Result:
        acknowledged, allowed = self._acknowledged()
        with closing(open_reader(self.site / "log.db")) as db:
            rows = db.execute("SELECT case_key FROM prediction").fetchall()
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        recorded = Counter(str(row[0]) for row in rows)
        return Result(
            self.kills,
            len(acknowledged),
            len(rows),
            sorted(acknowledged - recorded.keys()),
            sorted(case for case, n in recorded.items() if n > 1),
            sorted(recorded.keys() - acknowledged - allowed),
        )

    def _acknowledged(self) -> tuple[set[str], set[str]]:
        """(cases noted, the one after the last of each host: written, but not noted in time)."""
        noted, following = set(), set()
        for who in KINDS:
            for number in range(1, self._started[who] + 1):
                name = f"{who}-{number}"
                path = self.site / "notes" / name
                count = path.read_bytes().count(b"\n") if path.exists() else 0
                noted |= {f"{name}-{n}" for n in range(count)}
                following.add(f"{name}-{count}")
        return noted, following


def new_soak(site: Path, seed: int) -> Soak:
    """A site with two models, one of them no ONNX."""
    (site / "notes").mkdir(parents=True)
    site.chmod(0o700)
    (site / "site.toml").write_text(SITE, encoding="utf-8")
    return Soak(site, random.Random(seed))


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(f"seed {chosen.seed}, {chosen.kills} kills", flush=True)
        result = new_soak(Path(folder) / "site", chosen.seed).run(chosen.kills)
    print(result)
    for word, cases in (("lost", result.lost), ("doubled", result.doubled)):
        print(f"{word}: {', '.join(cases[:20])}" if cases else f"none {word}")
    return 0 if result.is_sound else 1


if __name__ == "__main__":
    sys.exit(main())
