"""Changed, added, missing and foreign files, by someone who packs the zip file correctly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from edgewatch.audit import Known, SiteKey, bag, site_key, sshsig, verify_bundle
from edgewatch.site.errors import InputError

Files = dict[str, bytes]
Repack = Callable[..., Path]

STRANGER = SiteKey(Ed25519PrivateKey.from_private_bytes(bytes(32)))


def found(path: Path, **options: Known) -> list[tuple[str, str]]:
    answer = verify_bundle(path, **options)
    assert answer.valid == (not answer.findings)
    assert bool(answer.covers) == answer.valid
    return [(finding.what, finding.where) for finding in answer.findings]


def test_packed_again_with_the_same_key_it_is_a_bundle(files: Files, repack: Repack) -> None:
    assert found(repack(files)) == []


@pytest.mark.parametrize("name", [bag.RECORD, bag.REPORT, "data/alarms.csv", "data/site.toml"])
def test_a_changed_file_is_named(files: Files, repack: Repack, name: str) -> None:
    changed = files | {name: files[name] + b" "}

    assert [
        (f"is not what was exported (its SHA-256 differs from {bag.MANIFEST})", name),
        ("states another size or number of files than the bundle has", bag.BAG_INFO),
    ] == [f for f in found(repack(changed, remade=False)) if "SQLite" not in f[0]]


@pytest.mark.parametrize("name", [bag.README, bag.MANIFEST, bag.BAG_INFO])
def test_a_changed_tag_file_is_named(files: Files, repack: Repack, name: str) -> None:
    changed = files | {name: files[name] + b"\n"}

    assert name in [where for _, where in found(repack(changed, remade=False))]


@pytest.mark.parametrize("name", ["data/alarms.csv", bag.REPORT, bag.RECORD, bag.ALLOWED_SIGNERS])
def test_a_missing_file_is_named(files: Files, repack: Repack, name: str) -> None:
    fewer = {n: c for n, c in files.items() if n != name}

    assert (f"is listed in {bag.MANIFEST} but not in the bundle", name) in found(
        repack(fewer, remade=False)
    )


@pytest.mark.parametrize("name", ["data/extra.txt", "notes.txt", "fetch.txt", "data/log.db-wal"])
def test_an_added_file_is_named(files: Files, repack: Repack, name: str) -> None:
    more = files | {name: b"x"}

    assert name in [where for _, where in found(repack(more, remade=False))]


@pytest.mark.parametrize("name", sorted({bag.RECORD, bag.REPORT, bag.README, bag.BAGIT}))
def test_a_bundle_signed_without_a_needed_file_is_not_valid(
    files: Files, repack: Repack, name: str
) -> None:
    fewer = {n: c for n, c in files.items() if n != name}

    assert ("is not in the bundle", name) in found(repack(fewer))


def test_swapped_contents_are_found(files: Files, repack: Repack) -> None:
    swapped = files | {
        "data/alarms.csv": files["data/actions.csv"],
        "data/actions.csv": files["data/alarms.csv"],
    }

    wheres = [where for _, where in found(repack(swapped, remade=False))]
    assert wheres == ["data/actions.csv", "data/alarms.csv"]


def test_a_renamed_file_is_found_twice(files: Files, repack: Repack) -> None:
    renamed = {n.replace("actions", "deeds"): c for n, c in files.items()}

    wheres = [where for _, where in found(repack(renamed, remade=False))]
    assert wheres == ["data/actions.csv", "data/deeds.csv"]


def test_another_declaration_is_found(files: Files, repack: Repack) -> None:
    older = files | {bag.BAGIT: files[bag.BAGIT].replace(b"1.0", b"0.9")}

    assert [where for _, where in found(repack(older))] == [bag.BAGIT]


@pytest.mark.parametrize(
    "line",
    [b"nonsense", b"0" * 64 + b" data/x", b"A" * 64 + b"  data/x", b"0" * 64 + b"  data/a b"],
)
def test_a_strange_line_in_a_manifest_is_named(files: Files, repack: Repack, line: bytes) -> None:
    strange = files | {bag.MANIFEST: line + b"\n" + files[bag.MANIFEST]}

    assert ("is not a line of digest and path", f"{bag.MANIFEST}, line 1") in found(
        repack(strange, remade=False)
    )


def test_a_missing_signature_is_found(files: Files, repack: Repack) -> None:
    unsigned = {n: c for n, c in files.items() if n != bag.SIGNATURE}

    assert found(repack(unsigned, remade=False)) == [("is not in the bundle", bag.SIGNATURE)]


def test_a_broken_signature_is_found(files: Files, repack: Repack) -> None:
    broken = files | {bag.SIGNATURE: b"\xff\xfe nothing"}

    ((what, where),) = found(repack(broken, remade=False))
    assert (where, "begin and end line" in what) == (bag.SIGNATURE, True)


def test_the_signature_of_another_bundle_is_found(files: Files, repack: Repack) -> None:
    other = files | {bag.SIGNATURE: STRANGER.sign(b"another manifest").encode()}

    ((what, _),) = found(repack(other, remade=False))
    assert "does not hold" in what


def test_a_signature_made_for_another_purpose_is_found(files: Files, repack: Repack) -> None:
    text = sshsig.sign(STRANGER.private, files[bag.TAG_MANIFEST], namespace="git")

    ((what, _),) = found(repack(files | {bag.SIGNATURE: text.encode()}, remade=False))
    assert "another purpose" in what


def test_a_strangers_signature_contradicts_the_named_key(files: Files, repack: Repack) -> None:
    wheres = [where for _, where in found(repack(files, key=STRANGER))]

    assert wheres == [bag.ALLOWED_SIGNERS, bag.PUBLIC_KEY]


def test_a_bundle_made_anew_by_a_stranger_is_found_by_its_fingerprint_alone(
    files: Files, repack: Repack, shared: tuple[Path, Path]
) -> None:
    forged = files | {
        bag.ALLOWED_SIGNERS: STRANGER.allowed_signer.encode(),
        bag.PUBLIC_KEY: STRANGER.public_line.encode(),
        "data/alarms.csv": b"nothing happened",
    }
    path = repack(forged, key=STRANGER)

    # Without a fingerprint known from elsewhere no check can tell; the answer says so.
    answer = verify_bundle(path)
    assert answer.valid
    assert answer.signer == STRANGER.fingerprint
    assert any("Compare its fingerprint" in text for text in answer.does_not_cover)
    ((what, where),) = found(path, known=Known(signer=site_key(shared[0]).fingerprint))
    assert (where, "another key" in what) == (bag.SIGNATURE, True)


def test_the_expected_signer_is_accepted(bundle: Path, shared: tuple[Path, Path]) -> None:
    assert found(bundle, known=Known(signer=site_key(shared[0]).fingerprint)) == []


def test_a_file_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        verify_bundle(tmp_path / "none.zip")


def test_the_answer_has_the_shape_of_the_contract(bundle: Path) -> None:
    answer = verify_bundle(bundle).to_contract()

    assert answer["valid"] is True
    assert answer["findings"] == []
    assert (answer["sealed_from"], answer["sealed_to"]) == (None, None)
    assert answer["records"] == 214
    assert answer["covers"]
    assert any("no seals" in text for text in answer["does_not_cover"])


def test_a_finding_has_the_shape_of_the_contract(files: Files, repack: Repack) -> None:
    path = repack(files | {"data/x": b""}, remade=False)

    assert {"what", "where"} == set(verify_bundle(path).to_contract()["findings"][0])
