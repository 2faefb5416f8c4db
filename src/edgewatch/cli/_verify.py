"""What ``edgewatch verify`` does: gathers what to hold against the record, checks, tells."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch.cli._output import Progress, rfc3339, say, shown
from edgewatch.cli._steered import is_to_stop
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.audit.seals.check import SealCheck
    from edgewatch.audit.seals.receipts import Receipt
    from edgewatch.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Verified:
    """A check, and what was held against the record: whether a first key, and which receipts
    have no signature of the site's present key."""

    check: SealCheck
    first_key: bool
    strange: tuple[str, ...]


def verify_site(site: Path, receipts: Sequence[Path], first_key: str | None) -> Verified:
    """Check the record of a site, live or not.

    Raises:
        InputError: there is no site or record, or it was unpacked from a bundle; the record is of
            another release, or a receipt cannot be read.
        KeyboardInterrupt: it was cancelled.
    """
    from edgewatch.audit.seals.check import CheckCancelledError, EarlierHead, check_record
    from edgewatch.audit.seals.receipts import load_receipt
    from edgewatch.site.config import load_site

    load_site(site)
    _refuse_unpacked(site)
    held = {str(path): load_receipt(path) for path in receipts}
    heads = [
        EarlierHead(name, receipt.checkpoint.origin, receipt.checkpoint.size,
                    receipt.checkpoint.root)
        for name, receipt in held.items()
    ]  # fmt: skip
    public = _site_public(site)
    with closing(_record(site)) as db, Progress("Checking, per cent", 100) as progress:
        try:
            check = check_record(
                db,
                earlier=heads,
                first_key=first_key,
                site_public=public,
                progress=lambda share, doing: progress(round(100 * share), doing),
                cancelled=is_to_stop,
                processes=os.cpu_count() or 1,
            )
        except CheckCancelledError:
            raise KeyboardInterrupt from None
    strange = tuple(name for name, receipt in held.items() if not _is_of(receipt, public))
    return Verified(check, first_key is not None, strange)


def to_json(verified: Verified) -> dict[str, Any]:
    """The shape of ``verify --json``."""
    from edgewatch.audit.seals.check_proof import not_proved, proved

    check = verified.check
    held = {"first_key": verified.first_key, "confirmed": bool(check.confirmed)}
    return {
        "valid": check.valid,
        "sealed_from": rfc3339(check.sealed_from),
        "sealed_to": rfc3339(check.sealed_to),
        "records": check.records,
        "seals": check.seals,
        "findings": [finding.to_contract() for finding in check.findings],
        "faults": [fault.to_contract() for fault in check.faults],
        "notes": _notes(verified),
        "origin": check.origin,
        "size": check.size,
        "root": check.root.hex(),
        "first_key": check.first_key,
        "epochs": check.epochs,
        "unsealed": dict(check.unsealed),
        "retired": check.retired,
        "erased": check.erased,
        "confirmed": list(check.confirmed),
        "covers": list(proved(**held)) if check.valid and check.seals else [],
        "does_not_cover": list(not_proved(**held)),
    }


def print_check(verified: Verified) -> None:
    """The same for a person."""
    found = to_json(verified)
    if found["valid"] and found["seals"]:
        since, to = shown(found["sealed_from"]), shown(found["sealed_to"])
        say(f"Clean: {found['records']} records under {found['seals']} seals, {since} to {to}.")
    for title, name in (("Not as it was sealed:", "findings"),
                        ("Cannot be checked in full:", "faults")):  # fmt: skip
        if found[name]:
            say(title)
        for one in found[name]:
            say(f"  {one['where']}: {one['what']}")
    for note in found["notes"]:
        say(note)
    waiting = sum(found["unsealed"].values())
    if waiting:
        say(f"Not sealed yet: {waiting} records.")
    if found["first_key"]:
        say(f"First key: {found['first_key']}")
    for title, name in (("Proved", "covers"), ("Not proved", "does_not_cover")):
        for line in found[name]:
            say(f"{title}: {line}")
    if not found["confirmed"]:
        say("Hold against it what was kept elsewhere: --receipt FILE, --first-key SHA256:…")


def _notes(verified: Verified) -> list[str]:
    """Those of the check, and of receipts that prove something only to who trusts their holder."""
    return [
        *verified.check.notes,
        *(f"{name} is not signed with the key that the site has now." for name in verified.strange),
    ]


def _refuse_unpacked(site: Path) -> None:
    """What a bundle left out only the bundle says, under its signature."""
    from edgewatch.site.unpacked import refuse_unpacked

    try:
        refuse_unpacked(site)
    except InputError as error:
        raise InputError(
            "was unpacked from a bundle",
            where=str(site),
            expected="the folder of a site of this workstation",
            remedy="Check the bundle itself: edgewatch bundle verify FILE",
        ) from error


def _record(site: Path) -> Connection:
    from edgewatch.sdk.paths import record_file
    from edgewatch.store.connection import RecordError, open_reader
    from edgewatch.store.migrations import is_current

    path = record_file(site)
    db = open_reader(path)
    try:
        current = is_current(db)
    except RecordError:  # whatever is wrong with it, the check is to say
        current = True
    if not current:
        db.close()
        raise InputError(
            "the record was made by another version of EdgeWatch",
            where=str(path),
            expected="a record of this version",
            remedy="Start the agent once: edgewatch agent",
        )
    return db


def _site_public(site: Path) -> bytes | None:
    """The site's public key; None at a site that has none yet, or from which it was taken."""
    from edgewatch.audit.keys import site_key
    from edgewatch.sdk.paths import key_folder

    if not (key_folder(site) / "site_ed25519").exists():
        return None
    return site_key(site).private.public_key().public_bytes_raw()


def _is_of(receipt: Receipt, public: bytes | None) -> bool:
    from edgewatch.audit.seals.note import VerifierKey

    if public is None:
        return False
    return receipt.is_signed_by(VerifierKey(receipt.checkpoint.origin, public))
