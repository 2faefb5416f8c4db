"""Random damage: every change is found, and nothing crashes the verifier."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from edgewatch.audit import verify_bundle

Rewrite = Callable[[Callable[[bytes], bytes]], Path]
Change = Callable[[random.Random, bytes], bytes]

FLIPS = 400
STRUCTURAL = 30


def flip(source: random.Random, raw: bytes) -> bytes:
    at = source.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ source.randrange(1, 256)]) + raw[at + 1 :]


def cut_end(source: random.Random, raw: bytes) -> bytes:
    return raw[: source.randrange(len(raw))]


def cut_out(source: random.Random, raw: bytes) -> bytes:
    at = source.randrange(len(raw) - 1)
    return raw[:at] + raw[source.randrange(at + 1, len(raw)) :]


def insert(source: random.Random, raw: bytes) -> bytes:
    at = source.randrange(len(raw))
    return raw[:at] + source.randbytes(source.randrange(1, 100)) + raw[at:]


def repeat(source: random.Random, raw: bytes) -> bytes:
    a, b = sorted(source.sample(range(len(raw)), 2))
    return raw[:b] + raw[a:b] + raw[b:]


def blank(source: random.Random, raw: bytes) -> bytes:
    a, b = sorted(source.sample(range(len(raw)), 2))
    return raw[:a] + bytes(b - a) + raw[b:]


def scramble(source: random.Random, raw: bytes) -> bytes:
    for _ in range(20):
        raw = flip(source, raw)
    return raw


@pytest.fixture
def rewritten(bundle: Path, tmp_path: Path) -> Rewrite:
    """Writes a changed copy of the bundle."""
    original, path = bundle.read_bytes(), tmp_path / "changed.zip"

    def rewrite(change: Callable[[bytes], bytes]) -> Path:
        path.write_bytes(change(original))
        return path

    return rewrite


def unpacked(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_changed_byte_is_found(rewritten: Rewrite) -> None:
    source = random.Random(2026)
    missed = [
        n for n in range(FLIPS) if verify_bundle(rewritten(lambda raw: flip(source, raw))).valid
    ]

    assert missed == []


@pytest.mark.parametrize("change", [cut_end, cut_out, insert, repeat, blank, scramble])
def test_every_structural_change_is_found(rewritten: Rewrite, bundle: Path, change: Change) -> None:
    source = random.Random(change.__name__)
    for _ in range(STRUCTURAL):
        path = rewritten(lambda raw: change(source, raw))
        same = path.read_bytes() == bundle.read_bytes()
        assert verify_bundle(path).valid == same


def test_with_its_checksum_made_right_a_changed_byte_is_found_or_changes_no_file(
    rewritten: Rewrite, bundle: Path, with_checksum: Callable[[bytes], bytes]
) -> None:
    source = random.Random(7)
    original = unpacked(bundle)
    for _ in range(FLIPS // 2):
        path = rewritten(lambda raw: with_checksum(flip(source, raw)))
        if verify_bundle(path).valid:
            assert unpacked(path) == original


def test_a_change_to_a_file_s_packed_bytes_names_the_file(rewritten: Rewrite, bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        (info,) = (i for i in archive.infolist() if i.filename.endswith("data/log.db"))
    at = info.header_offset + 30 + len(info.filename) + info.compress_size // 2

    answer = verify_bundle(rewritten(lambda raw: raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]))

    assert any("data/log.db" in finding.where for finding in answer.findings)
