"""The suspicions against a slot's unit: taken up, superseded, settled, and kept in the record."""

from __future__ import annotations

from dataclasses import asdict

from edgewatch.agent.slot_state import SlotState
from edgewatch.devices.verdicts import Difference, Judgement, Suspicion, Verdict
from edgewatch.store import suspicions as store
from edgewatch.store.connection import Connection

_SETTLING = frozenset({Verdict.VERIFIED, Verdict.MOVED})


def with_suspicion(
    suspicions: tuple[Suspicion, ...], differences: tuple[Difference, ...], at_ns: int
) -> tuple[Suspicion, ...]:
    """One suspicion more; what the same fields said earlier is superseded."""
    fields = {(item.layer, item.field) for item in differences}
    others = [s for s in suspicions if fields != {(d.layer, d.field) for d in s.differences}]
    return (*others, Suspicion(differences, at_ns))


def settled(suspicions: tuple[Suspicion, ...], judged: Judgement) -> tuple[Suspicion, ...]:
    """What still stands once the unit itself was proved."""
    if judged.verdict not in _SETTLING or judged.proved_ns is None:
        return suspicions
    return tuple(s for s in suspicions if s.at_ns > judged.proved_ns)


def put(db: Connection, slot: SlotState, suspicions: tuple[Suspicion, ...], at_ns: int) -> None:
    """Let exactly these stand against the slot's unit from then on.

    They are rows of their own: a verdict that hides them, such as UNVERIFIED, may be the last
    that an agent writes, and who raised them says each of them once.
    """
    for one in slot.suspicions:
        if one not in suspicions:
            store.settle(db, slot.name, one.at_ns, _plain(one), at_ns)
    for one in suspicions:
        if one not in slot.suspicions:
            store.add(db, slot.name, one.at_ns, _plain(one))
    slot.suspicions = suspicions


def restored(db: Connection, slot: str) -> tuple[Suspicion, ...]:
    """Those that nothing has settled."""
    return tuple(
        Suspicion(tuple(Difference(**item) for item in row["differences"]), row["time_ns"])
        for row in store.standing(db, slot)
    )


def _plain(suspicion: Suspicion) -> list[dict[str, str | None]]:
    return [
        {**asdict(difference), "layer": str(difference.layer)}
        for difference in suspicion.differences
    ]
