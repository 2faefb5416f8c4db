"""The rules of a verdict, one function each: a judgement where the rule applies, else None."""

from __future__ import annotations

from edgewatch.devices.evidence import Layer
from edgewatch.devices.judging import proofs
from edgewatch.devices.judging.case import Case
from edgewatch.devices.judging.differences import hard, kind_of, named
from edgewatch.devices.judging.reasons import ELSEWHERE, REASONS
from edgewatch.devices.judging.standing import BOOT_GRACE_NS, DEBOUNCE_NS, INTERRUPTED
from edgewatch.devices.judging.values import Judgement, Kind, Verdict


def contradicted(case: Case) -> Judgement | None:
    """Any differing field in bus, adapter or protocol is CHANGED, at once.

    A contradiction needs no proof in full, does not go stale, and stands also while the port
    is gone. The adapter counts because another adapter may hang on another instrument. What an
    open maintenance window allows is none.
    """
    differences = case.differing()
    against = hard(differences)
    window = case.open_window
    if not against or (window and all(window.allows(item) for item in against)):
        return None
    other = case.standing.unit_of
    kind = Kind.CROSSED if other else kind_of(against, proved=case.is_proved)
    reason = f"{REASONS[kind]} {other}" if other else REASONS[kind]
    return case.judgement(Verdict.CHANGED, f"{reason}: {named(against)}", differences, kind, other)


def worked_on(case: Case) -> Judgement | None:
    """While a maintenance window is open and allows all that differs: MAINTENANCE.

    Whatever else is the case, a unit that somebody works on is not to be relied on, and that it
    is gone for a while or answers nothing is part of the work.
    """
    window, differences = case.open_window, case.differing()
    if window is None or not all(window.allows(item) for item in differences):
        return None
    reason = "work on the unit was announced"
    if differences:
        reason += f", and allows for now: {named(differences)}"
    return case.judgement(Verdict.MAINTENANCE, reason, differences)


def port_gone(case: Case) -> Judgement | None:
    """Where there is no port, or nothing at its address, the equipment is MISSING.

    An interruption, or equipment that is not there yet while the computer starts, is UNVERIFIED.
    """
    if case.observation.port_state != "missing":
        return None
    since_ns, boot_ns = case.standing.missing_since_ns, case.standing.boot_ns
    if boot_ns is not None and 0 <= case.now_ns - boot_ns < BOOT_GRACE_NS:
        return case.judgement(Verdict.UNVERIFIED, "not there yet: the computer has just started")
    if since_ns is not None and 0 <= case.now_ns - since_ns < DEBOUNCE_NS:
        return case.judgement(Verdict.UNVERIFIED, INTERRUPTED)
    other = case.standing.seen_in
    if other:
        reason = f"{ELSEWHERE} {other}"
        return case.judgement(Verdict.MISSING, reason, kind=Kind.CROSSED, other=other)
    return case.judgement(Verdict.MISSING, case.observation.detail or "the port is gone")


def not_enrolled(case: Case) -> Judgement | None:
    """Without an enrolled identity nothing can be compared: UNVERIFIED."""
    if any(layer in case.identity_layers for layer, _ in case.enrolled):
        return None
    reason = "no unit is enrolled for this slot"
    if case.enrolled:
        reason = "the enrolment holds nothing that the equipment says of itself"
    elif why := proofs.hindered(case, ()):
        reason = f"{reason}; {why}"
    return case.judgement(Verdict.UNVERIFIED, reason)


def unproved(case: Case) -> Judgement | None:
    """Evidence that is missing, void or stale is UNVERIFIED, never OK."""
    unseen = case.unseen()
    reason = proofs.hindered(case, unseen) or proofs.void(case) or proofs.stale(case)
    return case.judgement(Verdict.UNVERIFIED, reason, unseen) if reason else None


def suspected(case: Case) -> Judgement | None:
    """Timing, clock or signal spoke against the unit: SUSPECT until it is identified again.

    A look that proves the unit after the suspicion settles it. Where nothing tells the unit from
    its twin no look can, and a person decides.
    """
    settled_ns = case.observation.proved_ns if case.is_certain else None
    standing = [
        suspicion
        for suspicion in case.standing.suspicions
        if settled_ns is None or suspicion.at_ns >= settled_ns
    ]
    if not standing:
        return None
    latest = max(standing, key=lambda suspicion: suspicion.at_ns)
    reason = f"{named(latest.differences)} unlike the approved unit since its last proof"
    if not case.is_certain:
        reason = f"{named(latest.differences)} unlike the approved unit, and its twin answers alike"
    return case.judgement(Verdict.SUSPECT, reason, (*case.differing(), *latest.differences))


def elsewhere(case: Case) -> Judgement | None:
    """Only the place differs: a proved unit has MOVED, one that has twins is CHANGED."""
    differences = case.differing()
    if not differences:
        return None
    if case.is_proved:
        reason = f"{REASONS[Kind.PLACE]}: {named(differences)}"
        return case.judgement(Verdict.MOVED, reason, differences, Kind.PLACE)
    reason = f"{REASONS[Kind.PLACE]}, and nothing tells this unit from its twin"
    return case.judgement(Verdict.CHANGED, reason, differences, Kind.PLACE)


def replaced_in_place(case: Case) -> Judgement | None:
    """The half of `elsewhere` that no suspicion may soften: a unit with twins has moved."""
    return None if case.is_proved else elsewhere(case)


def kind_only(case: Case) -> Judgement | None:
    """Without a serial number that can be one, the best verdict is MODEL_ONLY.

    The equipment gives none, or a placeholder that repeats over units, or two units show the
    same: a twin answers alike.
    """
    if case.is_certain:
        return None
    return case.judgement(Verdict.MODEL_ONLY, f"{_why_no_serial(case)}: a twin would answer alike")


def _why_no_serial(case: Case) -> str:
    if case.standing.twin_in:
        return f"slot {case.standing.twin_in} shows the same serial number"
    layer = Layer.BUS if case.standing.by_bus else Layer.PROTOCOL
    said = {i.quality: i.value for i in case.seen if i.layer == layer and i.field == "serial"}
    if "shared" in said:
        return "two units here show the same serial number"
    if said.get("placeholder"):
        return f"the serial number {said['placeholder']} looks like a placeholder"
    if "serial" in case.provides:
        return "this unit gives no serial number that can be one"
    return "this kind of equipment gives no serial number"
