"""What a person did here: sent to the spool, followed until the agent has committed it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from edgewatch.site.actions import send_action
from edgewatch.site.errors import InputError
from edgewatch.store import journal
from edgewatch.store.connection import Connection
from edgewatch.ui.words import tr

if TYPE_CHECKING:
    from edgewatch.site.actions import Action
    from edgewatch.site.people import Signer

State = Literal["sending", "waiting", "done", "refused", "failed"]
LATE_NS = 8_000_000_000
DONE = "done"
"""What the agent writes as outcome of an action it carried out."""


@dataclass(frozen=True, slots=True)
class Request:
    """Something a named person wants done; ``words`` say it, as in "acknowledge alarm 3".

    ``send`` takes the place of :func:`send_action` for what carries more than a payload.
    """

    kind: str
    subject: str
    by: str
    note: str
    words: str
    payload: dict[str, Any]
    send: Callable[[Path, Signer | None], Action] | None = field(
        default=None, repr=False, compare=False
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """A request and how far it has come."""

    request: Request
    token: str
    sent_ns: int
    state: State
    outcome: str = ""

    @property
    def text(self) -> str:
        """One line for the status area."""
        words = self.request.words
        match self.state:
            case "sending":
                return tr("Sending: {words} …", words=words)
            case "waiting":
                return tr(
                    "Waiting for the agent: {words}. It is kept and done once an agent runs.",
                    words=words,
                )
            case "done" if self.outcome not in ("", DONE):
                # Done for a part: an acknowledgement covers only what its author saw.
                return tr("Done: {words}. {rest}.", words=words, rest=self.outcome)
            case "done":
                return tr("Done: {words}.", words=words)
            case "refused":
                return tr("Refused: {words}. {why}", words=words, why=self.outcome)
            case "failed":
                return tr("Not sent: {words}. {why}", words=words, why=self.outcome)

    @property
    def is_open(self) -> bool:
        return self.state in ("sending", "waiting")


class Outbox:
    """The requests of this window, the newest last. Shows nothing as done that is not."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self.entries: list[Entry] = []

    def send(self, request: Request, signer: Signer | None = None) -> Entry:
        """Put a request into the spool, forced to the disk; signed where people are enrolled."""
        try:
            action = _sent(self._site, request, signer)
        except InputError as error:
            return self.refuse(request, str(error))
        return self._keep(Entry(request, action.token, action.time_ns, "sending"))

    def refuse(self, request: Request, why: str) -> Entry:
        """Keep a request that is not sent, and why."""
        return self._keep(Entry(request, "", 0, "failed", why))

    def _keep(self, entry: Entry) -> Entry:
        self.entries = [*self.entries[-20:], entry]
        return entry

    def dismiss(self) -> None:
        """Forget those that are over."""
        self.entries = [entry for entry in self.entries if entry.is_open]

    def poll(self, db: Connection | None, now_ns: int) -> bool:
        """Look what has become of the open ones; whether any entry changed."""
        before = self.entries
        self.entries = [_followed(e, db, now_ns) if e.is_open else e for e in before]
        return self.entries != before

    @property
    def latest(self) -> Entry | None:
        return self.entries[-1] if self.entries else None

    def is_open(self, kind: str, subject: str) -> bool:
        """Whether such a request is under way."""
        return any(
            e.is_open and (e.request.kind, e.request.subject) == (kind, subject)
            for e in self.entries
        )


def _sent(site: Path, request: Request, signer: Signer | None) -> Action:
    if request.send is not None:
        return request.send(site, signer)
    return send_action(
        site,
        request.kind,
        request.subject,
        by=request.by,
        note=request.note,
        signer=signer,
        **request.payload,
    )


def _followed(entry: Entry, db: Connection | None, now_ns: int) -> Entry:
    outcome = journal.action_outcome(db, entry.token) if db is not None else None
    if outcome is not None:
        carried_out = outcome.split(":")[0].strip().lower() == DONE
        reason = outcome.partition(":")[2].strip() or outcome
        return replace(entry, state="done" if carried_out else "refused", outcome=reason)
    late = now_ns - entry.sent_ns > LATE_NS
    return replace(entry, state="waiting") if late else entry
