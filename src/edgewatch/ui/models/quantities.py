"""What the System page tells, quantity by quantity: a number, its last day, its course, limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from edgewatch.alarms.rule import Rule
from edgewatch.ui.models.formatting import NOTHING, number, percent, size
from edgewatch.ui.models.line import Line, nothing
from edgewatch.ui.models.resource_course import AGENT, MACHINE
from edgewatch.ui.models.service_course import presence_line
from edgewatch.ui.models.system import BUDGETS_BYTES, LastDay, SystemView
from edgewatch.ui.words import tr, trn


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A value across a chart, and what it is."""

    value: float
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """One quantity; ``over`` says whether it is beyond a limit now."""

    key: str
    title: str
    value: str
    note: str
    unit: str
    lines: tuple[Line, ...]
    spark: Line
    limits: tuple[LimitLine, ...] = ()
    over: bool = False


@dataclass(frozen=True, slots=True)
class DiskOutlook:
    """Until when the disk lasts, as ``edgewatch status`` tells; None where it is not in sight.

    ``known`` once it has told; ``asked`` while it is going to.
    """

    days: float | None
    known: bool = False
    asked: bool = True


Rules = Mapping[str, Rule]


def quantities(
    view: SystemView, day: LastDay, rules: Rules, outlook: DiskOutlook
) -> tuple[Quantity, ...]:
    """All of them, in the order in which they stand on the page."""
    return (
        _latency(view, day, rules),
        _throughput(view, day),
        _errors(view, day, rules),
        _available(view),
        _waiting(view),
        _cpu(view, day, rules),
        _memory(view, day, rules),
        _disk(view, day, rules, outlook),
        _gpu(view, day, rules),
        _own(view, day),
    )


def _latency(view: SystemView, day: LastDay, rules: Rules) -> Quantity:
    told = " / ".join(number(one, 2) for one in view.latency_ms)
    return Quantity(
        "latency",
        tr("Latency p50 / p95 / p99, ms"),
        told,
        tr("last 5 minutes") if view.lately else tr("of the whole span"),
        "ms",
        view.service.latency,
        day.service.latency[1],
        _limits(rules.get("model.slow"), "ms"),
    )


def _throughput(view: SystemView, day: LastDay) -> Quantity:
    over = view.service.without_the_last(view.span.to_ns)
    return Quantity(
        "throughput",
        tr("Throughput"),
        tr("{n} / min", n=number(over.throughput.last, 3)),
        trn(view.predictions, "# prediction|# predictions"),
        tr("per min"),
        (over.throughput,),
        day.service.throughput,
    )


def _errors(view: SystemView, day: LastDay, rules: Rules) -> Quantity:
    return Quantity(
        "errors",
        tr("Calls that succeeded"),
        percent(view.succeeded),
        trn(view.errors, "# error|# errors"),
        "%",
        (view.service.failed,),
        day.service.failed,
        _limits(rules.get("model.errors"), "%"),
    )


def _available(view: SystemView) -> Quantity:
    lines = (
        presence_line(tr("agent"), view.agent),
        presence_line(tr("model"), view.host),
    )
    note = trn(view.gaps, "# gap in the span|# gaps in the span")
    return Quantity(
        "watched",
        tr("Agent / model available"),
        f"{percent(view.watched)} / {percent(view.served)}",
        note if view.gaps else tr("no gap in the span"),
        "%",
        tuple(line for line in lines if len(line.x)),
        nothing(),
    )


def _waiting(view: SystemView) -> Quantity:
    dropped = view.queue.dropped
    lost = trn(dropped, "# prediction was dropped|# predictions were dropped")
    return Quantity(
        "queue",
        tr("Waiting to be recorded"),
        size(view.queue.waiting_bytes),
        lost if dropped else tr("nothing was dropped"),
        "",
        (),
        nothing(),
        over=dropped > 0,
    )


def _cpu(view: SystemView, day: LastDay, rules: Rules) -> Quantity:
    return _of_machine(
        view, day, rules, "cpu", tr("CPU"), "cpu_percent", tr("all cores together"), "system.cpu"
    )


def _memory(view: SystemView, day: LastDay, rules: Rules) -> Quantity:
    return _of_machine(
        view,
        day,
        rules,
        "memory",
        tr("Memory in use"),
        "memory_percent",
        tr("of the workstation"),
        "system.memory",
    )


def _disk(view: SystemView, day: LastDay, rules: Rules, outlook: DiskOutlook) -> Quantity:
    last = view.resources.last(MACHINE)
    known = last.disk_free_bytes if last else None
    free = NOTHING if known is None else tr("{size} free", size=size(known))
    rule = rules.get("system.disk")
    ahead = rule.forecast_days if rule and rule.enabled else None
    line = view.resources.line(MACHINE, "disk_percent")
    limits = _limits(rule, "%")
    soon = outlook.days is not None and ahead is not None and outlook.days <= ahead
    return Quantity(
        "disk",
        tr("Disk"),
        free,
        _until_full(outlook),
        "%",
        (Line(tr("disk used"), line.x, line.y),),
        day.resources.line(MACHINE, "disk_percent"),
        limits,
        soon or _is_over(line, limits),
    )


def _until_full(outlook: DiskOutlook) -> str:
    if not outlook.known:
        return tr("forecast: one moment") if outlook.asked else tr("no forecast")
    if outlook.days is None:
        return tr("not filling up")
    if outlook.days > 3650:
        return tr("lasts for more than 10 years")
    return trn(max(1, round(outlook.days)), "full in about # day|full in about # days")


def _gpu(view: SystemView, day: LastDay, rules: Rules) -> Quantity:
    last = view.resources.last(MACHINE)
    if last is None or last.gpu_percent is None:
        note = tr("or it cannot be read")
        return Quantity("gpu", tr("GPU"), tr("none"), note, "%", (), nothing())
    lines = _gpu_lines(view)
    limits = _limits(rules.get("system.gpu"), "%")
    return Quantity(
        "gpu",
        tr("GPU"),
        f"{number(last.gpu_percent, 3)} %",
        tr(
            "memory {memory} %, {celsius} °C",
            memory=number(last.gpu_memory_percent, 3),
            celsius=number(last.gpu_celsius, 3),
        ),
        "%",
        lines,
        day.resources.line(MACHINE, "gpu_percent"),
        limits,
        any(_is_over(line, limits) for line in lines) or any(one.is_slowed for one in view.gpus),
    )


def _gpu_lines(view: SystemView) -> tuple[Line, ...]:
    """Load and memory of each device; of a record of earlier versions those of the busiest."""
    if view.gpus:
        named = len(view.gpus) > 1
        return tuple(line for one in view.gpus for line in one.lines(named=named))
    load = view.resources.line(MACHINE, "gpu_percent")
    memory = view.resources.line(MACHINE, "gpu_memory_percent")
    return Line(tr("load"), load.x, load.y), Line(tr("memory"), memory.x, memory.y)


def _own(view: SystemView, day: LastDay) -> Quantity:
    resources = view.resources
    lines = tuple(resources.line(one, "rss_bytes", 1e-6) for one in resources.own)
    now = [one for name in resources.own if (one := resources.last(name)) is not None]
    cpu = sum(one.cpu_percent or 0.0 for one in now)
    value = size(sum(one.rss_bytes or 0.0 for one in now)) if now else NOTHING
    budget = BUDGETS_BYTES[AGENT] / 1e6
    agent = resources.last(AGENT)
    return Quantity(
        "own",
        tr("EdgeWatch itself"),
        value,
        tr("and {cpu} % of a core", cpu=number(cpu, 2)),
        "MB",
        lines,
        day.resources.line(AGENT, "rss_bytes", 1e-6),
        (LimitLine(budget, tr("budget of the agent")),),
        agent is not None and (agent.rss_bytes or 0) > BUDGETS_BYTES[AGENT],
    )


def _of_machine(
    view: SystemView,
    day: LastDay,
    rules: Rules,
    key: str,
    title: str,
    field: str,
    note: str,
    code: str,
) -> Quantity:
    line, limits = view.resources.line(MACHINE, field), _limits(rules.get(code), "%")
    return Quantity(
        key,
        title,
        f"{number(line.last, 3)} %",
        note,
        "%",
        (line,),
        day.resources.line(MACHINE, field),
        limits,
        _is_over(line, limits),
    )


def _limits(rule: Rule | None, unit: str) -> tuple[LimitLine, ...]:
    """The limit at which the alarm is raised, where it is in the unit of the chart."""
    if rule is None or not rule.enabled or rule.limit is None:
        return ()
    if rule.unit.partition(" ")[0] != unit:  # "% of runs" is of the unit "%"
        return ()
    return (LimitLine(rule.limit, tr("alarm {code} from here", code=rule.code)),)


def _is_over(line: Line, limits: tuple[LimitLine, ...]) -> bool:
    last = line.last
    return not np.isnan(last) and any(last >= one.value for one in limits)
