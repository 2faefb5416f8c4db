"""The head of the log as text: origin, size, root, and in a receipt the time of the last seal.

https://c2sp.org/tlog-checkpoint; the time is an extension line, which that specification allows.
"""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import UTC, datetime

from edgewatch.audit.seals.content import head_text
from edgewatch.audit.seals.note import NoteError

_S = 1_000_000_000
_MAX_SIZE = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How a log stood.

    Attributes:
        origin: which log.
        size: its seals.
        root: 32 bytes, the root of their tree.
        time_ns: of its newest seal, in whole seconds; None in a head without a time.
    """

    origin: str
    size: int
    root: bytes
    time_ns: int | None = None

    @property
    def text(self) -> str:
        """The lines that are signed.

        >>> print(Checkpoint("edgewatch/demo/3f9a1c2e", 1, bytes(32), 60_500_000_000).text, end="")
        edgewatch/demo/3f9a1c2e
        1
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
        1970-01-01T00:01:00Z
        """
        time = "" if self.time_ns is None else f"{_rfc3339_s(self.time_ns)}\n"
        return head_text(self.origin, self.size, self.root) + time

    @classmethod
    def from_text(cls, text: str) -> Checkpoint:
        """Read the text of a checkpoint; extension lines after the time are passed over.

        Raises:
            NoteError: it is none; the text says which line.
        """
        lines = text.removesuffix("\n").split("\n")
        if len(lines) < 3 or not all(lines):
            raise NoteError("is no checkpoint: it has not three lines of origin, size and root")
        return cls(lines[0], _size(lines[1]), _root(lines[2]), _time(lines[3:]))


def _size(line: str) -> int:
    # isdecimal alone would take digits of other scripts, and a sign or zero before is another text.
    whole = line.isascii() and line.isdecimal() and len(line) < 20
    if not whole or str(int(line)) != line or int(line) > _MAX_SIZE:
        raise NoteError("is no checkpoint: its second line is not the size of a log")
    return int(line)


def _root(line: str) -> bytes:
    try:
        root = b64decode(line, validate=True)
    except (binascii.Error, ValueError):
        root = b""
    # Written back, so that two spellings of one root cannot both be signed.
    if len(root) != 32 or b64encode(root).decode() != line:
        raise NoteError("is no checkpoint: its third line is not the root of a log")
    return root


def _time(extensions: list[str]) -> int | None:
    if not extensions:
        return None
    try:
        moment = datetime.strptime(extensions[0], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None
    return round(moment.timestamp()) * _S


def _rfc3339_s(time_ns: int) -> str:
    return f"{datetime.fromtimestamp(time_ns // _S, UTC):%Y-%m-%dT%H:%M:%SZ}"
