"""The answer to "is this bundle what the site exported?"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from edgewatch.audit import bag
from edgewatch.audit.findings import Finding
from edgewatch.audit.known import NOTHING, Known
from edgewatch.audit.limits import covers, does_not_cover
from edgewatch.audit.seals.check_result import SealCheck
from edgewatch.audit.times import rfc3339
from edgewatch.audit.verify_bag import NEEDED, Contents
from edgewatch.audit.verify_seals import NOT_SEALED, Sealed


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of a bundle found.

    Attributes:
        findings: everything that is not as exported; empty if the bundle is valid.
        covers: what is proved; empty unless valid.
        does_not_cover: what no check of this file can prove.
        records: rows of what was recorded, in all tables together.
        counts: the same by table.
        signer: fingerprint of the key that signed, None without a good signature.
        check: of the record against its seals; None where it has none or cannot be read.
        site, from_, to: site and period as ``bag-info.txt`` states them.
        files: each file of the bundle, and whether nothing is wrong with it.
    """

    findings: tuple[Finding, ...]
    covers: tuple[str, ...]
    does_not_cover: tuple[str, ...]
    records: int
    counts: dict[str, int]
    signer: str | None
    check: SealCheck | None = None
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

    @property
    def sealed_from(self) -> str | None:
        """The time of the first seal, RFC 3339; None where nothing is sealed."""
        return rfc3339(self.check.sealed_from) if self.check else None

    @property
    def sealed_to(self) -> str | None:
        """The time of the last seal, RFC 3339; None where nothing is sealed."""
        return rfc3339(self.check.sealed_to) if self.check else None

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
            "log": self._log(),
        }

    def _log(self) -> dict[str, Any] | None:
        """What the seals say; None where there are none."""
        check = self.check
        if check is None:
            return None
        return {
            "origin": check.origin,
            "size": check.size,
            "root": check.root.hex(),
            "first_key": check.first_key,
            "epochs": check.epochs,
            "sealed_records": check.records,
            "unsealed": dict(check.unsealed),
            "retired": check.retired,
            "erased": check.erased,
            "left_out": check.left_out,
            "confirmed": list(check.confirmed),
            "notes": list(check.notes),
        }


def verification(
    contents: Contents,
    findings: list[Finding],
    counts: dict[str, int] | None = None,
    signer: str | None = None,
    sealed: Sealed = NOT_SEALED,
    known: Known = NOTHING,
) -> Verification:
    """Put an answer together; ``known`` is what the bundle was held against."""
    info, check = bag.parse_info(contents.text(bag.BAG_INFO)), sealed.check
    rows = counts or {}
    begun, confirmed = known.first_key is not None, bool(check and check.confirmed)
    is_sealed = check is not None or not rows  # of one that cannot be read nobody can say
    beyond = does_not_cover(
        sealed=is_sealed,
        left_out=info.get(bag.INFO_LEFT_OUT),
        confirmed=confirmed,
        first_key=begun,
        signer=known.signer is not None,
    )
    proved = covers(sealed=is_sealed, confirmed=confirmed, first_key=begun)
    return Verification(
        findings=tuple(findings),
        covers=() if findings else proved,
        does_not_cover=(*beyond, *_omitted(sealed), *map(_not_compared, sealed.without)),
        records=sum(rows.values()),
        counts=rows,
        signer=signer,
        check=check,
        site=info.get("Source-Organization"),
        from_=info.get(bag.INFO_FROM),
        to=info.get(bag.INFO_TO),
        files=_files(contents, findings),
    )


def _omitted(sealed: Sealed) -> tuple[str, ...]:
    said = (
        f"That {sealed.omitted} records that were left out, though they were sealed within the "
        "period, have nothing to do with it: ask the site why."
    )
    return (said,) if sealed.omitted else ()


def _not_compared(name: str) -> str:
    return f"That this record goes on from {name}: that bundle was made before there were seals."


def _files(contents: Contents, findings: list[Finding]) -> dict[str, bool]:
    """What is in the bundle or ought to be; a finding names its file, and then the place in it."""
    wrong = {finding.where.split(",")[0].strip("'") for finding in findings}
    missing = {name for name in wrong if name.startswith(bag.PAYLOAD) or name in NEEDED}
    return {name: name not in wrong for name in sorted({*contents.digests, *missing})}
