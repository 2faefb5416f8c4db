"""The service as an operator sees it: latency, throughput, errors, availability, load, cost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edgewatch.store.availability import Availability, agent_availability, host_availability
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.gpu_course import GpuCourse, gpu_courses
from edgewatch.ui.models.line import Line
from edgewatch.ui.models.queue import Queue, queue_of
from edgewatch.ui.models.resource_course import (
    AGENT,
    COLUMNS,
    ResourceCourse,
    resource_course,
    subject_words,
)
from edgewatch.ui.models.service_course import ServiceCourse, latency_ms, service_course
from edgewatch.ui.models.span import NS, Span

__all__ = ["Line", "Process", "SystemView", "processes", "subject_words", "system_view"]

BUDGETS_BYTES = {AGENT: 250_000_000, "window": 150_000_000}
"""What EdgeWatch promises to need at most."""
LATELY_S = 300
DAY_NS = 86_400 * NS
_SPARK_COLUMNS = 48


@dataclass(frozen=True, slots=True, eq=False)
class SystemView:
    """Everything of the page, over ``span``.

    ``lately``: the quantiles of the latency in milliseconds are those of the last five minutes of
    the span, where anything ran in them.
    """

    span: Span
    service: ServiceCourse
    resources: ResourceCourse
    gpus: tuple[GpuCourse, ...]
    agent: Availability | None
    host: Availability | None
    queue: Queue
    latency_ms: tuple[float, ...]
    lately: bool

    @property
    def predictions(self) -> int:
        """How many there were in the span."""
        return self.service.whole.n

    @property
    def errors(self) -> int:
        """How many of them failed."""
        return self.service.whole.errors

    @property
    def succeeded(self) -> float | None:
        """Share of the calls that gave a result."""
        return 1 - self.errors / self.predictions if self.predictions else None

    @property
    def watched(self) -> float | None:
        """Share of the span in which the agent was there."""
        return self.agent.share if self.agent else None

    @property
    def served(self) -> float | None:
        """Share of the time due in which a program that runs the model was there."""
        return self.host.share if self.host else None

    @property
    def gaps(self) -> int:
        """Gaps of agent and host in the span."""
        return sum(len(one.gaps) for one in (self.agent, self.host) if one)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known of the span."""
        return not self.service.steps and not self.resources.samples


def system_view(context: Context, site: Path | None = None) -> SystemView:
    """The context's span of service. ``site`` is where the spool lies."""
    span = context.span
    course = service_course(context, span)
    whole = course.whole
    late = course.since(span.to_ns - LATELY_S * NS) if course.step_ns <= LATELY_S * NS else whole
    until_ns = min(span.to_ns, context.now_ns)
    asked = (span.from_ns, until_ns, context.now_ns)
    return SystemView(
        span,
        course,
        resource_course(context, span),
        gpu_courses(context, span, COLUMNS),
        agent_availability(context.db, *asked),
        host_availability(context.db, context.model, *asked),
        queue_of(context, site, span),
        tuple(latency_ms(late if late.n else whole, q) for q in (0.50, 0.95, 0.99)),
        bool(late.n) and late is not whole,
    )


@dataclass(frozen=True, slots=True, eq=False)
class LastDay:
    """The last 24 hours up to the end of a span, coarsely: what the small lines show."""

    service: ServiceCourse
    resources: ResourceCourse


def last_day(context: Context) -> LastDay:
    """The day that ends with the context's span."""
    span = Span(context.span.to_ns - DAY_NS, context.span.to_ns)
    course = service_course(context, span, _SPARK_COLUMNS)
    return LastDay(course, resource_course(context, span, _SPARK_COLUMNS))


@dataclass(frozen=True, slots=True)
class Process:
    """A process of EdgeWatch as last sampled."""

    subject: str
    cpu_percent: float | None
    rss_bytes: float | None
    time_ns: int

    @property
    def title(self) -> str:
        return subject_words(self.subject)

    @property
    def budget_bytes(self) -> int | None:
        """What it may need; None where nothing is promised."""
        return BUDGETS_BYTES.get(self.subject)

    @property
    def over(self) -> bool:
        """Whether it needs more than was promised."""
        return self.budget_bytes is not None and (self.rss_bytes or 0) > self.budget_bytes


def processes(resources: ResourceCourse) -> tuple[Process, ...]:
    """What EdgeWatch itself costs, the agent first."""
    found = []
    for subject in resources.own:
        last = resources.samples[subject][-1]
        found.append(Process(subject, last.cpu_percent, last.rss_bytes, last.time_ns))
    return tuple(found)
