"""``sealing.alive``: what is recorded gets its seal soon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edgewatch.doctor import agent_log
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok
from edgewatch.site.running import current_trust
from edgewatch.store import journal, seals

_S = 1_000_000_000
LATE_S = 300.0
FAILED = "seal.failed"


@dataclass(frozen=True, slots=True)
class Sealing:
    """How sealing stands.

    Attributes:
        age_s: of the last seal; None before the first.
        waiting: records without a seal, at most.
        running: whether an agent watches.
        trouble: why the last try failed; "" where none has since the last seal.
    """

    age_s: float | None
    waiting: int
    running: bool
    trouble: str = ""


def look(examination: Examination) -> Found:
    running = current_trust(examination.site).pid is not None
    with examination.reading() as db:
        last_ns = seals.sealed_to_ns(db)
        failures = journal.events_of(db, (FAILED,), last_ns or 0, 1)
        waiting = seals.waiting(db)
    age_s = None if last_ns is None else (examination.now_ns - last_ns) / _S
    trouble = str(failures[0]["detail"].get("reason", "")) if failures else ""
    return judge(Sealing(age_s, waiting, running, trouble), agent_log.commands(examination.site))


def judge(sealing: Sealing, log: Sequence[str] = ()) -> Found:
    """A seal is due every ten seconds while there is anything to seal.

    >>> judge(Sealing(12.0, 40, True)).state, judge(Sealing(4000.0, 40, True)).state
    ('ok', 'failed')
    """
    if sealing.trouble:
        return failed(
            f"The last try failed: {sealing.trouble}. {sealing.waiting} records wait.",
            "Mend that; sealing then goes on by itself. Where the keyring is locked, sign in to"
            " the desktop as the user who runs the agent.",
            "edgewatch status",
        )
    since = "none was made yet"
    if sealing.age_s is not None:
        since = f"the last was made {_ago(sealing.age_s)}"
    said = f"{sealing.waiting} records wait for their seal; {since}."
    if not sealing.running:
        if not sealing.waiting:
            return ok(f"Everything is sealed; {since}.")
        return not_applicable(f"No agent runs to seal: {said}")
    if sealing.waiting and (sealing.age_s is None or sealing.age_s > LATE_S):
        return failed(
            f"The agent runs, and does not seal: {said}",
            "Restart the agent, and see what its log says.",
            *log,
        )
    return ok(said)


def _ago(seconds: float) -> str:
    for size, word in ((86_400, "days"), (3_600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {word} ago"
    return f"{seconds:.0f} seconds ago"


CHECK = Check(
    "sealing.alive",
    "Seals are being made",
    "What has no seal can be altered without a trace.",
    look,
    needs="record",
)
