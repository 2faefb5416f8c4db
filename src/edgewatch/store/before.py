"""The predictions that came just before one."""

from __future__ import annotations

from edgewatch.store.chunk_table import OnDamage, log_damage
from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.predictions import span

_SECOND = 1_000_000_000
# A second holds a fast stream's, a week a slow one's; rows of more are not read to find a few.
_BACK_NS = tuple(_SECOND * seconds for seconds in (1, 60, 3_600, 86_400, 604_800))


def before(
    db: Connection,
    model: str,
    sha256: str,
    time_ns: int,
    n: int,
    on_damage: OnDamage = log_damage,
) -> Columns:
    """At most ``n`` predictions of one version of a model before a time, within a week of it."""
    with one_view(db):
        for back_ns in _BACK_NS:
            found = span(db, model, time_ns - back_ns, time_ns, sha256=sha256, on_damage=on_damage)
            if len(found) >= n:
                break
    return found.last(n)
