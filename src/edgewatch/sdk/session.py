"""``edgewatch.InferenceSession``: onnxruntime's own session, recorded."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import onnxruntime

from edgewatch.sdk.producer import Producer
from edgewatch.sdk.tensors import Status, encode_run
from edgewatch.spool import Kind

# Looked up once: an attribute of an enum or a module costs a good part of a microsecond a call.
_PREDICTION, _OrtValue = Kind.PREDICTION, onnxruntime.OrtValue


class InferenceSession(onnxruntime.InferenceSession):  # type: ignore[misc]
    """A drop-in for :class:`onnxruntime.InferenceSession` that records every ``run``.

    Takes two more arguments: ``site``, the folder of the site (else ``EDGEWATCH_SITE``, else
    the platform's default), and ``name``, what the model is called there (else the file's
    stem). Errors of the model are recorded and raised unchanged; errors of recording never
    reach the caller: see :attr:`recording`.
    """

    def __init__(
        self,
        path_or_bytes: str | bytes | os.PathLike[str],
        sess_options: Any = None,
        providers: Sequence[Any] | None = None,
        provider_options: Sequence[dict[Any, Any]] | None = None,
        *,
        site: str | os.PathLike[str] | None = None,
        name: str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(path_or_bytes, sess_options, providers, provider_options, **kwargs)
        self.edgewatch_name = name or _default_name(path_or_bytes)
        self._edgewatch = Producer(site, f"model:{self.edgewatch_name}")
        self._edgewatch_inputs = [value.name for value in self.get_inputs()]
        self._edgewatch_outputs = [value.name for value in self.get_outputs()]
        self._edgewatch_stream = self._edgewatch.declare(self._describe(path_or_bytes))

    @property
    def recording(self) -> bool:
        """Whether runs reach the site's spool."""
        return self._edgewatch.recording

    def run(
        self,
        output_names: Sequence[str] | None,
        input_feed: Mapping[str, Any],
        run_options: Any = None,
        *,
        case: str | None = None,
    ) -> Any:
        """As onnxruntime's ``run``; ``case`` names the case and never reaches onnxruntime."""
        wall_ns = time.time_ns()
        begin = time.perf_counter_ns()
        try:
            outputs = super().run(output_names, input_feed, run_options)
        except Exception as error:
            latency = time.perf_counter_ns() - begin
            self._record(wall_ns, latency, Status.ERROR, input_feed, [_one_line(error)], case)
            raise
        latency = time.perf_counter_ns() - begin
        self._record(
            wall_ns, latency, Status.OK, input_feed, self._all(output_names, outputs), case
        )
        return outputs

    def close_recording(self) -> None:
        """End this session's segment in order; a later ``run`` begins another."""
        self._edgewatch.close()

    def _all(self, names: Sequence[str] | None, outputs: Sequence[Any]) -> Sequence[Any]:
        """Outputs in the model's order, None for those not asked for."""
        if not names:
            return outputs
        asked = dict(zip(names, outputs, strict=False))
        return [asked.get(name) for name in self._edgewatch_outputs]

    def _record(
        self,
        wall_ns: int,
        latency_ns: int,
        status: int,
        feed: Mapping[str, Any],
        outputs: Sequence[Any],
        case: str | None,
    ) -> None:
        producer = self._edgewatch
        try:
            inputs = [_plain(feed.get(name)) for name in self._edgewatch_inputs]
            body = encode_run(latency_ns, status, inputs, outputs, case)
            producer.append(Kind.PREDICTION, body, wall_ns=wall_ns, stream=self._edgewatch_stream)
        except Exception as error:  # noqa: BLE001 - a monitor must not take the model down
            producer.failed(error)

    def _describe(self, model: str | bytes | os.PathLike[str]) -> dict[str, Any]:
        meta = self.get_modelmeta()
        return {
            "type": "onnx",
            "model": self.edgewatch_name,
            "sha256": _sha256(model),
            "producer": meta.producer_name,
            "version": meta.version,
            "providers": list(self.get_providers()),
            "runtime": f"onnxruntime {onnxruntime.__version__}",
            "inputs": [_signature(value) for value in self.get_inputs()],
            "outputs": [_signature(value) for value in self.get_outputs()],
        }


def _signature(value: Any) -> dict[str, Any]:
    return {"name": value.name, "type": value.type, "shape": list(value.shape or ())}


def _plain(value: Any) -> Any:
    """An OrtValue's array; everything else as it is."""
    return value.numpy() if isinstance(value, _OrtValue) else value


def _one_line(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0][:500]


def _default_name(model: str | bytes | os.PathLike[str]) -> str:
    return "model" if isinstance(model, bytes) else Path(model).stem


def _sha256(model: str | bytes | os.PathLike[str]) -> str:
    if isinstance(model, bytes):
        return hashlib.sha256(model).hexdigest()
    with Path(model).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
