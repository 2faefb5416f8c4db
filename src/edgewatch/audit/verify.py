"""Verifying an audit bundle, on any machine: what is wrong, what is proved, and what is not."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from edgewatch.audit import bag
from edgewatch.audit.findings import Finding
from edgewatch.audit.report.limits import COVERS, DOES_NOT_COVER
from edgewatch.audit.unpack import unpack
from edgewatch.audit.verify_bag import Contents, bag_findings, signature_findings
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

    @property
    def valid(self) -> bool:
        return not self.findings

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
        }


def verify_bundle(path: Path, *, expected_signer: str | None = None) -> Verification:
    """Check a bundle from its first byte to its last. Nothing of it is run or trusted.

    `expected_signer` is a fingerprint (``SHA256:…``) known from elsewhere; without it the
    answer names the signer and leaves the comparison to the reader.

    Raises:
        InputError: There is no such file, it cannot be read, or there is no room to unpack
            the record for its check.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="edgewatch-") as folder, path.open("rb") as file:
            return _verify(path, file, Path(folder) / "log.db", expected_signer)
    except OSError as error:
        raise InputError(
            f"cannot be verified ({error.strerror or error})",
            where=str(error.filename or path),
            expected="a bundle that can be read, and room to unpack its record",
        ) from error


def _verify(path: Path, file: BinaryIO, record: Path, expected_signer: str | None) -> Verification:
    refused = refusal(path)
    if refused:
        return _answer([refused], {}, None, Contents({}, {}, {}))
    contents, findings = unpack(file, record)
    findings = [*checksum_findings(path), *findings]
    if not contents.digests:
        return _answer(findings, {}, None, contents)
    signer, wrong = signature_findings(contents, expected_signer)
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
        does_not_cover=DOES_NOT_COVER,
        records=sum(counts.values()),
        counts=counts,
        signer=signer,
        site=info.get("Source-Organization"),
        from_=info.get(bag.INFO_FROM),
        to=info.get(bag.INFO_TO),
    )
