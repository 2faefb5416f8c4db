"""The answer to "is this record what was sealed?"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from edgewatch.audit.findings import Finding
from edgewatch.audit.seals.merkle import EMPTY_ROOT

MOST_FINDINGS = 100
"""So many are named one by one; a record that was rewritten as a whole has a number instead."""


class CheckCancelledError(Exception):
    """Whoever asked for a check did not want its answer any more."""


@dataclass(frozen=True, slots=True)
class EarlierHead:
    """A head of the log that somebody outside holds: a receipt, or the log of an older bundle.

    Attributes:
        name: what holds it, for findings: the name of a file.
        origin, size, root: of the log as it was then.
    """

    name: str
    origin: str
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class Held:
    """All that is held against a log from outside.

    Attributes:
        earlier: heads that it must go on from.
        first_key: fingerprint (``SHA256:…``) of the key that it must begin with.
        site_public: the site's public key (Ed25519, 32 bytes), which certifies epochs.
    """

    earlier: Sequence[EarlierHead] = ()
    first_key: str | None = None
    site_public: bytes | None = None

    def proves_up_to(self, upto: int) -> int:
        """The size of the largest head of at most so many seals; 0 without one."""
        return max((head.size for head in self.earlier if head.size <= upto), default=0)


@dataclass(frozen=True, slots=True)
class SealCheck:
    """What a check of a record against its seals found.

    Attributes:
        findings: what is not as it was sealed, the first of each kind first; none: all is.
        notes: what a reader should know besides: what is missing lawfully, what was not looked at.
        sealed_from, sealed_to: times of the first and the last seal, ns; None without seals.
        records: records that the seals cover, those that were retired since included.
        seals: seals that were looked at.
        origin, size, root: head of the log, recomputed from its seals; ``""``, 0 and the root of
            no leaves without seals.
        first_key: fingerprint (``SHA256:…``) of the key with which the log begins, None without
            seals.
        epochs: chains of keys; more than one is a finding unless an earlier head settles it.
        unsealed: records by kind that no seal covers yet.
        retired, erased, left_out: sealed records that are not there any more, lawfully.
        confirmed: names of earlier heads that the log goes on from.
        lasting: those of the findings that no check will be without, since the record itself
            tells of what is lost: damage that was taken out, a key or seals that were lost.
        faults: where the check itself failed. That accuses nobody, and proves nothing either: a
            forged record may have provoked it.
    """

    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    sealed_from: int | None
    sealed_to: int | None
    records: int
    seals: int
    origin: str
    size: int
    root: bytes
    first_key: str | None
    epochs: int
    unsealed: Mapping[str, int] = field(default_factory=dict)
    retired: int = 0
    erased: int = 0
    left_out: int = 0
    confirmed: tuple[str, ...] = ()
    lasting: tuple[Finding, ...] = ()
    faults: tuple[Finding, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether all could be checked and nothing sealed was altered, as far as the record and
        what was given can show."""
        return not self.findings and not self.faults

    @classmethod
    def not_begun(cls, fault: Finding) -> SealCheck:
        """Of a record that could not even be opened, or a check that broke off."""
        return cls((), (), None, None, 0, 0, "", 0, EMPTY_ROOT, None, 0, faults=(fault,))
