"""Verifying an audit bundle, on any machine: what is wrong, what is proved, and what is not."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import BinaryIO

from edgewatch.audit import sshsig
from edgewatch.audit.known import NOTHING, Known
from edgewatch.audit.progress import Progress, silent
from edgewatch.audit.unpack import unpack
from edgewatch.audit.verification import Verification, verification
from edgewatch.audit.verify_bag import Contents, bag_findings, signature_findings
from edgewatch.audit.verify_container import checksum_findings, refusal
from edgewatch.audit.verify_record import record_findings
from edgewatch.audit.verify_seals import NOT_SEALED, check_seals
from edgewatch.site.errors import InputError

__all__ = ["Verification", "verify_bundle", "verify_into"]

_UNPACKED, _COMPARED, _SOUND = 0.3, 0.35, 0.5


def verify_bundle(
    path: Path, *, known: Known = NOTHING, progress: Progress = silent, processes: int = 1
) -> Verification:
    """Check a bundle from its first byte to its last. Nothing of it is run or trusted.

    `known` is what somebody holds from elsewhere: fingerprints of keys, receipts, older bundles.
    Without the site's fingerprint the answer names the signer and leaves the comparison to the
    reader. `progress` is called in this thread; what it raises ends the check. A large record is
    read by up to so many `processes` at once.

    Raises:
        InputError: There is no such file, it cannot be read, or there is no room to unpack
            the record for its check; or so with a receipt or an older bundle.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="edgewatch-") as folder:
            record = Path(folder) / "log.db"
            return verify_into(path, record, known=known, progress=progress, processes=processes)
    except OSError as error:
        raise _cannot(path, error) from error


def verify_into(
    path: Path,
    record: Path,
    *,
    known: Known = NOTHING,
    progress: Progress = silent,
    processes: int = 1,
) -> Verification:
    """As :func:`verify_bundle`, with the record left unpacked at `record`."""
    try:
        with path.open("rb") as file:
            return _verify(path, file, record, known, progress, processes)
    except OSError as error:
        raise _cannot(path, error) from error


def _cannot(path: Path, error: OSError) -> InputError:
    return InputError(
        f"cannot be verified ({error.strerror or error})",
        where=str(error.filename or path),
        expected="a bundle that can be read, and room to unpack its record",
    )


def _verify(
    path: Path, file: BinaryIO, record: Path, known: Known, progress: Progress, processes: int
) -> Verification:
    refused = refusal(path)
    if refused:
        return verification(Contents({}, {}, {}), [refused])
    contents, findings = unpack(
        file, record, lambda share: progress(_UNPACKED * share, "reading every file")
    )
    progress(_UNPACKED, "comparing with the signed list")
    findings = [*checksum_findings(path), *findings]
    if not contents.digests:
        return verification(contents, findings)
    key, wrong = signature_findings(contents, known.signer)
    progress(_COMPARED, "checking the record")
    counts, unsound = record_findings(record) if record.exists() else ({}, [])
    sealed = NOT_SEALED
    if counts:
        public = key.public_bytes_raw() if key else None
        later = _after(progress, _SOUND)
        sealed = check_seals(record, contents, public, known, later, processes)
    findings += [*bag_findings(contents), *wrong, *unsound, *sealed.findings]
    signer = sshsig.fingerprint(key) if key else None
    return verification(contents, findings, counts, signer, sealed, known)


def _after(progress: Progress, done: float) -> Progress:
    """Progress of a last part."""
    return lambda share, doing: progress(done + (1 - done) * share, doing)
