"""Instrument channels: one measurement of a step between units over a window of rows.

A channel that tells of the equipment and not of the sample (cell temperature, lamp, dark current,
a reference standard) follows the world around it. That it left the distribution of the reference
says little; that its level changed from one reading to the next says that something was exchanged.
"""

from __future__ import annotations

from edgewatch.monitors.measurement import Measurement
from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.windows import View
from edgewatch.statistics import find_step


def step_of(profile: FeatureProfile, window: View, column: int, alpha: float) -> Measurement:
    """Measure one channel of a window: the size of its most telling step against its limit.

    Not judged (no limit) where rows have no times, or readings or reference are too few.

    Args:
        profile: of the channel, with its wander.
        window: rows with their event times.
        column: of the channel in the window.
        alpha: probability of a step found in the window without one.
    """
    step = None
    if window.times_ns is not None:
        step = find_step(window.times_ns, window.matrix[:, column], profile.wander, alpha)
    return Measurement(
        feature=profile.name,
        role=profile.role,
        method="step",
        value=step.size if step else None,
        limit=step.limit if step else None,
        p=step.p if step else None,
        n=window.n,
        from_ns=window.from_ns,
        to_ns=window.to_ns,
        step=step,
    )
