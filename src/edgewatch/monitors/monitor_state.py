"""Where everything that watches a model stands after a row: the next agent goes on from there."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

#: A state is saved when so many rows have come since the last one; they are observed again.
SAVE_EVERY = 500


@dataclass(frozen=True, slots=True)
class MonitorState:
    """What cannot be found again in the last rows.

    Attributes:
        rows: how many rows had been observed.
        detectors: where the sequential detectors stand, as bytes.
        rest: what else, as plain values.
    """

    rows: int
    detectors: bytes
    rest: dict[str, Any]

    def to_bytes(self) -> bytes:
        """Return a line of JSON, then the bytes of the detectors.

        >>> state = MonitorState(7, b"\\n12", {"measured_row": 3})
        >>> MonitorState.from_bytes(state.to_bytes()) == state
        True
        """
        head = json.dumps({"rows": self.rows, "rest": self.rest}, separators=(",", ":"))
        return head.encode() + b"\n" + self.detectors

    @classmethod
    def from_bytes(cls, blob: bytes) -> MonitorState:
        """Read what `to_bytes` wrote.

        Raises:
            KeyError, ValueError: if it is not of that form.
        """
        head, _, detectors = blob.partition(b"\n")
        plain = json.loads(head)
        return cls(int(plain["rows"]), detectors, dict(plain["rest"]))
