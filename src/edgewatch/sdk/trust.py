"""``edgewatch.trust``: may this prediction be relied on? In about a microsecond."""

from __future__ import annotations

import json
import mmap
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.sdk import page
from edgewatch.sdk.paths import ENV_SITE, resolve_site, state_page
from edgewatch.sdk.said import Said, said_list


@dataclass(frozen=True, slots=True)
class Trust:
    """What the glance view says, read from the state page.

    ``state`` is ``as-checked``, ``with-care``, ``do-not-rely``, ``cannot-judge`` or
    ``not-watching``.

    Attributes:
        reasons: why, worst first; empty where all is as checked.
        advice: what to do.
        said: the reasons as templates with parameters, one for each; empty where they do not fit.
        advice_said: the advice likewise, without the contact.
        contact: whom to tell, as ``site.toml`` has it.
    """

    state: str
    headline: str
    reasons: tuple[str, ...] = ()
    advice: str = ""
    heartbeat_age_s: float | None = None
    pid: int | None = None
    said: tuple[Said, ...] = ()
    advice_said: Said | None = None
    contact: str = ""


NOT_WATCHING = Trust(
    "not-watching",
    "Not watching",
    ("The EdgeWatch agent is not running, so nothing is being checked.",),
    "Start the agent: edgewatch agent",
)


class StatePageReader:
    """Reads one site's state page and keeps what it decoded until the page changes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._map: mmap.mmap | None = None
        self._seen = (-1, NOT_WATCHING)
        self._inode = -1

    def read(self) -> Trust:
        """The trust as of now; :data:`NOT_WATCHING` where there is no live agent."""
        mapped = self._map or self._open()
        if mapped is None:
            return NOT_WATCHING
        _, seq, beat_mono, _, pid, length = page.HEAD.unpack_from(mapped)
        age = time.monotonic_ns() - beat_mono
        if not 0 <= age <= page.STALE_NS:
            self._reopen_if_replaced()
            return NOT_WATCHING
        if seq != self._seen[0]:
            self._decode(mapped, seq, length, age, pid)
        return self._seen[1]

    def close(self) -> None:
        if self._map is not None:
            self._map.close()
            self._map = None

    def _open(self) -> mmap.mmap | None:
        try:
            with self._path.open("rb") as file:
                info = os.fstat(file.fileno())
                if info.st_size < page.SIZE:
                    return None
                mapped = mmap.mmap(file.fileno(), page.SIZE, access=mmap.ACCESS_READ)
        except (OSError, ValueError):
            return None
        if mapped[: len(page.MAGIC)] != page.MAGIC:
            mapped.close()
            return None
        self._map, self._inode = mapped, info.st_ino
        return mapped

    def _reopen_if_replaced(self) -> None:
        try:
            inode = self._path.stat().st_ino
        except OSError:
            inode = -1
        if inode != self._inode:
            self.close()

    def _decode(self, mapped: mmap.mmap, seq: int, length: int, age: int, pid: int) -> None:
        raw = mapped[page.HEAD.size : page.HEAD.size + min(length, page.SIZE)]
        after = page.HEAD.unpack_from(mapped)[1]
        if seq % 2 or after != seq:
            return  # being written at this very moment: what was decoded last still holds
        self._seen = (seq, _trust_from(json.loads(raw), age, pid))


def _trust_from(state: dict[str, Any], age_ns: int, pid: int) -> Trust:
    reasons, said = tuple(map(str, state.get("reasons", ()))), state.get("said") or {}
    told = said_list(said.get("reasons"))
    return Trust(
        state=str(state["state"]),
        headline=str(state.get("headline", "")),
        reasons=reasons,
        advice=str(state.get("advice", "")),
        heartbeat_age_s=age_ns / 1e9,
        pid=pid,
        said=told if len(told) == len(reasons) else (),
        advice_said=Said.from_json(said.get("advice")),
        contact=str(said.get("contact", "")),
    )


_readers: dict[str | os.PathLike[str] | None, StatePageReader] = {}


def trust(site: str | os.PathLike[str] | None = None) -> Trust:
    """How far the model's inputs can be relied on right now, at this site.

    Never raises: where there is no site or no agent, the answer is ``not-watching``.
    """
    key = site if site is not None else os.environ.get(ENV_SITE)
    reader = _readers.get(key)
    if reader is None:
        reader = _readers[key] = StatePageReader(state_page(resolve_site(site)))
    return reader.read()
