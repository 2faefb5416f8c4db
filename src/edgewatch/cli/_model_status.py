"""The models of a site in the shape of ``status --json``: every file that ran under a name."""

from __future__ import annotations

from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.site.config import SiteConfig
from edgewatch.store.baselines import review
from edgewatch.store.connection import Connection
from edgewatch.store.measures import active_baseline
from edgewatch.store.model_runtimes import last_runtime
from edgewatch.store.models import first_sha256, summary


def model_states(config: SiteConfig, db: Connection) -> list[dict[str, Any]]:
    """Every version met, then what is declared and has not predicted yet.

    ``right`` says whether it is the file that should run: the declared one, or the first one
    where no checksum is declared; null for a model that is not declared or is no file.
    ``baseline`` is the id of that in force, and ``reviewed`` who has approved it; null for none.
    ``providers`` are the execution providers of the last session; null where none said.
    """
    should = {m.name: (m.sha256 or "").lower() or first_sha256(db, m.name) for m in config.model}
    met = [
        _state(row["name"], row["sha256"], should.get(row["name"], ""), row) for row in summary(db)
    ]
    files = {(row["name"], row["sha256"]) for row in met}
    names = {row["name"] for row in met}
    waiting = [
        _state(name, sha256, sha256, {})
        for name, sha256 in should.items()
        if name not in names or (sha256 and (name, sha256) not in files)
    ]
    return [one | _baseline(db, one["name"]) | _runtime(db, one["name"]) for one in met + waiting]


def _runtime(db: Connection, name: str) -> dict[str, Any]:
    found = last_runtime(db, name)
    providers = found.providers
    return {
        "providers": list(providers) if providers is not None else None,
        "runtime": found.declared.get("runtime"),
    }


def _baseline(db: Connection, name: str) -> dict[str, Any]:
    in_force = active_baseline(db, name)
    found = review(db, in_force) if in_force else None
    return {"baseline": in_force, "reviewed": found.by if found else None}


def _state(name: str, sha256: str, should: str, row: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": name,
        "sha256": sha256,
        "right": sha256 == should if sha256 and should else None,
        "predictions": row.get("predictions") or 0,
        "errors": row.get("errors") or 0,
        "first_at": rfc3339(row.get("first_ns")),
        "last_at": rfc3339(row.get("last_ns")),
    }
