"""From readings to predictions: named features in the model's order, run and recorded."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from edgewatch.devices.decoders import Reading
from edgewatch.feed.features import FeatureMap
from edgewatch.feed.notes import FeedNotes
from edgewatch.feed.onnx_file import PROVIDERS
from edgewatch.feed.spans import SpanReader
from edgewatch.sdk.session import InferenceSession
from edgewatch.site.config import FeedSection, ModelSection
from edgewatch.site.errors import InputError

log = logging.getLogger("edgewatch.feed")
MOST_UNKNOWN = 500


class Predictor:
    """Runs one feed's model on each reading; recorded like any host program.

    Raises:
        InputError: The model cannot be run here, or the feed's `map` names what it lacks.
    """

    def __init__(
        self, site: Path, model: ModelSection, feed: FeedSection, notes: FeedNotes
    ) -> None:
        if not model.onnx:
            raise InputError(
                f"model {model.name} has no ONNX file to run",
                where=f"site.toml, feed {feed.name}",
                expected="a model with onnx = …",
            )
        self._session = InferenceSession(
            site / model.onnx, providers=list(PROVIDERS), site=site, name=model.name
        )
        self._input = feed.input or self._session.get_inputs()[0].name
        self._features = FeatureMap(model.inputs, feed.map)
        self._spans = SpanReader(feed.every_s, feed.take)
        self._notes = notes
        self._unknown: set[str] = set()

    def take(self, reading: Reading, now_ns: int) -> None:
        """Take one reading; run what it completes."""
        for done in self._spans.add(reading, now_ns):
            self._run(done)

    def tick(self, now_ns: int) -> None:
        """Let time pass."""
        for done in self._spans.due(now_ns):
            self._run(done)

    def interrupted(self, why: str) -> None:
        """What is gathered belongs to the unit before: no model sees a mixture of two."""
        if dropped := self._spans.drop():
            self._notes.event("sample.dropped", readings=dropped, why=why)

    def close(self) -> None:
        """End the recording in order."""
        self._session.close_recording()

    def _run(self, reading: Reading) -> None:
        self._tell_unknown(self._features.unknown(reading.values))
        features = {self._input: self._features.vector(reading.values)}
        try:
            self._session.run(None, features, case=reading.case, tags=_tags(reading))
        except Exception:  # onnxruntime raises many kinds; each is recorded with the run
            log.exception("the model failed on case %s", reading.case)

    def _tell_unknown(self, codes: Sequence[str]) -> None:
        """Each code that stands for no input once; garbled ones must not fill the record."""
        for code in codes:
            if code not in self._unknown and len(self._unknown) < MOST_UNKNOWN:
                self._unknown.add(code)
                self._notes.event("sample.unknown_code", code=code)


def _tags(reading: Reading) -> dict[str, str] | None:
    """When the equipment says that it measured; the prediction's own time is that of the run."""
    if reading.time_ns is None:
        return None
    moment = datetime.fromtimestamp(reading.time_ns / 1e9, UTC)
    return {"measured_at": moment.isoformat(timespec="milliseconds")}
