"""One window of drift in the shape of ``drift --json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.drift import OF_DISTRIBUTION
from edgewatch.monitors.measurement import TOGETHER, Measurement
from edgewatch.monitors.window_distances import Distance

#: Evidence at which the sequential detectors alarm.
_ALARM = 1.0
_METHODS = ("psi", "ks", "step", "missing", "range", "stuck")


def window_json(
    baseline: Baseline,
    measurements: list[Measurement],
    distances: Mapping[str, Distance],
    *,
    together: Mapping[str, Any] | None = None,
    evidence: Mapping[str, float] | None = None,
    min_rows: int = 0,
) -> dict[str, Any]:
    """The measurements of one window by feature, with what its rows or its sketch say besides.

    A step may have been judged over other rows: it does not count towards those of the window.

    Args:
        baseline: that the window was measured against.
        measurements: of the window, at least one.
        distances: by feature, the other distances.
        together: of all inputs, as `JointWindow.as_json` has it; empty where rows are not at hand.
        evidence: by feature, the greatest of the window; where None, that among `measurements`.
        min_rows: in fewer rows evidence that has not reached its alarm says nothing.
    """
    first = measurements[0]
    by_feature = _by_feature(measurements)
    found = evidence if evidence is not None else _evidence(measurements)
    n = max((m.n for m in measurements if m.method not in _OWN_SPAN), default=first.n)
    shown = {
        profile.name: {
            "kind": profile.kind,
            **_feature(
                by_feature[profile.name],
                distances[profile.name],
                found.get(profile.name),
                enough=n >= min_rows,
            ),
        }
        for profile in baseline.features
        if profile.name in by_feature
    }
    alarmed = _alarmed(found.get(TOGETHER), n >= min_rows)
    joint = _together(by_feature.get(TOGETHER, {}), together or {}, found.get(TOGETHER), alarmed)
    return {
        "from": rfc3339(first.from_ns),
        "to": rfc3339(first.to_ns),
        "n": n,
        "features": {p.name: shown[p.name] for p in baseline.inputs if p.name in shown},
        "multivariate": joint,
        "outputs": {p.name: shown[p.name] for p in baseline.outputs if p.name in shown},
        "drifted": _any([*(one["drifted"] for one in shown.values()), joint.get("drifted")]),
    }


#: Methods that may have looked at more or fewer rows than the window has.
_OWN_SPAN = frozenset({"step", "evidence", "t2", "q"})


def _by_feature(measurements: Iterable[Measurement]) -> dict[str, dict[str, Measurement]]:
    found: dict[str, dict[str, Measurement]] = {}
    for one in measurements:
        found.setdefault(one.feature, {})[one.method] = one
    return found


def _evidence(measurements: Iterable[Measurement]) -> dict[str, float]:
    return {
        one.feature: one.value
        for one in measurements
        if one.method == "evidence" and one.value is not None
    }


def _feature(
    by_method: Mapping[str, Measurement], other: Distance, evidence: float | None, *, enough: bool
) -> dict[str, Any]:
    """One feature: every method's value; the limit is that of the method nearest to its own."""
    of_window = [
        one for method, one in by_method.items() if method in OF_DISTRIBUTION and one.judged
    ]
    ratios = {one.method: (one.ratio, one.limit) for one in of_window}
    if evidence is not None:
        ratios["evidence"] = (evidence / _ALARM, _ALARM)
    worst = max(ratios, key=lambda method: ratios[method][0], default=None)
    values = {method: _value(by_method, method) for method in _METHODS}
    limits = {m: one.limit for m, one in by_method.items() if m in _METHODS}
    missing = by_method.get("missing")
    return {
        **values,
        "ks_p": by_method["ks"].p if "ks" in by_method else None,
        "js": other.js,
        "wasserstein": other.wasserstein,
        "hellinger": other.hellinger,
        "chi2": other.chi2,
        "chi2_p": other.chi2_p,
        "duplicated": other.duplicated,
        "out_of_domain": other.out_of_domain,
        "evidence": evidence,
        "limit": ratios[worst][1] if worst else None,
        "method": worst,
        "limits": limits if evidence is None else {**limits, "evidence": _ALARM},
        "missing_exceeded": missing.exceeded if missing and missing.judged else None,
        "drifted": _any([*(one.exceeded for one in of_window), _alarmed(evidence, enough)]),
        "errors": dict(other.errors),
    }


def _together(
    judged: Mapping[str, Measurement],
    computed: Mapping[str, Any],
    evidence: float | None,
    alarmed: bool | None,
) -> dict[str, Any]:
    """All inputs together: what the agent judged stands over what the rows say now."""
    if not judged and not computed and evidence is None:
        return {}
    shown = dict(computed)
    for method in ("t2", "q"):
        one = judged.get(method)
        if one is not None:
            shown |= {method: one.value, f"{method}_limit": one.limit}
    verdicts: list[bool | None] = [
        one.exceeded for m, one in judged.items() if m in ("t2", "q") and one.judged
    ]
    if not judged:
        verdicts = [computed.get("drifted")] if computed else []
    return {**shown, "evidence": evidence, "drifted": _any([*verdicts, alarmed])}


def _value(by_method: Mapping[str, Measurement], method: str) -> float | None:
    one = by_method.get(method)
    return one.value if one is not None else None


def _alarmed(evidence: float | None, enough: bool) -> bool | None:
    if evidence is None or (evidence < _ALARM and not enough):
        return None
    return evidence >= _ALARM


def _any(verdicts: Iterable[bool | None]) -> bool | None:
    """Whether any is true; None where nothing was judged."""
    judged = [verdict for verdict in verdicts if verdict is not None]
    return any(judged) if judged else None
