"""``model.changed``: another file runs under the name of a model than the one that should.

Should: the SHA-256 in ``site.toml``, or the first file that ever ran where none is declared. Two
hosts with two files, in turn, are one alarm that names both: it is over only after five
predictions in a row came from the right one, and for as long as the alarm's off-delay says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from edgewatch.agent.predictions import Batch
from edgewatch.alarms import Alarm, Condition
from edgewatch.site.config import SiteConfig
from edgewatch.store import models
from edgewatch.store.connection import Connection

CODE = "model.changed"
CALM_ROWS = 5


@dataclass(slots=True)
class _Others:
    """The other files that run, in the order of their coming, and the right one's rows since."""

    sha256: list[str] = field(default_factory=list)
    calm: int = 0


class ChangedModels:
    """Tells of each declared model whether the file that runs is the one that should."""

    def __init__(
        self, db: Connection, config: SiteConfig, open_alarms: Iterable[Alarm] = ()
    ) -> None:
        self._db = db
        self._enrolled = {m.name: (m.sha256 or "").lower() for m in config.model}
        self._others: dict[str, _Others] = {m.name: _Others() for m in config.model}
        for alarm in open_alarms:
            if alarm.code == CODE and alarm.condition_active and alarm.model in self._others:
                seen = str(alarm.params.get("observed") or "")
                self._others[alarm.model].sha256 = seen.split(", ") if seen else []

    def observe(self, batch: Batch) -> list[Condition]:
        """The condition where it begins, names one file more, or is over."""
        others = self._others.get(batch.model)
        if others is None or not batch.sha256:
            return []
        enrolled = self._should_run(batch.model)
        if batch.sha256 != enrolled:
            return self._other(batch, enrolled, others)
        before, others.calm = others.calm, others.calm + len(batch.times_ns)
        if not others.sha256 or others.calm < CALM_ROWS:
            return []
        others.sha256 = []
        at_ns = int(batch.times_ns[max(0, CALM_ROWS - before - 1)])
        return [Condition(CODE, batch.model, False, at_ns, model=batch.model)]

    def _other(self, batch: Batch, enrolled: str, others: _Others) -> list[Condition]:
        others.calm = 0
        if batch.sha256 in others.sha256:
            return []
        others.sha256.append(batch.sha256)
        params: dict[str, str | float] = {
            "enrolled": enrolled,
            "observed": ", ".join(others.sha256),
        }
        at_ns, name = int(batch.times_ns[0]), batch.model
        return [Condition(CODE, name, True, at_ns, model=name, params=params)]

    def _should_run(self, name: str) -> str:
        if not self._enrolled[name]:
            self._enrolled[name] = models.first_sha256(self._db, name)
        return self._enrolled[name]
