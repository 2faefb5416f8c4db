"""What ``edgewatch drift`` says beyond the windows: why, since when, and what gives them away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from edgewatch.cli._output import print_table, say
from edgewatch.cli._record import reading
from edgewatch.cli._times import parse_moment
from edgewatch.monitors.attributed_words import listed
from edgewatch.monitors.attribution import attribution_of
from edgewatch.monitors.baseline import load_baseline
from edgewatch.monitors.drift import DriftSettings
from edgewatch.monitors.joint_diagnosis import diagnosis_json, diagnosis_of
from edgewatch.monitors.recorded_rows import RowReader
from edgewatch.sdk.paths import baseline_folder

FOREVER_NS = 2**63 - 1
#: Windows that a classifier is trained for: the last ones, as each takes a moment.
DIAGNOSED = 20
#: Rows of one window that are read for it.
MOST_READ = 20_000
_CHANGED = {True: "changed", False: "as before", None: "cannot judge"}


def with_attribution(
    site: Path, found: dict[str, Any], from_ns: int | None, to_ns: int | None, *, diagnose: bool
) -> dict[str, Any]:
    """Add `attribution` to what `drift_of` found, and `classifier` to its last windows if asked."""
    with reading(site) as (config, db):
        baseline = load_baseline(baseline_folder(site) / f"{found['baseline']}.json")
        drift = config.drift
        settings = DriftSettings(
            window_rows=drift.window_rows,
            min_rows=drift.min_rows,
            false_alarm_per_window=drift.false_alarm_per_window,
        )
        low, high = from_ns or 0, FOREVER_NS if to_ns is None else to_ns
        why = attribution_of(db, config, baseline, low, high, settings)
        if diagnose:
            reader = RowReader(db, baseline, low, high)
            names = [one.name for one in baseline.features]
            for window in found["windows"][-DIAGNOSED:]:
                begin, end = parse_moment(window["from"]), parse_moment(window["to"]) + 1000
                rows = reader.after(begin, end, MOST_READ)
                told = diagnosis_of(baseline.joint, rows.matrix, names)
                window["multivariate"]["classifier"] = diagnosis_json(told)
    judged = any(window["drifted"] is not None for window in found["windows"])
    return {**found, "attribution": replace(why, judged=judged).as_json()}


def print_attribution(found: dict[str, Any]) -> None:
    """What is attributed, and the diagnosis of the last window, for a person."""
    why = found["attribution"]
    say(why["sentence"])
    _events(why["events"])
    if found["windows"]:
        _classifier(found["windows"][-1]["multivariate"])


def _events(events: Iterable[dict[str, Any]]) -> None:
    rows = []
    for one in events:
        changed = [feature["feature"] for feature in one["features"] if feature["changed"]]
        names = listed(changed) if changed else ""
        rows.append((one["at"], one["kind"], one["slot"], _CHANGED[one["changed"]], names))
    if rows:
        print_table(("event", "kind", "slot", "after it", "features"), rows)


def _classifier(multivariate: dict[str, Any]) -> None:
    told = multivariate.get("classifier")
    if told is None:
        return
    area = f"{told['auc']:.2f} ({told['low']:.2f} to {told['high']:.2f})"
    if told["low"] <= 0.5:
        say(f"A classifier cannot tell the last window from the reference: AUC {area}.")
        return
    by = listed(list(told["features"])) if told["features"] else "all inputs together"
    say(f"The last window can be told from the reference with an AUC of {area}, by {by}.")
