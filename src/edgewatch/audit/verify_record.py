"""Is ``log.db`` a sound record, so that nothing in it can mislead or stop a reader?

The schema is compared first, text for text, with that of the version which made the record: a
view or a trigger that someone put in place of a table is then never run. SQLite's integrity check
covers the types of STRICT tables as well. A record of an older version is brought to today's
schema after that, in the copy, so that a bundle stays readable for as long as it is kept.
"""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from edgewatch.audit import bag
from edgewatch.audit.findings import Finding
from edgewatch.audit.log_views import PREFIX
from edgewatch.audit.record_queries import counts
from edgewatch.audit.schema import all_steps, schema, schema_findings
from edgewatch.site.errors import InputError
from edgewatch.store.block import ALL
from edgewatch.store.chunk_table import all_chunks, open_chunk
from edgewatch.store.chunks import Chunk, ChunkDamagedError
from edgewatch.store.connection import Connection, RecordError, open_reader, open_writer
from edgewatch.store.json_columns import JSON_COLUMNS
from edgewatch.store.migrations import applied, migrate
from edgewatch.store.readable import quoted
from edgewatch.store.snapshot import integrity_findings

_JSON5 = 2  # sqlite.org/json1.html#jvalid: what json.dumps writes, Infinity and NaN included


def record_findings(path: Path) -> tuple[dict[str, int], list[Finding]]:
    """Rows by table, and what is wrong; a record that is not sound is not counted."""
    try:
        with closing(open_reader(path, of_any_version=True)) as db:
            findings = schema_findings(db) or [
                Finding(f"SQLite: {text}", bag.RECORD) for text in integrity_findings(db)
            ]
            if findings:
                return {}, findings
            if applied(db) == all_steps():
                return _content(db)
        _bring_up_to_date(path)
        with closing(open_reader(path)) as db:
            return _content(db)
    except (InputError, RecordError, ValueError, OverflowError) as error:
        # Not where it was unpacked to: that folder is gone when somebody reads this.
        why = error.what if isinstance(error, InputError) else f"cannot be read ({error})"
        return {}, [Finding(f"is not a record: {why}", bag.RECORD)]


def _content(db: Connection) -> tuple[dict[str, int], list[Finding]]:
    return counts(db), _json_findings(db) + _chunk_findings(db)


def _bring_up_to_date(path: Path) -> None:
    with closing(open_writer(path)) as db:
        for name in [name for name in schema(db) if name.startswith(PREFIX)]:
            db.execute(f"DROP VIEW {quoted(name)}")  # what they show may be altered
        migrate(db)
        db.execute("PRAGMA journal_mode = DELETE")


def _chunk_findings(db: Connection) -> list[Finding]:
    """Chunks that cannot be read, or that hold what is no JSON where JSON belongs."""
    findings, damaged = [], list[ChunkDamagedError]()
    for chunk in list(all_chunks(db)):
        block = open_chunk(db, chunk, ALL, damaged.append)
        for column in JSON_COLUMNS["prediction"]:
            texts = (text for text in block.cells[column].texts() if text is not None)
            if not all(map(_is_json, texts)):
                findings.append(Finding(f"{column} is not JSON", _where(chunk)))
    return findings + [Finding(error.reason, _where(error.chunk)) for error in damaged]


def _where(chunk: Chunk) -> str:
    return f"{bag.RECORD}, chunk {chunk.id}"


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _json_findings(db: Connection) -> list[Finding]:
    findings = []
    for table, columns in JSON_COLUMNS.items():
        for column in columns:
            n = db.execute(
                f"SELECT count(*) FROM {table} WHERE NOT json_valid({column}, {_JSON5})"  # noqa: S608
            ).fetchone()[0]
            if n:
                where = f"{bag.RECORD}, {table}.{column}"
                findings.append(Finding(f"{n} values are not JSON", where))
    return findings
