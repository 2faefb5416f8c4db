"""The canonical bytes of a record: its values, independent of how they are stored.

``docs/seals.md`` defines them. SQLite's storage class is part of a value, so that a text where
bytes belong is another value, not the same one.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from hashlib import sha256, shake_256

Value = int | float | str | bytes | None
"""What a cell of the record can hold."""

SALT_BYTES = 16
SALT_KEY_BYTES = 32
HASH_BYTES = 32
_EXPLICIT = b"\x01"

_INTEGER, _REAL, _LENGTH = struct.Struct("<Bq"), struct.Struct("<Bd"), struct.Struct("<BI")
_METADATA = struct.Struct("<BBqq")


def value_bytes(value: Value) -> bytes:
    """One value: a byte for its storage class, then the value.

    >>> value_bytes(None), value_bytes(1).hex(), value_bytes("µ").hex()
    (b'\\x00', '010100000000000000', '0302000000c2b5')

    Raises:
        TypeError: it is none that a cell can hold; struct.error: an integer beyond 64 bits.
    """
    if value is None:
        return b"\x00"
    if isinstance(value, int):
        return _INTEGER.pack(1, value)
    if isinstance(value, float):
        return _REAL.pack(2, value)
    if isinstance(value, str):
        # What is no valid text must still have bytes, so that a check can tell it apart.
        text = value.encode("utf-8", "surrogatepass")
        return _LENGTH.pack(3, len(text)) + text
    if isinstance(value, (bytes, bytearray, memoryview)):
        return _LENGTH.pack(4, len(value)) + bytes(value)
    raise TypeError(f"{type(value).__name__} is no value of a record")


def body_bytes(values: Sequence[Value]) -> bytes:
    """The body of a record: its values one after the other."""
    return b"".join(map(value_bytes, values))


def metadata_bytes(version: int, kind: int, row_id: int, time_ns: int) -> bytes:
    """What a leaf says of a record openly, erased or not: 18 bytes."""
    return _METADATA.pack(version, kind, row_id, time_ns)


def body_hash(salt: bytes, body: bytes) -> bytes:
    """``H(salt ‖ body)``: without the salt nobody can guess an erased body and try."""
    return sha256(salt + body).digest()


def leaf_hash(metadata: bytes, hashed_body: bytes) -> bytes:
    """The hash of a leaf (RFC 6962, 2.1): ``H(0x00 ‖ metadata ‖ H(salt ‖ body))``."""
    return sha256(b"\x00" + metadata + hashed_body).digest()


def salts(salt: bytes, n: int) -> bytes:
    """The n salts of a batch, 16 bytes each, one after the other.

    ``salt`` is what the batch keeps: a key of 32 bytes, of which SHAKE-256 makes them; or, once a
    body of the batch was erased, a byte 0x01 and the salts themselves (zeros where erased).

    Raises:
        ValueError: it is neither.
    """
    if len(salt) == SALT_KEY_BYTES:
        return shake_256(salt).digest(n * SALT_BYTES)
    if len(salt) == 1 + n * SALT_BYTES and salt[:1] == _EXPLICIT:
        return salt[1:]
    raise ValueError(f"{len(salt)} bytes are no salt of a batch of {n}")


def explicit_salts(each: bytes) -> bytes:
    """What a batch keeps in place of its key when the salts of some bodies are to be gone."""
    return _EXPLICIT + each
