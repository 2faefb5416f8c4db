"""A site with one small model, and hosts that run one file or another under its name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.sdk.paths import baseline_folder, config_file
from edgewatch.sdk.producer import Producer
from edgewatch.sdk.tensors import Status, encode_run
from edgewatch.site.actions import BASELINE, send_action
from edgewatch.spool import Kind

MODEL = "scorer"
A, B, C = "a" * 64, "b" * 64, "c" * 64
S = 1_000_000_000
T0 = 1_700_000_000 * S
SITE_TOML = """\
schema = 1
name = "Bench"

[drift]
window_rows = 40
min_rows = 20
step_rows = 10

[[model]]
name = "scorer"
inputs = ["age", "dose"]
outputs = ["risk"]
{declared}
"""


def make_site(folder: Path, sha256: str = "") -> Path:
    """A site that declares the model, with or without its SHA-256, and has its baseline."""
    folder.mkdir(parents=True)
    declared = f'sha256 = "{sha256}"' if sha256 else ""
    config_file(folder).write_text(SITE_TOML.format(declared=declared), encoding="utf-8")
    return folder


def rows(n: int, shift: float = 0.0, seed: int = 1) -> NDArray[np.float64]:
    """n rows of (age, dose, risk)."""
    made: NDArray[np.float64] = np.random.default_rng(seed).normal(50 + shift, 5, (n, 3))
    return made


def baseline(seed: int = 0) -> Baseline:
    table = rows(2000, seed=seed)
    return build_baseline(
        {"age": table[:, 0], "dose": table[:, 1]},
        {"risk": table[:, 2]},
        model=MODEL,
        model_sha256=A,
        created_ns=T0,
    )


def activate(site: Path, at_ns: int | None = None, seed: int = 0) -> Baseline:
    """Put a baseline in force, now unless told otherwise."""
    made = baseline(seed)
    made.save(baseline_folder(site))
    send_action(site, BASELINE, MODEL, by="Ana", note="built", time_ns=at_ns, baseline_id=made.id)
    return made


class Host:
    """A program that runs one file of the model; ``declared`` is what else its session says."""

    def __init__(
        self, site: Path, sha256: str = A, name: str = f"model:{MODEL}", **declared: object
    ) -> None:
        self._producer = Producer(site, name)
        names = ("age", "dose")
        self._stream = self._producer.declare(
            {
                "type": "recorder",
                "model": MODEL,
                "sha256": sha256,
                "inputs": [{"name": n, "type": "", "shape": []} for n in names],
                "outputs": [{"name": "risk", "type": "", "shape": []}],
                **declared,
            }
        )

    def run(self, values: NDArray[np.float64], at_ns: int, step_ns: int = S) -> int:
        """A prediction of each row, ``step_ns`` apart; the time after the last."""
        for age, dose, risk in values:
            ins = [np.float64(age), np.float64(dose)]
            self._append(encode_run(1000, Status.OK, ins, [np.float64(risk)], ""), at_ns)
            at_ns += step_ns
        return at_ns

    def fail(self, at_ns: int) -> None:
        """One run that raises an error."""
        ins = [np.float64(50), np.float64(50)]
        self._append(encode_run(1000, Status.ERROR, ins, ["boom"], ""), at_ns)

    def close(self) -> None:
        self._producer.close()

    def _append(self, body: bytes, at_ns: int) -> None:
        self._producer.append(Kind.PREDICTION, body, wall_ns=at_ns, stream=self._stream)
