"""An enrolment counts once several identifications in a row agree: one look may be mistaken.

A frame misread, a line that two units share, or a cable that is being plugged in gives one odd
answer, and enrolling that would make the right unit the stranger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from edgewatch.agent.recorded_evidence import recorded
from edgewatch.devices.evidence import (
    ADVISORY,
    Evidence,
    Layer,
    Quality,
    fingerprint_digest,
)
from edgewatch.devices.observation import Observation
from edgewatch.store import devices as store
from edgewatch.store.connection import Connection

ARMED_AFTER = 3
"""Agreeing identifications in a row that arm an enrolment."""
_LOOKS_BACK = 4 * ARMED_AFTER


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often in a row a slot has named itself alike.

    Attributes:
        digest: Of what was seen each time.
        times: How often, at least.
        proved_ns: The last proof that was counted: none counts twice.
    """

    digest: str = ""
    times: int = 0
    proved_ns: int | None = None

    def noted(self, seen: Observation) -> Agreement:
        """After one more look. One at which nothing named itself says neither yes nor no."""
        if not is_fresh(seen, self.proved_ns):
            return self
        digest = identity_digest(seen.evidence)
        times = self.times + 1 if digest == self.digest else 1
        return Agreement(digest, times, seen.proved_ns)

    def agreed_on(self, identity: Iterable[Evidence]) -> int:
        """How often in a row this identity was seen, up to now."""
        return self.times if self.digest == identity_digest(identity) else 0

    @classmethod
    def restored(cls, db: Connection, slot: str) -> Self:
        """From the looks that were kept: of those alike one a minute, so at least so many."""
        digest, times, proved_ns = "", 0, None
        for row in store.last_identifications(db, slot, _LOOKS_BACK):
            evidence = recorded(row) or ()
            if row["port_state"] != "open" or not names_unit(evidence):
                continue  # as silent as it was then
            if times and identity_digest(evidence) != digest:
                break
            digest, times = identity_digest(evidence), times + 1
            proved_ns = proved_ns or row["time_ns"]
        return cls(digest, times, proved_ns)


def is_fresh(seen: Observation, counted_ns: int | None) -> bool:
    """Whether the equipment named itself at this look, and not at one counted before."""
    return seen.proved_ns is not None and seen.proved_ns != counted_ns


def identity_digest(evidence: Iterable[Evidence]) -> str:
    """Digest of what identifies; behaviour, clock and signal vary by themselves."""
    return fingerprint_digest(item for item in evidence if item.layer not in ADVISORY)


def contradicts(first: Iterable[Evidence], second: Iterable[Evidence]) -> bool:
    """Whether a field of two looks has two values; one that was given only once is no matter.

    >>> a = Evidence("protocol", "serial", "1", "unique", 0)
    >>> b = Evidence("protocol", "model", "X", "unique", 0)
    >>> contradicts([a], [a, b]), contradicts([a], [Evidence("protocol", "serial", "2", "none", 0)])
    (False, True)
    """
    known = {(item.layer, item.field): item.value for item in first}
    return any(
        known.get((item.layer, item.field), item.value) != item.value
        for item in second
        if item.layer not in ADVISORY
    )


def names_unit(evidence: Iterable[Evidence]) -> bool:
    """Whether anything says which unit it is: its line, its descriptors or those of an adapter."""
    return any(item.layer in (Layer.PROTOCOL, Layer.BUS, Layer.ADAPTER) for item in evidence)


def is_asserted(evidence: Iterable[Evidence]) -> bool:
    """Whether a person or a recorded column states the identity: asking again adds nothing."""
    return any(item.quality == Quality.ASSERTED for item in evidence)
