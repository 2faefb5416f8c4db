"""EVIDENCE records of the spool as observations of a slot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from edgewatch.devices import evidence as ev
from edgewatch.devices.evidence import Layer
from edgewatch.devices.observation import Observation


def observation_of(body: Mapping[str, object], time_ns: int) -> tuple[str, Observation, str]:
    """(slot, observation, source) of an EVIDENCE record.

    Raises:
        ValueError: The body is not one.
        KeyError: The body lacks the slot or the state of the port.
    """
    rows = body.get("evidence", [])
    if not isinstance(rows, list):
        raise ValueError("evidence is not a list")
    evidence = tuple(replace(item, time_ns=time_ns) for item in ev.from_json(rows))
    state = str(body["port_state"])
    if state not in ("open", "missing", "busy", "forbidden", "silent"):
        raise ValueError(f"unknown port state {state!r}")
    named = any(item.layer == Layer.PROTOCOL for item in evidence)
    # What was learnt before a later question failed counts as seen, not as a proof in full; and
    # equipment that speaks no line is proved by its descriptors.
    named = bool(evidence) and body.get("proved", named) is True
    seen = Observation(
        state,  # type: ignore[arg-type]  # checked above
        evidence,
        time_ns,
        time_ns if named else None,
        str(body.get("detail", "")),
    )
    return str(body["slot"]), seen, str(body.get("source", "feed"))
