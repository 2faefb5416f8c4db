"""Verifying an audit bundle, on any machine: what is wrong, what is proved, and what is not."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from edgewatch.audit import bag
from edgewatch.audit.findings import Finding
from edgewatch.audit.progress import Progress, silent
from edgewatch.audit.report.limits import COVERS, DOES_NOT_COVER, LEFT_OUT
from edgewatch.audit.unpack import unpack
from edgewatch.audit.verify_bag import NEEDED, Contents, bag_findings, signature_findings
from edgewatch.audit.verify_container import checksum_findings, refusal
from edgewatch.audit.verify_record import record_findings
from edgewatch.site.errors import InputError


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer to "is this bundle what the site exported?"

    Attributes:
        findings: everything that is not as exported; empty if the bundle is valid.
        covers: what is proved; empty unless valid.
        does_not_cover: what no check of this file can prove.
        records: rows of what was recorded, in all tables together.
        counts: the same by table.
        signer: fingerprint of the key that signed, None without a good signature.
        sealed_from, sealed_to: the span of seals inside the record, None where it has none.
        site, from_, to: site and period as ``bag-info.txt`` states them.
        files: each file of the bundle, and whether nothing is wrong with it.
    """

    findings: tuple[Finding, ...]
    covers: tuple[str, ...]
    does_not_cover: tuple[str, ...]
    records: int
    counts: dict[str, int]
    signer: str | None
    sealed_from: str | None = None
    sealed_to: str | None = None
    site: str | None = None
    from_: str | None = None
    to: str | None = None
    files: Mapping[str, bool] = field(default_factory=dict)

    @property
    def valid(self) -> bool:
        return not self.findings

    @property
    def readable(self) -> bool:
        """Whether the record in it is sound, so that it can be looked at, valid or not."""
        return bool(self.counts)

    def to_contract(self) -> dict[str, Any]:
        """As ``edgewatch bundle verify --json`` prints it."""
        return {
            "valid": self.valid,
            "sealed_from": self.sealed_from,
            "sealed_to": self.sealed_to,
            "records": self.records,
            "findings": [finding.to_contract() for finding in self.findings],
            "covers": list(self.covers),
            "does_not_cover": list(self.does_not_cover),
            "signer": self.signer,
            "site": self.site,
            "from": self.from_,
            "to": self.to,
            "counts": self.counts,
            "files": [{"path": path, "ok": ok} for path, ok in self.files.items()],
        }


_UNPACKED, _COMPARED = 0.5, 0.6


def verify_bundle(
    path: Path, *, expected_signer: str | None = None, progress: Progress = silent
) -> Verification:
    """Check a bundle from its first byte to its last. Nothing of it is run or trusted.

    `expected_signer` is a fingerprint (``SHA256:…``) known from elsewhere; without it the
    answer names the signer and leaves the comparison to the reader. `progress` is called in this
    thread.

    Raises:
        InputError: There is no such file, it cannot be read, or there is no room to unpack
            the record for its check.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="edgewatch-") as folder:
            record = Path(folder) / "log.db"
            return verify_into(path, record, expected_signer=expected_signer, progress=progress)
    except OSError as error:
        raise _cannot(path, error) from error


def verify_into(
    path: Path,
    record: Path,
    *,
    expected_signer: str | None = None,
    progress: Progress = silent,
) -> Verification:
    """As :func:`verify_bundle`, with the record left unpacked at `record`."""
    try:
        with path.open("rb") as file:
            return _verify(path, file, record, expected_signer, progress)
    except OSError as error:
        raise _cannot(path, error) from error


def _cannot(path: Path, error: OSError) -> InputError:
    return InputError(
        f"cannot be verified ({error.strerror or error})",
        where=str(error.filename or path),
        expected="a bundle that can be read, and room to unpack its record",
    )


def _verify(
    path: Path, file: BinaryIO, record: Path, expected_signer: str | None, progress: Progress
) -> Verification:
    refused = refusal(path)
    if refused:
        return _answer([refused], {}, None, Contents({}, {}, {}))
    contents, findings = unpack(
        file, record, lambda share: progress(_UNPACKED * share, "reading every file")
    )
    progress(_UNPACKED, "comparing with the signed list")
    findings = [*checksum_findings(path), *findings]
    if not contents.digests:
        return _answer(findings, {}, None, contents)
    signer, wrong = signature_findings(contents, expected_signer)
    progress(_COMPARED, "checking the record")
    counts, unsound = record_findings(record) if record.exists() else ({}, [])
    findings += [*bag_findings(contents), *wrong, *unsound]
    return _answer(findings, counts, signer, contents)


def _answer(
    findings: list[Finding], counts: dict[str, int], signer: str | None, contents: Contents
) -> Verification:
    info = bag.parse_info(contents.text(bag.BAG_INFO))
    return Verification(
        findings=tuple(findings),
        covers=() if findings else COVERS,
        does_not_cover=(*DOES_NOT_COVER, *_left_out(info)),
        records=sum(counts.values()),
        counts=counts,
        signer=signer,
        site=info.get("Source-Organization"),
        from_=info.get(bag.INFO_FROM),
        to=info.get(bag.INFO_TO),
        files=_files(contents, findings),
    )


def _files(contents: Contents, findings: list[Finding]) -> dict[str, bool]:
    """What is in the bundle or ought to be; a finding names its file, and then the place in it."""
    wrong = {finding.where.split(",")[0].strip("'") for finding in findings}
    missing = {name for name in wrong if name.startswith(bag.PAYLOAD) or name in NEEDED}
    return {name: name not in wrong for name in sorted({*contents.digests, *missing})}


def _left_out(info: dict[str, str]) -> tuple[str, ...]:
    """What the exporter kept back, as ``bag-info.txt`` says, which the signature covers."""
    return (LEFT_OUT,) if info.get(bag.INFO_LEFT_OUT) == bag.RAW else ()
