"""Seals between the turns of the agent: every ten seconds, and as soon as enough waits."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.site.seal_section import SealSection
from edgewatch.store import change_notes, journal
from edgewatch.store.connection import Connection, is_of_the_database, one_transaction

if TYPE_CHECKING:
    from edgewatch.audit.seals.sealer import Sealer

log = logging.getLogger("edgewatch.agent")
FAILED = "seal.failed"
BUDGET_S = 0.05
"""Seconds that seals may hold up one turn: what is predicted meanwhile waits so much longer."""
REST = 9.0
"""While the spool is being caught up with, seals rest so many times as long as they took."""
RETRY_S = 30.0
LAST_S = 5.0
"""Seconds that an ending agent spends on what still waits."""


class Sealing:
    """Seals the record that an agent writes. Make it before anything is written.

    A record that cannot be sealed (the keyring is locked, say) is recorded all the same: an event
    tells of it once, and what waits is sealed as soon as it can be.
    """

    def __init__(
        self,
        db: Connection,
        site: Path,
        section: SealSection,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._db, self._site, self._section, self._clock = db, site, section, clock
        self._sealer: Sealer | None = None
        self._rests_until = 0.0
        self._told = False
        change_notes.watch(db)

    @property
    def drained(self) -> bool:
        """Whether nothing of what the last seal found was left to the next."""
        return self._sealer is None or self._sealer.drained

    def turn(self, now_ns: int, *, behind: bool = False) -> None:
        """Seal if it is due; ``behind``: more waits in the spool, which comes first.

        Takes transactions of its own. Raises RecordError where the record cannot be written.
        """
        began = self._clock()
        if began < self._rests_until:
            return
        if self._try(now_ns, BUDGET_S) and behind:
            self._rests_until = self._clock() + REST * (self._clock() - began)

    def end(self, now_ns: int) -> None:
        """Seal what still waits, for some seconds at most; the next agent seals the rest."""
        self._rests_until, until = 0.0, self._clock() + LAST_S
        self._try(now_ns, BUDGET_S, at_once=True)
        while not self.drained and self._clock() < until:
            self._try(now_ns, BUDGET_S)

    def _try(self, now_ns: int, budget_s: float, *, at_once: bool = False) -> bool:
        """Whether there was anything to do, and it was done."""
        if not record_file(self._site).exists():
            return False  # a site that is being deleted gets no new files
        try:
            self._sealer = self._sealer or self._made()
            if not at_once and not self._sealer.due():
                return False
            with one_transaction(self._db):
                self._sealer.seal(now_ns, budget_s)
            self._sealer.committed()
        except Exception as error:
            if is_of_the_database(error):
                raise
            if not isinstance(error, (InputError, OSError)):
                # What the record holds of its seals is none of ours: somebody has edited it.
                log.exception("sealing failed on an error that should not happen")
            self._cannot(now_ns, str(error) or type(error).__name__)
            return False
        self._told = False
        return True

    def _made(self) -> Sealer:
        # Of all that an agent needs, cryptography takes longest to import.
        from edgewatch.audit.seals.key_store import SealKeys
        from edgewatch.audit.seals.sealer import Sealer

        keys = SealKeys.open(self._site, self._section.keys)
        return Sealer(self._db, self._site, keys, self._clock)

    def _cannot(self, now_ns: int, reason: str) -> None:
        """Keys that cannot be had now may be had later; they are opened anew."""
        self._sealer, self._rests_until = None, self._clock() + RETRY_S
        log.error("the record cannot be sealed: %s", reason)
        if not self._told:
            with one_transaction(self._db):
                journal.add_event(self._db, now_ns, FAILED, "record", reason=reason)
        self._told = True
