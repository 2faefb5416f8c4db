"""Windows of predictions over which quality is measured: of so many rows, or so long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from edgewatch.monitors.quality.joined import Joined, together


@dataclass(frozen=True, slots=True)
class QualityWindow:
    """One window.

    ``from_ns`` and ``to_ns`` are its first and last prediction where it is of rows, and the ends
    ``from <= time < to`` where it is of time; ``complete`` is false of the last one while it is
    still being filled, and of one that the asked span cuts.
    """

    from_ns: int
    to_ns: int
    joined: Joined
    complete: bool


def windows_of_rows(pieces: Iterable[Joined], rows: int) -> Iterator[QualityWindow]:
    """Cut predictions into windows of ``rows``, from the first one on; the last may be short."""
    held: list[Joined] = []
    for piece in pieces:
        held.append(piece)
        while sum(map(len, held)) >= rows:
            whole = together(held)
            yield _of_rows(whole.take(slice(0, rows)), complete=True)
            held = [whole.take(slice(rows, None))]
    if sum(map(len, held)):
        yield _of_rows(together(held), complete=False)


def windows_of_time(
    pieces: Iterable[Joined], length_ns: int, from_ns: int, to_ns: int
) -> Iterator[QualityWindow]:
    """Cut predictions into windows on multiples of their length since the epoch.

    Windows without a prediction are left out. ``from_ns`` and ``to_ns`` are the asked span.
    """
    held: list[Joined] = []
    for piece in filter(len, pieces):
        held.append(piece)
        last = int(piece.time_ns[-1]) // length_ns * length_ns
        if held[0].time_ns[0] >= last:
            continue  # all in one window, which goes on
        whole = together(held)
        cut = int(np.searchsorted(whole.time_ns, last))
        yield from _of_time(whole.take(slice(0, cut)), length_ns, (from_ns, to_ns), last=False)
        held = [whole.take(slice(cut, None))]
    if held:
        yield from _of_time(together(held), length_ns, (from_ns, to_ns), last=True)


def _of_rows(joined: Joined, *, complete: bool) -> QualityWindow:
    return QualityWindow(int(joined.time_ns[0]), int(joined.time_ns[-1]), joined, complete)


def _of_time(
    joined: Joined, length_ns: int, span: tuple[int, int], *, last: bool
) -> Iterator[QualityWindow]:
    starts = joined.time_ns // length_ns
    edges = [0, *(np.flatnonzero(np.diff(starts)) + 1).tolist(), len(joined)]
    for at, end in pairwise(edges):
        if at == end:
            continue
        begin = int(starts[at]) * length_ns
        low, high = max(begin, span[0]), min(begin + length_ns, span[1])
        whole = high - low == length_ns and not (last and end == len(joined))
        yield QualityWindow(low, high, joined.take(slice(at, end)), whole)
