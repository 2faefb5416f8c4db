"""A host program that notes every prediction that EdgeWatch has acknowledged, until it is killed.

Arguments: site, file for the notes, name, ``session`` or ``recorder``. Prediction number n has
the case ``NAME-n``; its number is noted once ``run`` or ``record`` has returned.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

import numpy as np

import edgewatch

PAUSE_S = 0.003  # some three hundred a second


def prediction(site: str, kind: str) -> Callable[[str], object]:
    """What makes one prediction of a case."""
    if kind == "recorder":
        recorder = edgewatch.Recorder("scorer", site=site, inputs=["a"], outputs=["p"])
        return lambda case: recorder.record({"a": 1.0}, {"p": 0.5}, case=case)
    from edgewatch.cli.demo_site import MODEL, demo_file

    session = edgewatch.InferenceSession(demo_file("cytology.onnx"), site=site, name=MODEL)
    x = np.ones((1, 30), np.float32)
    return lambda case: session.run(None, {"X": x}, case=case)


def main() -> None:
    site, notes, name, kind = sys.argv[1:]
    predict = prediction(site, kind)
    fd = os.open(notes, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    number = 0
    while True:
        predict(f"{name}-{number}")
        os.write(fd, b"%d\n" % number)
        number += 1
        time.sleep(PAUSE_S)


if __name__ == "__main__":
    main()
