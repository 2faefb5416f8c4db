"""What the equipment in a slot says, as it comes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from edgewatch.cli._output import say, tell
from edgewatch.devices import load_profiles
from edgewatch.devices.profiles import profile_of_slot
from edgewatch.feed.preview import preview
from edgewatch.sdk.paths import config_file
from edgewatch.site.config import SiteConfig, load_site
from edgewatch.site.errors import InputError
from edgewatch.site.mapping import propose, unfed
from edgewatch.site.sections import SlotSection


def show_preview(site: Path, name: str, seconds: float, most: int | None, *, as_json: bool) -> bool:
    """Print what comes for so long, or until so many readings came; whether there was one.

    Raises:
        InputError: no such slot, it has no port, its profile gives no readings or asks for
            consent, or the port is missing, busy or forbidden.
    """
    config = load_site(site)
    slot = config.find_slot(name)
    if not slot.port:
        raise InputError(
            "the slot has no port",
            where=f"{config_file(site)}, slot {name}",
            expected='such as port = "/dev/ttyUSB0" or "socket://host:port"',
            remedy="`edgewatch devices ports` lists the ports.",
        )
    readings, stopping = 0, threading.Event()
    codes: dict[str, None] = {}

    def told(what: dict[str, Any]) -> None:
        nonlocal readings
        readings += "reading" in what
        codes.update(dict.fromkeys(what.get("reading", ())))
        if as_json:
            print(json.dumps(what), flush=True)
        else:
            say(_words(what))
        if most is not None and readings >= most:
            stopping.set()

    timer = threading.Timer(seconds, stopping.set)
    timer.start()
    try:
        profile = profile_of_slot(load_profiles(site), slot)
        preview(profile, slot.port, slot.consent, told, stopping)
    finally:
        timer.cancel()
        timer.join()
    if readings and not as_json:
        for line in what_is_fed(config, slot, list(codes)):
            tell(line)
    return readings > 0


def what_is_fed(config: SiteConfig, slot: SlotSection, codes: Sequence[str]) -> Iterator[str]:
    """For each model of the slot: inputs that nothing feeds, and a mapping where spelling tells."""
    for name in config.models_of(slot):
        inputs = config.find_model(name).inputs
        feeds = [feed for feed in config.feed if (feed.slot, feed.model) == (slot.name, name)]
        renames = feeds[0].map if feeds else {}
        left = unfed(codes, inputs, renames)
        if not left:
            continue
        yield f"Inputs of {name} that count as missing: {', '.join(left)}"
        proposed = propose([code for code in codes if code not in renames], left)
        pairs = [f'"{code}={wanted}"' for code, wanted in {**renames, **proposed}.items()]
        more = " ".join(pairs if proposed else [*pairs, "CODE=INPUT …"])
        yield f"Say which code is which: edgewatch slot map {slot.name} {name} {more}"


def _words(what: dict[str, Any]) -> str:
    """One line for a person.

    >>> _words({"reading": {"area": 4.5, "age": None}, "case": "C1"})
    'C1: area 4.5, age missing'
    """
    if "reading" in what:
        values = (
            f"{code} {'missing' if value is None else format(value, '.6g')}"
            for code, value in what["reading"].items()
        )
        return f"{what['case'] or 'reading'}: {', '.join(values)}"
    if "unit" in what:
        return f"unit: {', '.join(f'{field} {value}' for field, value in what['unit'].items())}"
    return f"trouble: {what['trouble']}"
