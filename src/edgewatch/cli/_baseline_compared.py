"""Two baselines of a model side by side: what the later reference has different."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from edgewatch.cli._baseline_shown import feature_shown, opened
from edgewatch.cli._output import print_table, say
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.statistics import ks

_COMPARED = ("kind", "accepted", "median", "spread", "missing_rate", "stuck_rate")


def compared(site: Path, name: str, first: str, second: str) -> dict[str, Any]:
    """Feature by feature what both say, in the shape of ``baseline compare --json``.

    ``ks`` is the largest difference of their distribution functions, None where either has no
    readings or the features have other words.

    Raises:
        InputError: there is no such baseline.
    """
    (one, a), (other, b) = opened(site, name, first), opened(site, name, second)
    ours = {profile.name: profile for profile in a.features}
    theirs = {profile.name: profile for profile in b.features}
    return {
        "model": name,
        "baselines": [one, other],
        "only_first": [key for key in ours if key not in theirs],
        "only_second": [key for key in theirs if key not in ours],
        "features": {key: _both(ours[key], theirs[key]) for key in ours if key in theirs},
        "cannot": [list(a.cannot), list(b.cannot)],
    }


def say_compared(found: dict[str, Any]) -> None:
    """What ``baseline compare`` says to a person."""
    for one in found["baselines"]:
        said = f"reviewed by {one['reviewed']['by']}" if one["reviewed"] else "not reviewed"
        say(f"{one['baseline'][:12]}: {one['rows']} rows of {one['source']}, {said}")
    for at, key in enumerate(("only_first", "only_second")):
        if found[key]:
            say(f"Only in {found['baselines'][at]['baseline'][:12]}: {', '.join(found[key])}")
    print_table(
        ("feature", "kind", "median", "spread", "missing rate", "KS", "median moved, spreads"),
        [
            (
                key,
                _arrow(pair["kind"]),
                _arrow(pair["median"]),
                _arrow(pair["spread"]),
                _arrow(pair["missing_rate"]),
                pair["ks"],
                pair["median_moved_spreads"],
            )
            for key, pair in found["features"].items()
        ],
    )


def _both(first: FeatureProfile, second: FeatureProfile) -> dict[str, Any]:
    a, b = feature_shown(first), feature_shown(second)
    comparable = first.levels == second.levels and first.finite and second.finite
    return {key: [a[key], b[key]] for key in _COMPARED} | {
        "ks": ks(first.sample, second.sample) if comparable else None,
        "median_moved_spreads": (second.median - first.median) / first.spread
        if comparable and first.spread > 0 and not first.levels
        else None,
    }


def _arrow(pair: list[Any]) -> str:
    """One value where both are the same, else from → to."""
    first, second = (f"{one:.4g}" if isinstance(one, float) else str(one) for one in pair)
    return first if first == second else f"{first} → {second}"
