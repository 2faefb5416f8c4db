"""What a running agent costs, and how soon a prediction can be read.

* visibility: from ``run`` returning to the row being readable in the record, while a window
  watches (ten turns a second); p50 and p99 of predictions spread over the turns,
* the agent's processor time and resident memory at 0, 100 and 2,000 predictions a second,
* what it makes the disk write, at 10 a second without a window, extrapolated to a day.

The host is this process; the agent one of its own. Beside each number stands the floor: the same
process before it was asked to do anything.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
import psutil

import edgewatch
from edgewatch.sdk.paths import record_file, watched_file
from edgewatch.site.running import current_trust
from edgewatch.store.connection import open_reader

SITE = 'schema = 1\n[[model]]\nname = "scorer"\n'
AGENT = "import sys; from pathlib import Path; from edgewatch.agent.process import run_agent; "
AGENT += "run_agent(Path(sys.argv[1]))"
INPUTS = [f"x{i}" for i in range(30)]
SAMPLES = 150
SPAN_S = 8.0
DAY_S = 86_400


class Host:
    """A model that is not ONNX, so that what is measured is the way and not the model."""

    def __init__(self, site: Path) -> None:
        self._recorder = edgewatch.Recorder("scorer", site=site, inputs=INPUTS, outputs=["p"])
        self._rng = np.random.default_rng(1)

    def predict(self, case: str | None = None) -> None:
        values = dict(zip(INPUTS, self._rng.random(30), strict=True))
        self._recorder.record(values, {"p": 0.5}, case=case)

    def predict_for(self, seconds: float, per_s: int) -> None:
        """At a rate, in bursts of a hundredth of a second."""
        begin, made = time.perf_counter(), 0
        while (past := time.perf_counter() - begin) < seconds:
            while made < past * per_s:
                self.predict()
                made += 1
            time.sleep(0.01)

    def close(self) -> None:
        self._recorder.close()


@contextmanager
def agent_of(site: Path) -> Iterator[psutil.Process]:
    process = subprocess.Popen([sys.executable, "-c", AGENT, str(site)], stderr=subprocess.DEVNULL)
    try:
        while current_trust(site).pid != process.pid:
            time.sleep(0.05)
        yield psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(30)


def visibility_ms(site: Path, host: Host) -> tuple[float, float]:
    """(p50, p99) of the time until a prediction can be read."""
    rng = np.random.default_rng(2)
    took = []
    with closing(open_reader(record_file(site))) as db:
        newest = "SELECT case_key FROM prediction ORDER BY id DESC LIMIT 1"
        for number in range(SAMPLES):
            watched_file(site).touch()
            time.sleep(rng.uniform(0.0, 0.15))
            host.predict(f"case {number}")
            begin = time.perf_counter()
            while (db.execute(newest).fetchone() or ("",))[0] != f"case {number}":
                time.sleep(0.0005)
            took.append(time.perf_counter() - begin)
    return float(np.quantile(took, 0.5)) * 1e3, float(np.quantile(took, 0.99)) * 1e3


def cost(agent: psutil.Process, host: Host, per_s: int) -> tuple[float, float, float]:
    """(percent of a core, resident MB, bytes written to the disk a second)."""
    cpu, written = agent.cpu_times(), agent.io_counters().write_bytes
    begin = time.perf_counter()
    host.predict_for(SPAN_S, per_s)
    took, after = time.perf_counter() - begin, agent.cpu_times()
    used = after.user + after.system - cpu.user - cpu.system
    disk = (agent.io_counters().write_bytes - written) / took
    return 100 * used / took, agent.memory_info().rss / 1e6, disk


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        site.mkdir(mode=0o700)
        (site / "site.toml").write_text(SITE, encoding="utf-8")
        with agent_of(site) as agent:
            host = Host(site)
            host.predict()
            p50, p99 = visibility_ms(site, host)
            print(f"visible after: p50 {p50:.0f} ms, p99 {p99:.0f} ms (goal: p99 <= 150 ms)")
            watched_file(site).unlink()
            time.sleep(6.0)  # until the agent no longer takes the window for open
            print(
                f"{'predictions/s':>14} {'% of a core':>12} {'RSS MB':>8} {'GB written a day':>17}"
            )
            for per_s in (0, 10, 100, 2000):
                cpu, rss, disk = cost(agent, host, per_s)
                print(f"{per_s:14} {cpu:12.1f} {rss:8.0f} {disk * DAY_S / 1e9:17.2f}")
            host.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
