"""Proofs over RFC 6962 trees: a leaf is in a log, and one log is the beginning of another.

Made after RFC 6962, sections 2.1.1 and 2.1.2; checked with the algorithms of RFC 9162, sections
2.1.3.2 and 2.1.4.2, which take no more than sizes, roots and the proof.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from edgewatch.audit.seals.merkle import EMPTY_ROOT, node_hash

MAX_PROOF = 64
"""Hashes: a tree of less than 2^63 leaves needs no more."""

_HASH = 32
_TWO = 2 * _HASH


class Tree:
    """An RFC 6962 tree with its inner nodes at hand: a proof takes some hashes, not the leaves.

    Building it hashes each leaf once; it holds about 65 bytes a leaf.
    """

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self.size = len(leaves)
        self._levels = [b"".join(leaves)]
        while len(self._levels[-1]) >= _TWO:
            self._levels.append(_joined(self._levels[-1]))

    def root(self, size: int | None = None) -> bytes:
        """MTH of the first ``size`` leaves, all unless given. Raises IndexError beyond them."""
        size = self._checked(size)
        return self._hash(0, size) if size else EMPTY_ROOT

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """PATH(index, first ``size`` leaves), as :func:`inclusion_proof`."""
        low, high = 0, self._checked(size)
        if not 0 <= index < high:
            raise IndexError(f"no leaf {index} among {high}")
        path: list[bytes] = []
        while high - low > 1:
            middle = low + _split(high - low)
            if index < middle:
                path.append(self._hash(middle, high))
                high = middle
            else:
                path.append(self._hash(low, middle))
                low = middle
        return path[::-1]

    def consistency(self, old_size: int, size: int | None = None) -> list[bytes]:
        """PROOF(old_size, first ``size`` leaves), as :func:`consistency_proof`."""
        low, high = 0, self._checked(size)
        if not 0 <= old_size <= high:
            raise IndexError(f"no tree of {old_size} leaves among {high}")
        if old_size in (0, high):
            return []
        proof: list[bytes] = []
        while old_size != high:
            middle = low + _split(high - low)
            if old_size <= middle:
                proof.append(self._hash(middle, high))
                high = middle
            else:
                proof.append(self._hash(low, middle))
                low = middle
        if low:  # else this node is the old tree itself, whose root the checker has
            proof.append(self._hash(low, high))
        return proof[::-1]

    def _checked(self, size: int | None) -> int:
        if size is None:
            return self.size
        if not 0 <= size <= self.size:
            raise IndexError(f"no tree of {size} leaves among {self.size}")
        return size

    def _hash(self, low: int, high: int) -> bytes:
        """MTH of leaves ``low`` to ``high``, as the tree is split: low is a multiple of a power."""
        n = high - low
        if n & (n - 1):
            middle = low + _split(n)
            return node_hash(self._hash(low, middle), self._hash(middle, high))
        level = n.bit_length() - 1
        at = (low >> level) * _HASH
        return self._levels[level][at : at + _HASH]


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """PATH(index, leaves): the hashes that lead from a leaf (from 0) to the root.

    For more than one proof of a log, make a :class:`Tree`.

    >>> inclusion_proof([b"a" * 32, b"b" * 32], 1) == [b"a" * 32]
    True

    Raises:
        IndexError: there is no such leaf.
    """
    return Tree(leaves).inclusion(index)


def check_inclusion(
    leaf: bytes, index: int, size: int, root: bytes, proof: Sequence[bytes]
) -> bool:
    """Whether ``proof`` shows that the leaf hash is number ``index`` (from 0) in that tree."""
    if not 0 <= index < size or not _is_well_formed(proof):
        return False
    fn, sn, node = index, size - 1, leaf
    for sibling in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            node = node_hash(sibling, node)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            node = node_hash(node, sibling)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and node == root


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> list[bytes]:
    """PROOF(old_size, leaves): that the tree of the first leaves is the beginning of this one.

    Empty where nothing has to be shown: an empty old tree, or the very same.

    Raises:
        IndexError: the old tree would be larger than this one.
    """
    return Tree(leaves).consistency(old_size)


def check_consistency(
    old_size: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]
) -> bool:
    """Whether ``proof`` shows that the old tree is the beginning of the new one."""
    if not 0 <= old_size <= size or not _is_well_formed(proof):
        return False
    if old_size == size:
        return not proof and old_root == root
    if old_size == 0:
        return not proof and old_root == EMPTY_ROOT
    if not proof:
        return False
    path = list(proof)
    if old_size & (old_size - 1) == 0:  # a complete tree: its root is the first hash
        path.insert(0, old_root)
    return _two_roots(old_size, size, path) == (old_root, root)


def _two_roots(old_size: int, size: int, path: Sequence[bytes]) -> tuple[bytes, bytes] | None:
    """The roots of the old and the new tree that a proof leads to."""
    fn, sn = old_size - 1, size - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    old = new = path[0]
    for node in path[1:]:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            old, new = node_hash(node, old), node_hash(node, new)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            new = node_hash(new, node)
        fn, sn = fn >> 1, sn >> 1
    return (old, new) if sn == 0 else None


def _joined(level: bytes) -> bytes:
    """The complete nodes above a level of nodes."""
    pairs = range(0, len(level) - len(level) % _TWO, _TWO)
    return b"".join(sha256(b"\x01" + level[at : at + _TWO]).digest() for at in pairs)


def _split(n: int) -> int:
    """The largest power of two smaller than n."""
    return 1 << ((n - 1).bit_length() - 1)


def _is_well_formed(proof: Sequence[bytes]) -> bool:
    return len(proof) <= MAX_PROOF and all(len(node) == 32 for node in proof)
