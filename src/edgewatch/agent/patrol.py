"""A slow patrol along the sealed record: once a day all of it is checked again.

A disk that loses bits, or somebody who edits the file, shows within a day and not on the day when
the record is needed. The patrol reads in a thread with a connection of its own, works a twentieth
of the time and never holds up a turn; what it finds is an event and the alarm ``seal.broken``,
which the first round after that finds nothing ends. A round in which the check itself failed
accuses nobody, and ends no alarm; a second one in a row is as loud as a finding.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.alarms import Condition
from edgewatch.sdk.paths import key_folder, record_file
from edgewatch.store import journal
from edgewatch.store.connection import Connection, one_transaction, open_reader

if TYPE_CHECKING:
    from edgewatch.audit.findings import Finding
    from edgewatch.audit.seals.check import EarlierHead, SealCheck

log = logging.getLogger("edgewatch.agent")
VERIFIED = "record.verified"
CODE, SUBJECT = "seal.broken", "log.db"
LAST_ROUND = "the last round of the patrol"
FIRST_S = 600.0
"""Seconds that an agent runs before its first round: a start has enough to do."""
EVERY_NS = 86_400 * 1_000_000_000
WHILE_BROKEN_NS = 3_600 * 1_000_000_000
SHARE = 0.05
"""Of one core that a round takes; ten million predictions take about a quarter of an hour."""
_LONGEST_REST_S = 30.0
_MOST_TOLD = 100


class Patrol:
    """Goes its rounds. ``share`` is the part of the time that it works; ``clock`` counts seconds.

    ``broken``: whether the alarm of an earlier agent still stands.
    """

    def __init__(
        self,
        db: Connection,
        site: Path,
        *,
        broken: bool,
        share: float = SHARE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._db, self._site, self._clock = db, site, clock
        self._rest = 1.0 / share - 1.0
        self._broken = broken
        self._not_before = clock() + FIRST_S
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._found: SealCheck | None = None
        self._head: EarlierHead | None = None

    def turn(self, now_ns: int) -> list[Condition]:
        """Begin a round that is due; of one that has ended, the event and the condition.

        Takes a transaction of its own.
        """
        if self._thread is None:
            if self._clock() >= self._not_before and self._is_due(now_ns):
                self._thread = threading.Thread(target=self._round, name="patrol", daemon=True)
                self._thread.start()
            return []
        if self._thread.is_alive():
            return []
        self._thread.join()
        found, self._thread, self._found = self._found, None, None
        self._not_before = self._clock() + FIRST_S
        return [] if found is None else self._tell(found, now_ns)

    def stop(self) -> None:
        """End; a round that is under way is given up."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()

    def _is_due(self, now_ns: int) -> bool:
        """Whether the last round was so long ago; one of the future counts as none."""
        last_ns = journal.last_event_ns(self._db, VERIFIED)
        every_ns = WHILE_BROKEN_NS if self._broken else EVERY_NS
        return last_ns is None or not now_ns - every_ns < last_ns <= now_ns

    def _round(self) -> None:
        from edgewatch.audit.findings import Finding
        from edgewatch.audit.seals.check import CheckCancelledError, SealCheck, check_record
        from edgewatch.audit.seals.check_book import RECORD

        # What this agent saw in its last round is as good as a receipt: nobody can edit it.
        earlier = [] if self._head is None else [self._head]
        self._resumed = self._clock()
        try:
            with closing(open_reader(record_file(self._site))) as db:
                self._found = check_record(
                    db, earlier=earlier, site_public=_public_key(self._site), paced=False,
                    every_signature=True, cancelled=self._breathe,
                )  # fmt: skip
        except CheckCancelledError:
            return
        except Exception as error:
            log.exception("the record could not be checked")
            what = f"cannot be checked ({type(error).__name__}: {error})"
            self._found = SealCheck.not_begun(Finding(what, RECORD))

    def _breathe(self) -> bool:
        """Rest for what was worked, many times over; True where the patrol is to end."""
        worked = self._clock() - self._resumed
        ended = self._stopping.wait(min(max(worked, 0.0) * self._rest, _LONGEST_REST_S))
        self._resumed = self._clock()
        return ended

    def _tell(self, found: SealCheck, now_ns: int) -> list[Condition]:
        """The conditions. What lasts is told once: what is lost is lost once, and a person must
        see it."""
        from edgewatch.audit.seals.check import EarlierHead

        before = journal.last_detail(self._db, VERIFIED) or {}
        told = before.get("named", ())
        acute = [finding for finding in found.findings if finding not in found.lasting]
        if before.get("faults"):
            acute += [_stands(fault) for fault in found.faults]
        new = [finding for finding in found.lasting if finding.to_contract() not in told]
        self._write(found, now_ns)
        self._broken = bool(acute or found.faults)
        if found.size and not self._broken:
            self._head = EarlierHead(LAST_ROUND, found.origin, found.size, found.root)
        raised = (True,) if acute or new else ()
        ended = () if self._broken else (False,)
        params = _params(acute or new)
        return [
            Condition(CODE, SUBJECT, active, now_ns, params=params) for active in (*raised, *ended)
        ]

    def _write(self, found: SealCheck, now_ns: int) -> None:
        first = dict.fromkeys((*found.lasting, *found.faults, *found.findings))
        named = [finding.to_contract() for finding in first]
        with one_transaction(self._db):
            journal.add_event(
                self._db, now_ns, VERIFIED, "record",
                valid=found.valid, findings=len(found.findings), faults=len(found.faults),
                named=named[:_MOST_TOLD], records=found.records, size=found.size,
                root=found.root.hex(),
            )  # fmt: skip


def _stands(fault: Finding) -> Finding:
    """A fault of the check that the round before had too. Any counts, not only the same: whoever
    makes the check fail can do so in more than one place."""
    return replace(fault, what=f"{fault.what}, nor could it in the round before")


def _params(findings: Sequence[Finding]) -> dict[str, str | float]:
    """The first finding in words, and how many more there are."""
    if not findings:
        return {}
    first, more = findings[0], len(findings) - 1
    what = f"{first.what}; and {more} more, see page Audit" if more else first.what
    return {"where": first.where, "what": what}


def _public_key(site: Path) -> bytes | None:
    """The site's public key, which signed the certificates of epochs; None where there is none."""
    from edgewatch.audit.keys import site_key

    if not (key_folder(site) / "site_ed25519").exists():
        return None
    return site_key(site).private.public_key().public_bytes_raw()
