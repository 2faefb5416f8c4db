"""Signed notes: a text, and lines that say who signed it (https://c2sp.org/signed-note).

Receipts and certificates of epochs are notes, so that the tools of transparency logs read them,
and so that one signature line is all that has to be copied from a screen or a sheet of paper.
"""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = 1
"""The signature type byte of Ed25519."""
MAX_NOTE_BYTES = 65_536
MAX_SIGNATURES = 100

_DASH = "— "
_ID_BYTES, _KEY_BYTES, _SIGNATURE_BYTES = 4, 32, 64


class NoteError(ValueError):
    """A note that cannot be read, or is not signed by whom it should be. Its text says which."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: the key's name and ID (4 bytes), and the bytes of the signature."""

    name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with the name that its signature lines bear."""

    name: str
    public: bytes

    @property
    def key_id(self) -> bytes:
        """The first 4 bytes of ``H(name ‖ 0x0A ‖ 0x01 ‖ public key)``."""
        named = self.name.encode() + b"\n" + bytes([ED25519]) + self.public
        return sha256(named).digest()[:_ID_BYTES]

    @property
    def text(self) -> str:
        """``name+key ID in hex+base64 of type and key``, as tools of such logs take it.

        >>> print(VerifierKey("example.com/foo", bytes(32)).text)
        example.com/foo+ae0599c0+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        """
        key = b64encode(bytes([ED25519]) + self.public).decode()
        return f"{self.name}+{self.key_id.hex()}+{key}"

    @classmethod
    def from_text(cls, text: str) -> VerifierKey:
        """Raises NoteError where the text is no verifier key for Ed25519."""
        parts = text.strip().split("+", 2)
        if len(parts) != 3:
            raise NoteError("is no verifier key: a name, a key ID and a key, joined with +")
        key = _decoded(parts[2])
        if len(key) != 1 + _KEY_BYTES or key[0] != ED25519:
            raise NoteError("is no verifier key for Ed25519")
        found = cls(_checked_name(parts[0]), key[1:])
        if found.key_id.hex() != parts[1]:
            raise NoteError("is a verifier key whose key ID is not that of its name and key")
        return found

    def has_signed(self, text: str, signature: bytes) -> bool:
        """Whether the signature over the text is this key's."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except (InvalidSignature, ValueError, TypeError):  # or not even bytes
            return False
        return True


@dataclass(frozen=True, slots=True)
class Note:
    """A text, its last line feed included, and the signatures that stand under it."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        lines = (
            f"{_DASH}{each.name} {b64encode(each.key_id + each.signature).decode()}\n"
            for each in self.signatures
        )
        return f"{self.text}\n{''.join(lines)}"


def sign_note(text: str, name: str, key: Ed25519PrivateKey) -> str:
    """A note of this text with one signature line. The same input gives the same note.

    Raises:
        NoteError: the text does not end with a line feed or holds other control characters, or
            the name holds a space or a plus.
    """
    _check_text(text)
    verifier = VerifierKey(_checked_name(name), key.public_key().public_bytes_raw())
    signature = Signature(name, verifier.key_id, key.sign(text.encode()))
    return str(Note(text, (signature,)))


def parse_note(note: str | bytes) -> Note:
    """A note taken apart. Nothing of it is to be believed before :func:`open_note`.

    Raises:
        NoteError: it is no signed note; the text says where it stops being one.
    """
    whole = _as_text(note)
    text, gap, signatures = whole.rpartition("\n\n")
    if not gap or not signatures:
        raise NoteError("is no signed note: an empty line and a signature line are missing")
    if not signatures.endswith("\n"):
        raise NoteError("is cut short: its last line has no end")
    lines = signatures[:-1].split("\n")
    if len(lines) > MAX_SIGNATURES:
        raise NoteError(f"has more than {MAX_SIGNATURES} signature lines")
    _check_text(text + "\n")
    return Note(text + "\n", tuple(map(_signature, lines)))


def open_note(note: str | bytes, keys: Iterable[VerifierKey]) -> tuple[Note, tuple[str, ...]]:
    """A note, and the names of those of ``keys`` that signed it: at least one, in order.

    Lines of unknown keys are passed over; a line of a known key that does not hold spoils the
    note, as the specification recommends.

    Raises:
        NoteError: it is no note, none of the keys signed it, or a signature does not hold.
    """
    opened = parse_note(note)
    known = {(key.name, key.key_id): key for key in keys}
    signed = []
    for each in opened.signatures:
        key = known.get((each.name, each.key_id))
        if key is None:
            continue
        if not key.has_signed(opened.text, each.signature):
            raise NoteError(f"has a signature of {each.name} that does not hold")
        signed.append(each.name)
    if not signed:
        raise NoteError("is not signed with a key that is known here")
    return opened, tuple(dict.fromkeys(signed))


def _as_text(note: str | bytes) -> str:
    if len(note) > MAX_NOTE_BYTES:
        raise NoteError(f"is longer than {MAX_NOTE_BYTES} bytes")
    if isinstance(note, str):
        return note
    try:
        return note.decode("utf-8")
    except UnicodeDecodeError:
        raise NoteError("is not UTF-8") from None


def _check_text(text: str) -> None:
    if not text.endswith("\n") or text == "\n":
        raise NoteError("is no text of whole lines")
    if any(ord(sign) < 0x20 and sign != "\n" for sign in text):
        raise NoteError("holds control characters")


def _signature(line: str) -> Signature:
    dash, gap, rest = line.partition(" ")
    name, second, encoded = rest.partition(" ")
    if dash + gap != _DASH or not second:
        raise NoteError("has a line among its signatures that is none")
    signature = _decoded(encoded)
    if len(signature) <= _ID_BYTES:
        raise NoteError("has a signature that is too short")
    return Signature(_checked_name(name), signature[:_ID_BYTES], signature[_ID_BYTES:])


def _checked_name(name: str) -> str:
    if not name or "+" in name or any(sign.isspace() for sign in name):
        raise NoteError("has the name of a key that is empty or holds a space or a plus")
    return name


def _decoded(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise NoteError("holds what is not base64") from None
