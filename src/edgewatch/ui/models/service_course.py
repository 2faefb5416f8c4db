"""How a model served over a span: latency, throughput and failures from the tiers of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from edgewatch.store import service
from edgewatch.store.availability import Availability
from edgewatch.store.service import Service
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.line import Line, tier_step_ns
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.words import tr

QUANTILES = (0.50, 0.95, 0.99)
COLUMNS = 120
_MINUTE_S = 60.0


@dataclass(frozen=True, slots=True, eq=False)
class ServiceCourse:
    """Steps of a span in which the model ran, and their length."""

    steps: tuple[tuple[int, Service], ...]
    step_ns: int

    @property
    def whole(self) -> Service:
        """All of them together."""
        return sum((one for _, one in self.steps), Service.nothing())

    @property
    def latency(self) -> tuple[Line, ...]:
        """The median, p95 and p99 of each step, in milliseconds."""
        return tuple(
            self._line(f"p{q * 100:.0f}", [latency_ms(one, q) for _, one in self.steps])
            for q in QUANTILES
        )

    @property
    def throughput(self) -> Line:
        """Predictions a minute, a step's mean; without the one that has only begun."""
        minutes = self.step_ns / NS / _MINUTE_S
        return self._line(tr("predictions a minute"), [one.n / minutes for _, one in self.steps])

    @property
    def failed(self) -> Line:
        """Share of the calls of each step that failed, in per cent."""
        shares = [100.0 * one.errors / one.n if one.n else np.nan for _, one in self.steps]
        return self._line(tr("calls that failed"), shares)

    def since(self, time_ns: int) -> Service:
        """The service of the steps that end after a moment."""
        late = [one for at, one in self.steps if at + self.step_ns > time_ns]
        return sum(late, Service.nothing())

    def without_the_last(self, end_ns: int) -> ServiceCourse:
        """Only the steps that are over; all where there is no other."""
        over = tuple(one for one in self.steps if one[0] + self.step_ns <= end_ns)
        return ServiceCourse(over or self.steps, self.step_ns)

    def _line(self, title: str, values: Sequence[float]) -> Line:
        """A level over each step; a break where nothing ran."""
        x: list[float] = []
        y: list[float] = []
        for (at, _), value in zip(self.steps, values, strict=True):
            begin, end = at / NS, (at + self.step_ns) / NS
            if x and begin > x[-1] + 1e-6:
                x.append((x[-1] + begin) / 2)
                y.append(float("nan"))
            x += [begin, end]
            y += [value, value]
        return Line(title, np.array(x), np.array(y))


def service_course(context: Context, span: Span, columns: int = COLUMNS) -> ServiceCourse:
    """The course of the context's model over a span."""
    step_ns = tier_step_ns(span, columns)
    steps = service.service_series(context.db, context.model, span.from_ns, span.to_ns, step_ns)
    return ServiceCourse(tuple(steps), step_ns)


def latency_ms(one: Service, q: float) -> float:
    """A quantile of the latency; NaN without a call."""
    found = service.percentile_ns(one.latency_counts, q)
    return float("nan") if found is None else found / 1e6


def presence_line(title: str, found: Availability | None) -> Line:
    """100 % where somebody was there, 0 % over each gap."""
    if found is None:
        return Line(title, np.empty(0), np.empty(0))
    x, y = [found.from_ns / NS], [100.0]
    for gap in found.gaps:
        x += [gap.from_ns / NS, gap.from_ns / NS, gap.to_ns / NS, gap.to_ns / NS]
        y += [100.0, 0.0, 0.0, 100.0]
    return Line(title, np.array([*x, found.to_ns / NS]), np.array([*y, y[-1]]))
