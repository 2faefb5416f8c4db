"""What ran each model last: as its newest change says, else as it was declared when first met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from edgewatch.store import journal, models
from edgewatch.store.connection import Connection

EVENT: Final = "model.runtime"
FIELDS: Final = (
    "providers",
    "provider_options",
    "session_options",
    "runtime",
    "runtime_build",
)
"""What of a session's declaration says how the model was run."""
Position = tuple[int, int]
"""(when the segment was opened, number of the stream in it): sessions in their order."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """What ran a model, and the session that said so; (0, 0) where it was the first of all."""

    declared: Mapping[str, Any]
    position: Position

    @property
    def providers(self) -> tuple[str, ...] | None:
        """The execution providers in use; None where nobody said."""
        found = self.declared.get("providers")
        return tuple(map(str, found)) if isinstance(found, list) else None


def last_runtime(db: Connection, model: str) -> Runtime:
    """What ran a model last, as far as the record says. Any host may write an event of any kind,
    so what is not of the agent's shape is passed over."""
    last = journal.last_detail(db, EVENT, model) or {}
    if isinstance(last.get("now"), dict):
        return Runtime(last["now"], (_whole(last.get("opened_ns")), _whole(last.get("stream"))))
    first = models.models(db, model)
    return Runtime(first[-1].detail if first else {}, (0, 0))


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0
