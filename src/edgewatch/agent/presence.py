"""Keeping track of who is there: this agent, and every program that runs a model.

A program is there from the beginning of its segment to its last word, or to the last moment at
which it was seen to be alive. Nothing is written while nothing changes but the time, except every
five seconds, with a transaction that the turn writes anyway.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from edgewatch.spool.identity import REPLAYING
from edgewatch.store import presence
from edgewatch.store.connection import Connection
from edgewatch.store.presence import AGENT, Presence

EXTEND_NS = 5_000_000_000
SILENT_NS = 15_000_000_000
"""Two signs of life further apart than this do not show what was between: the computer slept,
the agent was halted, or somebody set the clock."""
FURTHEST_NS = 2**62
"""No producer's word is taken for a time beyond this."""
NOT_HOSTS = (REPLAYING,)
"""Producers that run no model for anybody."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What a segment says of its producer.

    ``last_ns`` is the wall time of its last word so far; ``ended`` is None while it may go on.
    """

    segment_id: int
    producer: str
    models: tuple[str, ...]
    opened_ns: int
    last_ns: int
    ended: presence.Ended | None

    @property
    def is_host(self) -> bool:
        return bool(self.models) and not self.producer.startswith(NOT_HOSTS)


class PresenceKeeper:
    """Begins, extends and ends intervals of presence; call it inside transactions only.

    A live agent is present itself, and sees its hosts live between their records; another one,
    which a command makes for a moment, takes from the records what they say.
    """

    def __init__(self, db: Connection, live_ns: int | None) -> None:
        """``live_ns`` is the time at which a live agent begins."""
        self._db = db
        self._agent: Presence | None = None
        self._hosts: dict[int, Presence] = {}
        self._is_live = live_ns is not None
        if live_ns is not None:
            for left in presence.open_agents(db):
                presence.end(db, left.id, "killed")
            presence.begin(db, AGENT, live_ns)
        self.reload()

    def reload(self) -> None:
        """Take up what the record holds, at the start and after a transaction that failed."""
        if self._is_live:
            self._agent = next(iter(presence.open_agents(self._db)), None)
        self._hosts = {
            one.segment_id: one
            for one in presence.of_active_segments(self._db)
            if one.segment_id is not None
        }

    def note(self, signs: Iterable[Sign], now_ns: int) -> None:
        """Write what is new at this moment."""
        self._note_agent(now_ns)
        hosts = [sign for sign in signs if sign.is_host]
        self._hosts = {sign.segment_id: self._host(sign, now_ns) for sign in hosts}

    def leave(self, now_ns: int) -> None:
        """This agent ends in order."""
        if self._agent is not None:
            presence.extend(self._db, self._agent.id, now_ns)
            presence.end(self._db, self._agent.id, "in order")
            self._agent = None

    def _note_agent(self, now_ns: int) -> None:
        agent = self._agent
        if agent is None or abs(now_ns - agent.to_ns) < EXTEND_NS:
            return
        if abs(now_ns - agent.to_ns) > SILENT_NS:
            presence.end(self._db, agent.id, "silent")
            presence.begin(self._db, AGENT, now_ns)
            self._agent = presence.open_agents(self._db)[0]
            return
        presence.extend(self._db, agent.id, now_ns)
        self._agent = replace(agent, to_ns=now_ns)

    def _host(self, sign: Sign, now_ns: int) -> Presence:
        known = self._hosts.get(sign.segment_id) or self._begin(sign)
        lives = self._is_live and sign.ended is None
        reached = now_ns if lives else min(sign.last_ns, now_ns)
        news = sign.ended != known.ended or sign.models != known.models
        if news or reached - known.to_ns >= (1 if sign.ended else EXTEND_NS):
            presence.extend(self._db, known.id, reached, sign.models)
            known = replace(known, to_ns=max(known.to_ns, reached), models=sign.models)
        if sign.ended is not None and sign.ended != known.ended:
            presence.end(self._db, known.id, sign.ended)
            known = replace(known, ended=sign.ended)
        return known

    def _begin(self, sign: Sign) -> Presence:
        known = presence.of_segment(self._db, sign.segment_id)
        if known is not None:
            return known
        number = presence.begin(
            self._db,
            f"host:{sign.producer}",
            sign.opened_ns,
            segment_id=sign.segment_id,
            models=sign.models,
        )
        return Presence(
            number,
            f"host:{sign.producer}",
            sign.segment_id,
            sign.models,
            sign.opened_ns,
            sign.opened_ns,
            None,
        )
