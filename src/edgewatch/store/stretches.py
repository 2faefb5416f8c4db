"""A few rows out of each stretch of a span, however long it is and however much lies in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from edgewatch.store.connection import Connection, one_view


def first_rows(
    db: Connection, query: str, subject: str | int, edges: Sequence[int], most: int
) -> list[tuple[Any, ...]]:
    """The first rows of each stretch between two edges, in its order, as of one moment.

    Args:
        query: selects the rows of a stretch; its parameters are the subject, the stretch's first
            time, the first after it, and how many rows at most.
    """
    found: list[tuple[Any, ...]] = []
    with one_view(db):
        for low, high in pairwise(edges):
            found += db.execute(query, (subject, low, high, most))
    return found
