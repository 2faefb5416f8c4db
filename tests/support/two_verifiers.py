"""The cases of ``bundle_cases``, made and shown to both verifiers."""

from __future__ import annotations

import contextlib
from pathlib import Path

from edgewatch.audit import Known, bag
from edgewatch.store.connection import sqlite3
from support.bundle_cases import Case
from support.bundle_mutations import Base, Said, edgewatch, edited, make_base, program

S = 1_000_000_000
ONLY_EDGEWATCH = frozenset({"sqlite_stat1", bag.RECORD, "seal_state", "more", "action"})
"""Where EdgeWatch looks and verify.py says that it does not: schema, JSON, people's signatures."""


class Bench:
    """Bases of several exports, and what bundles of them are held against."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bases = folder, dict[str, Base]()
        self.bases["whole"] = make_base(folder / "whole")
        began = 1_700_000_000 * S
        again = {"bare": {"raw": False}, "part": {"from_ns": began, "to_ns": began + 15 * S}}
        for name, export in again.items():
            self.bases[name] = make_base(folder / "whole", name=name, **export)
        self.bases["other"] = make_base(folder / "other")
        self.receipts = {name: self._receipt(name) for name in ("whole", "other")}
        self.first_key = program(self.bases["whole"].path).log

    def _receipt(self, name: str) -> Path:
        path = self.folder / f"{name}.txt"
        path.write_bytes(self.bases[name].files[bag.CHECKPOINT])
        return path

    def known(self, given: str) -> Known:
        """What a bundle is held against, by its name in a case."""
        receipt, older = self.receipts["whole"], self.bases["whole"].path
        assert self.first_key is not None
        forged = self.folder / "forged.txt"
        forged.write_text(receipt.read_text("utf-8").replace("\n6\n", "\n5\n"), "utf-8")
        return {
            "receipt": Known(receipts=(receipt,)),
            "older": Known(older=(older,)),
            "both": Known(receipts=(receipt,), older=(older,)),
            "first key": Known(first_key=self.first_key[3]),
            "other key": Known(first_key="SHA256:x", signer="SHA256:y"),
            "forged": Known(receipts=(forged,)),
            "other site": Known(receipts=(self.receipts["other"],)),
        }.get(given, Known())

    def show(self, case: Case) -> tuple[Said, Said]:
        """What EdgeWatch and what verify.py say of a case."""
        base, path = self.bases[case.base], self.folder / "case.zip"
        with contextlib.suppress(sqlite3.Error):
            edited(base, case.statements, path)
        known = self.known(case.given)
        return edgewatch(path, known), program(path, known)


def disagreement(ours: Said, theirs: Said) -> str:
    """In what they differ; empty where they agree."""
    if ours.valid != theirs.valid and not (theirs.valid and ours.areas <= ONLY_EDGEWATCH):
        return f"valid {ours.valid} {theirs.valid}: {set(ours.areas)} {set(theirs.areas)}"
    if ours.signer != theirs.signer:
        return "signer"
    if ours.valid and theirs.valid and ours.log != theirs.log:
        return f"log {ours.log} {theirs.log}"
    both = ours.areas & theirs.areas
    if ours.areas and theirs.areas and not both and bag.RECORD not in ours.areas | theirs.areas:
        return f"areas {set(ours.areas)} {set(theirs.areas)}"
    return ""
