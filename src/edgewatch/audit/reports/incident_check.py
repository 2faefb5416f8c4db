"""Checking an incident away from its site: the proof holds, and what is told is what was proved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.audit.findings import Finding
from edgewatch.audit.reports.incident import FORMAT
from edgewatch.audit.reports.incident_told import Told
from edgewatch.audit.reports.record_check import check_records
from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.note import NoteError, VerifierKey, open_note


@dataclass(frozen=True, slots=True)
class IncidentCheck:
    """The answer.

    Attributes:
        findings: what does not hold; none where all does.
        proved: tables and how many of their records are proved.
        unproved: tables and numbers of records that were not sealed, and why, as the file says.
        signer: the name of the log that the receipt is of; empty where none is in it.
    """

    findings: tuple[Finding, ...]
    proved: Mapping[str, int]
    unproved: tuple[str, ...]
    signer: str

    @property
    def valid(self) -> bool:
        """Whether nothing was found and every prediction that is told is proved."""
        return not self.findings


def check_incident(incident: Mapping[str, Any], vkey: str | None = None) -> IncidentCheck:
    """Check an incident; ``vkey``, got by another way, in place of the key that it brings along.

    Never raises: what cannot be read is a finding.
    """
    try:
        return _checked(incident, vkey)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        said = f"cannot be read ({type(error).__name__}: {error})"
        return IncidentCheck((Finding(said, "incident"),), {}, (), "")


def _checked(incident: Mapping[str, Any], vkey: str | None) -> IncidentCheck:
    if incident["format"] != FORMAT:
        raise ValueError(f"is not of the format {FORMAT}")
    proof = incident["proof"]
    if proof["checkpoint"] is None:
        return IncidentCheck((Finding("nothing in it was sealed", "proof"),), {}, (), "")
    try:
        key = VerifierKey.from_text(vkey or proof["vkey"])
        note, _ = open_note(proof["checkpoint"], [key])
        head = Checkpoint.from_text(note.text)
    except NoteError as error:
        return IncidentCheck((Finding(str(error), "proof, checkpoint"),), {}, (), "")
    records, findings = check_records(proof, head)
    findings += Told(incident, records).findings()
    counts: dict[str, int] = {}
    for record in records:
        counts[record.table] = counts.get(record.table, 0) + 1
    left = tuple(f"{one['table']} {one['id']}: {one['why']}" for one in proof["unproved"])
    return IncidentCheck(tuple(findings), counts, left, head.origin)
