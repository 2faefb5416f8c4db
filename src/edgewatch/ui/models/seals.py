"""How far the record is sealed, as the Audit page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.site.actions import VERIFY
from edgewatch.site.errors import InputError
from edgewatch.store import journal
from edgewatch.store.seals import epochs, last_seal, waiting
from edgewatch.ui.models.formatting import NS, ago, clock, number
from edgewatch.ui.words import mark, tr, trn

if TYPE_CHECKING:
    from edgewatch.store.connection import Connection
    from edgewatch.ui.models.context import Context

LATE_NS = 60 * NS
"""Six times what an agent lets pass between two seals."""
_PATROL = "record.verified"
_KEYS = {
    "keyring": mark("locked by the keyring of this system"),
    "file": mark("in a file that only this user can read"),
}


@dataclass(frozen=True, slots=True)
class SealsView:
    """``facts``: titles with their values; ``first_key``: the fingerprint an auditor notes down.

    ``warning`` says what is not as it should be, where anything is not.
    """

    facts: tuple[tuple[str, str], ...]
    first_key: str
    warning: str

    @property
    def any(self) -> bool:
        """Whether there are seals at all."""
        return bool(self.first_key)


def seals_view(context: Context, site: Path | None) -> SealsView:
    """From the record; ``site`` is where its keys are, None for a record without its site."""
    db, now_ns = context.db, context.now_ns
    if not _knows_seals(db):
        return SealsView((), "", tr("This record is from before there were seals."))
    last, chains = last_seal(db), epochs(db)
    if last is None or not chains:
        return SealsView((), "", tr("Nothing has been sealed yet: an agent seals while it runs."))
    when = tr("{time} ({ago})", time=clock(last.time_ns, now_ns), ago=ago(last.time_ns, now_ns))
    facts = [
        (tr("Sealed up to"), when),
        (tr("Seals"), number(float(last.number), 12)),
        (tr("Not sealed yet"), trn(waiting(db), "# record|# records")),
        (tr("Key of the next seal"), _kept(site)),
        (tr("Last check"), _last_check(db, now_ns)),
    ]
    return SealsView(
        tuple(facts), _fingerprint(chains[0].first_key), _warning(context, len(chains))
    )


def late_since_ns(context: Context) -> int | None:
    """The time of the last seal, where an agent runs that has not sealed for a minute."""
    watched = context.watched_until_ns is None and context.trust.state != "not-watching"
    last = last_seal(context.db) if watched and not context.read_only else None
    late = last is not None and context.now_ns - last.time_ns > LATE_NS
    return last.time_ns if last is not None and late else None


def _knows_seals(db: Connection) -> bool:
    """An opened bundle may hold a record of an earlier program."""
    known = db.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'seal'")
    return known.fetchone() is not None


def _warning(context: Context, chains: int) -> str:
    if late_since_ns(context) is not None:
        return tr("An agent runs, but nothing has been sealed for a minute or more.")
    if chains > 1:
        return trn(
            chains - 1,
            "The chain of keys was begun anew # time. Only a receipt of then shows that the log "
            "before it was complete.|"
            "The chain of keys was begun anew # times. Only receipts of then show that the log "
            "before each was complete.",
        )
    return ""


def _kept(site: Path | None) -> str:
    if site is None:
        return tr("stays at the site")
    from edgewatch.audit.seals.key_store import where_kept

    try:
        where = where_kept(site)
    except InputError as error:
        return str(error)
    return tr(_KEYS[where]) if where in _KEYS else tr("none")


def _last_check(db: Connection, now_ns: int) -> str:
    """The newest of those that people asked for and those of the agent's own rounds."""
    asked = [(row["time_ns"], row["payload"]) for row in journal.actions_of(db, VERIFY, 1)]
    at_ns, detail = journal.last_event_ns(db, _PATROL), journal.last_detail(db, _PATROL)
    if at_ns is not None and detail is not None:
        asked.append((at_ns, detail))
    if not asked:
        return tr("none so far")
    at_ns, found = max(asked, key=lambda one: one[0])
    time = clock(at_ns, now_ns)
    if found.get("valid") is True:
        return tr("{time}: intact", time=time)
    if found.get("faults") and not found.get("findings"):
        return tr("{what}: {sentence}", what=time, sentence=tr("Cannot judge"))
    return tr("{time}: NOT intact", time=time)


def _fingerprint(key: bytes) -> str:
    from edgewatch.audit.seals.receipts import key_fingerprint

    try:
        return key_fingerprint(bytes(key))
    except (TypeError, ValueError):
        return tr("This is no key.")
