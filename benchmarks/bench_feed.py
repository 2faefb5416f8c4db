"""How soon a feed sees another unit, and what reading a stream costs.

* another unit on the live line → its evidence in the spool: where every line carries the serial
  number, and where the unit has to be asked each second; the floor is one period of the stream,
* frames decoded a second, for each kind of decoder; the floor is cutting them,
* processor time of a feed at 60 frames a second, its model run once a second.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from edgewatch.devices.decoders import Reading, make_stream
from edgewatch.devices.profiles import load_profiles
from edgewatch.devices.virtual.contec import Cms50D
from edgewatch.devices.virtual.line import local_line
from edgewatch.devices.virtual.masimo import Radical
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.responder import Responder
from edgewatch.devices.virtual.streamer import Streamer, Talker

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from support.device_rigs import until  # noqa: E402
from support.stream_site import feeding, serials, stream_site  # noqa: E402

SWAPS = 20
PERIOD_S = 0.1
REST_S = 10.0
FRAMES = 20_000


def percentiles(took: list[float]) -> str:
    p50, p95 = np.quantile(np.array(took) * 1e3, [0.5, 0.95])
    return f"p50 {p50:7.1f} ms, p95 {p95:7.1f} ms"


def swaps(site: Path, replace: Callable[[str], None]) -> list[float]:
    """From the exchange of the unit to the evidence that names the other one."""
    took = []
    with feeding(site):
        until(lambda: bool(serials(site)))
        for number in range(SWAPS):
            name = f"{4_000_000 + number:010d}"
            begin = time.perf_counter()
            replace(name)
            until(lambda name=name: serials(site)[-1] == name)  # type: ignore[misc]
            took.append(time.perf_counter() - begin)
    return took


def swaps_in_a_stream(folder: Path) -> list[float]:
    with Streamer(local_line(), Radical(period_s=PERIOD_S)) as line:
        site = stream_site(folder / "stream", line.url, "masimo.ascii1", ("spo2",))
        return swaps(site, lambda name: line.replace_unit(Radical(name, period_s=PERIOD_S)))


def swaps_behind_questions(folder: Path) -> list[float]:
    with Responder(local_line(), Balance()) as line:
        site = stream_site(folder / "asked", line.url, "mettler.mt-sics", ("weight",))
        return swaps(site, lambda name: line.replace_unit(Balance(serial=name)))


def frames_a_second(profile: str, talker: Talker) -> tuple[float, float]:
    """Frames decoded a second, and frames only cut."""
    kind = load_profiles()[profile]
    wire = b"".join(talker.say(number) for number in range(FRAMES))
    pieces = [wire[at : at + 4096] for at in range(0, len(wire), 4096)]
    stream, splitter = make_stream(kind), kind.make_framing().splitter()
    begin = time.perf_counter()
    read = sum(isinstance(i, Reading) for piece in pieces for i in stream.feed(piece, 0))
    decoded_s = time.perf_counter() - begin
    begin = time.perf_counter()
    cut = sum(len(splitter.feed(piece)) for piece in pieces)
    return read / decoded_s, cut / (time.perf_counter() - begin)


def processor_share(folder: Path) -> float:
    """Of one core, by this process, while a feed reads 60 frames a second; percent."""
    with Streamer(local_line(), Cms50D()) as line:
        site = stream_site(folder / "fast", line.url, "contec.cms50", ("spo2",), feed="every_s = 1")
        with feeding(site):
            begin, used = time.perf_counter(), time.process_time()
            time.sleep(REST_S)
            return (time.process_time() - used) / (time.perf_counter() - begin) * 100


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        took = swaps_in_a_stream(folder)
        print(f"swap → evidence, serial in every line ({PERIOD_S:g} s): {percentiles(took)}")
        took = swaps_behind_questions(folder)
        print(f"swap → evidence, asked every 1 s:            {percentiles(took)}")
        for profile, talker in (("masimo.ascii1", Radical()), ("contec.cms50", Cms50D())):
            decoded, cut = frames_a_second(profile, talker)
            print(f"{profile:15} {decoded:9,.0f} frames/s decoded, {cut:9,.0f} frames/s cut")
        share = processor_share(folder)
        print(f"feed at 60 frames a second, instrument included: {share:.1f} % of a core")


if __name__ == "__main__":
    main()
