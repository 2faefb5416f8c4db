"""One baseline for a person, and as JSON without its samples."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edgewatch.cli._baselines import entry_shown, found_entry, say_limits
from edgewatch.cli._output import print_table, say, shown
from edgewatch.monitors.baseline import Baseline, baseline_from_json
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.profile_json import ends_of
from edgewatch.site.errors import InputError


def baseline_shown(site: Path, name: str, wanted: str | None = None) -> dict[str, Any]:
    """The baseline in force, or the one whose id begins so, in the shape of ``baseline show``.

    Raises:
        InputError: no such model, it has no baseline, or none or several are called like that.
    """
    entry, baseline = opened(site, name, wanted)
    return {
        **entry,
        "outside_rate": dict(baseline.outside_rate),
        "duplicated": baseline.duplicated_rate,
        "segments": {key: dict(rows) for key, rows in baseline.segment_rows.items()},
        "features": [feature_shown(one) for one in baseline.features],
        "joint": _joint(baseline),
        "background": None if baseline.background is None else len(baseline.background.rows),
        "quality": _quality(baseline),
        "cannot": list(baseline.cannot),
    }


def opened(site: Path, name: str, wanted: str | None) -> tuple[dict[str, Any], Baseline]:
    """What the record knows of a baseline, and the baseline.

    Raises:
        InputError: there is no such baseline, or it is of an earlier version of EdgeWatch.
    """
    entry, content = found_entry(site, name, wanted)
    try:
        baseline = baseline_from_json(json.loads(content))
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise InputError(
            f"cannot be shown: {error}",
            where=f"baseline {entry.id}",
            remedy=f"Build it anew with: edgewatch baseline build {name} REFERENCE.csv",
        ) from error
    return entry_shown(entry), baseline


def feature_shown(profile: FeatureProfile) -> dict[str, Any]:
    """What a profile says in numbers and words; bins and samples are left out."""
    season = profile.dependence.season
    return {
        "name": profile.name,
        "role": profile.role,
        "kind": profile.kind,
        "unit": profile.unit,
        "levels": list(profile.levels),
        "rows": profile.rows,
        "missing": profile.missing,
        "missing_rate": profile.missing_rate,
        "stuck": profile.stuck,
        "stuck_rate": profile.stuck_rate,
        "accepted": ends_of(profile.accepted),
        "physical": ends_of(profile.physical),
        "margin": profile.margin,
        "median": profile.median,
        "spread": profile.spread,
        "autocorrelation_rows": profile.tau,
        "effective_rows": profile.effective,
        "season": None
        if season is None
        else {
            "periods_h": [period / 3600e9 for period in season.periods_ns],
            "explained": season.explained,
        },
        "cannot": list(profile.cannot),
    }


def say_baseline(found: dict[str, Any]) -> None:
    """What ``baseline show`` says to a person."""
    say(f"Baseline {found['baseline']}")
    say(f"{found['rows']} rows of {found['source'] or 'a reference'}, built "
        f"{shown(found['created_at'])}")  # fmt: skip
    review = found["reviewed"]
    say(
        f"Reviewed by {review['by']}, {shown(review['at'])}: {review['note']}"
        if review
        else "Not reviewed. Say that you stand for it with: edgewatch baseline approve "
        f"{found['model']}"
    )
    heads = ("feature", "role", "kind", "unit", "low", "high", "median", "spread", "missing",
             "stuck", "worth rows")  # fmt: skip
    print_table(heads, [_row(feature) for feature in found["features"]])
    _say_whole(found)
    say_limits(found["cannot"])


def _row(feature: Mapping[str, Any]) -> tuple[object, ...]:
    words = bool(feature["levels"])
    return (
        feature["name"],
        feature["role"],
        feature["kind"],
        feature["unit"],
        *((None, None, None, None) if words else
          (*feature["accepted"], feature["median"], feature["spread"])),
        feature["missing"],
        feature["stuck"],
        round(feature["effective_rows"]),
    )  # fmt: skip


def _joint(baseline: Baseline) -> dict[str, Any] | None:
    """Which inputs vary together, and how much of it so many components explain."""
    joint = baseline.joint
    return None if joint is None else {
        "inputs": list(joint.names),
        "components": len(joint.components.variances),
        "explained": joint.components.explained,
    }  # fmt: skip


def _quality(baseline: Baseline) -> dict[str, Any] | None:
    """How well the model did on the reference."""
    quality = baseline.quality
    return None if quality is None else {
        "task": quality.task,
        "classes": list(quality.classes),
        "labelled": quality.labelled,
        "metrics": {name: one.as_json() for name, one in quality.reference.items()},
        "cannot": list(quality.cannot),
    }  # fmt: skip


def _say_whole(found: Mapping[str, Any]) -> None:
    """What concerns all features: what they do together, segments, performance."""
    if joint := found["joint"]:
        say(
            f"Together: {joint['components']} components of {len(joint['inputs'])} inputs explain "
            f"{joint['explained']:.0%} of how they vary."
        )
    for name, rows in found["segments"].items():
        say(f"Segment {name}: " + ", ".join(f"{key or '(none)'} {n}" for key, n in rows.items()))
    if quality := found["quality"]:
        say(f"On {quality['labelled']} rows with labels:")
        print_table(
            ("metric", "value", "low", "high"),
            [
                (name, one["value"], one["low"], one["high"])
                for name, one in quality["metrics"].items()
                if one["value"] is not None
            ],
        )
