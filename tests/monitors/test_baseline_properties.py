"""Whatever stands in a reference, its baseline is built without a warning and comes back whole."""

from __future__ import annotations

import json

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from edgewatch.monitors.baseline import baseline_from_json, build_baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.window_distances import of_rows, of_sketch
from edgewatch.monitors.windows import View
from edgewatch.statistics import fold

READINGS = st.one_of(
    st.floats(width=64),
    st.floats(-100, 100, width=32),
    st.sampled_from([0.0, 1.0, 2.0, np.nan, np.inf, -np.inf, 1e6, -9999.0]),
)


@st.composite
def references(draw: st.DrawFn) -> dict[str, np.ndarray]:
    rows, columns = draw(st.integers(1, 90)), draw(st.integers(1, 4))
    matrix = draw(arrays(np.float64, (rows, columns), elements=READINGS, fill=READINGS))
    return {f"c{j}": column for j, column in enumerate(matrix.T)}


@settings(max_examples=60, deadline=None)
@given(references(), st.data())
def test_any_readings_make_a_baseline_that_any_window_can_be_held_to(
    inputs: dict[str, np.ndarray], data: st.DataObject
) -> None:
    rows = len(inputs["c0"])
    times = data.draw(
        st.none() | arrays(np.int64, rows, elements=st.integers(0, 2**60)), label="times"
    )
    kind = data.draw(st.sampled_from([None, "categorical", "measurand", "instrument"]))
    truth = data.draw(arrays(np.float64, rows, elements=st.sampled_from([0.0, 1.0, np.nan])))
    score = data.draw(arrays(np.float64, rows, elements=st.floats(0, 1) | st.just(np.nan)))
    baseline = build_baseline(
        inputs,
        {"score": score},
        model="m",
        model_sha256=None,
        created_ns=1,
        kinds={"c0": kind} if kind else None,
        times_ns=times,
        answers=Answers("binary", ("0", "1"), np.round(score), score),
        truth=truth,
    )
    content = baseline.canonical()
    assert baseline_from_json(json.loads(content)).canonical() == content

    window = data.draw(
        arrays(np.float64, (rows, len(inputs) + 1), elements=READINGS, fill=READINGS)
    )
    meter = DriftMeter(baseline, DriftSettings(window_rows=20, min_rows=1))
    meter.measure(View(window, 0, 1))
    sketch = fold(baseline.frame, window)
    meter.measure_sketch(sketch, 0, 1)
    of_rows(baseline, window)
    of_sketch(baseline, sketch)
