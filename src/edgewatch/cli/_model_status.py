"""The models of a site in the shape of ``status --json``: every file that ran under a name."""

from __future__ import annotations

from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.site.config import SiteConfig
from edgewatch.store.connection import Connection
from edgewatch.store.models import first_sha256, summary


def model_states(config: SiteConfig, db: Connection) -> list[dict[str, Any]]:
    """Every version met, then what is declared and has not predicted yet.

    ``right`` says whether it is the file that should run: the declared one, or the first one
    where no checksum is declared; null for a model that is not declared or is no file.
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
    return met + waiting


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
