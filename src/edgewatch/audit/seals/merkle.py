"""The Merkle tree of RFC 6962, section 2.1, over SHA-256."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

EMPTY_ROOT = sha256(b"").digest()
"""The root of a tree without leaves."""


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node."""
    return sha256(b"\x01" + left + right).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """MTH of a list of leaf hashes, each of 32 bytes.

    Joining neighbours level by level, an odd last one going up as it is, gives RFC 6962's tree.

    >>> root_of([]) == EMPTY_ROOT
    True
    """
    if not leaves:
        return EMPTY_ROOT
    level = list(leaves)
    while len(level) > 1:
        odd = level[-1:] if len(level) % 2 else []
        pairs = zip(level[::2], level[1::2], strict=False)
        level = [sha256(b"\x01" + a + b).digest() for a, b in pairs] + odd
    return level[0]


@dataclass(frozen=True, slots=True)
class Frontier:
    """A tree that only grows: its size, and the roots of its complete subtrees, largest first.

    >>> Frontier().add(b"a" * 32).add(b"b" * 32).root() == root_of([b"a" * 32, b"b" * 32])
    True
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def add(self, leaf: bytes) -> Frontier:
        """The tree with one leaf hash more."""
        peaks, count, node = list(self.peaks), self.size, leaf
        while count & 1:
            node = node_hash(peaks.pop(), node)
            count >>= 1
        return Frontier(self.size + 1, (*peaks, node))

    def extended(self, leaves: Iterable[bytes]) -> Frontier:
        """The tree with these leaf hashes more."""
        tree = self
        for leaf in leaves:
            tree = tree.add(leaf)
        return tree

    def root(self) -> bytes:
        """MTH of all leaves."""
        if not self.peaks:
            return EMPTY_ROOT
        *others, node = self.peaks
        for peak in reversed(others):
            node = node_hash(peak, node)
        return node

    def to_bytes(self) -> bytes:
        """The peaks one after the other; the size is kept beside them."""
        return b"".join(self.peaks)

    @classmethod
    def from_bytes(cls, size: int, peaks: bytes) -> Frontier:
        """Raises ValueError where the peaks are not those of a tree of this size."""
        if size < 0 or len(peaks) != 32 * size.bit_count():
            raise ValueError(f"{len(peaks)} bytes are not the frontier of {size} leaves")
        return cls(size, tuple(peaks[i : i + 32] for i in range(0, len(peaks), 32)))
