"""Explains the prediction that begins an alarm about the domain, when it begins.

By distance to the reference alone: which readings are outside or far, how far all of them lie
together, and the nearest reference cases. The model is not run here, because a model that brings
its process down would take the agent with it; ``edgewatch explain`` runs it in one of its own.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms import Condition
from edgewatch.audit.seals.retiring import account
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.explain import ExplainSettings, explain
from edgewatch.monitors.explain_words import in_words
from edgewatch.monitors.standstill import LOOKED_BACK
from edgewatch.store.connection import Connection
from edgewatch.store.explanations import StoredExplanation, add_explanation, prediction_at

EXPLAINED = frozenset({"input.domain", "output.domain"})
_BRIEFLY = ExplainSettings(cases=3)


class DomainExplanations:
    """Keeps one explanation for each beginning of a condition of one model.

    ``left``: the conditions that an earlier run left active, and has explained.
    """

    def __init__(self, db: Connection, baseline: Baseline, left: Iterable[Condition] = ()) -> None:
        self._db, self._baseline = db, baseline
        self._explained = {_key(one) for one in left if one.code in EXPLAINED}

    def take(
        self,
        model_id: int,
        conditions: Sequence[Condition],
        times_ns: NDArray[np.int64],
        inputs: NDArray[np.float64],
        outputs: NDArray[np.float64],
    ) -> None:
        """Explain what begins with a batch of (n, d) inputs and (n, k) outputs at (n,) times."""
        for one in conditions:
            if one.code not in EXPLAINED:
                continue
            if not one.active:
                self._explained.discard(_key(one))
            elif _key(one) not in self._explained:
                self._explained.add(_key(one))
                at = int(np.flatnonzero(times_ns == one.time_ns)[-1])
                self._keep(model_id, one, inputs[: at + 1], outputs[at])

    def _keep(
        self,
        model_id: int,
        condition: Condition,
        inputs: NDArray[np.float64],
        outputs: NDArray[np.float64],
    ) -> None:
        """Explain the last of some rows of inputs."""
        names = [profile.name for profile in self._baseline.outputs]
        output = names.index(condition.feature) if condition.feature in names else None
        before = inputs[-1 - LOOKED_BACK : -1]
        found = explain(self._baseline, inputs[-1], outputs, output, None, _BRIEFLY, before)
        content = {**found.as_json(), "sentences": list(in_words(found))}
        stored = StoredExplanation(
            model=self._baseline.model,
            model_id=model_id,
            prediction_id=prediction_at(self._db, model_id, condition.time_ns),
            time_ns=condition.time_ns,
            code=condition.code,
            feature=str(condition.feature),
            baseline_id=self._baseline.id,
            content=_finite(content),
        )
        add_explanation(self._db, stored, account, time.time_ns())


def _key(one: Condition) -> tuple[str, str | None]:
    return one.code, one.feature


def _finite(value: Any) -> Any:
    """Plain values with null for what is no finite number."""
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
