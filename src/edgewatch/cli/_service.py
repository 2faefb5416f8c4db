"""The service of each model, and who was there, in the shape of ``resources --json``."""

from __future__ import annotations

from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.store.availability import Availability, agent_availability, host_availability
from edgewatch.store.connection import Connection
from edgewatch.store.models import models
from edgewatch.store.service import Service, percentile_ns, service_of, throughput
from edgewatch.store.tiers import BOUND_NS

PERCENTILES = {"p50": 0.5, "p90": 0.9, "p95": 0.95, "p99": 0.99}


def model_service(
    db: Connection, name: str, from_ns: int, to_ns: int, now_ns: int
) -> dict[str, Any]:
    """Latency, throughput, errors and presence of a model; counts are of whole minutes.

    ``availability`` is the share of runs without an error, ``host`` says whether a program that
    runs the model was there at all. Versions are the files that ran under the name.
    """
    parts = {
        model.sha256: service_of(db, model.id, from_ns, min(to_ns, BOUND_NS))
        for model in models(db, name)
    }
    whole = sum(parts.values(), Service.nothing())
    pace = throughput(db, name, from_ns, to_ns)
    return {
        "model": name,
        "from": rfc3339(pace.from_ns) if pace else None,
        "to": rfc3339(pace.to_ns) if pace else None,
        **_counts(whole),
        "availability": (whole.n - whole.errors) / whole.n if whole.n else None,
        "per_minute": pace.n / pace.minutes if pace else None,
        "busiest_minute": pace.busiest if pace else None,
        "host": presence_of(host_availability(db, name, from_ns, to_ns, now_ns)),
        "versions": [{"sha256": sha256, **_counts(part)} for sha256, part in parts.items()],
    }


def agent_presence(db: Connection, from_ns: int, to_ns: int, now_ns: int) -> dict[str, Any] | None:
    """How much of a span the agent watched, and its gaps; None where there was none yet."""
    return presence_of(agent_availability(db, from_ns, to_ns, now_ns))


def presence_of(found: Availability | None) -> dict[str, Any] | None:
    """An availability with its gaps, oldest first."""
    if found is None:
        return None
    return {
        "availability": found.share,
        "from": rfc3339(found.from_ns),
        "to": rfc3339(found.to_ns),
        "there_s": found.there_ns / 1e9,
        "missing_s": found.missing_ns / 1e9,
        "gaps": [
            {
                "from": rfc3339(gap.from_ns),
                "to": rfc3339(gap.to_ns),
                "seconds": (gap.to_ns - gap.from_ns) / 1e9,
                "ended": gap.ended,
            }
            for gap in found.gaps
        ],
    }


def _counts(one: Service) -> dict[str, Any]:
    return {
        "predictions": one.n,
        "errors": one.errors,
        "error_rate": one.errors / one.n if one.n else None,
        "latency_us": {name: _us(one, q) for name, q in PERCENTILES.items()},
    }


def _us(one: Service, q: float) -> float | None:
    found = percentile_ns(one.latency_counts, q)
    return None if found is None else found / 1000
