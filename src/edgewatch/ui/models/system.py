"""The service as an operator sees it: latency, throughput, errors, availability, load, cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store import service
from edgewatch.store.availability import Availability, agent_availability, host_availability
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NS
from edgewatch.ui.models.ranges import Span, TimeRange, last_event_ns, resolve

Floats = NDArray[np.float64]
QUANTILES = (0.50, 0.95, 0.99)
SHOWN = TimeRange("Last hour", 3600)
AGENT_BUDGET_BYTES = 250_000_000
_LATELY_NS = 5 * service.MINUTE_NS
_HOUR_NS = 60 * service.MINUTE_NS


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart: seconds, values."""

    title: str
    x: Floats
    y: Floats


@dataclass(frozen=True, slots=True)
class Process:
    """A process of EdgeWatch, or the machine, as last sampled."""

    subject: str
    cpu_percent: float | None
    rss_bytes: float | None
    time_ns: int

    @property
    def title(self) -> str:
        return subject_words(self.subject)


def subject_words(subject: str) -> str:
    """What a sampled subject is called on screen.

    >>> subject_words("feed:analyser")
    'Feed analyser'
    """
    names = {"machine": "Workstation", "agent": "Agent", "window": "This window"}
    kind, _, name = subject.partition(":")
    return names.get(subject, f"{kind.capitalize()} {name}".strip())


@dataclass(frozen=True, slots=True)
class SystemView:
    """Everything of the page; latencies in milliseconds."""

    span: Span
    predictions: int
    errors: int
    latency_ms: tuple[float | None, ...]
    per_minute: float | None
    agent: Availability | None
    host: Availability | None
    machine: dict[str, Any]
    processes: tuple[Process, ...]
    latency_lines: tuple[Line, ...]
    throughput: Line
    cpu_lines: tuple[Line, ...]
    memory_lines: tuple[Line, ...]

    @property
    def succeeded(self) -> float | None:
        """Share of the calls that gave a result."""
        return 1 - self.errors / self.predictions if self.predictions else None

    @property
    def watched(self) -> float | None:
        """Share of the last hour in which the agent was there."""
        return self.agent.share if self.agent else None

    @property
    def served(self) -> float | None:
        """Share of the time due in which a program that runs the model was there."""
        return self.host.share if self.host else None

    @property
    def gaps(self) -> int:
        """Gaps of agent and host in the last hour."""
        return sum(len(one.gaps) for one in (self.agent, self.host) if one)


def system_view(context: Context) -> SystemView:
    """The last hour of service."""
    span = resolve(SHOWN, context)
    whole = span.from_ns // service.MINUTE_NS * service.MINUTE_NS
    minutes = service.service_minutes(context.db, context.model, whole, span.to_ns)
    samples = service.resources(context.db, span.from_ns, span.to_ns)
    lately_ns = (context.now_ns - _HOUR_NS, context.now_ns, context.now_ns)
    by_subject = _by_subject(samples)
    lately = [m for m in minutes if m["start_ns"] >= span.to_ns - _LATELY_NS]
    return SystemView(
        span,
        sum(m["n"] for m in minutes),
        sum(m["errors"] for m in minutes),
        tuple(_quantile_ms(lately or minutes, q) for q in QUANTILES),
        _per_minute(_whole(minutes, last_event_ns(context))),
        agent_availability(context.db, *lately_ns),
        host_availability(context.db, context.model, *lately_ns),
        by_subject["machine"][-1] if by_subject.get("machine") else {},
        tuple(_process(name, rows[-1]) for name, rows in by_subject.items()),
        tuple(_latency_line(minutes, q) for q in QUANTILES),
        _throughput(_whole(minutes, last_event_ns(context))),
        tuple(_line(name, rows, "cpu_percent") for name, rows in by_subject.items()),
        tuple(
            _line(name, rows, "rss_bytes", 1e-6)
            for name, rows in by_subject.items()
            if name != "machine"
        ),
    )


def _by_subject(samples: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in samples:
        found.setdefault(row["subject"], []).append(row)
    order = {"machine": 0, "agent": 1}
    return dict(sorted(found.items(), key=lambda item: (order.get(item[0], 2), item[0])))


def _quantile_ms(minutes: Sequence[dict[str, Any]], q: float) -> float | None:
    if not minutes:
        return None
    counts = np.sum([m["latency_counts"] for m in minutes], axis=0)
    found = service.percentile_ns(counts, q)
    return None if found is None else found / 1e6


def _whole(minutes: list[dict[str, Any]], last_ns: int | None) -> list[dict[str, Any]]:
    """The minutes that are over; the one that has begun only where there is no other."""
    over = [m for m in minutes if last_ns and m["start_ns"] + service.MINUTE_NS <= last_ns]
    return over or minutes


def _per_minute(minutes: Sequence[dict[str, Any]]) -> float | None:
    return float(minutes[-1]["n"]) if minutes else None


def _process(subject: str, row: dict[str, Any]) -> Process:
    return Process(subject, row["cpu_percent"], row["rss_bytes"], row["time_ns"])


def _latency_line(minutes: Sequence[dict[str, Any]], q: float) -> Line:
    found = [service.percentile_ns(m["latency_counts"], q) for m in minutes]
    y = [np.nan if v is None else v / 1e6 for v in found]
    return Line(f"p{q * 100:.0f}", *_over_minutes(minutes, y))


def _throughput(minutes: Sequence[dict[str, Any]]) -> Line:
    y = [float(m["n"]) for m in minutes]
    return Line("predictions a minute", *_over_minutes(minutes, y))


def _over_minutes(minutes: Sequence[dict[str, Any]], y: list[float]) -> tuple[Floats, Floats]:
    """Values of minutes as a line that lasts to the end of the last one."""
    starts = [m["start_ns"] / NS for m in minutes]
    ends = [starts[-1] + 60.0] if starts else []
    return np.array([*starts, *ends], float), np.array([*y, *y[-1:]], float)


def _line(name: str, rows: Sequence[dict[str, Any]], field: str, scale: float = 1.0) -> Line:
    known = [(r["time_ns"] / NS, r[field] * scale) for r in rows if r[field] is not None]
    pairs = np.array(known, float).reshape(-1, 2)
    return Line(subject_words(name), pairs[:, 0], pairs[:, 1])
