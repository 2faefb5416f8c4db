"""Zip files made to mislead, to fill the disk, or to write where they should not."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from edgewatch.audit import verify_bundle
from edgewatch.audit.container import CHECKSUM_PREFIX, DATE, MODE, UNIX

Checksum = Callable[[bytes], bytes]
Entry = tuple[str, bytes]


def entry(name: str, mode: int = MODE, method: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, DATE)
    info.filename = info.orig_filename = name  # as it is, also where zipfile would mend it
    info.external_attr, info.create_system, info.compress_type = mode << 16, UNIX, method
    return info


def archive(*entries: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as out:
        out.comment = CHECKSUM_PREFIX + b"0" * 64
        for info, content in entries:
            out.writestr(info, content)
    return raw.getvalue()


def whats(path: Path, raw: bytes) -> str:
    target = path / "attack.zip"
    target.write_bytes(raw)
    answer = verify_bundle(target)
    assert not answer.valid
    return "\n".join(f"{f.where}: {f.what}" for f in answer.findings)


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "bag/../../evil",
        "/etc/passwd",
        "bag/data/../../../evil",
        "C:/evil",
        "bag\\..\\evil",
        "bag//evil",
        "bag/data/ev\x01il",
        "bag/data/",
        "evil",
        "bag/data/ïvil",
    ],
)
def test_a_name_that_leads_out_is_found_and_nothing_is_written(
    tmp_path: Path, with_checksum: Checksum, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "in").mkdir()

    said = whats(tmp_path / "in", with_checksum(archive((entry(name), b"x"))))

    assert "could lead out of the bundle's folder" in said
    assert [p.name for p in tmp_path.iterdir()] == ["in"]
    assert [p.name for p in (tmp_path / "in").iterdir()] == ["attack.zip"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["bag/data/log.db", "bag/data/LOG.DB"])
def test_a_name_that_is_there_twice_is_found(
    tmp_path: Path, with_checksum: Checksum, second: str
) -> None:
    raw = archive((entry("bag/data/log.db"), b"shown"), (entry(second), b"hidden"))

    assert "'bag/data/log.db': is there 2 times" in whats(tmp_path, with_checksum(raw))


def test_a_symbolic_link_is_found(tmp_path: Path, with_checksum: Checksum) -> None:
    raw = archive((entry("bag/data/log.db", mode=0o120777), b"/etc/passwd"))

    assert "is a symbolic link" in whats(tmp_path, with_checksum(raw))


def test_a_second_folder_is_found(tmp_path: Path, with_checksum: Checksum) -> None:
    raw = archive((entry("bag/bagit.txt"), b""), (entry("other/bagit.txt"), b""))

    assert "holds more than one folder" in whats(tmp_path, with_checksum(raw))


def test_a_program_among_the_files_is_found(tmp_path: Path, with_checksum: Checksum) -> None:
    raw = archive((entry("bag/run.sh", mode=0o100755), b"#!/bin/sh"))

    assert "permissions of a bundle" in whats(tmp_path, with_checksum(raw))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_method_is_found(tmp_path: Path, with_checksum: Checksum, method: int) -> None:
    raw = archive((entry("bag/bagit.txt", method=method), b"x" * 100))

    assert "another method" in whats(tmp_path, with_checksum(raw))


def test_a_bomb_is_not_unpacked(
    tmp_path: Path, with_checksum: Checksum, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a bomb was unpacked")

    raw = bytearray(archive((entry("bag/data/log.db"), b"\0" * 10_000)))
    at = raw.index(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<L", 3 << 30)
    monkeypatch.setattr(zipfile.ZipFile, "open", refuse)

    assert "out of proportion" in whats(tmp_path, with_checksum(bytes(raw)))


def test_many_small_files_that_are_a_bomb_together_are_not_unpacked(
    tmp_path: Path, with_checksum: Checksum
) -> None:
    raw = archive(*((entry(f"bag/{i}"), b"") for i in range(10_001)))

    assert "holds 10,001 files" in whats(tmp_path, with_checksum(raw))


def test_a_member_that_says_less_than_it_holds_is_found(
    tmp_path: Path, with_checksum: Checksum
) -> None:
    raw = bytearray(archive((entry("bag/data/log.db"), b"A" * 10_000)))
    at = raw.index(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<L", 10)

    assert "contradicts the directory" in whats(tmp_path, with_checksum(bytes(raw)))


def test_members_that_share_bytes_are_found(tmp_path: Path, with_checksum: Checksum) -> None:
    raw = bytearray(archive((entry("bag/a"), b"x" * 50), (entry("bag/b"), b"y" * 50)))
    second = raw.rindex(b"PK\x01\x02")
    raw[second + 42 : second + 46] = struct.pack("<L", 0)

    assert "hidden or shared data" in whats(tmp_path, with_checksum(bytes(raw)))


def test_two_names_for_one_member_are_found(tmp_path: Path, with_checksum: Checksum) -> None:
    raw = bytearray(archive((entry("bag/a"), b"x")))
    raw[raw.index(b"bag/a")] = ord("h")

    assert "'a': cannot be unpacked" in whats(tmp_path, with_checksum(bytes(raw)))


def shift_directory(raw: bytes, by: int) -> bytes:
    """Makes the end of the archive point at a directory that lies `by` bytes further on."""
    end = raw.rindex(b"PK\x05\x06")
    (offset,) = struct.unpack("<L", raw[end + 16 : end + 20])
    return raw[: end + 16] + struct.pack("<L", offset + by) + raw[end + 20 :]


def test_data_hidden_before_the_directory_is_found(
    bundle: Path, tmp_path: Path, with_checksum: Checksum
) -> None:
    raw = bundle.read_bytes()
    at = raw.index(b"PK\x01\x02")
    hidden = shift_directory(raw[:at] + b"hidden" + raw[at:], 6)

    assert "between the last file and the directory" in whats(tmp_path, with_checksum(hidden))


def test_data_hidden_between_files_is_found(
    bundle: Path, tmp_path: Path, with_checksum: Checksum
) -> None:
    raw = bundle.read_bytes()
    at = raw.index(b"PK\x03\x04", 10)

    assert "hidden or shared data" in whats(
        tmp_path, with_checksum(raw[:at] + b"hidden" + raw[at:])
    )


@pytest.mark.parametrize("before", [b"#!/bin/sh\nexit\n", b"PK\x03\x04"])
def test_data_before_the_archive_is_found(
    bundle: Path, tmp_path: Path, with_checksum: Checksum, before: bytes
) -> None:
    assert whats(tmp_path, with_checksum(before + bundle.read_bytes()))


@pytest.mark.parametrize("after", [b"x", b"\0" * 100, b"PK\x05\x06" + b"\0" * 18])
def test_data_after_the_archive_is_found(bundle: Path, tmp_path: Path, after: bytes) -> None:
    assert "does not end as it was written" in whats(tmp_path, bundle.read_bytes() + after)


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"x" * 1000, b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_bundle_is_said(tmp_path: Path, raw: bytes) -> None:
    assert "is not a zip file as EdgeWatch writes it" in whats(tmp_path, raw)


def test_an_encrypted_member_is_found(
    bundle: Path, tmp_path: Path, with_checksum: Checksum
) -> None:
    raw = bytearray(bundle.read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1

    assert "encrypted" in whats(tmp_path, with_checksum(bytes(raw)))


def test_a_repacked_bundle_is_told_from_the_exported_one(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            out.writestr(f"bag/{name}", content)

    assert "repacked" in whats(tmp_path, raw.getvalue())
