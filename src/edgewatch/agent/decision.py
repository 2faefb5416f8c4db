"""One decision about a slot, as it comes from the spool, and how it is turned down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from edgewatch.agent.followed import is_possible
from edgewatch.devices.evidence import ADVISORY, Evidence


class RefusedError(Exception):
    """A decision that cannot be carried out; says why, and what would help."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a named person decided about a slot, and when (event time)."""

    kind: str
    slot: str
    by: str
    role: str
    note: str
    at_ns: int
    payload: Mapping[str, Any]

    @classmethod
    def of(cls, body: Mapping[str, Any], role: str = "") -> Self:
        """The decision in the body of an ACTION record.

        Args:
            role: That of the person, where the site knows its people; else it is as they say.

        Raises:
            ValueError, KeyError, TypeError: it is none.
        """
        payload = dict(body.get("payload") or {})
        return cls(
            kind=str(body["kind"]),
            slot=str(body["subject"]),
            by=str(body["by"]),
            role=role or str(payload.get("role") or ""),
            note=str(body["note"]),
            at_ns=int(body["time_ns"]),
            payload=payload,
        )

    @property
    def who(self) -> str:
        """Name and role, as far as they were given."""
        return f"{self.by} ({self.role})" if self.role else self.by

    def flag(self, name: str) -> bool:
        """Whether the person said so; absent is no."""
        return self.payload.get(name) is True

    def moment(self, name: str) -> int | None:
        """A time of the payload, which lies after the decision itself.

        Raises:
            RefusedError: it does not.
        """
        found = self.payload.get(name)
        if found is None:
            return None
        if not isinstance(found, int) or found <= self.at_ns:
            raise RefusedError("it would end before it begins; give a later time")
        if not is_possible(found):
            raise RefusedError("its end is no time that can come; give an earlier one, or none")
        return found

    def require_seen(self, identity: Iterable[Evidence]) -> None:
        """The decision covers the unit the person had before their eyes, and no other.

        Raises:
            RefusedError: another one has come since.
        """
        now = {f"{item.layer}.{item.field}": item.value for item in identity}
        for name, value in dict(self.payload.get("seen") or {}).items():
            if name.partition(".")[0] in ADVISORY:
                continue  # how fast it answers varies by itself
            if now.get(name, "") != value:
                found = now.get(name) or "not given"
                other = f"{name} is {found}, on screen it was {value}"
                raise RefusedError(f"the unit in slot {self.slot} is another one by now ({other})")
