"""SSH signatures: what ``ssh-keygen -Y sign`` makes and ``ssh-keygen -Y verify`` checks.

Written after OpenSSH's PROTOCOL.sshsig and RFC 4253, section 5 (strings); Ed25519 keys only
(RFC 8709). An auditor thus checks a bundle with a tool that every workstation has.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct
import textwrap

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

NAMESPACE = "edgewatch-bundle"

_MAGIC = b"SSHSIG"
_VERSION = 1
_KEY_TYPE = b"ssh-ed25519"
_BEGIN = "-----BEGIN SSH SIGNATURE-----"
_END = "-----END SSH SIGNATURE-----"
_HASHES = {b"sha256": hashlib.sha256, b"sha512": hashlib.sha512}


class SignatureError(ValueError):
    """A signature that cannot be read, or does not hold. Its text says which."""


def public_blob(key: Ed25519PublicKey) -> bytes:
    """The public key as SSH sends it: two strings, the type and 32 bytes (RFC 8709)."""
    return _string(_KEY_TYPE) + _string(key.public_bytes_raw())


def public_line(key: Ed25519PublicKey, comment: str = "") -> str:
    """One line as in a ``.pub`` file, without the line's end."""
    text = base64.b64encode(public_blob(key)).decode("ascii")
    return f"{_KEY_TYPE.decode()} {text} {comment}".rstrip()


def fingerprint(key: Ed25519PublicKey) -> str:
    """``SHA256:…`` as ``ssh-keygen -lf`` prints it.

    >>> fingerprint(Ed25519PublicKey.from_public_bytes(bytes(32)))
    'SHA256:kmYcvdi2GkPeWxB6XLjrZB8JHsy2Hm8luHMFp9GMvqk'
    """
    digest = hashlib.sha256(public_blob(key)).digest()
    return "SHA256:" + base64.b64encode(digest).decode("ascii").rstrip("=")


def sign(key: Ed25519PrivateKey, message: bytes, namespace: str = NAMESPACE) -> str:
    """An armoured signature over `message`, hashed with SHA-512.

    The same key and message give the same text: Ed25519 needs no random numbers (RFC 8032).
    """
    hash_name = b"sha512"
    signature = key.sign(_signed_data(namespace.encode(), hash_name, message))
    blob = (
        _MAGIC
        + struct.pack(">I", _VERSION)
        + _string(public_blob(key.public_key()))
        + _string(namespace.encode())
        + _string(b"")
        + _string(hash_name)
        + _string(_string(_KEY_TYPE) + _string(signature))
    )
    lines = textwrap.wrap(base64.b64encode(blob).decode("ascii"), 70)
    return "\n".join([_BEGIN, *lines, _END, ""])


def verify(message: bytes, armoured: str, namespace: str = NAMESPACE) -> Ed25519PublicKey:
    """The key that signed `message`. Whether that key is to be trusted is for the caller.

    Raises:
        SignatureError: It is no such signature, is for another purpose, or does not hold.
    """
    fields = _Fields(_dearmour(armoured))
    if fields.take(len(_MAGIC)) != _MAGIC or fields.uint32() != _VERSION:
        raise SignatureError("is not an SSH signature of version 1")
    key_blob, found_namespace = fields.string(), fields.string()
    fields.string()  # reserved: to be passed over
    hash_name, signature_blob = fields.string(), fields.string()
    fields.end()
    if found_namespace != namespace.encode():
        raise SignatureError(f'was made for another purpose than "{namespace}"')
    if hash_name not in _HASHES:
        raise SignatureError("uses a hash other than SHA-256 or SHA-512")
    key, signature = _public_key(key_blob), _typed(signature_blob)
    try:
        key.verify(signature, _signed_data(found_namespace, hash_name, message))
    except InvalidSignature:
        raise SignatureError("does not hold: what was signed is not this") from None
    return key


def _signed_data(namespace: bytes, hash_name: bytes, message: bytes) -> bytes:
    digest = _HASHES[hash_name](message).digest()
    return _MAGIC + _string(namespace) + _string(b"") + _string(hash_name) + _string(digest)


def _string(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


def _dearmour(text: str) -> bytes:
    lines = [line.strip() for line in text.strip().splitlines()]
    if len(lines) < 3 or lines[0] != _BEGIN or lines[-1] != _END:
        raise SignatureError("has no begin and end line of an SSH signature")
    try:
        return base64.b64decode("".join(lines[1:-1]), validate=True)
    except (binascii.Error, ValueError):
        raise SignatureError("is not base64 between its begin and end line") from None


def _public_key(blob: bytes) -> Ed25519PublicKey:
    raw = _typed(blob)
    if len(raw) != 32:
        raise SignatureError("has a key that is not of 32 bytes")
    return Ed25519PublicKey.from_public_bytes(raw)


def _typed(blob: bytes) -> bytes:
    """The second string of a key or signature whose first names its type."""
    fields = _Fields(blob)
    if fields.string() != _KEY_TYPE:
        raise SignatureError("is not by an Ed25519 key")
    value = fields.string()
    fields.end()
    return value


class _Fields:
    """Reads SSH fields one after the other, and never past the end."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, n: int) -> bytes:
        part = self._data[self._at : self._at + n]
        if len(part) != n:
            raise SignatureError("is cut short")
        self._at += n
        return part

    def uint32(self) -> int:
        return int.from_bytes(self.take(4), "big")

    def string(self) -> bytes:
        return self.take(self.uint32())

    def end(self) -> None:
        if self._at != len(self._data):
            raise SignatureError("has bytes after its end")
