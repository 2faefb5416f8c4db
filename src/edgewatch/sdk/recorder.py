"""``edgewatch.Recorder`` and ``edgewatch.label``: models that are not ONNX, and late truth."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from edgewatch.sdk.cases import CaseKeys, case_keys
from edgewatch.sdk.producer import Producer
from edgewatch.sdk.stream import RunStream
from edgewatch.sdk.tensors import Status
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
        self._stream = RunStream(self._producer, self._describe())

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
        tags: Any = None,
        segments: Any = None,
        started_ns: int | None = None,
        latency_ns: int = 0,
        error: str | None = None,
    ) -> None:
        """Record one prediction that began at ``started_ns`` (Unix time; now if not given).

        ``tags`` are free words (a mapping, or a list of names), ``segments`` the groups that the
        prediction belongs to, name to value. Where ``started_ns`` is given without
        ``latency_ns``, the time since is the latency.
        """
        now = time.time_ns()
        began = now if started_ns is None else started_ns
        if started_ns is not None and not latency_ns:
            latency_ns = max(0, now - started_ns)
        status = Status.OK if error is None else Status.ERROR
        given = self._values(self.inputs, inputs)
        made = [error] if error is not None else self._values(self.outputs, outputs)
        self._stream.record(began, latency_ns, status, given, made, case, tags, segments)

    def close(self) -> None:
        """End this recorder's segment in order."""
        self._producer.close()

    def _values(self, names: Sequence[str], given: Mapping[str, Any]) -> list[Any]:
        try:
            return [_value(given.get(name)) for name in names]
        except Exception as problem:  # noqa: BLE001 - a monitor must not take the model down
            self._stream.unrecordable("*", f"{type(problem).__name__}: {problem}")
            return [None] * len(names)

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
_case_keys: dict[str | os.PathLike[str] | None, CaseKeys] = {}


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
        keys = _case_keys.get(site)
        if keys is None:
            keys = _case_keys[site] = case_keys(producer.site)
        body = encode_json(keys.label_body(model, str(case), value))
        producer.append(Kind.LABEL, body, wall_ns=at)
    except Exception as problem:  # noqa: BLE001 - a monitor must not take the host down
        producer.failed(problem)
