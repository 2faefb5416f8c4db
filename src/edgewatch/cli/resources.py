"""``edgewatch resources``: the service as an operator watches it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from edgewatch.cli._options import AsJson, From, Site, To, example
from edgewatch.cli._output import print_json, print_table, rfc3339, say

if TYPE_CHECKING:
    from edgewatch.store.connection import Connection

MEASURED = (
    "cpu_percent",
    "rss_bytes",
    "memory_percent",
    "disk_free_bytes",
    "disk_percent",
    "gpu_percent",
    "gpu_memory_percent",
    "gpu_celsius",
)
PERCENTILES = {"p50": 0.5, "p90": 0.9, "p99": 0.99}


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(epilog=example("edgewatch resources --from 2026-03-01T00:00:00Z"))(resources)


def resources(site: Site, from_ns: From = None, to_ns: To = None, as_json: AsJson = False) -> None:
    """Show latency, throughput, errors and load.

    Load is that of processor, memory, disk and GPU, sampled while an agent runs.
    """
    found = used(site, from_ns or 0, 2**63 - 1 if to_ns is None else to_ns)
    if as_json:
        print_json(found)
    else:
        _print(found)


def used(site: Path, from_ns: int, to_ns: int) -> dict[str, Any]:
    """Service of each model, and load of the machine and of EdgeWatch's processes, in a span.

    Raises:
        InputError: there is no site, or its record cannot be read.
    """
    from edgewatch.cli._record import reading
    from edgewatch.store import models, service

    with reading(site) as (config, db):
        names = dict.fromkeys([m.name for m in config.model] + [m.name for m in models.models(db)])
        samples = service.resources(db, from_ns, to_ns)
        return {
            "models": [_service(db, name, from_ns, to_ns) for name in names],
            "subjects": _load(samples),
        }


def _service(db: Connection, name: str, from_ns: int, to_ns: int) -> dict[str, Any]:
    """Counts of whole minutes. Availability is the share of runs without an error."""
    import numpy as np

    from edgewatch.store import service

    minutes = service.service_minutes(db, name, from_ns, to_ns)
    n, errors = sum(m["n"] for m in minutes), sum(m["errors"] for m in minutes)
    counts = sum((m["latency_counts"] for m in minutes), np.zeros(1, np.int64))
    return {
        "model": name,
        "from": rfc3339(minutes[0]["start_ns"]) if minutes else None,
        "to": rfc3339(minutes[-1]["start_ns"] + service.MINUTE_NS) if minutes else None,
        "predictions": n,
        "errors": errors,
        "availability": (n - errors) / n if n else None,
        "per_minute": n / len(minutes) if minutes else None,
        "busiest_minute": max((m["n"] for m in minutes), default=None),
        "latency_us": {
            name: None if (at := service.percentile_ns(counts, q)) is None else at / 1000
            for name, q in PERCENTILES.items()
        },
    }


def _load(samples: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Per subject and quantity: last, mean and largest value; what was never measured is absent."""
    found: dict[str, dict[str, Any]] = {}
    for subject in dict.fromkeys(sample["subject"] for sample in samples):
        own = [sample for sample in samples if sample["subject"] == subject]
        found[subject] = {"last_at": rfc3339(own[-1]["time_ns"])}
        for quantity in MEASURED:
            values = [s[quantity] for s in own if s[quantity] is not None]
            if values:
                found[subject][quantity] = {
                    "last": values[-1],
                    "mean": sum(values) / len(values),
                    "max": max(values),
                }
    return found


def _print(found: dict[str, Any]) -> None:
    print_table(
        ("model", "predictions", "errors", "per minute", "p50 µs", "p90 µs", "p99 µs"),
        [
            (m["model"], m["predictions"], m["errors"], m["per_minute"], *m["latency_us"].values())
            for m in found["models"]
        ],
    )
    say("")
    if not found["subjects"]:
        say("No samples of the machine in this span: they are taken while an agent runs.")
        return
    print_table(
        ("subject", "quantity", "last", "mean", "max"),
        [
            (subject, quantity, value["last"], value["mean"], value["max"])
            for subject, quantities in found["subjects"].items()
            for quantity, value in quantities.items()
            if quantity != "last_at"
        ],
    )
