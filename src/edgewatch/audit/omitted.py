"""Batches that a bundle of a period leaves out although they were sealed within it.

What is recorded live is sealed within seconds, so such a batch ought to hold something of the
period. A backlog or a replay can explain it; so can an exporter who hides something.
"""

from __future__ import annotations

from collections.abc import Mapping

from edgewatch.audit import bag
from edgewatch.audit.log_choice import SINGLE
from edgewatch.audit.times import instant_ns
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_TABLE

_KINDS = ", ".join(str(BY_TABLE[table].code) for table in SINGLE)
# A seal just after the beginning of the period covers what was recorded before it, so the seal
# before must lie in the period too. Retired and erased records are not left out.
_OMITTED = f"""
SELECT coalesce(sum(b.n), 0) FROM seal_batch b
JOIN seal s ON s.number = b.number JOIN seal before ON before.number = b.number - 1
WHERE b.kind IN ({_KINDS}) AND b.salt IS NULL AND before.time_ns >= ? AND s.time_ns < ?
  AND NOT EXISTS (SELECT 1 FROM retirement r WHERE r.kind = b.kind AND r.model_id = b.model_id
    AND r.layout_id = b.layout_id AND r.from_id <= b.first_id AND r.to_id >= b.last_id)
  AND b.n > (SELECT count(*) FROM erasure e WHERE e.kind = b.kind AND e.model_id = b.model_id
    AND e.layout_id = b.layout_id AND e.row_id BETWEEN b.first_id AND b.last_id)
"""  # noqa: S608


def omitted_within(db: Connection, info: Mapping[str, str]) -> int:
    """How many records were left out though they were sealed within the period of ``info``."""
    try:
        span = [instant_ns(info.get(name, "")) for name in (bag.INFO_FROM, bag.INFO_TO)]
        return int(db.execute(_OMITTED, span).fetchone()[0])
    except (ValueError, TypeError, OverflowError):
        return 0  # no period, or one beyond all times: nothing lies within it
