"""``model.slow`` and ``model.errors``: how a model serves, judged run by run on event time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from edgewatch.agent.predictions import Batch
from edgewatch.alarms import Alarm, Condition, Rule
from edgewatch.monitors.service import FailedRuns, Pace, RecentRuns, is_met
from edgewatch.monitors.service.failures import RESTATE_NS, WINDOW
from edgewatch.monitors.service.recent_runs import Q
from edgewatch.site.config import SiteConfig
from edgewatch.store.connection import Connection
from edgewatch.store.tiers import MINUTE
from edgewatch.store.usual import first_latency_ns, last_runs

FIRST_RUNS = 1000
"""What a file took for its first runs is what it usually takes."""
LEAST_SLOW_NS = 10_000_000
"""Below 10 ms nobody waits, and a busy computer triples the time of a small model."""


class ServiceKeeper:
    """The service of all models. Call it inside the transaction that wrote the batch.

    Args:
        rules: the site's catalogue: limits and clear levels.
        left: the alarms that an earlier run left open.
    """

    def __init__(
        self,
        db: Connection,
        config: SiteConfig,
        rules: Mapping[str, Rule],
        left: Iterable[Alarm] = (),
    ) -> None:
        self._db, self._rules = db, rules
        self._slow_over_ms = {model.name: model.slow_over_ms for model in config.model}
        standing = {(a.code, a.model) for a in left if a.condition_active}
        self._failing = {name for code, name in standing if code == "model.errors"}
        self._slow = {name for code, name in standing if code == "model.slow"}
        self._stated_ns: dict[str, int] = {}
        self._runs: dict[int, RecentRuns] = {}
        self._usual_ns: dict[int, float] = {}
        self._failed: dict[str, FailedRuns] = {}

    def observe(self, batch: Batch) -> list[Condition]:
        """The conditions that follow from a batch, in the order of its runs."""
        return [*self._failures(batch), *self._slowness(batch)]

    def _failures(self, batch: Batch) -> list[Condition]:
        rule = self._rules["model.errors"]
        return [
            Condition(
                rule.code,
                batch.model,
                one.active,
                one.time_ns,
                model=batch.model,
                value=round(one.percent, 1),
                limit=rule.limit,
                method="share of failed runs, %",
                window_n=one.runs,
                params={"errors": one.failed, "runs": one.runs, "error": batch.error},
            )
            for one in self._failed_runs(batch).observe(batch.times_ns, batch.status != 0)
        ]

    def _failed_runs(self, batch: Batch) -> FailedRuns:
        """Those of a model; at first with what the record says of the minutes before."""
        runs = self._failed.get(batch.model)
        if runs is None:
            levels = self._rules["model.errors"].levels
            earlier = last_runs(self._db, batch.model, _minute(batch.times_ns[0]), WINDOW)
            stands = batch.model in self._failing
            runs = FailedRuns(*levels, standing=stands, earlier=earlier)
            self._failed[batch.model] = runs
        return runs

    def _slowness(self, batch: Batch) -> list[Condition]:
        good = batch.status == 0
        runs = self._runs.setdefault(batch.model_id, RecentRuns())
        paces = runs.observe(batch.times_ns[good], batch.latency_ns[good])
        found = (self._slow_at(batch, pace) for pace in paces)
        return [condition for condition in found if condition is not None]

    def _slow_at(self, batch: Batch, pace: Pace) -> Condition | None:
        """The condition at one judgement; None where it is no news, or nothing is usual yet."""
        rule = self._rules["model.slow"]
        limit_ns, clear_ns, usual_ns = self._levels(batch, pace.time_ns)
        if limit_ns is None:
            return None
        was_slow = batch.model in self._slow
        slow = is_met(was_slow, pace.latency_ns, limit_ns, clear_ns)
        (self._slow.add if slow else self._slow.discard)(batch.model)
        if not self._is_news(batch.model, pace.time_ns, was_slow, slow):
            return None
        params = {"took_ms": _ms(pace.latency_ns)}
        if usual_ns is not None:
            params["usual_ms"] = _ms(usual_ns)
        return Condition(
            rule.code,
            batch.model,
            slow,
            pace.time_ns,
            model=batch.model,
            value=_ms(pace.latency_ns),
            limit=_ms(limit_ns),
            method="95th percentile, ms",
            window_from_ns=pace.from_ns,
            window_to_ns=pace.time_ns,
            window_n=pace.runs,
            params=params,
        )

    def _is_news(self, model: str, at_ns: int, was_slow: bool, slow: bool) -> bool:
        """Whether to state it: it has changed, or stands and was last stated a while ago."""
        if slow == was_slow and not (slow and at_ns - self._stated_ns.get(model, 0) >= RESTATE_NS):
            return False
        self._stated_ns[model] = at_ns
        return True

    def _levels(self, batch: Batch, at_ns: int) -> tuple[float | None, float, float | None]:
        """(limit, clear level, usual) in ns; no limit while nothing is known to be usual."""
        limit, clear = self._rules["model.slow"].levels
        declared = self._slow_over_ms.get(batch.model)
        if declared is not None:
            return declared * 1e6, declared * 1e6 * clear / limit, None
        usual = self._usual_of(batch.model_id, at_ns)
        if usual is None:
            return None, 0.0, None
        least = max(limit * usual, LEAST_SLOW_NS)
        return least, least * clear / limit, usual

    def _usual_of(self, model_id: int, at_ns: int) -> float | None:
        if model_id not in self._usual_ns:
            found = first_latency_ns(self._db, model_id, _minute(at_ns), FIRST_RUNS, Q)
            if found is None:
                return None
            self._usual_ns[model_id] = found
        return self._usual_ns[model_id]


def _minute(at_ns: int) -> int:
    """The beginning of a minute: what came before it is in the record whole."""
    return int(at_ns) // MINUTE.length_ns * MINUTE.length_ns


def _ms(duration_ns: float) -> float:
    return float(f"{duration_ns / 1e6:.3g}")
