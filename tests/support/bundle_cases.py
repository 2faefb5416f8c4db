# ruff: noqa: S608 - names of our own tables
"""Two hundred bundles: in order, and tampered with by somebody who holds the site's key.

Each is a base record in which SQL was run; some are held against receipts and keys.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from edgewatch.store.sealed_kinds import APPENDED, CHANGING

_TABLES = [kind.table for kind in (*APPENDED, *CHANGING)]
_FIRST = "(SELECT min(id) FROM {0})"
_BLOB = "CAST(x'00' || substr({0}, 2) AS BLOB)"


@dataclass(frozen=True)
class Case:
    """SQL to run in the record of a base; ``given``: what the bundle is held against."""

    base: str
    statements: tuple[str, ...]
    given: str = ""


NOTHING: tuple[str, ...] = ()
HARMLESS = (
    "UPDATE person SET secret = ''",
    "INSERT INTO event (time_ns, kind, subject, detail) VALUES (9, 'a', 'b', '{}')",
    "UPDATE seal_epoch SET time_ns = 7",
    "ANALYZE",
    "VACUUM",
)
TAMPERED = (
    *(f"DELETE FROM {table} WHERE id = {_FIRST.format(table)}" for table in _TABLES),
    *(
        f"UPDATE {k.table} SET {k.time} = {k.time} + 1 WHERE id = {_FIRST.format(k.table)}"
        for k in (*APPENDED, *CHANGING)
        if k.time != "0"
    ),
    "UPDATE prediction SET outputs = " + _BLOB.format("outputs") + " WHERE id = 1",
    "UPDATE prediction SET case_key = 'other' WHERE id = 2",
    "UPDATE prediction SET model_id = model_id + 1 WHERE id = 2",
    "UPDATE prediction SET id = 1000 WHERE id = 2",
    "UPDATE label SET value = '\"malignant\"' WHERE id = 1",
    "UPDATE alarm SET state = 'normal'",
    "UPDATE hardware_state SET verdict = 'CHANGED' WHERE id = 1",
    "UPDATE person SET role = 'support'",
    "UPDATE layout SET content = '[]' WHERE id = 1",
    "INSERT INTO event VALUES (0, 1, 'a', 'b', '{}')",
    "INSERT INTO event VALUES (-5, 1, 'a', 'b', '{}')",
    "INSERT INTO presence SELECT 900, from_ns, subject, segment_id, models, to_ns, ended"
    " FROM presence LIMIT 1",
    "DELETE FROM seal WHERE number = 3",
    "DELETE FROM seal WHERE number = (SELECT max(number) FROM seal)",
    "DELETE FROM seal WHERE number = 1",
    "UPDATE seal SET time_ns = time_ns - 100000000000 WHERE number = 4",
    "UPDATE seal SET time_ns = time_ns + 1 WHERE number = 2",
    "UPDATE seal SET epoch = 2 WHERE number = 4",
    "UPDATE seal SET number = 70 WHERE number = 6",
    "UPDATE seal SET number = -1 WHERE number = 1",
    "UPDATE seal SET signature = zeroblob(64) WHERE number = 2",
    "UPDATE seal SET signature = zeroblob(63) WHERE number = 2",
    "UPDATE seal SET next_key = zeroblob(32) WHERE number = 2",
    "UPDATE seal SET next_key = x'' WHERE number = 2",
    "UPDATE seal_epoch SET origin = origin || 'x'",
    "UPDATE seal_epoch SET first_key = zeroblob(32)",
    "UPDATE seal_epoch SET first_number = 2",
    "UPDATE seal_epoch SET certificate = 'x'",
    "UPDATE seal_epoch SET certificate = replace(certificate, 'first', 'other')",
    "INSERT INTO seal_epoch SELECT 2, 1, origin, 4, first_key, certificate FROM seal_epoch",
    "INSERT INTO seal_epoch SELECT 2, 1, origin, 99, first_key, certificate FROM seal_epoch",
    "DELETE FROM seal_epoch",
    "DELETE FROM seal_batch WHERE id = 3",
    "UPDATE seal_batch SET root = zeroblob(32) WHERE id = 2",
    "UPDATE seal_batch SET root = x'00' WHERE id = 2",
    "UPDATE seal_batch SET n = n + 1 WHERE id = 2",
    "UPDATE seal_batch SET n = -1 WHERE id = 2",
    "UPDATE seal_batch SET kind = 99 WHERE id = 2",
    "UPDATE seal_batch SET kind = 999 WHERE id = 2",
    "UPDATE seal_batch SET first_id = -9223372036854775808 WHERE id = 2",
    "UPDATE seal_batch SET last_id = 9223372036854775807 WHERE id = 2",
    "UPDATE seal_batch SET number = 5 WHERE id = 2",
    "UPDATE seal_batch SET number = 0 WHERE id = 1",
    "UPDATE seal_batch SET id = 10000 WHERE id = 1",
    "INSERT INTO seal_batch SELECT 10000, 99, kind, version, model_id, layout_id, first_id,"
    " last_id, n, root, salt FROM seal_batch WHERE id = 1",
    "UPDATE seal_batch SET salt = zeroblob(32) WHERE kind = 6",
    "UPDATE seal_batch SET salt = NULL WHERE kind = 6",
    "UPDATE seal_batch SET salt = x'01' WHERE kind = 6",
    "DELETE FROM erasure WHERE id = (SELECT max(id) FROM erasure)",
    "UPDATE erasure SET body_hash = zeroblob(32)",
    "UPDATE erasure SET row_id = row_id + 1 WHERE kind = 6",
    "UPDATE erasure SET model_id = 7 WHERE kind = 1",
    "INSERT INTO retirement VALUES (999, 1, 6, 0, 0, 1, 2, 1, 'age')",
    "INSERT INTO retirement VALUES (999, 1, 6, 0, 0, 5, 2, 1, 'age')",
    "INSERT INTO retirement VALUES (999, 1, 32, 0, 0, 1, 1, 1, 'age')",
    "INSERT INTO kept_leaf VALUES (1, 0, zeroblob(32))",
    "INSERT INTO kept_leaf VALUES (1, -7, zeroblob(31))",
    "DELETE FROM revision WHERE id = 1",
    "UPDATE revision SET body = x'00' WHERE id = 2",
    "UPDATE revision SET row_id = 77 WHERE id = 2",
    "DROP TABLE event",
    "ALTER TABLE event ADD COLUMN more INTEGER GENERATED ALWAYS AS (id + 1)",
)
GIVEN = ("", "receipt", "older", "both", "newer", "first key", "other key", "forged", "other site")


def cases(count: int = 200, seed: int = 1) -> list[Case]:
    """So many, always the same: every statement once, then pairs of them, with what is given."""
    source = random.Random(seed)
    found = [Case(base, NOTHING, given) for base in ("whole", "bare", "part") for given in GIVEN]
    found += [Case("whole", (one,)) for one in (*HARMLESS, *TAMPERED)]
    while len(found) < count:
        base, given = source.choice(("whole", "bare", "part")), source.choice(GIVEN)
        found.append(Case(base, tuple(source.sample((*HARMLESS, *TAMPERED), 2)), given))
    return found[:count]
