"""What was seen of a slot at one moment: the state of its port and the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from edgewatch.devices.evidence import Evidence

PortState = Literal["open", "missing", "busy", "forbidden", "silent"]


@dataclass(frozen=True, slots=True)
class Observation:
    """One look at a slot.

    Attributes:
        port_state: "open" (it could be questioned or is being listened to), "missing", "busy"
            (another program has it), "forbidden", "silent" (nothing comes back).
        evidence: What was seen, of every layer that could be read.
        time_ns: When, nanoseconds since the Unix epoch, UTC.
        proved_ns: When the equipment last named itself in full; None where it never did.
        detail: More, in words, for a person.
        attached_ns: When the device was last plugged in, as the bus saw it: what was proved
            before then says nothing of what hangs there now. None where no bus tells it.
    """

    port_state: PortState
    evidence: tuple[Evidence, ...]
    time_ns: int
    proved_ns: int | None = None
    detail: str = ""
    attached_ns: int | None = None
