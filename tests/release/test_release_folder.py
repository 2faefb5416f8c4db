"""A release folder as a stranger checks it: verify.sh finds every change, and nobody else's key."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "installer" / "release"
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("ssh-keygen", "sha256sum", "sh"))), reason="needs ssh-keygen"
)


def new_key(folder: Path, name: str) -> Path:
    """A key pair without a passphrase; the private part."""
    key = folder / name
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(key)]
    subprocess.run(command, check=True)
    return key


def allowed(folder: Path, key: Path, namespaces: str = "edgewatch-release") -> Path:
    """What the makers publish beside their releases."""
    public = key.with_suffix(".pub").read_text().split()
    signers = folder / f"allowed_{key.name}"
    signers.write_text(f'releases@edgewatch namespaces="{namespaces}" {public[0]} {public[1]}\n')
    return signers


def check(folder: Path, signers: Path) -> tuple[int, str]:
    """Exit code, and what was said."""
    done = subprocess.run(
        ["sh", SCRIPTS / "verify.sh", folder, signers], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The makers' key, and another one."""
    folder = tmp_path_factory.mktemp("keys")
    return new_key(folder, "makers"), new_key(folder, "another")


@pytest.fixture(scope="module")
def made(keys: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A signed folder of two files."""
    folder = tmp_path_factory.mktemp("made") / "dist"
    folder.mkdir()
    (folder / "edgewatch-9.0.0-py3-none-any.whl").write_bytes(b"wheel")
    (folder / "edgewatch_9.0.0_amd64.deb").write_bytes(b"deb")
    subprocess.run([sys.executable, "-S", SCRIPTS / "checksums.py", folder], check=True)
    subprocess.run(["sh", SCRIPTS / "sign.sh", keys[0], folder], check=True)
    return folder


@pytest.fixture
def release(made: Path, tmp_path: Path) -> Path:
    """The same as the test's own, to change."""
    return Path(shutil.copytree(made, tmp_path / "dist"))


@pytest.fixture
def signers(keys: tuple[Path, Path], tmp_path: Path) -> Path:
    """Who may sign: the makers."""
    return allowed(tmp_path, keys[0])


def test_a_folder_as_it_was_signed_is_good(release: Path, signers: Path) -> None:
    code, said = check(release, signers)
    assert code == 0
    assert said == "All 2 files are as releases@edgewatch signed them.\n"


def test_the_key_of_somebody_else_signs_nothing(
    release: Path, keys: tuple[Path, Path], tmp_path: Path
) -> None:
    code, said = check(release, allowed(tmp_path, keys[1]))
    assert code == 1
    assert "signed by nobody" in said


def test_a_key_that_is_for_something_else_signs_nothing(
    release: Path, keys: tuple[Path, Path], tmp_path: Path
) -> None:
    assert check(release, allowed(tmp_path, keys[0], "git"))[0] == 1


def change(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"x")


WHEEL, DEB = "edgewatch-9.0.0-py3-none-any.whl", "edgewatch_9.0.0_amd64.deb"
ZEROS = "0" * 64


@pytest.mark.parametrize(
    ("harm", "finding"),
    [
        (lambda d: change(d / WHEEL), f"{WHEEL} has been changed"),
        (lambda d: (d / DEB).unlink(), f"{DEB} is missing"),
        (lambda d: (d / "setup.sh").write_text("rm"), "not signed: setup.sh"),
        (lambda d: (d / ".hidden").mkdir(), "not signed: .hidden"),
        (lambda d: (d / f"{WHEEL}\n{DEB}").write_text("rm"), "cannot be shown"),
        (lambda d: (d / ".git").symlink_to("/"), "not signed: .git"),
        (lambda d: (d / "SHA256SUMS.sig").unlink(), "SHA256SUMS.sig is missing"),
        (lambda d: (d / "SHA256SUMS").unlink(), "SHA256SUMS is missing"),
        (lambda d: (d / "SHA256SUMS").write_text(""), "signature does not fit"),
        (lambda d: change(d / "SHA256SUMS"), "signature does not fit"),
        (lambda d: (d / "SHA256SUMS.sig").write_text("no"), "signed by nobody"),
        (
            lambda d: (d / "SHA256SUMS").write_text(f"{ZEROS}  ../../etc/passwd\n"),
            "no checksum of a file here",
        ),
    ],
)
def test_every_harm_is_found(release: Path, signers: Path, harm: object, finding: str) -> None:
    assert callable(harm)
    harm(release)
    code, said = check(release, signers)
    assert code == 1
    assert finding in said


def test_a_link_is_no_file_of_a_release(release: Path, signers: Path, tmp_path: Path) -> None:
    (release / DEB).rename(tmp_path / "elsewhere")
    (release / DEB).symlink_to(tmp_path / "elsewhere")
    code, said = check(release, signers)
    assert code == 1
    assert f"{DEB} is a link" in said


def test_the_last_file_is_looked_at_where_its_line_has_no_end(
    release: Path, signers: Path, keys: tuple[Path, Path]
) -> None:
    sums = release / "SHA256SUMS"
    sums.write_text(sums.read_text().rstrip())
    subprocess.run(["sh", SCRIPTS / "sign.sh", keys[0], release], check=True)
    change(release / DEB)
    assert f"{DEB} has been changed" in check(release, signers)[1]


def test_checksums_anew_drop_the_signature_of_the_old(release: Path, signers: Path) -> None:
    change(release / WHEEL)
    subprocess.run([sys.executable, SCRIPTS / "checksums.py", release], check=True)
    assert not (release / "SHA256SUMS.sig").exists()
    assert check(release, signers)[0] == 1


def test_wrong_use_is_told_apart_from_a_bad_release(release: Path, tmp_path: Path) -> None:
    assert check(release, tmp_path / "nowhere")[0] == 2
    assert check(tmp_path / "nowhere", tmp_path)[0] == 2
