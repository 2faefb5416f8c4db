"""Out of the record: its schema and sizes, its models, and what happened, as codes and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from edgewatch.alarms.shapes import rfc3339
from edgewatch.doctor.archive.plain_log import plain_words
from edgewatch.doctor.archive.pseudonyms import Pseudonyms
from edgewatch.site.config import SiteConfig
from edgewatch.store import alarms, journal, migrations, models, seals, versions
from edgewatch.store.connection import Connection, RecordError, sqlite_version

LAST = 500
# Of the details of events: numbers that say how much, how far or how often, never of what.
_NUMBERS: Final = frozenset(
    {"pid", "seconds", "bytes", "offset", "per_s", "seq", "size", "failures", "findings", "count"}
    | {"rows", "n", "lost", "predictions", "labels", "actions", "events", "until_ns"}
)
_VERSIONS: Final = ("version", "python", "sqlite", "onnxruntime", "seen_by", "valid", "tier")
_OWN_SUBJECTS: Final = frozenset({"agent", "clock", "record", "log.db", "site.toml", "machine"})
# Reasons that EdgeWatch itself gives; a person's or an instrument's are never among them.
_OWN_REASONS: Final = ("seal.", "segment.", "record.", "gpu.", "model.runtime", "baseline.")
# An alarm on an input carries the reading itself.
_VALUED: Final = ("system.", "performance.", "model.", "record.")


def overview(db: Connection) -> dict[str, Any]:
    """Schema, rows of each table, seals, models, and which versions of the agent ran when."""
    tables = [str(row[0]) for row in db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]  # fmt: skip
    last = seals.last_seal(db)
    return {
        "sqlite": sqlite_version(),
        "schema": list(migrations.applied(db)),
        "pages": int(db.execute("PRAGMA page_count").fetchone()[0]),
        "rows": {table: _highest(db, table) for table in tables},
        "seals": {
            "number": last.number if last else 0,
            "last_at": rfc3339(last.time_ns if last else None),
        },
        "models": [_model(one) for one in models.models(db)],
        "agents": [
            {name: value for name, value in asdict(span).items() if not name.endswith("_ns")}
            | {"from": rfc3339(span.from_ns), "until": rfc3339(span.until_ns)}
            for span in versions.agent_spans(db)
        ],
    }


def events(db: Connection, names: Pseudonyms, config: SiteConfig | None) -> list[dict[str, Any]]:
    """The last events: code, time, what part of EdgeWatch or which slot or model, and numbers."""
    declared = _declared(config)
    return [
        {
            "id": row["id"],
            "time": rfc3339(row["time_ns"]),
            "kind": row["kind"],
            "subject": _subject(str(row["subject"]), declared),
            "detail": _detail(str(row["kind"]), row["detail"], names),
        }
        for row in journal.events(db, limit=LAST)
    ]


def last_alarms(
    db: Connection, names: Pseudonyms, config: SiteConfig | None
) -> list[dict[str, Any]]:
    """The last alarms: code, states and times; who acknowledged as a pseudonym, and no note."""
    declared = _declared(config)
    return [
        {
            "id": one["id"],
            "code": one["code"],
            "priority": one["priority"],
            "state": one["state"],
            "subject": _subject(str(one["subject"]), declared),
            "raised_at": rfc3339(one.get("raised_ns")),
            "cleared_at": rfc3339(one.get("cleared_ns")),
            "acknowledged_at": rfc3339(one.get("acknowledged_ns")),
            "acknowledged_by": names.named("person", str(one.get("acknowledged_by") or "")),
            "cause_id": one.get("cause_id"),
            "occurrences": one.get("occurrences"),
            "features": len(one.get("members") or ()),
            "method": one.get("method"),
            **_value(one),
        }
        for one in alarms.alarms(db, limit=LAST)
    ]


def _value(alarm: Mapping[str, Any]) -> dict[str, Any]:
    if not str(alarm["code"]).startswith(_VALUED):
        return {}
    return {"value": alarm.get("value"), "limit": alarm.get("limit")}


def _declared(config: SiteConfig | None) -> frozenset[str]:
    """The names by which ``site.toml`` itself, which is in the archive, speaks of its parts."""
    if config is None:
        return frozenset()
    models_and_slots = [one.name for one in config.model] + [one.name for one in config.slot]
    return frozenset([*models_and_slots, *(one.name for one in config.feed)])


def _subject(subject: str, declared: frozenset[str]) -> str:
    return subject if subject in declared | _OWN_SUBJECTS else ""


def _detail(kind: str, detail: Mapping[str, Any], names: Pseudonyms) -> dict[str, Any]:
    found: dict[str, Any] = {
        k: v for k, v in detail.items() if k in _NUMBERS and isinstance(v, int | float)
    }
    found |= {k: names.clean(str(detail[k])) for k in _VERSIONS if k in detail}
    if kind.startswith(_OWN_REASONS) and "reason" in detail:
        found["reason"] = plain_words(str(detail["reason"]))
    return found


def _model(model: models.Model) -> dict[str, Any]:
    kept = ("runtime", "providers", "ir_version", "opsets", "producer", "producer_version")
    return {
        "name": model.name,
        "sha256": model.sha256,
        "first_at": rfc3339(model.first_ns),
        **{name: model.detail[name] for name in kept if name in model.detail},
    }


def _highest(db: Connection, table: str) -> int:
    """The highest row number: as good as a count, and not a scan of a large record."""
    try:
        row = db.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()  # noqa: S608
    except RecordError:  # a table without row numbers
        row = db.execute(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608
    return int(row[0] or 0)
