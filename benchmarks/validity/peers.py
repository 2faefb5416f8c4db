"""What others would have said: ADWIN of river on every feature, and KS windows with BH.

Both get what their users give them. ADWIN (Bifet and Gavaldà 2007) runs on each feature with
delta divided by the features; it keeps no reference. The windows compare 500 rows at a time with
the reference, feature by feature, and hold the false discovery rate of a window at 5 %
(Benjamini and Hochberg 1995).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from river.drift import ADWIN
from scipy.stats import false_discovery_control, ks_2samp

FloatArray = NDArray[np.float64]

WINDOW, RATE = 500, 0.05


def adwin_alarms(reference: FloatArray, stream: FloatArray) -> list[int]:
    """Rows of the (n, d) stream at which ADWIN, run in on the reference, finds a change."""
    alarms: set[int] = set()
    for column, before in zip(stream.T, reference.T, strict=True):
        detector = ADWIN(delta=0.002 / stream.shape[1])
        for value in before[-10_000:].tolist():
            detector.update(value)
        for row, value in enumerate(column.tolist()):
            detector.update(value)
            if detector.drift_detected:
                alarms.add(row)
    return sorted(alarms)


def window_alarms(reference: FloatArray, stream: FloatArray) -> list[int]:
    """Last rows of the windows in which any feature is flagged."""
    alarms = []
    for end in range(WINDOW, len(stream) + 1, WINDOW):
        window = stream[end - WINDOW : end]
        ps = [
            ks_2samp(old, new, method="asymp").pvalue
            for old, new in zip(reference.T, window.T, strict=True)
        ]
        if np.min(false_discovery_control(ps)) <= RATE:
            alarms.append(end - 1)
    return alarms
