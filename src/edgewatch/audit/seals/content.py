"""The bytes of a seal: what a leaf of the log holds, and the text that is signed over its head."""

from __future__ import annotations

import struct
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

_MAGIC = b"EWseal/1\n"
_HEAD = struct.Struct("<QIq32sI")
_BATCH = struct.Struct("<BBqqqqI32s")


@dataclass(frozen=True, slots=True)
class Batch:
    """Records of one kind that a seal covers, in the order of their numbers.

    Attributes:
        kind, version: of the records, as in their metadata.
        model_id, layout_id: of all of them, for predictions; 0 for other kinds.
        first_id, last_id: the lowest and the highest number.
        n: how many there are.
        root: of the tree of their leaves.
    """

    kind: int
    version: int
    model_id: int
    layout_id: int
    first_id: int
    last_id: int
    n: int
    root: bytes

    def to_bytes(self) -> bytes:
        """The header of the batch, 70 bytes."""
        return _BATCH.pack(
            self.version, self.kind, self.model_id, self.layout_id,
            self.first_id, self.last_id, self.n, self.root,
        )  # fmt: skip


def content_bytes(
    number: int, epoch: int, time_ns: int, next_key: bytes, batches: Sequence[Batch]
) -> bytes:
    """What seal ``number`` (the first is 1) says: a leaf of the log."""
    head = _MAGIC + _HEAD.pack(number, epoch, time_ns, next_key, len(batches))
    return head + b"".join(batch.to_bytes() for batch in batches)


def content_leaf(content: bytes) -> bytes:
    """The leaf hash of a seal in the log."""
    return sha256(b"\x00" + content).digest()


def head_text(origin: str, size: int, root: bytes) -> str:
    """The head of the log as a checkpoint (C2SP tlog-checkpoint): what a seal's key signs.

    >>> print(head_text("edgewatch/demo/3f9a1c2e", 1, bytes(32)), end="")
    edgewatch/demo/3f9a1c2e
    1
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
    """
    return f"{origin}\n{size}\n{b64encode(root).decode()}\n"
