"""Approved fingerprints: what a row of the record holds, and adding values to one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from edgewatch.agent.decision import RefusedError
from edgewatch.agent.recorded_evidence import recorded
from edgewatch.devices.evidence import ADVISORY, Evidence


def fingerprint(row: Mapping[str, Any] | None) -> tuple[Evidence, ...] | None:
    """The evidence of an enrolment; None where there is none that can be read."""
    return recorded(row) if row else None


def widened(enrolled: Sequence[Evidence], identity: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The enrolled fingerprint with the values now seen accepted beside the old ones.

    Only fields that are enrolled get another value: what was never approved stays out.

    Raises:
        RefusedError: nothing is enrolled to add to, or all that is seen is accepted already.

    >>> old = [Evidence("topology", "port_chain", "1.2", "unique", 0)]
    >>> new = [Evidence("topology", "port_chain", "1.3", "unique", 5)]
    >>> [item.value for item in widened(old, new)]
    ['1.2', '1.3']
    """
    if not enrolled:
        raise RefusedError("no unit is enrolled to accept values beside; enrol this one")
    fields = {(item.layer, item.field) for item in enrolled}
    accepted = {(item.layer, item.field, item.value) for item in enrolled}
    added = [
        item
        for item in identity
        if item.layer not in ADVISORY
        and (item.layer, item.field) in fields
        and (item.layer, item.field, item.value) not in accepted
    ]
    if not added:
        raise RefusedError("all that is seen of this unit is accepted already")
    return (*enrolled, *added)
