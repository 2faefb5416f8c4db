"""Reads the drift map of any span: some hundred windows or stretches, however long it is."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from edgewatch.statistics import Sketch
from edgewatch.store import measured_windows as store
from edgewatch.store.tiers import BOUND_NS
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift import WORST, DriftMap, build_map, method_order
from edgewatch.ui.models.drift_measured import Ints, Measured, joined, of_windows
from edgewatch.ui.models.drift_sketches import (
    COLUMNS,
    METHODS,
    Limits,
    of_stretches,
    sketches,
    step_ns,
)
from edgewatch.ui.models.reference import ReferenceReader
from edgewatch.ui.models.span import Span

_REST = 300
"""A map is read anew once its span has moved on by such a part of its length."""
_GAP = 3
"""So many usual distances between two windows are a gap."""


@dataclass(slots=True)
class DriftReader:
    """Keeps what it read last, so that a map at rest costs nothing."""

    references: ReferenceReader = field(default_factory=ReferenceReader)
    _known: Measured | None = None
    _columns: tuple[Ints, Ints] | None = None
    _asked: tuple[str, str | None, Span, int] | None = None
    _shown: DriftMap | None = None
    limits: Limits = field(default_factory=dict)

    def read(self, context: Context, span: Span, method: str) -> DriftMap | None:
        """The map of one measure over a span; None where nothing was measured in it."""
        if not self._is_known(context, span):
            self._read(context, span)
            self._shown = None
        if self._known is None or self._columns is None:
            return None
        if self._shown is None or self._shown.method != method:
            chosen = self._known if method == WORST else self._known.of_method(method)
            self._shown = build_map(chosen, *self._columns, span, method) if len(chosen) else None
        return self._shown

    def methods(self) -> list[str]:
        """The measures of what was read last, the worst of all first; empty without any."""
        found = dict.fromkeys(self._known.method) if self._known is not None else {}
        return [WORST, *sorted(found, key=method_order)] if found else []

    def _is_known(self, context: Context, span: Span) -> bool:
        """Whether what was read last still is what a map of this span shows."""
        self.references.read(context)
        last = self._last_end(context, span)
        asked = (context.model, self.references.id, span, last)
        known, self._asked = self._asked, asked
        if known is None or known[:2] != asked[:2]:
            return False
        moved = max(abs(known[2].from_ns - span.from_ns), abs(known[2].to_ns - span.to_ns))
        rest_ns = (span.to_ns - span.from_ns) // _REST
        if moved > rest_ns or (known[3] != last and last - known[3] > rest_ns):
            return False
        self._asked = known
        return True

    def _last_end(self, context: Context, span: Span) -> int:
        found = store.last_ends(context.db, context.model, (span.from_ns - 1, span.to_ns))
        return found[0] if found else 0

    def _read(self, context: Context, span: Span) -> None:
        ends = store.window_ends(context.db, context.model, span.from_ns, span.to_ns, COLUMNS + 1)
        # Windows are thinned out before sketches are: without any the sketches tell.
        if 0 < len(ends) <= COLUMNS:
            self._take(of_windows(store.window_rows(context.db, context.model, ends)), ends)
        else:
            self._read_long(context, span)

    def _take(self, measured: Measured, ends: list[int]) -> None:
        """Each window a column of its own."""
        if not len(measured):
            self._known = self._columns = None
            return
        self._known = measured
        self._columns = _columns(np.array(ends, np.int64), measured)

    def _read_long(self, context: Context, span: Span) -> None:
        """Stretches of equal length: their sketches, and a few windows of each."""
        length_ns = step_ns(span)
        edges = np.arange(span.from_ns // length_ns, -(-span.to_ns // length_ns) + 1) * length_ns
        starts, found = self._sketches(context, span, length_ns)
        db, model = context.db, context.model
        ends = store.last_ends(db, model, _finer(edges, length_ns))
        told = set(starts.tolist())
        rest = [end for end in ends if (end - 1) // length_ns * length_ns in told]
        bare = [end for end in ends if (end - 1) // length_ns * length_ns not in told]
        parts = [
            of_windows(store.window_rows(db, model, bare)),
            of_windows(store.window_rows(db, model, rest, METHODS)),
        ]
        reference = self.references.read(context)
        if len(found) and reference is not None:
            latest = ends[-3:] or store.last_ends(db, model, (0, BOUND_NS))
            self.limits = _limits(of_windows(store.window_rows(db, model, latest)))
            parts.append(of_stretches(starts, found, reference, self.limits, length_ns))
        self._known = known = joined(parts)
        used = np.unique(np.searchsorted(edges, known.to_ns, "left"))
        self._columns = (edges[used - 1], edges[used])

    def _sketches(self, context: Context, span: Span, length_ns: int) -> tuple[Ints, list[Sketch]]:
        reference, baseline_id = self.references.read(context), self.references.id
        if reference is None or baseline_id is None:
            return np.empty(0, np.int64), []
        return sketches(context, baseline_id, reference, span, length_ns)


def _finer(edges: Ints, length_ns: int) -> list[int]:
    """The edges with some between them: a few windows of each stretch, not its last one alone."""
    each = max(1, COLUMNS // max(1, len(edges) - 1))
    between = [edges[:-1] + length_ns * part // each for part in range(each)]
    return [*np.sort(np.concatenate(between)).tolist(), int(edges[-1])]


def _limits(windows: Measured) -> dict[tuple[str, str], float]:
    """What the latest windows are held to, by feature and method."""
    triples = zip(windows.feature, windows.method, windows.limit, strict=True)
    return {(name, method): float(limit) for name, method, limit in triples if limit >= 0}


def _columns(ends: Ints, measured: Measured) -> tuple[Ints, Ints]:
    """Each window from the end of the one before; where that is long ago, from its own rows on."""
    usual = int(np.median(np.diff(ends))) if len(ends) > 1 else 0
    first = dict(zip(measured.to_ns, measured.from_ns, strict=True))
    before = np.concatenate([[first[ends[0]] if not usual else ends[0] - usual], ends[:-1]])
    gap = ends - before > _GAP * max(usual, 1)
    starts = np.where(gap, ends - usual, before)
    return starts.astype(np.int64), ends
