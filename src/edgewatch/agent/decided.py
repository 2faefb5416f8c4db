"""What people decided about one slot, as far as it bears on the verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from edgewatch.agent.arming import ARMED_AFTER, Agreement
from edgewatch.agent.unit_key import unit_key
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.judging.values import AGREEING
from edgewatch.devices.verdicts import Judgement, Verdict
from edgewatch.store import decisions as store
from edgewatch.store import devices
from edgewatch.store.connection import Connection

_UNPROVED = frozenset({Verdict.MISSING, Verdict.UNVERIFIED, Verdict.UNKNOWN_EXTRA})


@dataclass(slots=True)
class Decided:
    """Enrolment, rejections and maintenance of a slot, and how often it named itself alike.

    Attributes:
        enrolment: The row in force, None where nothing is enrolled.
        agreed: Agreeing identifications of an enrolment that has yet to arm; None once it has.
        counted_ns: The last proof that was counted towards arming.
        rejected: Why each unit was rejected, in words, by :func:`unit_key`.
        window: The open maintenance window, None where no work was announced.
        agreement: How often in a row the slot has named itself alike.
        withdrawn_ns: When an approval lapsed or was taken back last; None for never.
    """

    enrolment: dict[str, Any] | None = None
    agreed: int | None = None
    counted_ns: int | None = None
    rejected: dict[str, str] = field(default_factory=dict)
    window: dict[str, Any] | None = None
    agreement: Agreement = field(default_factory=Agreement)
    withdrawn_ns: int | None = None

    def reload(self, db: Connection, slot: str) -> None:
        """Take over what the record says was decided."""
        before = self.enrolment and self.enrolment["id"]
        self.enrolment = devices.current_enrolment(db, slot)
        row = self.enrolment
        self.agreed = row["agreed"] if row and row["armed_ns"] is None else None
        if row is None or row["id"] != before:
            self.counted_ns = self.agreement.proved_ns
        self.rejected = {
            str(r["digest"]): f"rejected by {r['by']}: {r['note']}"
            for r in store.rejections(db, slot)
            if r["overruled_ns"] is None
        }
        self.window = store.current_window(db, slot)
        self.withdrawn_ns = _withdrawn_ns(devices.enrolments(db, slot))

    def hold(self, judged: Judgement, seen: Iterable[Evidence]) -> Judgement:
        """The verdict as far as the decisions let it stand.

        A rejected unit is CHANGED whatever it says, and an enrolment that has yet to arm proves
        nothing. Neither makes a verdict better.
        """
        why = self.why_rejected(seen)
        if why is not None:
            verdict = judged.verdict if judged.verdict in _UNPROVED else Verdict.CHANGED
            both = f"{judged.reason}; {why}" if judged.verdict is Verdict.CHANGED else why
            return replace(judged, verdict=verdict, reason=both)
        if self.agreed is not None and judged.verdict in AGREEING:
            reason = f"arming: {self.agreed} of {ARMED_AFTER} agreeing identifications"
            return replace(judged, verdict=Verdict.UNVERIFIED, reason=reason)
        return judged

    def why_rejected(self, seen: Iterable[Evidence]) -> str | None:
        """Who rejected the unit that is seen, and why; None where nobody has."""
        return self.rejected.get(unit_key(seen)) if self.rejected else None

    def count(self, db: Connection, judged: Judgement, at_ns: int) -> bool:
        """Count a proof that agrees towards arming; one that contradicts begins anew.

        Returns whether it was counted and another is wanted. Silence asks for no more looks than
        there are anyway.
        """
        row = self.enrolment
        if row is None or self.agreed is None:
            return False
        if judged.verdict is Verdict.CHANGED:
            self._set_agreed(db, row, 0)
            return False
        if judged.verdict not in AGREEING or judged.proved_ns == self.counted_ns:
            return False
        self.counted_ns = judged.proved_ns
        self._set_agreed(db, row, self.agreed + 1)
        if self.agreed < ARMED_AFTER:
            return True
        devices.arm_enrolment(db, row["id"], at_ns)
        row["armed_ns"], self.agreed = at_ns, None
        return False

    def _set_agreed(self, db: Connection, row: dict[str, Any], agreed: int) -> None:
        if agreed != self.agreed:
            devices.note_agreement(db, row["id"], agreed)
            row["agreed"] = self.agreed = agreed


def restored(db: Connection, slot: str) -> Decided:
    """Where the record stands."""
    found = Decided(agreement=Agreement.restored(db, slot))
    found.reload(db, slot)
    return found


def _withdrawn_ns(rows: Iterable[Mapping[str, Any]]) -> int | None:
    """When an approval last ended without another one: it lapsed, or an older one was put back."""
    ends = [r["time_ns"] if r["kind"] == "rollback" else r["ended_ns"] for r in rows]
    return max((int(end_ns) for end_ns in ends if end_ns is not None), default=None)
