"""SSH signatures, against OpenSSH itself in both directions."""

from __future__ import annotations

import base64
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from edgewatch.audit import sshsig

MESSAGE = b"a tag manifest\n"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))

needs_openssh = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen")


def private_file(folder: Path) -> Path:
    path = folder / "key"
    path.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    path.chmod(0o600)
    return path


def signed_by_openssh(key: Path, *options: str) -> str:
    command = ["ssh-keygen", "-Y", "sign", "-f", str(key), "-n", sshsig.NAMESPACE, *options]
    return subprocess.run(command, input=MESSAGE, capture_output=True, check=True).stdout.decode()


def body_of(armoured: str) -> bytearray:
    return bytearray(base64.b64decode("".join(armoured.splitlines()[1:-1])))


def armour(body: bytes) -> str:
    text = base64.b64encode(body).decode()
    return f"-----BEGIN SSH SIGNATURE-----\n{text}\n-----END SSH SIGNATURE-----\n"


def test_a_signature_verifies_and_names_its_key() -> None:
    key = sshsig.verify(MESSAGE, sshsig.sign(KEY, MESSAGE))

    assert sshsig.fingerprint(key) == sshsig.fingerprint(KEY.public_key())


def test_the_same_message_gives_the_same_signature() -> None:
    assert sshsig.sign(KEY, MESSAGE) == sshsig.sign(KEY, MESSAGE)


@needs_openssh
def test_openssh_verifies_our_signature(tmp_path: Path) -> None:
    (tmp_path / "sig").write_text(sshsig.sign(KEY, MESSAGE))
    (tmp_path / "signers").write_text(f"site {sshsig.public_line(KEY.public_key())}\n")

    done = subprocess.run(
        f"ssh-keygen -Y verify -f signers -s sig -I site -n {sshsig.NAMESPACE}".split(),
        cwd=tmp_path,
        input=MESSAGE,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert sshsig.fingerprint(KEY.public_key()).encode() in done.stdout


@needs_openssh
@pytest.mark.parametrize("hash_name", ["sha512", "sha256"])
def test_we_verify_a_signature_by_openssh(tmp_path: Path, hash_name: str) -> None:
    made = signed_by_openssh(private_file(tmp_path), "-O", f"hashalg={hash_name}")

    key = sshsig.verify(MESSAGE, made)

    assert sshsig.fingerprint(key) == sshsig.fingerprint(KEY.public_key())


@needs_openssh
def test_ours_is_byte_for_byte_what_openssh_makes(tmp_path: Path) -> None:
    made = signed_by_openssh(private_file(tmp_path))

    assert sshsig.sign(KEY, MESSAGE) == made


@needs_openssh
def test_the_fingerprint_is_that_of_openssh(tmp_path: Path) -> None:
    (tmp_path / "key.pub").write_text(sshsig.public_line(KEY.public_key(), "a comment") + "\n")

    told = subprocess.run(
        ["ssh-keygen", "-lf", "key.pub"], cwd=tmp_path, capture_output=True, check=True, text=True
    )

    assert sshsig.fingerprint(KEY.public_key()) in told.stdout


@pytest.mark.parametrize(
    ("message", "armoured", "says"),
    [
        (b"another", sshsig.sign(KEY, MESSAGE), "does not hold"),
        (MESSAGE, sshsig.sign(KEY, MESSAGE, "file"), "another purpose"),
        (MESSAGE, "", "begin and end"),
        (MESSAGE, armour(b"")[:-1].replace("\n\n", "\n*\n"), "base64"),
        (MESSAGE, armour(bytes(body_of(sshsig.sign(KEY, MESSAGE)))[:-1]), "cut short"),
        (MESSAGE, armour(bytes(body_of(sshsig.sign(KEY, MESSAGE))) + b"x"), "after its end"),
        (MESSAGE, armour(b"SSHSIG" + bytes([0, 0, 0, 2])), "version 1"),
        (MESSAGE, armour(b"SSHSIG\0\0\0\1" + b"\xff\xff\xff\xff"), "cut short"),
    ],
)
def test_what_is_wrong_is_said(message: bytes, armoured: str, says: str) -> None:
    with pytest.raises(sshsig.SignatureError, match=says):
        sshsig.verify(message, armoured)


def test_every_flipped_byte_of_a_signature_is_found() -> None:
    good = body_of(sshsig.sign(KEY, MESSAGE))
    for at in range(len(good)):
        bad = bytearray(good)
        bad[at] ^= 0x01
        with pytest.raises(sshsig.SignatureError):
            sshsig.verify(MESSAGE, armour(bytes(bad)))


@needs_openssh
def test_a_key_of_another_kind_is_refused(tmp_path: Path) -> None:
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", str(tmp_path / "other")], check=True
    )
    made = signed_by_openssh(tmp_path / "other")

    with pytest.raises(sshsig.SignatureError, match="Ed25519"):
        sshsig.verify(MESSAGE, made)
