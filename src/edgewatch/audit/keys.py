"""The site's signing key: one Ed25519 pair, made once, kept in the site's folder."""

from __future__ import annotations

import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_ssh_private_key,
)
from filelock import FileLock

from edgewatch.audit import sshsig
from edgewatch.sdk.paths import key_folder
from edgewatch.site.errors import InputError

PRINCIPAL = "edgewatch-site"
"""The name that ``allowed_signers`` gives the key, for ``ssh-keygen -Y verify -I``."""

_NAME = "site_ed25519"


@dataclass(frozen=True, slots=True)
class SiteKey:
    """The key pair of a site. It never leaves the site; its public half is in every bundle."""

    private: Ed25519PrivateKey

    @property
    def public_line(self) -> str:
        """The line of ``site_ed25519.pub``, without the line's end."""
        return sshsig.public_line(self.private.public_key(), PRINCIPAL)

    @property
    def fingerprint(self) -> str:
        """``SHA256:…``, as ``ssh-keygen -lf`` prints it."""
        return sshsig.fingerprint(self.private.public_key())

    @property
    def allowed_signer(self) -> str:
        """The line of an ``allowed_signers`` file (ssh-keygen(1)), bound to the namespace."""
        return f'{PRINCIPAL} namespaces="{sshsig.NAMESPACE}" {self.public_line}'

    def sign(self, message: bytes) -> str:
        """An armoured SSH signature over `message`."""
        return sshsig.sign(self.private, message)


def site_key(site: Path) -> SiteKey:
    """The site's key, made on the first call; safe when several processes call at once.

    The file is ``keys/site_ed25519`` in OpenSSH's own format, readable by its owner alone.

    Raises:
        InputError: The key cannot be read or written, or other users can read it.
    """
    path = key_folder(site) / _NAME
    try:
        if not path.exists():
            _make(path)
        return _load(path)
    except OSError as error:
        raise InputError(
            f"the site's key cannot be used ({error.strerror or error})",
            where=str(path),
            expected="a folder and file that this user may read and write",
        ) from error


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.parent.chmod(0o700)
    with FileLock(path.with_name(".lock"), timeout=30):
        if path.exists():
            return
        key = SiteKey(Ed25519PrivateKey.generate())
        secret = key.private.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())
        _write(path.with_suffix(".pub"), key.public_line.encode() + b"\n", 0o644)
        _write(path, secret, 0o600)


def _write(path: Path, content: bytes, mode: int) -> None:
    """All of it or nothing, and on the disk: a key that is lost cannot be made again."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part = Path(name)
    part.chmod(mode)
    part.replace(path)


def _load(path: Path) -> SiteKey:
    if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise InputError(
            "the site's key can be read by other users",
            where=str(path),
            expected="a file that its owner alone can read",
            remedy=f"If nobody else used it: chmod 600 {path}",
        )
    try:
        key = load_ssh_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise _not_a_key(path, str(error)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _not_a_key(path, "another kind of key")
    return SiteKey(key)


def _not_a_key(path: Path, why: str) -> InputError:
    return InputError(
        f"is not the site's key ({why})",
        where=str(path),
        expected="an Ed25519 private key in OpenSSH's format, without a passphrase",
        remedy="Restore it from a backup; move it away to have a new one made.",
    )
