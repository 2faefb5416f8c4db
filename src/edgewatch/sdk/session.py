"""``edgewatch.InferenceSession``: onnxruntime's own session, recorded."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import onnxruntime

from edgewatch.sdk.binding import RecordedBinding, bound_inputs, bound_outputs
from edgewatch.sdk.describe import describe_session
from edgewatch.sdk.identity import ModelIdentity, identifying
from edgewatch.sdk.ort_values import plain, snapshot
from edgewatch.sdk.producer import Producer
from edgewatch.sdk.runtime import names_asked
from edgewatch.sdk.shared import shared_producer
from edgewatch.sdk.stream import RunStream
from edgewatch.sdk.tensors import Status

log = logging.getLogger("edgewatch")
# Looked up once: each attribute on the way of a call costs some tens of nanoseconds.
_wall, _clock = time.time_ns, time.perf_counter_ns
_OK, _ERROR = int(Status.OK), int(Status.ERROR)
_base_run = onnxruntime.InferenceSession.run


class InferenceSession(onnxruntime.InferenceSession):  # type: ignore[misc]
    """A drop-in for :class:`onnxruntime.InferenceSession` that records every run.

    Takes two more arguments: ``site``, the folder of the site (else ``EDGEWATCH_SITE``, else
    the platform's default), and ``name``, what the model is called there (else the file's
    stem). Errors of the model are recorded and raised unchanged; errors of recording never
    reach the caller: see :attr:`recording`.

    Every method that runs the model also takes ``case``, the key under which a late label finds
    the prediction; ``tags``, free words (a mapping, or a list of names); and ``segments``, the
    groups it belongs to, name to value, or to a list with a value for each row of a batch. They
    never reach onnxruntime.
    """

    _edgewatch: RunStream | None = None
    _edgewatch_producer: Producer | None = None
    _edgewatch_identity = ModelIdentity()
    _edgewatch_asked: Sequence[str] = ()
    edgewatch_name = ""

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
        with identifying(path_or_bytes, sess_options) as found:
            super().__init__(path_or_bytes, sess_options, providers, provider_options, **kwargs)
        self._edgewatch_identity = found.identity
        self._edgewatch_asked = names_asked(providers)
        self.edgewatch_name = name or _default_name(path_or_bytes)
        try:
            self._edgewatch_producer = shared_producer(site, f"model:{self.edgewatch_name}")
            self._edgewatch = RunStream(self._edgewatch_producer, self._described(), plain)
        except Exception as error:  # noqa: BLE001 - a monitor must not take the model down
            log.warning("EdgeWatch cannot record %s (%s)", self.edgewatch_name, error)

    @property
    def recording(self) -> bool:
        """Whether runs reach the site's spool."""
        return self._edgewatch is not None and self._edgewatch.recording

    def close_recording(self) -> None:
        """End this session's segment in order; a later run begins another."""
        if self._edgewatch_producer is not None:
            self._edgewatch_producer.close()

    def run(
        self,
        output_names: Sequence[str] | None,
        input_feed: Mapping[str, Any],
        run_options: Any = None,
        *,
        case: str | None = None,
        tags: Any = None,
        segments: Any = None,
    ) -> Any:
        """As onnxruntime's ``run``."""
        stream = self._edgewatch
        if stream is None:
            return _base_run(self, output_names, input_feed, run_options)
        wall_ns, begin = _wall(), _clock()
        try:
            outputs = _base_run(self, output_names, input_feed, run_options)
        except Exception as error:
            latency, said = _clock() - begin, [_one_line(error)]
            inputs = stream.feed_values(input_feed)
            stream.record(wall_ns, latency, _ERROR, inputs, said, case, tags, segments)
            raise
        latency = _clock() - begin
        made = outputs if not output_names else stream.in_order(output_names, outputs)
        inputs = stream.feed_values(input_feed)
        stream.record(wall_ns, latency, _OK, inputs, made, case, tags, segments)
        return outputs

    def run_async(
        self,
        output_names: Sequence[str] | None,
        input_feed: Mapping[str, Any],
        callback: Callable[[Any, Any, str], Any],
        user_data: Any,
        run_options: Any = None,
        *,
        case: str | None = None,
        tags: Any = None,
        segments: Any = None,
    ) -> Any:
        """As onnxruntime's ``run_async``; the call is recorded before ``callback`` is called."""
        stream = self._edgewatch
        if stream is None or not callable(callback):
            return super().run_async(output_names, input_feed, callback, user_data, run_options)
        # Taken now: the caller may use his dictionary again before the model is done.
        inputs = stream.feed_values(input_feed)
        call = _Call(stream, case, tags, segments)

        def done(outputs: Any, data: Any, problem: str) -> Any:
            if problem:
                call.failed(inputs, problem)
            else:
                call.ended(inputs, stream.in_order(output_names, outputs))
            return callback(outputs, data, problem)

        try:
            return super().run_async(output_names, input_feed, done, user_data, run_options)
        except Exception as error:
            call.failed(inputs, _one_line(error))
            raise

    def run_with_ort_values(
        self,
        output_names: Sequence[str] | None,
        input_dict_ort_values: Mapping[str, Any],
        run_options: Any = None,
        *,
        case: str | None = None,
        tags: Any = None,
        segments: Any = None,
    ) -> Any:
        """As onnxruntime's ``run_with_ort_values``."""
        stream = self._edgewatch
        if stream is None:
            return super().run_with_ort_values(output_names, input_dict_ort_values, run_options)
        call = _Call(stream, case, tags, segments)
        try:
            outputs = super().run_with_ort_values(output_names, input_dict_ort_values, run_options)
        except Exception as error:
            call.failed(stream.feed_values(input_dict_ort_values), _one_line(error))
            raise
        call.stop()
        made = stream.in_order(output_names, outputs)
        call.ended(stream.feed_values(input_dict_ort_values), made)
        return outputs

    def io_binding(self) -> onnxruntime.IOBinding:
        """As onnxruntime's ``io_binding``; what is bound through it is recorded."""
        return RecordedBinding(self)

    def run_with_iobinding(
        self,
        iobinding: onnxruntime.IOBinding,
        run_options: Any = None,
        *,
        case: str | None = None,
        tags: Any = None,
        segments: Any = None,
    ) -> None:
        """As onnxruntime's ``run_with_iobinding``. Values on other devices stay there."""
        stream = self._edgewatch
        if stream is None:
            super().run_with_iobinding(iobinding, run_options)
            return
        # Taken before the call: an output may be bound to the memory of an input.
        inputs = stream.feed_values(bound_inputs(iobinding))
        call = _Call(stream, case, tags, segments)
        try:
            super().run_with_iobinding(iobinding, run_options)
        except Exception as error:
            call.failed(inputs, _one_line(error))
            raise
        call.stop()
        call.ended(inputs, stream.output_values(bound_outputs(iobinding)))

    def run_with_ortvaluevector(
        self,
        run_options: Any,
        feed_names: Sequence[str],
        feeds: Any,
        fetch_names: Sequence[str],
        fetches: Any,
        fetch_devices: Any,
        *,
        case: str | None = None,
        tags: Any = None,
        segments: Any = None,
    ) -> None:
        """As onnxruntime's ``run_with_ortvaluevector``. Values on other devices stay there."""
        stream = self._edgewatch
        given = (run_options, feed_names, feeds, fetch_names, fetches, fetch_devices)
        if stream is None:
            super().run_with_ortvaluevector(*given)
            return
        inputs = stream.feed_values(_named(feed_names, feeds))
        call = _Call(stream, case, tags, segments)
        try:
            super().run_with_ortvaluevector(*given)
        except Exception as error:
            call.failed(inputs, _one_line(error))
            raise
        call.stop()
        call.ended(inputs, stream.output_values(_named(fetch_names, fetches)))

    def set_providers(
        self,
        providers: Sequence[Any] | None = None,
        provider_options: Sequence[dict[Any, Any]] | None = None,
    ) -> None:
        """As onnxruntime's ``set_providers``; runs from now on are recorded as of these."""
        # onnxruntime itself calls this where a provider fails in a run: nobody asked for that.
        is_fallback = providers is not None and providers is self.__dict__.get(
            "_fallback_providers"
        )
        super().set_providers(providers, provider_options)
        if not is_fallback:
            self._edgewatch_asked = names_asked(providers)
        if self._edgewatch is not None:
            self._edgewatch.declare(self._described)

    def _described(self) -> dict[str, Any]:
        name, identity = self.edgewatch_name, self._edgewatch_identity
        return describe_session(self, name, identity, self._edgewatch_asked)


class _Call:
    """One call that is being timed."""

    __slots__ = ("_began", "_latency", "_meta", "_stream", "_wall_ns")

    def __init__(self, stream: RunStream, *meta: Any) -> None:
        self._stream, self._meta = stream, meta
        self._latency: int | None = None
        self._wall_ns, self._began = _wall(), _clock()

    def stop(self) -> None:
        """The model is done; what follows is not its latency."""
        self._latency = _clock() - self._began

    def ended(self, inputs: Sequence[Any], outputs: Sequence[Any]) -> None:
        if self._latency is None:
            self.stop()
        self._stream.record(self._wall_ns, self._latency or 0, _OK, inputs, outputs, *self._meta)

    def failed(self, inputs: Sequence[Any], problem: str) -> None:
        self.stop()
        said = [problem.splitlines()[0][:500]]
        self._stream.record(self._wall_ns, self._latency or 0, _ERROR, inputs, said, *self._meta)


def _named(names: Iterable[str], values: Iterable[Any]) -> dict[str, Any]:
    """Values by name, as they are at this moment; onnxruntime itself refuses what is neither."""
    try:
        return {name: snapshot(value) for name, value in zip(names, values, strict=False)}
    except (TypeError, RuntimeError):
        return {}


def _one_line(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0][:500]


def _default_name(model: str | bytes | os.PathLike[str]) -> str:
    return "model" if isinstance(model, bytes) else Path(os.fsdecode(model)).stem
