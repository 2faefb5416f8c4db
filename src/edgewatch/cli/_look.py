"""Looking at the equipment in a slot once, from the command line."""

from __future__ import annotations

import time
from pathlib import Path

from edgewatch.cli._output import tell
from edgewatch.cli._record import reading
from edgewatch.devices import Observation, SlotProbe, load_profiles, to_json
from edgewatch.devices.profiles import profile_of_slot
from edgewatch.sdk.paths import config_file, spool_folder
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.site.running import agent_is_running
from edgewatch.spool import Kind, SegmentWriter
from edgewatch.store.devices import last_identification


def look_at(site: Path, name: str) -> Observation:
    """Open the slot's port, ask as its profile says, close it.

    Raises:
        InputError: no such slot, it has no port, or the port is missing, busy or forbidden.
    """
    slot = load_site(site).find_slot(name)
    where = f"{config_file(site)}, slot {name}"
    if not slot.port:
        raise InputError(
            "the slot has no port",
            where=where,
            expected='such as port = "/dev/ttyUSB0" or "socket://host:port"',
            remedy="`edgewatch devices ports` lists the ports.",
        )
    profile = profile_of_slot(load_profiles(site), slot)
    seen = SlotProbe().probe_once(slot.port, profile, time.time_ns())
    if seen.port_state in ("missing", "busy", "forbidden"):
        raise InputError(seen.detail)
    return seen


def see_before_enrolling(site: Path, name: str) -> bool:
    """Where no agent looks at the slot, look now and send what was seen into the spool.

    What was seen before stands where the port cannot be opened. Returns whether it was looked.

    Raises:
        InputError: no such slot, or nothing was ever seen and nothing can be seen now.
    """
    slot = load_site(site).find_slot(name)
    if not slot.port or agent_is_running(site):
        return False
    try:
        _send(site, name, look_at(site, name))
        return True
    except InputError as error:
        with reading(site) as (_, db):
            last = last_identification(db, name)
        if last is None or not last["evidence"]:
            raise
        tell(f"{error} What was last seen is enrolled.")
        return False


def _send(site: Path, name: str, seen: Observation) -> None:
    body = {
        "slot": name,
        "port_state": seen.port_state,
        "source": "probe",
        "evidence": to_json(seen.evidence),
        "detail": seen.detail,
    }
    writer = SegmentWriter(spool_folder(site), "identify")
    writer.append_json(Kind.EVIDENCE, body, wall_ns=seen.time_ns)
    writer.close()
