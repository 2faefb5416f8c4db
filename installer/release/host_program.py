"""A host program in an environment that has numpy and onnxruntime and no other library.

python host_program.py MODEL.onnx
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np

import edgewatch

HEAVY = ("scipy", "pydantic", "psutil", "serial", "sqlite3", "pysqlite3", "typer", "PySide6")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        session = edgewatch.InferenceSession(sys.argv[1], site=site, name="cytology")
        session.run(None, {"X": np.zeros((1, 30), np.float32)}, case="A-1")
        recorder = edgewatch.Recorder("scorer", site=site, inputs=["age"], outputs=["risk"])
        recorder.record({"age": 61}, {"risk": 0.2}, case="A-1")
        edgewatch.label("cytology", case="A-1", value="benign", site=site)
        state = edgewatch.trust(site=site).state
        segments = len(list(site.rglob("*.seg")))
    loaded = [name for name in HEAVY if name in sys.modules]
    if not segments or loaded:
        sys.exit(f"{segments} segments were written; loaded: {loaded}")
    print(f"{segments} segments written, trust {state}")


if __name__ == "__main__":
    main()
