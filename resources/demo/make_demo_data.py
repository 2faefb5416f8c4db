"""Train the demo's model and write its files: ``make demo-data``.

Data: the Wisconsin diagnostic breast-cancer set (569 real samples, 30 measurements of cell
nuclei), as scikit-learn ships it. One part trains the model, one is the reference that the
baseline is built from, one is what the virtual analyser measures. The parts share no sample.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from skl2onnx import to_onnx
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

HERE = Path(__file__).parent
TRAIN, REFERENCE = 150, 249  # the other 170 are the stream
SEED = 20


def main() -> None:
    """Split, train, export, and say how good the model is on what it has not seen."""
    data = load_breast_cancer()
    names = [str(name) for name in data.feature_names]
    truth = np.array([str(data.target_names[i]) for i in data.target])
    order = np.random.default_rng(SEED).permutation(len(truth))
    train, reference, stream = np.split(order, [TRAIN, TRAIN + REFERENCE])

    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.3, max_iter=1000))
    model.fit(data.data[train].astype(np.float32), truth[train])
    onnx = to_onnx(
        model,
        data.data[:1].astype(np.float32),
        options={"zipmap": False},
        name="cytology",
        target_opset=17,
    )
    onnx.doc_string = "Benign or malignant from 30 measurements of cell nuclei. For the demo only."
    (HERE / "cytology.onnx").write_bytes(onnx.SerializeToString())
    _write(HERE / "reference.csv", names, data.data[reference], truth[reference])
    _write(HERE / "stream.csv", names, data.data[stream], truth[stream])

    score = model.predict_proba(data.data[stream].astype(np.float32))[:, 1]
    print(f"train {len(train)}, reference {len(reference)}, stream {len(stream)}")
    right = accuracy_score(truth[stream], np.where(score > 0.5, "malignant", "benign"))
    area = roc_auc_score(truth[stream] == "malignant", score)
    print(f"on the stream: accuracy {right:.3f}, ROC AUC {area:.3f}")


def _write(path: Path, names: list[str], rows: np.ndarray, truth: np.ndarray) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["case", *names, "diagnosis"])
        for i, (row, label) in enumerate(zip(rows, truth, strict=True), start=1):
            writer.writerow([f"{path.stem[0].upper()}{i:04d}", *(f"{v:.6g}" for v in row), label])


if __name__ == "__main__":
    main()
