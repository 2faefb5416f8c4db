"""Why a look at a slot proves nothing, in words; "" where it does."""

from __future__ import annotations

from collections.abc import Sequence

from edgewatch.devices.judging.case import Case
from edgewatch.devices.judging.differences import named
from edgewatch.devices.judging.values import Difference


def hindered(case: Case, unseen: Sequence[Difference]) -> str:
    """The port could not be questioned, or something that is enrolled was not seen."""
    observation = case.observation
    if observation.port_state != "open":
        return observation.detail or f"the port is {observation.port_state}"
    if unseen:
        reason = f"not seen: {named(unseen)}"
        return f"{reason} ({observation.detail})" if observation.detail else reason
    if observation.proved_ns is None:
        return observation.detail or "the equipment has not named itself yet"
    return ""


def void(case: Case) -> str:
    """The unit was identified, but something has happened since that could have replaced it."""
    proved_ns, standing = case.observation.proved_ns, case.standing
    if proved_ns is None:
        return ""
    for since_ns, event in (
        (case.observation.attached_ns, "since it was plugged in"),
        (standing.boot_ns, "since the computer started"),
        (standing.void_before_ns, "since the computer slept"),
    ):
        if since_ns is not None and proved_ns < since_ns <= case.now_ns:
            return f"not identified {event}"
    return ""


def stale(case: Case) -> str:
    """A proof is older than its layer allows.

    A proof from later than now (the clock was set back) is as little worth as an old one.
    """
    ahead_ns = (case.observation.proved_ns or 0) - case.now_ns
    if ahead_ns > case.staleness.default_ns:
        return "the last proof lies in the future: the clock was set back"
    for layer in dict.fromkeys(layer for layer, _ in case.enrolled):
        limit_ns, age_ns = case.staleness.of(layer), case.now_ns - _last_seen_ns(case, layer)
        if abs(age_ns) > limit_ns:
            where = "" if layer in case.identity_layers else f" of the {layer}"
            return f"the last proof{where} is older than {limit_ns / 1e9:g} s"
    return ""


def ends_ns(case: Case) -> int | None:
    """The first moment at which a look that proves the unit now no longer does; None if never.

    It may lie in the past: then whoever should have judged at it was not there.
    """
    proved_ns, standing = case.observation.proved_ns, case.standing
    if proved_ns is None or not case.enrolled or case.unseen():
        return None
    events = (case.observation.attached_ns, standing.boot_ns, standing.void_before_ns)
    voids = [at_ns for at_ns in events if at_ns is not None and at_ns > proved_ns]
    layers = dict.fromkeys(layer for layer, _ in case.enrolled)
    return min([*voids, *(_last_seen_ns(case, x) + case.staleness.of(x) + 1 for x in layers)])


def _last_seen_ns(case: Case, layer: str) -> int:
    """When the layer was read as far as it is enrolled; an identity is no younger than its proof.

    The look may repeat what a unit said of itself at an earlier one.
    """
    fields = {field for its_layer, field in case.enrolled if its_layer == layer}
    read_ns = min(i.time_ns for i in case.seen if i.layer == layer and i.field in fields)
    proved_ns = case.observation.proved_ns
    if layer in case.identity_layers and proved_ns is not None:
        return min(read_ns, proved_ns)
    return read_ns
