"""How long the explanation of one prediction of 30 inputs takes once the model is loaded.

Sampling Shapley values of 200 antithetic pairs of permutations through an ONNX model, with
distance, nearest cases and words. Beside it the floor: the same number of rows through the model
alone; and the plain way, one call of the model for each replaced input.

    python benchmarks/bench_explain.py
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import numpy as np
from skl2onnx import to_onnx
from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from edgewatch.feed.onnx_outputs import OnnxOutputs
from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.explain import ExplainSettings, explain
from edgewatch.monitors.explain_words import in_words
from edgewatch.site.config import ModelSection

PERMUTATIONS, BACKGROUND = 400, 100
PROMISED_MS = 300.0
MODELS = {
    "logistic": make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)),
    "forest of 100": RandomForestClassifier(100, random_state=0),
}


def loaded(estimator: object, folder: Path, x: np.ndarray, y: np.ndarray) -> OnnxOutputs:
    """The estimator, trained and exported, as a function of rows."""
    fitted = estimator.fit(x, y)  # type: ignore[attr-defined]
    path = folder / "model.onnx"
    proto = to_onnx(fitted, x[:1].astype(np.float32), options={"zipmap": False})
    path.write_bytes(proto.SerializeToString())
    return OnnxOutputs(path, ModelSection(name="bench", task="classification"))


def described(model: OnnxOutputs, x: np.ndarray) -> Baseline:
    """The baseline of the model on its own data."""
    outputs = model(x)
    return build_baseline(
        {name: x[:, j] for j, name in enumerate(model.numbers)},
        {name: outputs[:, j] for j, name in enumerate(model.output_names)},
        model="bench",
        model_sha256=None,
        created_ns=1,
    )


def timed(call: object, times: int = 5) -> float:
    """The shortest of some runs, in milliseconds."""
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        call()  # type: ignore[operator]
        best = min(best, time.perf_counter() - began)
    return 1000 * best


def main() -> None:
    """Run the comparison and print it."""
    x, y = load_breast_cancer(return_X_y=True)
    print(f"{'model':<14} {'explained':>12} {'floor':>12} {'one by one':>12}  {PROMISED_MS:g} ms")
    for name, estimator in MODELS.items():
        with tempfile.TemporaryDirectory() as folder:
            model = loaded(estimator, Path(folder), x, y)
        baseline = described(model, x)
        outputs = model(x[:1])[0]
        last = len(outputs) - 1
        settings = ExplainSettings(permutations=PERMUTATIONS)

        def whole(m=model, b=baseline, o=outputs, at=last, s=settings) -> None:
            in_words(explain(b, x[0], o, at, m, s))

        rows = np.tile(x[:BACKGROUND], (PERMUTATIONS * (x.shape[1] - 1) // BACKGROUND + 1, 1))

        def bare(m=model, r=rows) -> None:
            for start in range(0, len(r), 2048):
                m(r[start : start + 2048])

        one = timed(lambda m=model: [m(row[None, :]) for row in x[:50]], times=2)
        plain = one / 50 * PERMUTATIONS * x.shape[1]
        cost = timed(whole)
        kept = "kept" if cost <= PROMISED_MS else "MISSED"
        print(f"{name:<14} {cost:9.1f} ms {timed(bare):9.1f} ms {plain:9.0f} ms  {kept}")


if __name__ == "__main__":
    main()
