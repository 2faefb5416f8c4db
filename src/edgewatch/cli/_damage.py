"""Saying which chunks of the record were left out because they are damaged."""

from __future__ import annotations

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._output import tell
from edgewatch.store.chunks import ChunkDamagedError


class Damage:
    """Told of damaged chunks; says each once, and their sum at the end, on standard error."""

    def __init__(self) -> None:
        self._chunks: dict[int, int] = {}

    def __call__(self, error: ChunkDamagedError) -> None:
        chunk = error.chunk
        if chunk.id not in self._chunks:
            self._chunks[chunk.id] = chunk.n
            span = f"{rfc3339(chunk.from_ns)} to {rfc3339(chunk.to_ns)}"
            tell(f"Left out: chunk {chunk.id}, {chunk.n} predictions from {span}: {error.reason}")

    def __enter__(self) -> Damage:
        return self

    def __exit__(self, *_: object) -> None:
        if self._chunks:
            tell(
                f"{sum(self._chunks.values())} predictions in {len(self._chunks)} damaged chunks "
                "of the record could not be read."
            )
