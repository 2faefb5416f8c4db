"""How soon the bus is seen, and what seeing it costs.

* unplugged → the agent has the observation, plugged in → the unit has named itself: p50 and p95
  over a recorded bus and a virtual instrument; the floor is asking that instrument directly,
* from the kernel's event to the state in the record of a running agent, on a mock machine
  (umockdev), where that is installed,
* one look at 50 serial ports on 57 USB devices; the floor is opening and reading its files,
* processor time at rest, with 50 ports.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import numpy as np

from edgewatch.agent.bus_watch import BusWatch
from edgewatch.devices.bus import BusSnapshot
from edgewatch.devices.bus.linux import LinuxBackend
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.devices.bus.sysfs import census
from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles.load import load_profiles
from edgewatch.devices.virtual.line import local_line
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.responder import Responder
from edgewatch.devices.watch import SlotProbe, SlotWatcher
from edgewatch.sdk.paths import record_file
from edgewatch.site.config import SlotSection
from edgewatch.store.connection import open_reader

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from support.agent_on_machine import CAMERA, agent_on  # noqa: E402
from support.fake_sysfs import bench_of_50_ports, write_sysfs  # noqa: E402
from support.umockdev_machine import UmockdevMachine, why_not  # noqa: E402
from support.usb_units import UsbUnit, dump  # noqa: E402

PLUGS = 100
LOOKS = 20
REST_S = 20.0
Look = tuple[str, Observation]


def percentiles(took: list[float]) -> str:
    p50, p95 = np.quantile(np.array(took) * 1e3, [0.5, 0.95])
    return f"p50 {p50:7.2f} ms, p95 {p95:7.2f} ms"


def unplugged_s() -> list[float]:
    """From the event to the observation in the agent's queue."""
    unit = UsbUnit("4", ttys=((0, "ttyUSB0"),))
    moments = [dump(unit), b""] * PLUGS
    backend = RecordedBackend(moments)
    looks: SimpleQueue[Look] = SimpleQueue()
    slot = SlotSection(name="scale", profile="any", port="usb:0403:6001")
    watch = BusWatch([slot], {}, looks, SimpleQueue(), lambda _: None, backend)
    watch.start()
    took = []
    for number in range(1, len(moments)):
        begin = time.perf_counter()
        backend.step()
        if number % 2:
            looks.get(timeout=5)
            took.append(time.perf_counter() - begin)
    watch.stop()
    return took


def identified_s() -> tuple[list[float], list[float]]:
    """From "just plugged in" to the identity of the unit; and the floor."""
    profile = next(p for p in load_profiles().values() if p.id == "mettler.mt-sics")
    seen: SimpleQueue[Observation] = SimpleQueue()
    took, floor = [], []
    with Responder(local_line(), Balance()) as scale:
        watcher = SlotWatcher(scale.url, profile, seen.put, interval_s=3600)
        watcher.start()
        seen.get(timeout=10)
        for _ in range(LOOKS):
            begin = time.perf_counter()
            watcher.probe_now(is_fresh=True)
            assert seen.get(timeout=10).port_state == "open"
            took.append(time.perf_counter() - begin)
        watcher.stop()
        probe = SlotProbe()
        for _ in range(LOOKS):
            begin = time.perf_counter()
            assert probe.probe_once(scale.url, profile, 0).port_state == "open"
            floor.append(time.perf_counter() - begin)
    return took, floor


def states_s() -> list[float]:
    """From the kernel's event to the state in the record, through netlink, sysfs and the agent."""
    took = []
    newest = "SELECT verdict FROM hardware_state ORDER BY id DESC LIMIT 1"
    with (
        tempfile.TemporaryDirectory() as folder,
        UmockdevMachine() as machine,
        agent_on(machine, Path(folder)) as site,
        closing(open_reader(record_file(site))) as db,
    ):
        for number in range(LOOKS):
            while db.execute(newest).fetchone()[0] != "VERIFIED":
                time.sleep(0.005)
            begin = time.perf_counter()
            machine.unplug(replace(CAMERA, devnum=CAMERA.devnum + number))
            while db.execute(newest).fetchone()[0] == "VERIFIED":
                time.sleep(0.0005)
            took.append(time.perf_counter() - begin)
            machine.plug(replace(CAMERA, devnum=CAMERA.devnum + number + 1))
    return took


def mean_s(action: Callable[[], object]) -> float:
    action()
    begin = time.process_time()
    for _ in range(LOOKS):
        action()
    return (time.process_time() - begin) / LOOKS


def read_all(root: Path) -> int:
    """Every file that stands in the folder, once."""
    return sum(len(p.read_bytes()) for p in root.rglob("*") if p.is_file() and not p.is_symlink())


def at_rest(root: Path) -> float:
    """Share of one core while nothing happens."""
    sights: SimpleQueue[BusSnapshot] = SimpleQueue()
    slots = [
        SlotSection(name=f"slot{n}", profile="any", port=f"usb:@{device.port_chain}")
        for n, device in enumerate(LinuxBackend(root).snapshot().devices)
    ]
    watch = BusWatch(slots, {}, SimpleQueue(), sights, lambda _: None, LinuxBackend(root))
    watch.start()
    begin, cpu = time.perf_counter(), time.process_time()
    time.sleep(REST_S)
    share = (time.process_time() - cpu) / (time.perf_counter() - begin)
    watch.stop()
    return share


def main() -> None:
    print(f"unplugged → observation       {percentiles(unplugged_s())}")
    took, floor = identified_s()
    print(f"plugged in → identity         {percentiles(took)}")
    print(f"  floor: asking directly      {percentiles(floor)}")
    if reason := why_not():
        print(f"event of the kernel → state   not measured: {reason}")
    else:
        print(f"event of the kernel → state   {percentiles(states_s())} (goal: p95 <= 250 ms)")
    if not sys.platform.startswith("linux"):
        return
    with tempfile.TemporaryDirectory() as folder:
        root = write_sysfs(Path(folder), *bench_of_50_ports())
        print(f"a look at 50 ports            {mean_s(LinuxBackend(root).snapshot) * 1e3:7.2f} ms")
        print(f"  floor: reading its files    {mean_s(lambda: read_all(root)) * 1e3:7.2f} ms")
        print(f"  has anything come or gone?  {mean_s(lambda: census(root)) * 1e3:7.2f} ms")
        print(f"at rest with 50 ports         {at_rest(root):7.2%} of a core")


if __name__ == "__main__":
    main()
