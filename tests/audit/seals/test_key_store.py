"""The keys of the seals: held through every crash, dropped as soon as they have signed."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from edgewatch.audit.seals import key_slots, key_store
from edgewatch.audit.seals.key_slots import SLOT_BYTES
from edgewatch.audit.seals.key_store import KeysUnreachableError, SealKeys, where_kept
from edgewatch.audit.seals.keyring_store import KeyringUnusableError
from edgewatch.site.config import parse_site
from edgewatch.site.errors import InputError
from edgewatch.store import seals
from support.hand_sealed import sealed_site

A, B, C, D = (Ed25519PrivateKey.from_private_bytes(bytes([i]) * 32) for i in range(1, 5))


def seed(key: Ed25519PrivateKey) -> bytes:
    return key.private_bytes_raw()


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


def seeds(keys: SealKeys) -> list[bytes]:
    return list(map(seed, keys.held()))


def file_of(site: Path) -> Path:
    return site / "keys" / "seal.key"


def _then(first: Callable[..., None], second: Callable[[], None]) -> Callable[..., None]:
    def both(*given: object) -> None:
        first(*given)
        second()

    return both


class Ring:
    """A keyring in memory that can be taken away."""

    def __init__(self, *, usable: bool = True) -> None:
        self.secrets: dict[str, bytes] = {}
        self.usable = usable

    def get(self, name: str) -> bytes | None:
        self._ask()
        return self.secrets.get(name)

    def set(self, name: str, secret: bytes) -> None:
        self._ask()
        self.secrets[name] = secret

    def _ask(self) -> None:
        if not self.usable:
            raise KeyringUnusableError("the keyring is locked")


def begun(site: Path, *keys: Ed25519PrivateKey, ring: Ring | None = None) -> SealKeys:
    """Keys of a site at which each but the last has signed a seal."""
    held = SealKeys.open(site, "file" if ring is None else "keyring", ring)
    for key in keys:
        held.prepare(key)
        held.advance()
    return held


def test_a_new_site_holds_no_key(tmp_path: Path) -> None:
    keys = SealKeys.open(tmp_path, "file")

    assert keys.held() == ()
    assert where_kept(tmp_path) is None
    assert not file_of(tmp_path).exists()


def test_the_current_key_and_the_next_survive_a_restart(tmp_path: Path) -> None:
    begun(tmp_path, A).prepare(B)

    assert seeds(SealKeys.open(tmp_path, "file")) == [seed(A), seed(B)]


def test_a_key_that_was_prepared_in_vain_makes_room_for_the_next(tmp_path: Path) -> None:
    keys = begun(tmp_path, A)
    keys.prepare(B)  # and the transaction is rolled back
    keys.prepare(C)

    assert seeds(keys) == seeds(SealKeys.open(tmp_path, "file")) == [seed(A), seed(C)]


def test_a_key_that_has_signed_is_nowhere_in_the_file(tmp_path: Path) -> None:
    keys = begun(tmp_path, A)
    for key in (B, C, D):
        keys.prepare(key)
        keys.advance()

    held = file_of(tmp_path).read_bytes()
    assert seed(D) in held
    assert not any(seed(key) in held for key in (A, B, C))
    assert len(held) == 2 * SLOT_BYTES
    assert [path.name for path in file_of(tmp_path).parent.iterdir()] == ["seal.key"]


@pytest.mark.parametrize(
    ("last_seal_names", "left"), [(A, [A]), (B, [B])], ids=["before the commit", "after it"]
)
def test_after_a_kill_the_key_that_the_record_names_is_kept(
    tmp_path: Path, last_seal_names: Ed25519PrivateKey, left: Sequence[Ed25519PrivateKey]
) -> None:
    begun(tmp_path, A).prepare(B)
    again = SealKeys.open(tmp_path, "file")

    assert again.keep(public(last_seal_names))
    assert seeds(again) == seeds(SealKeys.open(tmp_path, "file")) == list(map(seed, left))


def test_two_kills_in_a_row_lose_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class KilledError(Exception):
        """Nothing that comes after this happens."""

    def killed(*_: object) -> None:
        raise KilledError

    with sealed_site(tmp_path / "site", seals=2) as site:
        with monkeypatch.context() as patch, pytest.raises(KilledError):
            patch.setattr(SealKeys, "keep", killed)  # after the commit
            site.seal()
        site.restart()
        with monkeypatch.context() as patch, pytest.raises(KilledError):
            patch.setattr(SealKeys, "prepare", _then(SealKeys.prepare, killed))  # before it
            site.seal()
        site.restart()
        site.seal()

        assert len(seals.epochs(site.db)) == 1


def test_a_key_that_is_not_there_is_lost_and_nothing_is_dropped_for_it(tmp_path: Path) -> None:
    keys = begun(tmp_path, A)

    assert not keys.keep(public(D))
    assert seeds(keys) == [seed(A)]
    keys.forget()
    assert seeds(SealKeys.open(tmp_path, "file")) == []
    assert not any(file_of(tmp_path).read_bytes())


def test_a_write_that_a_power_cut_tears_harms_no_other_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = begun(tmp_path, A)
    keys.prepare(B)
    keys.advance()
    whole = file_of(tmp_path).read_bytes()
    keys.prepare(C)
    after = file_of(tmp_path).read_bytes()

    for cut in (1, 40, 100, 120):  # so many bytes of the new slot reached the disk
        at = 0 if whole[:SLOT_BYTES] != after[:SLOT_BYTES] else SLOT_BYTES
        torn = whole[:at] + after[at : at + cut] + whole[at + cut :]
        file_of(tmp_path).write_bytes(torn)
        assert seed(B) in seeds(SealKeys.open(tmp_path, "file"))


def test_a_disk_that_refuses_leaves_the_current_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = begun(tmp_path, A)

    def refuse(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.write", refuse)
        with pytest.raises(OSError, match="No space"):
            keys.prepare(B)
    assert seeds(keys) == [seed(A)]
    keys.prepare(C)
    assert seeds(keys) == [seed(A), seed(C)]


@pytest.mark.parametrize("content", [b"", b"x", b"\0" * 100, bytes(range(256)) * 48])
def test_a_file_of_anything_holds_no_keys_and_is_written_over(
    tmp_path: Path, content: bytes
) -> None:
    file_of(tmp_path).parent.mkdir()
    file_of(tmp_path).write_bytes(content)
    keys = SealKeys.open(tmp_path, "file")

    assert keys.held() == ()
    keys.forget()
    keys.prepare(A)
    assert seeds(SealKeys.open(tmp_path, "file")) == [seed(A)]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_the_file_is_its_owner_s_alone_and_closed_again_where_it_is_not(tmp_path: Path) -> None:
    begun(tmp_path, A)
    assert stat.S_IMODE(file_of(tmp_path).stat().st_mode) == 0o600

    file_of(tmp_path).chmod(0o644)
    assert seeds(SealKeys.open(tmp_path, "file")) == [seed(A)]
    assert stat.S_IMODE(file_of(tmp_path).stat().st_mode) == 0o600


def test_a_path_that_cannot_be_read_is_one_clear_error(tmp_path: Path) -> None:
    file_of(tmp_path).mkdir(parents=True)

    with pytest.raises(InputError, match=r"seal\.key: the keys of the seals cannot be read"):
        SealKeys.open(tmp_path, "file")


def test_with_a_keyring_the_file_alone_is_worth_nothing(tmp_path: Path) -> None:
    ring = Ring()
    keys = begun(tmp_path, A, ring=ring)
    keys.prepare(B)

    held = file_of(tmp_path).read_bytes()
    assert keys.where == where_kept(tmp_path) == "keyring"
    assert seed(A) not in held
    assert seed(B) not in held
    assert seeds(SealKeys.open(tmp_path, "auto", ring)) == [seed(A), seed(B)]
    assert len(ring.secrets) == 1


def test_auto_takes_the_keyring_where_there_is_one_and_else_the_file(tmp_path: Path) -> None:
    for ring, where in ((Ring(), "keyring"), (Ring(usable=False), "file")):
        keys = SealKeys.open(tmp_path / where, "auto", ring)
        keys.prepare(A)
        assert keys.where == where_kept(tmp_path / where) == where


def test_auto_stays_with_the_file_that_it_began_with(tmp_path: Path) -> None:
    begun(tmp_path, A)

    assert SealKeys.open(tmp_path, "auto", Ring()).where == "file"


@pytest.mark.parametrize("mode", ["auto", "file", "keyring"])
def test_a_keyring_that_is_locked_is_waited_for_and_no_key_is_lost(
    tmp_path: Path, mode: key_store.Mode
) -> None:
    ring = Ring()
    begun(tmp_path, A, ring=ring)
    ring.usable = False
    before = file_of(tmp_path).read_bytes()

    with pytest.raises(KeysUnreachableError, match="keyring is locked"):
        SealKeys.open(tmp_path, mode, ring)
    assert file_of(tmp_path).read_bytes() == before
    ring.usable = True
    assert seeds(SealKeys.open(tmp_path, "auto", ring)) == [seed(A)]


def test_a_keyring_that_was_made_anew_has_lost_the_keys(tmp_path: Path) -> None:
    begun(tmp_path, A, ring=Ring())
    keys = SealKeys.open(tmp_path, "auto", Ring())

    assert keys.held() == ()
    keys.forget()
    keys.prepare(B)
    assert (seeds(keys), keys.where) == ([seed(B)], "keyring")


def test_the_keys_move_to_the_file_and_back_with_the_next_seal(tmp_path: Path) -> None:
    ring = Ring()
    begun(tmp_path, A, ring=ring)
    for mode, plain, key in (("file", True, B), ("keyring", False, C)):
        keys = SealKeys.open(tmp_path, mode, ring)  # type: ignore[arg-type]
        assert keys.held()
        keys.prepare(key)
        keys.advance()
        assert (seed(key) in file_of(tmp_path).read_bytes()) is plain
        assert where_kept(tmp_path) == mode


def test_a_keyring_that_is_asked_for_and_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\[seal\] keys: the keyring cannot be used .*locked"):
        SealKeys.open(tmp_path, "keyring", Ring(usable=False))


def test_a_wrapped_key_put_in_the_place_of_another_does_not_open(tmp_path: Path) -> None:
    ring = Ring()
    begun(tmp_path, A, ring=ring).prepare(B)
    slots = key_slots.read_slots(file_of(tmp_path))
    assert slots[0]
    assert slots[1]
    moved = key_slots.Slot(slots[1].order, slots[0].wrapped, slots[0].keeper, slots[0].nonce)
    key_slots.write_slot(file_of(tmp_path), 1, moved)

    assert seeds(SealKeys.open(tmp_path, "auto", ring)) == [seed(A)]


def test_site_toml_says_where() -> None:
    assert parse_site("").seal.keys == "auto"
    assert parse_site('[seal]\nkeys = "file"').seal.keys == "file"
    with pytest.raises(InputError, match=r"line 2"):
        parse_site('[seal]\nkeys = "cloud"')
