"""Sending a decision about a slot, and waiting until it is in the record."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edgewatch.cli._acting import Who, signer_for
from edgewatch.cli._devices_review import print_review, review_of, seen_fields
from edgewatch.cli._devices_until import End
from edgewatch.cli._look import see_before_deciding
from edgewatch.cli._output import Progress
from edgewatch.cli._settle import commit
from edgewatch.cli._slots import end_of_replay, slot_shown
from edgewatch.site.actions import REJECT, send_action
from edgewatch.site.running import agent_is_running

ARMING_WAIT_S = 15.0


def decide_on_unit(
    site: Path,
    slot: str,
    kind: str,
    *,
    by: str,
    note: str,
    until: End | None = None,
    quiet: bool = False,
    **payload: object,
) -> dict[str, Any]:
    """Look, show what is decided on, decide on exactly that; the slot afterwards.

    Args:
        quiet: Nothing is shown: the caller prints JSON.

    Raises:
        InputError: the decision is refused, or there is nothing to decide on.
    """
    signer = signer_for(site, by, kind)
    if see_before_deciding(site, slot, "rejected" if kind == REJECT else "enrolled"):
        commit(site)
    review = review_of(site, slot)
    if not quiet and review["evidence"]:
        print_review(review, slot)
    at_ns = end_of_replay(site, slot) or time.time_ns()
    if until is not None:
        payload["until_ns"] = until.of(at_ns)
    who = Who(by, signer)
    _send(site, slot, kind, who, note, at_ns, {**payload, "seen": seen_fields(review)})
    return _armed(site, slot) | {"reviewed": _essence(review)}


def decide(
    site: Path, slot: str, kind: str, *, by: str, note: str, lasts_ns: int = 0, **payload: object
) -> dict[str, Any]:
    """A decision that is not about the unit now in the slot; the slot afterwards.

    Raises:
        InputError: the decision is refused, or no such site or slot.
    """
    who = Who(by, signer_for(site, by, kind))
    at_ns = end_of_replay(site, slot) or time.time_ns()
    if lasts_ns:
        payload["until_ns"] = at_ns + lasts_ns
    _send(site, slot, kind, who, note, at_ns, payload)
    return slot_shown(site, slot)


def _send(
    site: Path,
    slot: str,
    kind: str,
    who: Who,
    note: str,
    at_ns: int,
    payload: Mapping[str, object],
) -> None:
    given: dict[str, Any] = {
        name: value for name, value in payload.items() if value not in (None, "", False)
    }
    action = send_action(
        site, kind, slot, by=who.by, note=note, time_ns=at_ns, signer=who.signer, **given
    )
    commit(site, action)


def _armed(site: Path, name: str) -> dict[str, Any]:
    """The slot once its enrolment has armed, or as it stands where that takes longer.

    A running agent looks again at once; without one, the looks were taken before.
    """
    end = time.monotonic() + ARMING_WAIT_S
    with Progress("Waiting for agreeing identifications, seconds", int(ARMING_WAIT_S)) as progress:
        while True:
            slot = slot_shown(site, name)
            enrolment = slot["enrolment"]
            if enrolment is None or enrolment["armed"] or time.monotonic() >= end:
                return slot
            if slot["verdict"] != "UNVERIFIED" or not agent_is_running(site):
                return slot
            progress(int(ARMING_WAIT_S - (end - time.monotonic())))
            time.sleep(0.2)


def _essence(review: Mapping[str, Any]) -> dict[str, Any]:
    """What was shown before the decision."""
    return {name: review[name] for name in ("verdict", "unit", "differences", "affected")}
