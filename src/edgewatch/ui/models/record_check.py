"""What the check of the record against its seals has found, as the Audit page shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.site.actions import VERIFY
from edgewatch.ui.models.audit import moment_ns
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.words import tr, trn


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is not as it was sealed or cannot be checked. In English, as in the report."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class RecordCheckView:
    """The answer in one line, what was checked, and what was found or should be known besides.

    ``sign`` goes with the answer: nothing sealed is neither right nor wrong. ``findings``: what
    could not be checked included.
    """

    sign: str
    headline: str
    about: str
    findings: tuple[Found, ...]
    notes: tuple[str, ...]
    proved: tuple[str, ...]
    not_proved: tuple[str, ...]


def record_check_view(plain: Mapping[str, Any], now_ns: int) -> RecordCheckView:
    """From what ``edgewatch verify --json`` prints.

    Raises :class:`KeyError`, :class:`TypeError` or :class:`ValueError` for anything else.
    """
    valid = plain["valid"] is True
    found, faults = _found(plain["findings"]), _found(plain["faults"])
    sign, headline = _answer(valid, len(found), faults, sealed=bool(plain["seals"]))
    return RecordCheckView(
        sign,
        headline,
        _about(plain, now_ns),
        (*found, *faults),
        tuple(str(note) for note in plain["notes"]),
        tuple(tr(str(one)) for one in plain["covers"]),
        tuple(tr(str(one)) for one in plain["does_not_cover"]),
    )


def verified(plain: Mapping[str, Any], by: str) -> Request:
    """The request to keep the answer in the record, with who asked for it."""
    payload = {
        "valid": plain["valid"] is True,
        "findings": len(plain["findings"]),
        "faults": len(plain["faults"]),
        "size": plain["size"],
        "root": plain["root"],
    }
    return Request(VERIFY, "record", by, "", tr("keep the answer of the check"), payload)


def _found(listed: Sequence[Mapping[str, Any]]) -> tuple[Found, ...]:
    return tuple(Found(str(one["where"]), str(one["what"])) for one in listed)


def _answer(valid: bool, n: int, faults: Sequence[Found], *, sealed: bool) -> tuple[str, str]:
    """The sign and the headline. Where all that was found is that the check itself failed, nobody
    is accused, and nothing is called intact."""
    if valid and not sealed:
        return "unknown", tr("Nothing has been sealed yet.")
    if faults and not n:
        return "unknown", tr("It cannot be checked: {why}", why=faults[0].what)
    return "ok" if valid else "high", _headline(valid, n)


def _headline(valid: bool, n: int) -> str:
    if valid:
        return tr("Intact: every sealed record is as it was written.")
    return trn(
        n,
        "NOT intact: # thing is not as it was sealed.|"
        "NOT intact: # things are not as they were sealed.",
    )


def _about(plain: Mapping[str, Any], now_ns: int) -> str:
    if not plain["seals"]:
        return ""
    begin, end = (moment_ns(str(plain[name])) for name in ("sealed_from", "sealed_to"))
    return tr(
        "{records} under {seals}, from {begin} to {end}",
        records=trn(int(plain["records"]), "# record|# records"),
        seals=trn(int(plain["seals"]), "# seal|# seals"),
        begin=clock(begin, now_ns),
        end=clock(end, now_ns),
    )
