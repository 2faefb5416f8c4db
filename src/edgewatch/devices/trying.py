"""Try a profile on a port, with every accepted setting of the line, and keep all that was said."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from edgewatch.devices import port_errors
from edgewatch.devices.bus.addresses import device_path
from edgewatch.devices.conversation import TranscriptEntry
from edgewatch.devices.holders import Holders
from edgewatch.devices.identify import Identification, identify
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.serial_port import open_port
from edgewatch.devices.serial_settings import SerialSettings


@dataclass(frozen=True, slots=True)
class Trial:
    """One try with one setting; `settings` None where the far side of a network sets the line."""

    settings: SerialSettings | None
    found: Identification


def trials(
    profile: Profile,
    port: str,
    watch: Callable[[TranscriptEntry], None] | None = None,
    clock: Callable[[], int] = time.time_ns,
) -> Iterator[Trial]:
    """Open, identify and close with one setting after the other, until one is answered.

    Args:
        profile: How to ask; not of mode "bus".
        port: What a slot's `port` may be.
        watch: Told of every piece that goes over the line, as it goes.
        clock: Time of transcript and evidence, nanoseconds.

    Raises:
        PortError: The port is missing, busy or forbidden, or was lost meanwhile.
    """
    path = free_path(port)
    for settings in profile.serial.settings():
        with open_port(path, settings) as opened:
            found = identify(profile, opened, clock, watch)
        by_far_side = path.startswith("socket://")
        yield Trial(None if by_far_side else settings, found)
        if found.outcome in ("identified", "refused") or by_far_side:
            return


def free_path(port: str) -> str:
    """What to open for a port; it is not opened yet.

    Raises:
        PortMissing: No such unit is attached.
        PortBusy: Another program has it open.
    """
    path = device_path(port)
    if holder := Holders().other_holder(path):
        raise port_errors.busy(f"{path}, held by {holder}")
    return path
