"""Looking at the equipment in a slot, from the command line."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from edgewatch.agent.arming import ARMED_AFTER, contradicts
from edgewatch.cli._output import Progress, tell
from edgewatch.cli._record import reading
from edgewatch.devices import Observation, SlotProbe, load_profiles, to_json
from edgewatch.devices.consent import refusal
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
    return next(_looks(site, name))


def see_before_deciding(site: Path, name: str, done: str) -> bool:
    """Where no agent looks at the slot, look now, as often as it takes to arm an enrolment.

    What is seen is sent into the spool. What was seen before stands where the port cannot be
    opened: that is then what will be ``done``, such as "enrolled". Returns whether it was looked.

    Raises:
        InputError: no such slot, nothing was ever seen and nothing can be seen now, or the
            equipment names itself differently from one look to the next.
    """
    slot = load_site(site).find_slot(name)
    if not slot.port or agent_is_running(site):
        return False
    looks = _looks(site, name)
    try:
        first = next(looks)
    except InputError as error:
        with reading(site) as (_, db):
            last = last_identification(db, name)
        if last is None or not last["evidence"]:
            raise
        tell(f"{error} What was last seen is {done}.")
        return False
    _send(site, name, first)
    if first.proved_ns is not None:
        _look_again(site, name, looks, first)
    return True


def _look_again(site: Path, name: str, looks: Iterator[Observation], first: Observation) -> None:
    with Progress("Looks", ARMED_AFTER) as progress:
        for times in range(1, ARMED_AFTER):
            progress(times)
            seen = next(looks)
            _send(site, name, seen)
            if seen.proved_ns is not None and contradicts(first.evidence, seen.evidence):
                raise InputError(
                    "the equipment named itself differently from one look to the next",
                    where=f"slot {name}",
                    expected=f"the same identity {ARMED_AFTER} times in a row",
                    remedy="Check the cable and whether two units share the line, then try again.",
                )


def _looks(site: Path, name: str) -> Iterator[Observation]:
    """One look after the other, as many as are asked for."""
    slot = load_site(site).find_slot(name)
    if not slot.port:
        raise InputError(
            "the slot has no port",
            where=f"{config_file(site)}, slot {name}",
            expected='such as port = "/dev/ttyUSB0" or "socket://host:port"',
            remedy="`edgewatch devices ports` lists the ports.",
        )
    profile, probe = profile_of_slot(load_profiles(site), slot), SlotProbe()
    if why_not := refusal(profile, slot.consent):
        raise InputError(why_not, where=f"{config_file(site)}, slot {name}")
    while True:
        seen = probe.probe_once(slot.port, profile, time.time_ns())
        if seen.port_state in ("missing", "busy", "forbidden"):
            raise InputError(seen.detail)
        yield seen


def _send(site: Path, name: str, seen: Observation) -> None:
    body = {
        "slot": name,
        "port_state": seen.port_state,
        "source": "probe",
        "proved": seen.proved_ns is not None,
        "evidence": to_json(seen.evidence),
        "detail": seen.detail,
    }
    writer = SegmentWriter(spool_folder(site), "identify")
    writer.append_json(Kind.EVIDENCE, body, wall_ns=seen.time_ns)
    writer.close()
