"""The private keys that sign the next seal: one, or two while a seal is being committed.

They are random and short-lived: a seal's key is held from the seal before until the seal itself is
in the record, and is then written over. Whoever takes the machine afterwards finds the key of the
next seal and none that signed anything.

The keys lie in ``keys/seal.key``; with a keyring, encrypted there with a key that the keyring of
the operating system holds. Under ``auto`` the first key decides which of the two it is: a chain
that went to the keyring with one start of the agent would be lost with the next start without it.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from edgewatch.audit.seals.key_slots import Slot, read_slots, write_slot
from edgewatch.audit.seals.key_wrapping import Wrapping, new_wrapping, plain, recalled, unwrap
from edgewatch.audit.seals.keyring_store import KeyringUnusableError, OsKeyring, SecretStore
from edgewatch.sdk.paths import key_folder
from edgewatch.site.errors import InputError

Mode = Literal["auto", "file", "keyring"]
Where = Literal["file", "keyring"]

log = logging.getLogger("edgewatch.audit")


class KeysUnreachableError(InputError):
    """The keys exist and cannot be had now. Rows wait unsealed: a new epoch would be wrong."""


@dataclass(frozen=True, slots=True)
class _Held:
    key: Ed25519PrivateKey
    order: int

    @property
    def public(self) -> bytes:
        return self.key.public_key().public_bytes_raw()


class SealKeys:
    """The keys in hand. Of one process alone: the agent, under its lock.

    ::

        keys = SealKeys.open(site)
        if not keys.keep(next_key_of_the_last_seal):
            ...  # lost: a new epoch begins
        keys.prepare(fresh)  # before the commit of a seal that names it
        keys.advance()  # after the commit
    """

    def __init__(self, path: Path, wrapping: Wrapping | None, held: dict[int, _Held]) -> None:
        self._path, self._wrapping, self._held = path, wrapping, held

    @classmethod
    def open(cls, site: Path, mode: Mode = "auto", keyring: SecretStore | None = None) -> SealKeys:
        """The keys of a site; none at first, and none where those that there were are lost.

        Raises:
            KeysUnreachableError: the keyring that they need cannot be used now; try later.
            InputError: the file cannot be read, or ``mode`` is "keyring" and none can be used.
        """
        path = seal_key_file(site)
        store = OsKeyring() if keyring is None else keyring
        slots = _slots(path)
        wrapping = _wrapping_of(slots, store, path)
        keys = {place: unwrap(slot, wrapping) for place, slot in slots.items()}
        held = {at: _Held(key, slots[at].order) for at, key in keys.items() if key}
        if len(held) < len(slots):
            log.warning("%s: a key can be opened no longer", path)
        return cls(path, _wanted(mode, bool(held), wrapping, store), held)

    @property
    def where(self) -> Where:
        """What guards the keys: a private ``file`` alone, or the ``keyring`` as well."""
        return "keyring" if self._wrapping else "file"

    def held(self) -> tuple[Ed25519PrivateKey, ...]:
        """No key, the current one, or the current one and the one prepared after it."""
        return tuple(self._held[place].key for place in self._in_order())

    def prepare(self, key: Ed25519PrivateKey) -> None:
        """Hold ``key`` durably beside the current one, in place of what was prepared before.

        Call it before the commit of the seal that names it. Raises :class:`OSError`.
        """
        places = self._in_order()
        current = places[0] if places else None
        place = 1 if current == 0 else 0
        order = 1 if current is None else self._held[current].order + 1
        wrap = self._wrapping.wrap if self._wrapping else plain
        self._held.pop(place, None)
        write_slot(self._path, place, wrap(key, order))
        self._held[place] = _Held(key, order)

    def advance(self) -> None:
        """Drop every key but the newest. Call it after the commit. Raises :class:`OSError`."""
        self._drop(self._in_order()[:-1])

    def keep(self, public: bytes) -> bool:
        """At the start: hold on to the key with this public half, and drop the other.

        False, with nothing dropped, where none is that key: it is lost, and with it the chain.
        Raises :class:`OSError`.
        """
        others = [place for place, held in self._held.items() if held.public != public]
        if len(others) == len(self._held):
            return False
        self._drop(others)
        return True

    def forget(self) -> None:
        """Drop all keys, those that could not be opened too. Raises :class:`OSError`."""
        self._held.clear()
        for place, slot in enumerate(read_slots(self._path)):
            if slot:
                write_slot(self._path, place, None)

    def _in_order(self) -> list[int]:
        return sorted(self._held, key=lambda place: self._held[place].order)

    def _drop(self, places: list[int]) -> None:
        for place in places:
            write_slot(self._path, place, None)
            del self._held[place]


def seal_key_file(site: Path) -> Path:
    return key_folder(site) / "seal.key"


def where_kept(site: Path) -> Where | None:
    """What guards the keys of a site, for whoever only looks; None where there are none yet.

    Raises:
        InputError: the file cannot be read.
    """
    slots = _slots(seal_key_file(site)).values()
    if not slots:
        return None
    newest = max(slots, key=lambda slot: slot.order)
    return "file" if newest.is_plain else "keyring"


def _slots(path: Path) -> dict[int, Slot]:
    """The slots that hold a key, by their place; the file is closed to other users."""
    try:
        if os.name == "posix" and path.is_file() and path.stat().st_mode & 0o077:
            log.warning("%s could be read by other users", path)
            path.chmod(0o600)
        return {place: slot for place, slot in enumerate(read_slots(path)) if slot}
    except OSError as error:
        raise InputError(
            f"the keys of the seals cannot be read ({error.strerror or error})",
            where=str(path),
            expected="a file of the user who runs the agent",
        ) from error


def _wrapping_of(slots: dict[int, Slot], store: SecretStore, path: Path) -> Wrapping | None:
    """The key of the keyring that the newest of these slots needs."""
    names = [s.keeper for s in sorted(slots.values(), key=lambda s: s.order) if not s.is_plain]
    if not names:
        return None
    try:
        return recalled(store, names[-1])
    except KeyringUnusableError as error:
        raise KeysUnreachableError(
            f"the keys of the seals need the keyring, which cannot be used ({error})",
            where=str(path),
            expected="the keyring of the user who runs the agent, unlocked",
            remedy="Sign in to the desktop as that user; sealing then goes on by itself.",
        ) from error


def _wanted(
    mode: Mode, has_begun: bool, wrapping: Wrapping | None, store: SecretStore
) -> Wrapping | None:
    """What the next key is to be wrapped with; None for nothing.

    The current key stays as it lies: it is gone with the next seal.
    """
    if mode == "file":
        return None
    if wrapping or (mode == "auto" and has_begun):
        return wrapping
    try:
        return new_wrapping(store)
    except KeyringUnusableError as error:
        if mode == "auto":
            log.info("the keys of the seals are kept in a file: %s", error)
            return None
        raise InputError(
            f"the keyring cannot be used ({error})",
            where="site.toml, [seal] keys",
            expected="a keyring that is open and asks nothing",
            remedy='Set keys = "auto" or "file".',
        ) from error
