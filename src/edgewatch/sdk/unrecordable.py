"""What cannot be recorded is said once: as an event of the record, and in the log."""

from __future__ import annotations

import logging
import time

from edgewatch.sdk.producer import Producer
from edgewatch.spool import Kind
from edgewatch.spool.frame import encode_json

log = logging.getLogger("edgewatch")
MAX_REASON = 500


class Unrecordable:
    """Told of each value that cannot be recorded; says it the first time for each name."""

    def __init__(self, producer: Producer, model: str) -> None:
        self._producer = producer
        self._model = model
        self._said: set[str] = set()

    def __call__(self, name: str, why: str) -> None:
        """``name`` is the input or output, ``tags``, ``segments``, or ``*`` for a whole call."""
        if name in self._said:
            return
        self._said.add(name)
        log.info("EdgeWatch cannot record %s of %s: %s", name, self._model, why)
        event = {
            "kind": "value.unrecordable",
            "subject": self._model,
            "value": name,
            "reason": why[:MAX_REASON],
        }
        self._producer.append(Kind.EVENT, encode_json(event), wall_ns=time.time_ns())
