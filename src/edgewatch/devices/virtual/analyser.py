"""A virtual clinical analyser: sends results by ASTM E1381/E1394 over a real line.

Try one from the command line with `python -m edgewatch.devices.virtual.analyser --help`.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from edgewatch.devices.astm.delimiters import Delimiters
from edgewatch.devices.astm.transmitter import AstmTransmitter, Delivered, Send
from edgewatch.devices.virtual.faults import Fault, spoil
from edgewatch.devices.virtual.line import Line
from edgewatch.devices.virtual.runner import LineThread

Measurements = Mapping[str, float | None]
_READ_S = 0.05


@dataclass(frozen=True, slots=True)
class VirtualUnit:
    """One analyser of its kind: what it calls itself, and how it is calibrated.

    Attributes:
        model: First component of the sender field.
        firmware: Second component.
        serial: Third component.
        factors: Calibration by channel; a channel that is not named has factor 1.

    >>> VirtualUnit(serial="SN-5120", factors={"area": 1.1}).measure({"area": 10.0, "n": 3.0})
    {'area': 11.0, 'n': 3.0}
    """

    model: str = "CYTO-200"
    firmware: str = "03.12"
    serial: str = "SN-4471"
    factors: Mapping[str, float] = field(default_factory=dict)

    @property
    def sender(self) -> str:
        """The sender field of this unit's header."""
        escape = Delimiters().escape
        return "^".join(escape(part) for part in (self.model, self.firmware, self.serial))

    def measure(self, true: Measurements) -> dict[str, float | None]:
        """What this unit reads where the true values are these; seven digits, as displayed."""
        return {
            name: None if value is None else float(f"{value * self.factors.get(name, 1.0):.7g}")
            for name, value in true.items()
        }


def records_of(
    unit: VirtualUnit,
    case: str,
    true: Measurements,
    units: Mapping[str, str],
    at: dt.datetime,
) -> list[str]:
    r"""One message: H, P, O with the case as specimen, an R for each measurement, L.

    >>> at = dt.datetime(2026, 1, 2, 3, 4, 5)
    >>> records_of(VirtualUnit(), "C1", {"area": 4.5}, {"area": "um2"}, at)[3]
    'R|1|^^^area|4.5|um2||N||F||||20260102030405'
    """
    escape = Delimiters().escape
    stamp = f"{at:%Y%m%d%H%M%S}"
    results = [
        f"R|{number}|^^^{escape(name)}|{'' if value is None else repr(value)}"
        f"|{escape(units.get(name, ''))}||N||F||||{stamp}"
        for number, (name, value) in enumerate(unit.measure(true).items(), start=1)
    ]
    return [
        rf"H|\^&|||{unit.sender}|||||||P|E 1394-97|{stamp}",
        "P|1",
        f"O|1|{escape(case)}||^^^ALL|R||||||N",
        *results,
        "L|1|N",
    ]


class VirtualAnalyser(LineThread):
    """Measures samples and sends each as one message; keeps a sample until it is acknowledged.

    Args:
        line: The line it hangs on; closed by `stop`.
        samples: (case, measurements) in the order to be sent; may be endless.
        unit: The unit behind the line at the start.
        rate_per_s: Samples per second; None sends as fast as the host acknowledges.
        units: Units of measurement by channel.
        faults: Faults by number of the sample, from 0; each is made once.
        call_again_s: How long to wait for the host to answer a call. E1381 says 15 s; a
            virtual analyser whose host comes late calls again sooner.
        reply_timeout_s: How long to wait for the reply to a frame before the message is given
            up and sent anew.
        on_delivered: Called with the case, in the analyser's thread, once the host has
            acknowledged every frame.
    """

    def __init__(
        self,
        line: Line,
        samples: Iterable[tuple[str, Measurements]],
        *,
        unit: VirtualUnit | None = None,
        rate_per_s: float | None = None,
        units: Mapping[str, str] | None = None,
        faults: Mapping[int, Fault] | None = None,
        call_again_s: float = 2.0,
        reply_timeout_s: float = 15.0,
        on_delivered: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(line, "virtual analyser")
        self._samples = samples
        self._unit = unit or VirtualUnit()
        self._period_s = 1.0 / rate_per_s if rate_per_s else 0.0
        self._units = units or {}
        self._faults = dict(faults or {})
        self._call_again_ns = round(call_again_s * 1e9)
        self._reply_timeout_ns = round(reply_timeout_s * 1e9)
        self._on_delivered = on_delivered
        self._delivered = 0
        self._finished = threading.Event()

    @property
    def unit(self) -> VirtualUnit:
        """The unit behind the line now."""
        return self._unit

    @property
    def delivered(self) -> int:
        """Samples that the host has acknowledged so far."""
        return self._delivered

    def replace_unit(self, unit: VirtualUnit) -> None:
        """Put another unit behind the same live line; it sends from the next message on."""
        self._unit = unit

    def wait_finished(self, timeout_s: float) -> bool:
        """Wait until every sample was acknowledged; False if that takes longer."""
        return self._finished.wait(timeout_s)

    def work(self) -> None:
        due = time.monotonic()
        for number, (case, true) in enumerate(self._samples):
            self._wait_until(due)
            due = max(due + self._period_s, time.monotonic())
            fault = self._faults.get(number)
            if fault is Fault.SILENCE:
                continue
            if not self._deliver(case, true, fault):
                return
        self._finished.set()
        super().work()  # stays on the line, with nothing to say

    def _wait_until(self, due: float) -> None:
        while not self.stopping and (left := due - time.monotonic()) > 0:
            self.line.read(min(left, _READ_S))

    def _deliver(self, case: str, true: Measurements, fault: Fault | None) -> bool:
        while not self.stopping:
            records = records_of(self._unit, case, true, self._units, dt.datetime.now(dt.UTC))
            if self._send(records, fault):
                self._delivered += 1
                if self._on_delivered is not None:
                    self._on_delivered(case)
                return True
            fault = None  # made once; the message is sent again
        return False

    def _send(self, records: Sequence[str], fault: Fault | None) -> bool:
        sender = AstmTransmitter(
            bid_timeout_ns=self._call_again_ns, reply_timeout_ns=self._reply_timeout_ns
        )
        wire = _SpoiltWire(self.line, fault)
        steps = sender.start(records, time.monotonic_ns())
        while not self.stopping and not wire.broken:
            for step in steps:
                if not isinstance(step, Send):
                    return isinstance(step, Delivered)
                wire.write(step)
            data = self.line.read(_READ_S)
            now_ns = time.monotonic_ns()
            steps = sender.feed(data, now_ns) or sender.tick(now_ns)
        return False


class _SpoiltWire:
    """Makes one fault in the second frame of a message."""

    def __init__(self, line: Line, fault: Fault | None) -> None:
        self._line = line
        self._fault = fault
        self._frames = 0
        self.broken = False

    def write(self, step: Send) -> None:
        self._frames += step.frame
        if self._fault is None or self._frames < 2:
            self._line.write(step.data)
            return
        self._line.write(spoil(self._fault, step.data))
        self.broken = self._fault is Fault.STOP_MID_FRAME
        self._fault = None


if __name__ == "__main__":
    from edgewatch.devices.virtual.analyser_command import main

    main()
