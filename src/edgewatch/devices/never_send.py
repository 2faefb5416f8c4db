"""The last gate before the wire: bytes that a profile says are never sent do not pass it."""

from __future__ import annotations

from edgewatch.devices.framings import Framing
from edgewatch.devices.profiles.schema import Profile


def forbidden_request(profile: Profile) -> str | None:
    """Words for the first request that holds a `never_send` sequence; None where none does.

    Looked at are the bytes as they would go over the wire, framing included.
    """
    framing = profile.make_framing()
    for place, payload in profile.every_request:
        for forbidden in profile.never_send:
            if framing.forbids(framing.encode(payload.data), forbidden.data):
                return f"{place}: {payload.words} holds {forbidden.words}, which is never sent"
    return None


def gate_of(profile: Profile) -> SendGate:
    """The gate for one opening of the port."""
    never = tuple(forbidden.data for forbidden in profile.never_send)
    return SendGate(profile.make_framing(), never)


class SendGate:
    """Says of each write whether it may go out, and remembers what has gone out before.

    A command that is never sent must not come about by two writes either: where the framing
    finds forbidden bytes anywhere in a stream, the end of what was sent before counts too.
    """

    def __init__(self, framing: Framing, never: tuple[bytes, ...]) -> None:
        self._framing = framing
        self._never = never
        self._tail = b""
        self._keep = max((len(forbidden) for forbidden in never), default=1) - 1

    def forbidden_in(self, wire: bytes) -> bytes | None:
        """The sequence that sending `wire` now would put on the wire; None where it may go."""
        for forbidden in self._never:
            before = self._tail[max(0, len(self._tail) - len(forbidden) + 1) :]
            if self._framing.forbids(wire, forbidden):
                return forbidden
            if self._framing.commands_anywhere and forbidden in before + wire:
                return forbidden
        return None

    def sent(self, wire: bytes) -> None:
        """`wire` has gone out."""
        self._tail = (self._tail + wire)[-self._keep :] if self._keep else b""
