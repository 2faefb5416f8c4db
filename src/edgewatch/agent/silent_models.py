"""``model.silent``: a program is there, or ought to be, and no prediction comes.

On the clock of a live agent alone, since nothing in a record says that something is missing. A
program that was closed in order is missed by nobody, and silence counts only while somebody
watches: a workstation that was off or asleep has not been silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edgewatch.agent.jumps import JUMP_NS
from edgewatch.agent.predictions import Batch
from edgewatch.alarms import Alarm, Condition, Rule
from edgewatch.monitors.service import longest_pause_ns
from edgewatch.site.config import SiteConfig
from edgewatch.store.availability import IN_ORDER
from edgewatch.store.connection import Connection
from edgewatch.store.presence import Presence, host_intervals
from edgewatch.store.usual import last_minute_ns, minutes_with_predictions

_SECOND_NS = 1_000_000_000
LOOK_NS = 10 * _SECOND_NS
RESTATE_NS = 300 * _SECOND_NS
RHYTHM_NS = 3600 * _SECOND_NS
"""A rhythm is looked up so often."""
PAST_NS = 14 * 24 * 3600 * _SECOND_NS
LEAST_NS = 60 * _SECOND_NS
UNWATCHED_NS = 60 * _SECOND_NS
"""Two looks further apart than this leave out what was between: the computer slept."""
OF_FEED = 20.0
"""A feed misses so many of its own readings before its model is silent."""


@dataclass(slots=True)
class _Rhythm:
    """From which silence on a model is missed: None where nothing is known."""

    looked_ns: int
    limit_ns: float | None
    usual_ns: int | None = None


class SilenceKeeper:
    """When each model of the site predicted last, and whether it should have since.

    Args:
        rules: the site's catalogue.
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
        self._own_ns = {model.name: _declared_ns(config, model.name) for model in config.model}
        self._last_ns: dict[str, int] = {}
        self._rhythms: dict[str, _Rhythm] = {}
        self._stated_ns: dict[str, int] = {}
        self._silent = {
            alarm.model
            for alarm in left
            if alarm.code == "model.silent" and alarm.condition_active and alarm.model
        }
        self._looked_ns = self._watched_from_ns = 0

    def observe(self, batch: Batch) -> list[Condition]:
        """A prediction has come: whoever was silent no longer is."""
        last_ns = int(batch.times_ns.max())
        self._last_ns[batch.model] = max(self._last(batch.model), last_ns)
        return self._over(batch.model, last_ns)

    def look(self, now_ns: int) -> list[Condition]:
        """Every ten seconds of the agent's clock: who is silent by now, and who need not speak."""
        if 0 <= now_ns - self._looked_ns < LOOK_NS:
            return []
        if not 0 <= now_ns - self._looked_ns < UNWATCHED_NS:
            self._watched_from_ns = now_ns
        self._looked_ns = now_ns
        return [condition for name in self._own_ns for condition in self._judge(name, now_ns)]

    def _judge(self, model: str, now_ns: int) -> list[Condition]:
        last_ns = self._last(model)
        if last_ns > now_ns + JUMP_NS:  # given by a clock that has been set back since
            last_ns = self._last_ns[model] = now_ns
        host = _latest(host_intervals(self._db, model, max(last_ns, 1), now_ns))
        if host is None or host.ended == IN_ORDER or not last_ns:
            return self._over(model, now_ns)
        rhythm = self._rhythm(model, now_ns)
        quiet_from_ns = max(last_ns, host.from_ns, self._watched_from_ns)
        missed = rhythm.limit_ns is not None and now_ns - quiet_from_ns >= rhythm.limit_ns
        # Stated again while it lasts: an alarm that was settled with its cause comes back.
        told_ns = self._stated_ns.setdefault(model, now_ns)
        if not missed or (model in self._silent and 0 <= now_ns - told_ns < RESTATE_NS):
            return []
        self._silent.add(model)
        self._stated_ns[model] = now_ns
        return [self._silent_since(model, last_ns, now_ns, rhythm, host)]

    def _silent_since(
        self, model: str, last_ns: int, now_ns: int, rhythm: _Rhythm, host: Presence
    ) -> Condition:
        params: dict[str, str | float] = {"last_ns": last_ns}
        if host.ended is not None:
            params["kind"] = "ended"
        if rhythm.usual_ns is not None:
            params["usual_s"] = rhythm.usual_ns / _SECOND_NS
        return Condition(
            "model.silent",
            model,
            True,
            now_ns,
            model=model,
            value=(now_ns - last_ns) // _SECOND_NS,
            limit=(rhythm.limit_ns or 0.0) // _SECOND_NS,
            method="pause, s",
            params=params,
        )

    def _over(self, model: str, at_ns: int) -> list[Condition]:
        if model not in self._silent:
            return []
        self._silent.discard(model)
        self._stated_ns.pop(model, None)
        return [Condition("model.silent", model, False, at_ns, model=model)]

    def _last(self, model: str) -> int:
        """When a model predicted last, by its minute where only the record knows; 0 if never."""
        if model not in self._last_ns:
            self._last_ns[model] = last_minute_ns(self._db, model) or 0
        return self._last_ns[model]

    def _rhythm(self, model: str, now_ns: int) -> _Rhythm:
        known = self._rhythms.get(model)
        if known is None or not 0 <= now_ns - known.looked_ns < RHYTHM_NS:
            known = self._rhythms[model] = self._looked_up(model, now_ns)
        return known

    def _looked_up(self, model: str, now_ns: int) -> _Rhythm:
        own_ns = self._own_ns[model]
        if own_ns is not None:
            return _Rhythm(now_ns, own_ns)
        from_ns = now_ns - PAST_NS
        hosts = host_intervals(self._db, model, from_ns, now_ns)
        usual_ns = longest_pause_ns(
            minutes_with_predictions(self._db, model, from_ns),
            [one.to_ns for one in hosts if one.ended == IN_ORDER],
        )
        if usual_ns is None:
            return _Rhythm(now_ns, None)
        limit, _ = self._rules["model.silent"].levels
        return _Rhythm(now_ns, max(limit * usual_ns, LEAST_NS), usual_ns)


def _declared_ns(config: SiteConfig, model: str) -> float | None:
    """What site.toml says: of the model itself, or by the pace of a feed that runs it."""
    own = config.find_model(model).silent_after
    if own is not None:
        return own
    paces = [feed.every_s for feed in config.feed if feed.model == model and feed.every_s > 0]
    return max(OF_FEED * min(paces) * _SECOND_NS, LEAST_NS) if paces else None


def _latest(hosts: Iterable[Presence]) -> Presence | None:
    """The program that should speak: one that is there, else the one that went last."""
    return max(hosts, key=lambda one: (one.ended is None, one.to_ns), default=None)
