"""How a private key lies in its slot: as it is, or encrypted with a key of the keyring."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from edgewatch.audit.seals.key_slots import Slot
from edgewatch.audit.seals.keyring_store import KeyringUnusableError, SecretStore

_NAME_BYTES, _SECRET_BYTES, _NONCE_BYTES, _SEED_BYTES = 16, 32, 12, 32


@dataclass(frozen=True, slots=True)
class Wrapping:
    """A key in the keyring: the name under which it lies there, and its 32 bytes."""

    name: bytes
    secret: bytes

    def wrap(self, key: Ed25519PrivateKey, order: int) -> Slot:
        """The slot of a private key, encrypted with AES-256-GCM (NIST SP 800-38D)."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        body = AESGCM(self.secret).encrypt(nonce, key.private_bytes_raw(), _bound(order))
        return Slot(order, body, self.name, nonce)

    def unwrap(self, slot: Slot) -> Ed25519PrivateKey | None:
        """The private key of a slot; None where another key encrypted it."""
        try:
            seed = AESGCM(self.secret).decrypt(slot.nonce, slot.wrapped, _bound(slot.order))
        except InvalidTag:
            return None
        return Ed25519PrivateKey.from_private_bytes(seed)


def plain(key: Ed25519PrivateKey, order: int) -> Slot:
    """The slot of a private key as it is."""
    return Slot(order, key.private_bytes_raw().ljust(48, b"\0"))


def unwrap(slot: Slot, wrapping: Wrapping | None) -> Ed25519PrivateKey | None:
    """The private key of a slot, plain or wrapped; None where it cannot be opened."""
    if slot.is_plain:
        return Ed25519PrivateKey.from_private_bytes(slot.wrapped[:_SEED_BYTES])
    return wrapping.unwrap(slot) if wrapping else None


def new_wrapping(keyring: SecretStore) -> Wrapping:
    """A fresh key, put into the keyring and read back from there.

    Raises:
        KeyringUnusableError: the keyring does not keep it.
    """
    made = Wrapping(secrets.token_bytes(_NAME_BYTES), secrets.token_bytes(_SECRET_BYTES))
    keyring.set(made.name.hex(), made.secret)
    if keyring.get(made.name.hex()) != made.secret:
        raise KeyringUnusableError("the keyring does not keep what is put into it")
    return made


def recalled(keyring: SecretStore, name: bytes) -> Wrapping | None:
    """The key of this name, or None where the keyring has it no longer.

    Raises:
        KeyringUnusableError: the keyring cannot be asked now.
    """
    secret = keyring.get(name.hex())
    return Wrapping(name, secret) if secret and len(secret) == _SECRET_BYTES else None


def _bound(order: int) -> bytes:
    return b"EdgeWatch seal key" + order.to_bytes(8, "little")
