"""One stream of records: calls go in, and nothing that goes wrong comes back out."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from edgewatch.sdk.cases import case_keys
from edgewatch.sdk.policy import read_policy
from edgewatch.sdk.producer import Producer
from edgewatch.sdk.tensors import Encoder
from edgewatch.sdk.texts import TextTokens
from edgewatch.sdk.unrecordable import Unrecordable
from edgewatch.spool import Kind

# Looked up once: an attribute of an enum costs a good part of a microsecond a call.
_PREDICTION = Kind.PREDICTION


def site_encoder(site: Path, description: dict[str, Any], **tools: Any) -> Encoder:
    """The encoder of one stream by what its site wants kept; ``tools`` are those of Encoder."""
    return Encoder(
        read_policy(site, str(description["model"])),
        inputs=description["inputs"],
        outputs=description["outputs"],
        token=TextTokens(site),
        case_key=case_keys(site),
        **tools,
    )


class RunStream:
    """Records the calls of one model. Any number of threads may share it.

    ``description`` is what the segment declares; its ``inputs`` and ``outputs`` name the values.
    ``plain`` is handed to :class:`~edgewatch.sdk.encoder.Encoder`.
    """

    def __init__(self, producer: Producer, description: dict[str, Any], plain: Any = None) -> None:
        self.model = str(description["model"])
        self.inputs = [str(v["name"]) for v in description["inputs"]]
        self.outputs = [str(v["name"]) for v in description["outputs"]]
        self.initializers = [str(v["name"]) for v in description.get("initializers", ())]
        self.unrecordable = Unrecordable(producer, self.model)
        self._producer = producer
        self._encoder = site_encoder(
            producer.site, description, plain=plain, unrecordable=self.unrecordable
        )
        self._number = producer.declare(description)
        # Whoever makes a session for each request must not be left with an open file for each.
        producer.join()
        weakref.finalize(self, producer.leave).atexit = False

    @property
    def recording(self) -> bool:
        """Whether the last record reached the spool (true before the first)."""
        return self._producer.recording

    def declare(self, describe: Callable[[], dict[str, Any]]) -> None:
        """Describe the model anew, as after its execution providers were changed."""
        try:
            self._number = self._producer.declare(describe())
        except Exception as error:  # noqa: BLE001 - a monitor must not take the model down
            self._producer.failed(error)

    def record(
        self,
        wall_ns: int,
        latency_ns: int,
        status: int,
        inputs: Sequence[Any],
        outputs: Sequence[Any],
        case: str | None = None,
        tags: Any = None,
        segments: Any = None,
    ) -> None:
        """Append one call. Values are in the declared order, None for what was not given."""
        encoder = self._encoder
        meta = b""
        try:
            if tags or segments:
                meta = encoder.meta(tags, segments)
            body = encoder.body(latency_ns, status, inputs, outputs, case, meta)
        except Exception as error:  # noqa: BLE001 - a monitor must not take the model down
            self.unrecordable("*", f"{type(error).__name__}: {error}")
            body = encoder.body(latency_ns, status, (), ())
        self._producer.append(_PREDICTION, body, wall_ns=wall_ns, stream=self._number)

    def feed_values(self, feed: Mapping[str, Any]) -> list[Any]:
        """The inputs of a feed in their order; initialisers follow where one is overridden."""
        try:
            values = [feed.get(name) for name in self.inputs]
            if self.initializers and any(name in feed for name in self.initializers):
                values += [feed.get(name) for name in self.initializers]
        except Exception as error:  # noqa: BLE001 - onnxruntime has refused it, or will
            self.unrecordable("*", f"{type(error).__name__}: {error}")
            return []
        return values

    def in_order(self, names: Sequence[str] | None, outputs: Sequence[Any]) -> Sequence[Any]:
        """Outputs in the model's order, None for those not asked for."""
        if not names:
            return outputs
        return self.output_values(dict(zip(names, outputs, strict=False)))

    def output_values(self, named: Mapping[str, Any]) -> list[Any]:
        """Outputs by name in the model's order, None for what is not there."""
        return [named.get(name) for name in self.outputs]
