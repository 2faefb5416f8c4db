"""Is the record of a bundle what was sealed, and does it go on from what somebody else holds?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from edgewatch.audit import bag
from edgewatch.audit.checkpoint_files import is_sealed
from edgewatch.audit.findings import Finding
from edgewatch.audit.known import Heads, Known, head_of, heads_of
from edgewatch.audit.log_choice import SINGLE
from edgewatch.audit.omitted import omitted_within
from edgewatch.audit.progress import Progress, silent
from edgewatch.audit.seals.check import check_record
from edgewatch.audit.seals.check_book import RECORD
from edgewatch.audit.seals.check_result import SealCheck
from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.note import NoteError, VerifierKey
from edgewatch.audit.seals.receipts import read_receipt
from edgewatch.audit.verify_bag import Contents
from edgewatch.audit.verify_proofs import proof_findings
from edgewatch.store.connection import open_reader


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the seals of a bundle's record say.

    Attributes:
        check: of the record against them; None where it has none.
        findings: what is wrong, in the bundle and with what it was held against.
        without: older bundles that have no head to compare.
        omitted: records of batches that were left out, though they were sealed within the period.
    """

    check: SealCheck | None
    findings: tuple[Finding, ...]
    without: tuple[str, ...] = ()
    omitted: int = 0


NOT_SEALED = Sealed(None, ())
"""Of a record without seals, or one that cannot be read."""


def check_seals(
    record: Path,
    contents: Contents,
    site_public: bytes | None,
    known: Known,
    progress: Progress = silent,
    processes: int = 1,
) -> Sealed:
    """Check the unpacked record against its seals, its checkpoint, and what is known.

    Args:
        record: sound, and of today's schema.
        contents: of the bundle.
        site_public: the key (32 bytes) that signed the bundle, if a signature holds.
        known: from elsewhere.
        progress: told the share of this check.
        processes: so many may read a large record at once.

    Raises:
        InputError: a receipt or an older bundle cannot be read.
    """
    heads = heads_of(known, site_public)
    with closing(open_reader(record)) as db:
        if not is_sealed(db):
            return Sealed(None, tuple(_without_seals(contents, heads, known)), heads.without)
        info = bag.parse_info(contents.text(bag.BAG_INFO))
        left_out = info.get(bag.INFO_LEFT_OUT)
        check = check_record(
            db,
            earlier=heads.earlier,
            first_key=known.first_key,
            site_public=site_public,
            left_out=frozenset(SINGLE if left_out in (bag.RAW, bag.RAW_OUTSIDE) else ()),
            progress=progress,
            processes=processes,
        )
        findings = [
            *(_in_log(finding) for finding in (*check.findings, *check.faults)),
            *_checkpoint_findings(contents, check, site_public),
            *heads.findings,
        ]
        omitted = omitted_within(db, info) if left_out == bag.RAW_OUTSIDE else 0
    return Sealed(check, tuple(findings), heads.without, omitted)


def _in_log(finding: Finding) -> Finding:
    """A finding of the record names ``log.db``; in a bundle that has a folder before it."""
    if finding.where.partition(",")[0] == RECORD:
        return Finding(finding.what, f"{bag.PAYLOAD}{finding.where}")
    return finding


def _without_seals(contents: Contents, heads: Heads, known: Known) -> Iterator[Finding]:
    """A record without seals goes on from no receipt, whatever else is in order."""
    if bag.CHECKPOINT in contents.digests:
        yield Finding("there is a receipt, but the record has no seals", bag.CHECKPOINT)
    for head in heads.earlier:
        yield Finding(f"knows {head.size} seals, and this record has none", head.name)
    yield from heads.findings
    if known.first_key is not None:
        yield Finding("has no seals, and so no first key", bag.RECORD)


def _checkpoint_findings(
    contents: Contents, check: SealCheck, site_public: bytes | None
) -> Iterator[Finding]:
    if bag.CHECKPOINT not in contents.digests:
        yield Finding("is not in the bundle, though the record has seals", bag.CHECKPOINT)
        return
    text = contents.texts.get(bag.CHECKPOINT, b"")  # empty where it cannot be unpacked
    try:
        head = head_of(bag.CHECKPOINT, text, site_public)
        # What was typed off a sheet of paper may differ in its line ends; this was not.
        if read_receipt(text).text.encode() != text:
            yield Finding("is not byte for byte a receipt", bag.CHECKPOINT)
    except NoteError as error:
        yield Finding(f"the receipt {error}", bag.CHECKPOINT)
        return
    if (head.origin, head.size, head.root) != (check.origin, check.size, check.root):
        what = f"is for {head.size} seals of {head.origin}, not for the log in the record"
        yield Finding(what, bag.CHECKPOINT)
    if site_public is not None:
        expected = f"{VerifierKey(head.origin, site_public).text}\n"
        if contents.text(bag.VERIFIER_KEY) != expected:
            yield Finding("is not the key that signed the receipt", bag.VERIFIER_KEY)
    stated = Checkpoint(head.origin, head.size, head.root)
    yield from proof_findings(contents.texts.get(bag.PROOFS, b""), stated)
