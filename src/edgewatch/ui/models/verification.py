"""What the check of a bundle has found, as the Audit page shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.ui.models.audit import moment_ns, span_words
from edgewatch.ui.models.span import Span
from edgewatch.ui.words import tr, trn


@dataclass(frozen=True, slots=True)
class VerifiedFile:
    """One file of a bundle, whether it is as exported, and what is wrong with it."""

    path: str
    ok: bool
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VerificationView:
    """The answer in one line, what the bundle says of itself, and the answer for each file.

    ``proved`` and ``not_proved`` are sentences of the verifier; what it has found wrong with a file
    is English, as the report is; ``sealed`` says how far it is sealed.
    """

    valid: bool
    headline: str
    about: str
    sealed: tuple[str, ...]
    signer: str
    files: tuple[VerifiedFile, ...]
    others: tuple[str, ...]
    proved: tuple[str, ...]
    not_proved: tuple[str, ...]


def verification_view(plain: Mapping[str, Any], now_ns: int) -> VerificationView:
    """From what ``bundle verify --json`` prints.

    Raises :class:`KeyError`, :class:`TypeError` or :class:`ValueError` for anything else.
    """
    valid = plain["valid"] is True
    found = [(str(one["where"]), str(one["what"])) for one in plain["findings"]]
    every = (
        VerifiedFile(str(one["path"]), one["ok"] is True, _of_file(str(one["path"]), found))
        for one in plain["files"]
    )
    files = tuple(sorted(every, key=lambda file: file.ok))
    named = {file.path for file in files}
    return VerificationView(
        valid,
        _headline(valid, len(found)),
        _about(plain, now_ns),
        tuple(_sealed(plain, now_ns)),
        str(plain.get("signer") or ""),
        files,
        tuple(f"{where}: {what}" for where, what in found if _file(where) not in named),
        tuple(tr(str(one)) for one in plain["covers"]),
        tuple(tr(str(one)) for one in plain["does_not_cover"]),
    )


def proof_words(proved: Sequence[str], not_proved: Sequence[str]) -> str:
    """What a check shows and what it does not, a line each."""
    shown = [tr("Proved: {what}", what=what) for what in proved]
    return "\n".join([*shown, *(tr("Not proved: {what}", what=what) for what in not_proved)])


def _headline(valid: bool, n: int) -> str:
    if valid:
        return tr("Valid: this is, byte for byte, what the site exported.")
    return trn(
        n,
        "NOT valid: # thing is not as it was exported. Do not rely on this file.|"
        "NOT valid: # things are not as they were exported. Do not rely on this file.",
    )


def _about(plain: Mapping[str, Any], now_ns: int) -> str:
    site, begin, end = (plain.get(name) for name in ("site", "from", "to"))
    if not (site and begin and end):
        return tr("It does not say which site it is from.")
    span = Span(moment_ns(begin), moment_ns(end))
    counted = trn(int(plain["records"]), "# record|# records")
    return tr(
        "{site}, {span}, {records}", site=site, span=span_words(span, now_ns), records=counted
    )


def _sealed(plain: Mapping[str, Any], now_ns: int) -> Iterator[str]:
    """How far it is sealed, and what the check of its seals says besides, which is English."""
    begin, end = plain["sealed_from"], plain["sealed_to"]
    if not (begin and end):
        yield tr("Nothing in it is sealed: that the record was not altered before is not proved.")
        return
    span = Span(moment_ns(str(begin)), moment_ns(str(end)))
    yield tr("sealed from {span}", span=span_words(span, now_ns))
    yield from map(str, (plain.get("log") or {}).get("notes", ()))


def _of_file(path: str, found: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(what for where, what in found if _file(where) == path)


def _file(where: str) -> str:
    """The file of a place such as ``data/log.db, alarm.content``."""
    return where.partition(",")[0].strip("'")
