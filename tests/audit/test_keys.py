"""The site's key: made once, for its owner alone, and never replaced in silence."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from edgewatch.audit import site_key, sshsig
from edgewatch.site.errors import InputError

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_the_key_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    site_key(tmp_path)

    assert mode(tmp_path / "keys") == 0o700
    assert mode(tmp_path / "keys" / "site_ed25519") == 0o600


def test_the_key_is_made_once(tmp_path: Path) -> None:
    assert site_key(tmp_path).fingerprint == site_key(tmp_path).fingerprint


def test_callers_at_the_same_time_get_the_same_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        prints = list(pool.map(lambda _: site_key(tmp_path).fingerprint, range(16)))

    assert len(set(prints)) == 1
    assert sorted(p.name for p in (tmp_path / "keys").iterdir()) == [
        ".lock",
        "site_ed25519",
        "site_ed25519.pub",
    ]


def test_the_public_file_is_the_key_s_own(tmp_path: Path) -> None:
    key = site_key(tmp_path)

    assert (tmp_path / "keys" / "site_ed25519.pub").read_text().strip() == key.public_line


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen")
def test_openssh_reads_the_private_key(tmp_path: Path) -> None:
    key = site_key(tmp_path)

    told = subprocess.run(
        ["ssh-keygen", "-y", "-f", str(tmp_path / "keys" / "site_ed25519")],
        capture_output=True,
        check=True,
        text=True,
    )

    assert told.stdout.split()[:2] == key.public_line.split()[:2]


@posix
def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    site_key(tmp_path)
    (tmp_path / "keys" / "site_ed25519").chmod(0o644)

    with pytest.raises(InputError, match=r"read by other users.*chmod 600"):
        site_key(tmp_path)


def test_a_damaged_key_is_refused_and_kept(tmp_path: Path) -> None:
    site_key(tmp_path)
    path = tmp_path / "keys" / "site_ed25519"
    path.write_bytes(path.read_bytes()[:100])

    with pytest.raises(InputError, match="is not the site's key"):
        site_key(tmp_path)
    assert len(path.read_bytes()) == 100


def test_a_site_s_signature_verifies(tmp_path: Path) -> None:
    key = site_key(tmp_path)

    signer = sshsig.verify(b"x", key.sign(b"x"))

    assert sshsig.fingerprint(signer) == key.fingerprint
