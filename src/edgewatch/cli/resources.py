"""``edgewatch resources``: the service as an operator watches it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typer

from edgewatch.cli._options import AsJson, From, Site, To, example
from edgewatch.cli._output import print_json, print_table, rfc3339, say, shown

# In a table: what it is called, with its unit, and how many of the measured make one of it.
_SHOWN = {
    "cpu_percent": ("processor, %", 1.0),
    "rss_bytes": ("memory, MB", 1e6),
    "memory_percent": ("memory in use, %", 1.0),
    "disk_free_bytes": ("disk free, GB", 1e9),
    "disk_percent": ("disk used, %", 1.0),
    "gpu_percent": ("GPU, %", 1.0),
    "gpu_memory_percent": ("GPU memory, %", 1.0),
    "gpu_celsius": ("GPU, °C", 1.0),
}
GAPS_SHOWN = 10


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(epilog=example("edgewatch resources --from 2026-03-01T00:00:00Z"))(resources)


def resources(site: Site, from_ns: From = None, to_ns: To = None, as_json: AsJson = False) -> None:
    """Show latency, throughput, errors, availability and load.

    Availability is that of the agent and of the programs that run each model, with the gaps.
    Load is that of processor, memory, disk and graphics processors, sampled while an agent runs;
    of each graphics processor also what slowed it down, and which programs used it.
    """
    found = used(site, from_ns or 0, 2**63 - 1 if to_ns is None else to_ns)
    if as_json:
        print_json(found)
    else:
        _print(found)


def used(site: Path, from_ns: int, to_ns: int) -> dict[str, Any]:
    """Service of each model, who was there, and load of machine and processes, in a span.

    Raises:
        InputError: there is no site, or its record cannot be read.
    """
    import time

    from edgewatch.cli._gpus import gpu_load
    from edgewatch.cli._record import reading
    from edgewatch.cli._service import agent_presence, model_service
    from edgewatch.store import models, service

    now_ns = time.time_ns()
    with reading(site) as (config, db):
        names = dict.fromkeys([m.name for m in config.model] + [m.name for m in models.models(db)])
        samples = service.resources(db, from_ns, to_ns)
        return {
            "models": [model_service(db, name, from_ns, to_ns, now_ns) for name in names],
            "agent": agent_presence(db, from_ns, to_ns, now_ns),
            "subjects": _load(samples),
            "gpus": gpu_load(db, from_ns, to_ns),
        }


def _load(samples: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Per subject and quantity: last, mean and largest value; what was never measured is absent."""
    found: dict[str, dict[str, Any]] = {}
    for subject in dict.fromkeys(sample["subject"] for sample in samples):
        own = [sample for sample in samples if sample["subject"] == subject]
        found[subject] = {"last_at": rfc3339(own[-1]["time_ns"])}
        for quantity in _SHOWN:
            values = [s[quantity] for s in own if s[quantity] is not None]
            if values:
                found[subject][quantity] = {
                    "last": values[-1],
                    "mean": sum(values) / len(values),
                    "max": max(values),
                }
    return found


def _print(found: dict[str, Any]) -> None:
    heads = ("model", "file", "predictions", "errors", "per minute", "p50 µs", "p95 µs", "p99 µs")
    print_table(heads, [row for model in found["models"] for row in _model_rows(model)])
    say("")
    _print_presence(found)
    _print_load(found["subjects"])
    _print_gpus(found["gpus"])


def _print_load(subjects: dict[str, dict[str, Any]]) -> None:
    if not subjects:
        say("No samples of the machine in this span: they are taken while an agent runs.")
        return
    print_table(
        ("subject", "quantity", "last", "mean", "max"),
        [
            (subject, *_load_row(quantity, value))
            for subject, quantities in subjects.items()
            for quantity, value in quantities.items()
            if quantity in _SHOWN
        ],
    )


def _print_gpus(found: Sequence[dict[str, Any]]) -> None:
    from edgewatch.cli._gpus import HEADS, rows_of

    if found:
        say("")
        print_table(HEADS, list(rows_of(found)))


def _load_row(quantity: str, value: dict[str, float]) -> tuple[str, ...]:
    """The quantity in words and its last, mean and largest value, in a unit that reads well."""
    words, unit = _SHOWN[quantity]
    return words, *(f"{value[name] / unit:.1f}" for name in ("last", "mean", "max"))


def _model_rows(model: dict[str, Any]) -> Iterator[tuple[object, ...]]:
    """A line for the model, and one for each file where several ran."""
    versions = model["versions"]
    only = versions[0]["sha256"][:12] if len(versions) == 1 else ""
    yield model["model"], only, *_numbers(model, model["per_minute"])
    if len(versions) > 1:
        for one in versions:
            yield model["model"], one["sha256"][:12], *_numbers(one, None)


def _numbers(one: dict[str, Any], per_minute: float | None) -> tuple[object, ...]:
    latency = one["latency_us"]
    errors = f"{one['errors']} ({one['error_rate']:.2%})" if one["errors"] else 0
    return (
        one["predictions"],
        errors,
        per_minute,
        *(latency[name] for name in ("p50", "p95", "p99")),
    )


def _print_presence(found: dict[str, Any]) -> None:
    present = {"agent": found["agent"]}
    present |= {f"host of {model['model']}": model["host"] for model in found["models"]}
    known = {who: one for who, one in present.items() if one is not None}
    if not known:
        return
    rows = [
        (who, _percent(one["availability"]), shown(one["from"]), len(one["gaps"]), one["missing_s"])
        for who, one in known.items()
    ]
    print_table(("who", "available", "since", "gaps", "missing s"), rows)
    say("")
    gaps = [(who, gap) for who, one in known.items() for gap in one["gaps"][-GAPS_SHOWN:]]
    if gaps:
        print_table(
            ("gap of", "from", "to", "seconds", "ended before it"),
            [
                (who, shown(g["from"]), shown(g["to"]), g["seconds"], g["ended"] or "no word")
                for who, g in gaps
            ],
        )
        say("")


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.2%}"
