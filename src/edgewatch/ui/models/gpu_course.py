"""Graphics processors over a span: some hundred samples of each, however long it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.store import gpu_samples
from edgewatch.store.gpu_reasons import is_slowed
from edgewatch.store.gpu_samples import Gpu, GpuSample
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.line import Line
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.words import tr

_EACH = 3


@dataclass(frozen=True, slots=True, eq=False)
class GpuCourse:
    """One device and its samples of a span, oldest first; at least one."""

    gpu: Gpu
    samples: tuple[GpuSample, ...]

    @property
    def is_slowed(self) -> bool:
        """Whether heat or want of power slow it down now."""
        return is_slowed(self.samples[-1].reasons)

    def lines(self, *, named: bool) -> tuple[Line, Line]:
        """Load and memory in per cent; ``named`` where there are several devices."""
        name = f"{self.gpu.name} {self.gpu.place}".strip()
        words = (tr("load"), tr("memory"))
        load, memory = (f"{name}: {word}" if named else word for word in words)
        return self._line(load, "percent"), self._line(memory, "memory_percent")

    def _line(self, words: str, field: str) -> Line:
        known = [
            (one.time_ns / NS, value)
            for one in self.samples
            if (value := getattr(one, field)) is not None
        ]
        pairs = np.array(known, float).reshape(-1, 2)
        return Line(words, pairs[:, 0], pairs[:, 1])


def gpu_courses(context: Context, span: Span, columns: int) -> tuple[GpuCourse, ...]:
    """A few samples of each of so many stretches of a span, of each device that said anything."""
    length = span.to_ns - span.from_ns
    edges = [span.from_ns + length * i // columns for i in range(columns + 1)]
    found = []
    for gpu in gpu_samples.gpus(context.db):
        rows = gpu_samples.samples(context.db, gpu.id, edges, _EACH)
        last = gpu_samples.last_sample(context.db, gpu.id, span.to_ns)
        if last is not None and rows and last.time_ns > rows[-1].time_ns:
            rows.append(last)
        if rows:
            found.append(GpuCourse(gpu, tuple(rows)))
    return tuple(found)
