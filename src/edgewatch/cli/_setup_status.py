"""How far the setting up of a site has come, step by step, each with its command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from edgewatch.sdk.paths import config_file
from edgewatch.site import autostart
from edgewatch.site.config import SiteConfig, load_site
from edgewatch.site.setup import STEPS, Setup, Step, read_setup

TITLES: dict[Step, str] = {
    "site": "Site and person",
    "model": "Model",
    "devices": "Access to equipment",
    "slot": "Slot and inputs",
    "baseline": "Reference",
    "alarms": "Alarms",
    "storage": "Storage and start",
    "selftest": "Self-test",
}
COMMANDS: dict[Step, str] = {
    "site": "edgewatch init DIR --name NAME",
    "model": "edgewatch model add NAME --onnx FILE",
    "devices": "edgewatch devices permissions",
    "slot": "edgewatch slot add SLOT --profile ID --port P --model NAME",
    "baseline": "edgewatch baseline build NAME REFERENCE.csv",
    "alarms": "edgewatch alarms preset quiet",
    "storage": "edgewatch record limit 20GB; edgewatch autostart enable",
    "selftest": "edgewatch selftest",
}
Found = tuple[bool, str]
"""Whether a step shows in the site, and in which words."""


def setup_status(site: Path) -> dict[str, Any]:
    """The shape of ``setup status --json``.

    Raises:
        InputError: the site's ``site.toml`` is not as it should be.
    """
    there = config_file(site).exists()
    config = load_site(site) if there else None
    setup = read_setup(site) or Setup()
    steps = [_step(site, config, setup, step) for step in STEPS]
    return {
        "site": str(site),
        "exists": there,
        "finished": setup.finished,
        "steps": steps,
        "next": next((step["step"] for step in steps if step["state"] == "todo"), None),
    }


def _step(site: Path, config: SiteConfig | None, setup: Setup, step: Step) -> dict[str, Any]:
    shows, detail = (False, "") if config is None else _FOUND[step](site, config)
    state = "done" if shows else setup.passed.get(step, "todo")
    command = COMMANDS[step]
    return {
        "step": step, "title": TITLES[step], "state": state, "detail": detail, "command": command
    }  # fmt: skip


def _site(site: Path, config: SiteConfig) -> Found:
    return True, f"{config.name} in {site}"


def _model(_site: Path, config: SiteConfig) -> Found:
    return bool(config.model), ", ".join(model.name for model in config.model)


def _devices(site: Path, _config: SiteConfig) -> Found:
    from edgewatch.cli._devices_permissions import permissions_of

    found = permissions_of(site)
    forbidden = [port["port"] for port in found if port["state"] == "forbidden"]
    if forbidden:
        return False, f"This user may not open {', '.join(forbidden)}."
    missing = [port["port"] for port in found if port["state"] == "missing"]
    if missing:
        return False, f"There is no such port now: {', '.join(missing)}."
    return bool(found), ", ".join(port["port"] for port in found)


def _slot(_site: Path, config: SiteConfig) -> Found:
    feeding = [slot.name for slot in config.slot if config.models_of(slot)]
    return bool(feeding), ", ".join(feeding)


def _baseline(site: Path, config: SiteConfig) -> Found:
    lacking = [model.name for model in config.model if not _has_baseline(site, model.name)]
    if lacking:
        return False, f"No baseline yet: {', '.join(lacking)}."
    return bool(config.model), ", ".join(model.name for model in config.model)


def _has_baseline(site: Path, model: str) -> bool:
    from edgewatch.cli._baselines import listed
    from edgewatch.sdk.paths import baseline_folder, record_file

    if not any(baseline_folder(site).glob("*")) and not record_file(site).exists():
        return False
    return any(entry["is_in_force"] for entry in listed(site, model))


def _alarms(_site: Path, config: SiteConfig) -> Found:
    chosen = "preset" in config.alarms.model_fields_set
    return chosen, f"preset {config.alarms.preset}"


def _storage(site: Path, config: SiteConfig) -> Found:
    from edgewatch.site.quota import limit_mb

    found = autostart.status(site)
    parts = [part for part in autostart.PARTS if getattr(found, part)]
    starts = f"starts by itself: {', '.join(parts) or 'nothing'}"
    return bool(parts), f"at most {limit_mb(config.record) / 1000:g} GB; {starts}"


def _selftest(_site: Path, _config: SiteConfig) -> Found:
    return False, ""  # leaves no trace in the site


_FOUND: dict[Step, Callable[[Path, SiteConfig], Found]] = {
    "site": _site,
    "model": _model,
    "devices": _devices,
    "slot": _slot,
    "baseline": _baseline,
    "alarms": _alarms,
    "storage": _storage,
    "selftest": _selftest,
}
