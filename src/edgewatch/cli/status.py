"""``edgewatch status``: agent, trust, slots, models, counts, disk."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from edgewatch import __version__
from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, print_table, rfc3339, say, shown

if TYPE_CHECKING:
    from edgewatch.site.config import SiteConfig
    from edgewatch.store.connection import Connection


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(epilog=example("edgewatch status", "edgewatch status --json --site ./site"))(status)


def status(site: Site, as_json: AsJson = False) -> None:
    """Say how things stand.

    Agent, trust, slots, models, alarms, and the record.
    """
    found = site_status(site)
    if as_json:
        print_json(found)
        return
    _print(found)


def site_status(site: Path) -> dict[str, Any]:
    """The status of a site in the shape of ``status --json``.

    Raises:
        InputError: there is no site, or its record cannot be read.
    """
    from edgewatch.cli._model_status import model_states
    from edgewatch.cli._record import reading
    from edgewatch.site.unpacked import unpacked_from

    with reading(site) as (config, db):
        return {
            "site": config.name,
            "version": __version__,
            "unpacked_from": unpacked_from(site),
            **_watching(site),
            "slots": _slots(config, db),
            "models": model_states(config, db),
            "alarms": _alarms(db),
            "record": _record(site, config, db),
        }


def _watching(site: Path) -> dict[str, Any]:
    from edgewatch.site.running import agent_is_running, current_trust

    trust = current_trust(site)
    running = trust.pid is not None or agent_is_running(site)
    agent = {"running": running, "pid": trust.pid, "heartbeat_age_s": trust.heartbeat_age_s}
    said = {
        "state": trust.state,
        "headline": trust.headline,
        "reasons": list(trust.reasons),
        "advice": trust.advice,
    }
    return {"agent": agent, "trust": said}


def _slots(config: SiteConfig, db: Connection) -> list[dict[str, Any]]:
    from edgewatch.store import devices

    states = devices.current_states(db)
    return [
        {
            "slot": slot.name,
            "verdict": state["verdict"] if state else "UNVERIFIED",
            "unit": state["unit"] if state else None,
            "since": rfc3339(state["since_ns"]) if state else None,
        }
        for slot in config.slot
        for state in [states.get(slot.name)]
    ]


def _alarms(db: Connection) -> dict[str, int]:
    """Open alarms by priority; one that is still pending is none yet."""
    from edgewatch.store import alarms

    counts = {"high": 0, "medium": 0, "low": 0}
    for alarm in alarms.alarms(db, open_only=True):
        if alarm["priority"] in counts and alarm["state"] != "pending":
            counts[alarm["priority"]] += 1
    return counts


def _record(site: Path, config: SiteConfig, db: Connection) -> dict[str, Any]:
    import shutil
    import time

    from edgewatch.agent.disk_outlook import DiskOutlook
    from edgewatch.sdk.paths import record_file
    from edgewatch.store import predictions, sizes

    path = record_file(site)
    files = [path, path.with_name(path.name + "-wal")]
    free_bytes = shutil.disk_usage(site).free
    forecast = sizes.forecast(db, free_bytes, config.record)
    return {
        "predictions": predictions.total(db),
        **_sealed(site, db),
        "bytes": sum(_size(file) for file in files),
        "bytes_per_day": forecast.bytes_per_day,
        "free_bytes": free_bytes,
        "forecast_days": forecast.days,
        "forecast_limit": forecast.limited_by,
        "disk_full_days": DiskOutlook(db, path, config.record)(time.time_ns()).days,
    }


def _sealed(site: Path, db: Connection) -> dict[str, Any]:
    """Up to when the record is sealed, in how many seals, what waits, and who guards the keys."""
    from edgewatch.audit.seals.key_store import where_kept
    from edgewatch.store import seals

    last = seals.last_seal(db)
    return {
        "sealed_to": rfc3339(last.time_ns) if last else None,
        "seals": last.number if last else 0,
        "unsealed": seals.unsealed_counts(db),
        "keys": where_kept(site),
    }


def _size(path: Path) -> int:
    with contextlib.suppress(FileNotFoundError):
        return path.stat().st_size
    return 0


def _print(found: dict[str, Any]) -> None:
    agent, trust, record = found["agent"], found["trust"], found["record"]
    say(f"Site:    {found['site']}")
    if found["unpacked_from"] is not None:
        say(f"         unpacked from the bundle {found['unpacked_from']}: read, never watched here")
    else:
        say(f"Agent:   {_agent_line(agent)}")
        say(f"Trust:   {trust['headline']}")
        for reason in trust["reasons"]:
            say(f"         {reason}")
    counts = found["alarms"]
    say("Alarms:  " + ", ".join(f"{counts[name]} {name}" for name in ("high", "medium", "low")))
    say(f"Record:  {record['predictions']} predictions, {record['bytes'] / 1e6:.1f} MB")
    say(f"         {_forecast_line(record)}")
    say(f"         {_sealed_line(record)}")
    if found["slots"]:
        say("")
        print_table(
            ("slot", "verdict", "unit", "since"),
            [(s["slot"], s["verdict"], s["unit"], shown(s["since"])) for s in found["slots"]],
        )
    if found["models"]:
        say("")
        print_table(
            ("model", "sha256", "right file", "predictions", "errors", "last", "baseline"),
            [
                (
                    m["name"],
                    m["sha256"][:12],
                    m["right"],
                    m["predictions"],
                    m["errors"],
                    shown(m["last_at"]),
                    _baseline_cell(m),
                )
                for m in found["models"]
            ],
        )
        _print_runtimes(found["models"])


def _print_runtimes(models: list[dict[str, Any]]) -> None:
    """What ran each model last, where its program says."""
    for name, one in {m["name"]: m for m in models if m["providers"]}.items():
        say(f"{name} ran on {', '.join(one['providers'])} ({one['runtime']})")


def _baseline_cell(model: dict[str, Any]) -> str:
    if model["baseline"] is None:
        return "none"
    review = f"reviewed by {model['reviewed']}" if model["reviewed"] else "not reviewed"
    return f"{model['baseline'][:12]}, {review}"


def _forecast_line(record: dict[str, Any]) -> str:
    growth = f"{record['bytes_per_day'] / 1e6:.1f} MB a day"
    days, limit = record["forecast_days"], record["forecast_limit"]
    if days is None:
        return f"{growth}; no limit is met within ten years"
    until = f"{days} {'day' if days == 1 else 'days'}"
    if limit == "disk":
        return f"{growth}; the disk is full in {until}"
    return f"{growth}; in {until} the {limit} data reach their size limit"


def _sealed_line(record: dict[str, Any]) -> str:
    if record["sealed_to"] is None:
        return "not sealed yet"
    count, waiting = record["seals"], sum(record["unsealed"].values())
    line = f"sealed to {shown(record['sealed_to'])} in {count} {'seal' if count == 1 else 'seals'}"
    if record["keys"] is not None:
        line += f", keys in the {'keyring' if record['keys'] == 'keyring' else 'site folder'}"
    return f"{line}; {waiting} records wait for the next" if waiting else line


def _agent_line(agent: dict[str, Any]) -> str:
    if not agent["running"]:
        return "not running; start it with: edgewatch agent"
    if agent["pid"] is None:
        return "running, without a heartbeat"
    return f"running, pid {agent['pid']}, last heartbeat {agent['heartbeat_age_s']:.1f} s ago"
