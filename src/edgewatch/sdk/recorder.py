"""``edgewatch.Recorder`` and ``edgewatch.label``: models that are not ONNX, and late truth."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from edgewatch.sdk.producer import Producer
from edgewatch.sdk.tensors import Status, encode_run
from edgewatch.spool import Kind
from edgewatch.spool.frame import encode_json


class Recorder:
    """Records the predictions of any model, one :meth:`record` a prediction.

    ``inputs`` and ``outputs`` name the values, in a fixed order. A name missing from a record
    is recorded as missing (NaN). Errors of recording never reach the caller.
    """

    def __init__(
        self,
        name: str,
        *,
        site: str | os.PathLike[str] | None = None,
        inputs: Sequence[str],
        outputs: Sequence[str],
    ) -> None:
        self.name = name
        self.inputs = tuple(inputs)
        self.outputs = tuple(outputs)
        self._producer = Producer(site, f"recorder:{name}")
        self._stream = self._producer.declare(self._describe())

    @property
    def recording(self) -> bool:
        """Whether records reach the site's spool."""
        return self._producer.recording

    def record(
        self,
        inputs: Mapping[str, Any],
        outputs: Mapping[str, Any],
        *,
        case: str | None = None,
        started_ns: int | None = None,
        latency_ns: int = 0,
        error: str | None = None,
    ) -> None:
        """Record one prediction that began at ``started_ns`` (Unix time; now if not given).

        Where ``started_ns`` is given without ``latency_ns``, the time since is the latency.
        """
        now = time.time_ns()
        began = now if started_ns is None else started_ns
        if started_ns is not None and not latency_ns:
            latency_ns = max(0, now - started_ns)
        try:
            self._append(began, latency_ns, inputs, outputs, case, error)
        except Exception as problem:  # noqa: BLE001 - a monitor must not take the model down
            self._producer.failed(problem)

    def close(self) -> None:
        """End this recorder's segment in order."""
        self._producer.close()

    def _append(
        self,
        began: int,
        latency_ns: int,
        inputs: Mapping[str, Any],
        outputs: Mapping[str, Any],
        case: str | None,
        error: str | None,
    ) -> None:
        given = [_value(inputs.get(name)) for name in self.inputs]
        status = Status.OK if error is None else Status.ERROR
        made = [error] if error is not None else [_value(outputs.get(n)) for n in self.outputs]
        body = encode_run(latency_ns, status, given, made, case)
        self._producer.append(Kind.PREDICTION, body, wall_ns=began, stream=self._stream)

    def _describe(self) -> dict[str, Any]:
        return {
            "type": "recorder",
            "model": self.name,
            "sha256": "",
            "inputs": [{"name": name, "type": "", "shape": []} for name in self.inputs],
            "outputs": [{"name": name, "type": "", "shape": []} for name in self.outputs],
        }


def _value(value: Any) -> Any:
    """Numbers as float64 scalars, missing as NaN, anything else as it is."""
    if value is None:
        return np.float64("nan")
    if isinstance(value, bool | int | float | np.number):
        return np.float64(value)
    return value


_label_producers: dict[str | os.PathLike[str] | None, Producer] = {}


def label(
    model: str,
    *,
    case: str,
    value: str | float,
    site: str | os.PathLike[str] | None = None,
    known_ns: int | None = None,
) -> None:
    """Tell the truth about a case, often days after its prediction.

    ``known_ns`` is when the truth became known (now if not given). The last label of a case
    counts; earlier ones stay in the record.
    """
    producer = _label_producers.get(site)
    if producer is None:
        producer = _label_producers[site] = Producer(site, "labels")
    at = time.time_ns() if known_ns is None else known_ns
    try:
        body = encode_json({"model": model, "case": case, "value": value})
        producer.append(Kind.LABEL, body, wall_ns=at)
    except Exception as problem:  # noqa: BLE001 - a monitor must not take the host down
        producer.failed(problem)
