"""Signing off: what a person stands for, with what they could see and a receipt of the record."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from edgewatch.alarms.shifts import Shifts
from edgewatch.cli._acting import who_acts
from edgewatch.cli._output import rfc3339, tell
from edgewatch.cli._record import reading
from edgewatch.cli._settle import commit
from edgewatch.site.actions import REVIEW, SHIFT, send_action
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.store import alarm_journal, devices
from edgewatch.store.connection import Connection
from edgewatch.store.sign_offs import sign_off_begins_ns, sign_offs_done

if TYPE_CHECKING:
    from edgewatch.audit.seals.receipts import IssuedReceipt

MEANINGS: Final[Mapping[str, str]] = {
    SHIFT: "I was on duty in this time. I know which alarms stand, and have passed them on.",
    REVIEW: "I have looked through the record of this time and have seen to what needed it.",
}
"""What a signature says where nothing else was said (21 CFR 11.50 (a)(3))."""
_SUBJECTS: Final = {SHIFT: "shift", REVIEW: "record"}
_OPEN_NAMED = 100


def sign_off(
    site: Path,
    kind: str,
    span: tuple[int | None, int | None],
    *,
    by: str,
    meaning: str = "",
    note: str = "",
) -> tuple[dict[str, Any], IssuedReceipt | None]:
    """Sign off a span; the sign-off as ``sign-off list --json`` has it, and the receipt in it.

    Raises:
        InputError: nobody who may do it does, the span is none, or the agent refuses.
    """
    load_site(site)
    who = who_acts(site, by, kind)
    commit(site)
    payload = _stated(site, kind, span)
    receipt = _receipt(site)
    action = send_action(
        site, kind, _SUBJECTS[kind],
        by=who.name, note=note, signer=who.signer,
        meaning=meaning.strip() or MEANINGS[kind],
        receipt="" if receipt is None else receipt.text,
        **payload,
    )  # fmt: skip
    commit(site, action)
    role = who.signer.role if who.signer is not None else ""
    return _shown({**action.to_json(), "role": role}), receipt


def listed(site: Path) -> list[dict[str, Any]]:
    """All sign-offs that hold, newest first.

    Raises:
        InputError: no site, or its record cannot be read.
    """
    with reading(site) as (_, db):
        found = [one for kind in MEANINGS for one in sign_offs_done(db, kind)]
    return [_shown(one) for one in sorted(found, key=lambda one: -int(one["time_ns"]))]


def _stated(site: Path, kind: str, span: tuple[int | None, int | None]) -> dict[str, Any]:
    """The span, and what stood in the record when it was signed for."""
    now_ns = time.time_ns()
    with reading(site) as (config, db):
        to_ns = now_ns if span[1] is None else span[1]
        shift_ns = Shifts(config.alarms.shifts).begins_ns(now_ns)
        from_ns = sign_off_begins_ns(db, kind, shift_ns, now_ns) if span[0] is None else span[0]
        if not from_ns < to_ns <= now_ns:
            raise InputError(
                f"{rfc3339(from_ns)} to {rfc3339(to_ns)} is nothing to sign off",
                expected="a span that begins before it ends, and ends by now",
                remedy="Give --from and --to.",
            )
        return {"from_ns": from_ns, "to_ns": to_ns, "held": _held(db, from_ns, to_ns)}


def _held(db: Connection, from_ns: int, to_ns: int) -> dict[str, Any]:
    """What the person stands for, in figures, and the alarms that are open."""
    open_alarms = alarm_journal.open_alarms(db, _OPEN_NAMED)
    counts = {
        name: db.execute(query, (from_ns, to_ns)).fetchone()[0]
        for name, query in (
            ("alarms", "SELECT count(*) FROM alarm WHERE raised_ns >= ? AND raised_ns < ?"),
            ("actions", "SELECT count(*) FROM action WHERE time_ns >= ? AND time_ns < ?"),
            ("events", "SELECT count(*) FROM event WHERE time_ns >= ? AND time_ns < ?"),
        )
    }
    named = [{name: one.get(name) for name in ("id", "code", "state")} for one in open_alarms]
    return {**counts, "open_alarms": named, "verdicts": _verdicts(db)}


def _verdicts(db: Connection) -> dict[str, str]:
    return {slot: str(one["verdict"]) for slot, one in devices.current_states(db).items()}


def _receipt(site: Path) -> IssuedReceipt | None:
    """A receipt of the record as it stands. Duty ends also where none can be had."""
    from edgewatch.audit.seals.receipts import receipt_of

    try:
        return receipt_of(site)
    except InputError as error:
        tell(f"There is no receipt in this sign-off: {error}")
        return None


def _shown(one: Mapping[str, Any]) -> dict[str, Any]:
    payload = one["payload"]
    return {
        "kind": "shift" if one["kind"] == SHIFT else "review",
        "at": rfc3339(one["time_ns"]),
        "by": one["by"],
        "role": one["role"],
        "from": rfc3339(payload.get("from_ns")),
        "to": rfc3339(payload.get("to_ns")),
        "meaning": payload.get("meaning", ""),
        "note": one["note"],
        "held": payload.get("held", {}),
        "signed": bool(one.get("signature")),
    }
