"""``edgewatch verify``: the answer in words and as JSON, its exit codes, what it is given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from edgewatch.sdk.paths import key_folder
from edgewatch.site.unpacked import mark_unpacked
from support.command_line import Edgewatch
from support.sealed_site import FAULT, as_administrator, break_check, sealed_site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed site of two seals that no test changes for good."""
    folder = tmp_path_factory.mktemp("verify") / "site"
    with sealed_site(folder) as site:
        site.live(2)
    return folder


@pytest.fixture
def receipt(site: Path, tmp_path: Path, edgewatch: Edgewatch) -> Path:
    path = tmp_path / "receipt.txt"
    assert edgewatch("receipt", "--site", site, "--out", path).code == 0
    return path


def test_a_clean_record_is_told_with_what_it_proves_and_what_not(
    site: Path, edgewatch: Edgewatch
) -> None:
    result = edgewatch("verify", "--site", site)

    assert result.code == 0
    assert "under 2 seals" in result.out.splitlines()[0]
    assert "Not proved: That the end of the record was not cut off" in result.out


def test_json_has_everything_that_a_program_needs(site: Path, edgewatch: Edgewatch) -> None:
    found = edgewatch("verify", "--json", "--site", site).json

    assert (found["valid"], found["seals"], found["findings"]) == (True, 2, [])
    assert found["sealed_to"] == "2023-11-14T22:13:40.000000Z"
    assert found["first_key"].startswith("SHA256:")
    assert len(bytes.fromhex(found["root"])) == 32
    assert found["records"] > 20


def test_a_receipt_and_the_first_key_prove_more(
    site: Path, receipt: Path, edgewatch: Edgewatch
) -> None:
    first_key = edgewatch("verify", "--json", "--site", site).json["first_key"]

    found = edgewatch(
        "verify", "--json", "--site", site, "--receipt", receipt, "--first-key", first_key
    ).json

    assert found["confirmed"] == [str(receipt)]
    assert len(found["covers"]) == 4
    assert not any("--" in line for line in found["does_not_cover"])


def test_an_altered_record_exits_with_1_and_says_what_and_where(
    site: Path, edgewatch: Edgewatch
) -> None:
    with as_administrator(site) as db:
        db.execute("UPDATE action SET note = 'altered' WHERE id = 2")
    try:
        result = edgewatch("verify", "--site", site)
        as_json = edgewatch("verify", "--json", "--site", site)
    finally:
        with as_administrator(site) as db:
            db.execute("UPDATE action SET note = 'seen' WHERE id = 2")

    assert (result.code, as_json.code) == (1, 1)
    assert result.out.splitlines()[:2] == [
        "Not as it was sealed:",
        "  log.db, action 2 (seal 2): is not as it was sealed: it was altered",
    ]
    assert json.loads(as_json.out)["findings"] == [
        {"what": "is not as it was sealed: it was altered", "where": "log.db, action 2 (seal 2)"}
    ]


def test_a_check_that_fails_itself_exits_with_1_and_calls_nothing_altered(
    site: Path, edgewatch: Edgewatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch)

    result = edgewatch("verify", "--site", site)
    found = json.loads(edgewatch("verify", "--json", "--site", site).out)

    assert result.code == 1
    assert result.out.splitlines()[:2] == [
        "Cannot be checked in full:",
        "  log.db, chunk: cannot be checked (KeyError: 3)",
    ]
    assert "Not as it was sealed" not in result.out
    assert (found["valid"], found["findings"], found["covers"]) == (False, [], [])
    assert found["faults"] == [FAULT.to_contract()]


def test_a_receipt_that_the_site_did_not_sign_is_noted(
    site: Path, receipt: Path, edgewatch: Edgewatch
) -> None:
    key = key_folder(site) / "site_ed25519"
    away = key.rename(key.with_name("away"))
    try:
        found = edgewatch("verify", "--json", "--site", site, "--receipt", receipt).json
    finally:
        away.rename(key)

    assert found["notes"] == [f"{receipt} is not signed with the key that the site has now."]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--receipt", "nowhere.txt"), "nowhere.txt: cannot be read"),
        (("--first-key", "abc"), "is no fingerprint of a key"),
    ],
)
def test_what_cannot_be_used_is_one_line_of_error(
    site: Path, edgewatch: Edgewatch, words: tuple[str, ...], error: str
) -> None:
    assert error in edgewatch("verify", "--site", site, *words).error


def test_a_folder_that_came_out_of_a_bundle_is_not_a_record_to_check(
    site: Path, edgewatch: Edgewatch
) -> None:
    mark_unpacked(site, Path("march.zip"))
    try:
        assert "edgewatch bundle verify" in edgewatch("verify", "--site", site).error
    finally:
        (site / "unpacked-from.txt").unlink()


def test_a_site_without_a_record_is_one_line_of_error(tmp_path: Path, edgewatch: Edgewatch) -> None:
    (tmp_path / "site.toml").write_text('schema = 1\nname = "Ward"\n')

    assert "no record here yet" in edgewatch("verify", "--site", tmp_path).error
