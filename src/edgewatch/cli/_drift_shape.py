"""One window of drift in the shape of ``drift --json``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from edgewatch.alarms.shapes import rfc3339
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.history import Distance
from edgewatch.monitors.measurement import Measurement


def window_json(
    baseline: Baseline, measurements: list[Measurement], distances: Mapping[str, Distance]
) -> dict[str, Any]:
    """The measurements of one window by feature, with what its sketch says besides.

    A step may have been judged over other rows: it does not count towards those of the window.
    """
    first = measurements[0]
    shown = {name: _feature(list(group)) for name, group in _by_feature(measurements)}
    for profile in baseline.features:
        if profile.name in shown:
            one = distances[profile.name]
            shown[profile.name] |= {
                "kind": profile.kind,
                "js": one.js,
                "wasserstein": one.wasserstein,
                "out_of_domain": one.out_of_domain,
            }
    return {
        "from": rfc3339(first.from_ns),
        "to": rfc3339(first.to_ns),
        "n": max((one.n for one in measurements if one.method != "step"), default=first.n),
        "features": {p.name: shown[p.name] for p in baseline.inputs if p.name in shown},
        "multivariate": {},
        "outputs": {p.name: shown[p.name] for p in baseline.outputs if p.name in shown},
        "drifted": _any(one["drifted"] for one in shown.values()),
    }


def _by_feature(
    measurements: Iterable[Measurement],
) -> Iterator[tuple[str, Iterator[Measurement]]]:
    ordered = sorted(measurements, key=lambda one: one.feature)
    return groupby(ordered, key=lambda one: one.feature)


def _feature(measurements: list[Measurement]) -> dict[str, Any]:
    """One feature: every method's value; the limit is that of the method nearest to its own."""
    by_method: Mapping[str, Measurement] = {one.method: one for one in measurements}
    methods = ("psi", "ks", "step", "missing")
    psi, ks, step, missing = (by_method.get(method) for method in methods)
    distances = [one for one in (psi, ks, step) if one is not None and one.judged]
    worst = max(distances, key=lambda one: one.ratio, default=None)
    return {
        "kind": None,
        "psi": psi.value if psi else None,
        "ks": ks.value if ks else None,
        "ks_p": ks.p if ks else None,
        "step": step.value if step else None,
        "js": None,
        "wasserstein": None,
        "missing": missing.value if missing else None,
        "out_of_domain": None,
        "evidence": None,
        "limit": worst.limit if worst else None,
        "method": worst.method if worst else None,
        "limits": {method: one.limit for method, one in by_method.items()},
        "missing_exceeded": missing.exceeded if missing and missing.judged else None,
        "drifted": any(one.exceeded for one in distances) if distances else None,
    }


def _any(verdicts: Iterable[bool | None]) -> bool | None:
    """Whether any is true; None where nothing was judged."""
    judged = [verdict for verdict in verdicts if verdict is not None]
    return any(judged) if judged else None
