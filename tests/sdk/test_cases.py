"""Pseudonyms of cases: the same at one site, worthless elsewhere, and found by the name."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch import Recorder, label
from edgewatch.sdk.cases import CaseKeys, case_keys, is_token
from edgewatch.sdk.paths import spool_folder
from edgewatch.site.config import parse_site
from edgewatch.site.errors import InputError
from edgewatch.spool import Kind, SegmentReader

KEYED = '[privacy]\ncases = "keyed"\n'


def spooled(site: Path) -> list[tuple[Kind, bytes]]:
    """What every producer of a site has written, the files' own bytes too."""
    found = []
    for path in sorted(spool_folder(site).iterdir()):
        with SegmentReader(path) as reader:
            while records := reader.read():
                found += [(record.kind, record.body) for record in records]
    return found


def test_equal_cases_stay_equal_at_one_site_and_differ_elsewhere(tmp_path: Path) -> None:
    here, again, elsewhere = (CaseKeys(tmp_path / name, keyed=True) for name in ("a", "a", "b"))
    assert here("A-7") == again("A-7")
    assert len({here("A-7"), here("A-8"), elsewhere("A-7")}) == 3
    assert is_token(here("A-7"))


def test_what_is_a_pseudonym_already_is_not_replaced_again(tmp_path: Path) -> None:
    keys = CaseKeys(tmp_path, keyed=True)
    token = keys("A-7")
    assert keys.kept(token) == token == keys.kept("A-7")
    assert keys.kept(f"{token}/2") == f"{token}/2"


def test_nothing_on_the_disk_names_a_case_where_the_site_wants_pseudonyms(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(KEYED)
    recorder = Recorder("m", site=tmp_path, inputs=["x"], outputs=["y"])
    recorder.record({"x": 1.0}, {"y": 2.0}, case="S23-104711")
    recorder.close()
    label("m", case="S23-104711", value="benign", site=tmp_path)
    token = case_keys(tmp_path)("S23-104711").encode()
    bodies = dict(spooled(tmp_path))
    assert token in bodies[Kind.PREDICTION]
    assert token in bodies[Kind.LABEL]
    assert not any(b"104711" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_without_a_key_a_case_is_left_out_and_its_label_with_it(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(KEYED)
    (tmp_path / "keys").write_text("a file where the folder should be")
    recorder = Recorder("m", site=tmp_path, inputs=["x"], outputs=["y"])
    recorder.record({"x": 1.0}, {"y": 2.0}, case="S23-104711")
    recorder.close()
    label("m", case="S23-104711", value="benign", site=tmp_path)
    kinds = [kind for kind, _ in spooled(tmp_path)]
    assert Kind.PREDICTION in kinds
    assert Kind.LABEL not in kinds
    assert not any(b"104711" in body for _, body in spooled(tmp_path))


def test_a_site_file_that_is_being_edited_does_not_bring_names_back(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(KEYED)
    token = case_keys(tmp_path)("A-7")
    (tmp_path / "site.toml").write_text("[privacy\n")
    assert case_keys(tmp_path)("A-7") == token


def test_a_case_is_sought_by_its_name_whatever_the_site_said_at_the_time(tmp_path: Path) -> None:
    assert case_keys(tmp_path).lookups("A-7") == ["A-7"]
    keyed = CaseKeys(tmp_path, keyed=True)
    token = keyed("A-7")
    assert case_keys(tmp_path).lookups("A-7") == ["A-7", token]
    assert f"{token}/2" in case_keys(tmp_path).lookups("A-7/2")
    assert keyed("A-7/2") in case_keys(tmp_path).lookups("A-7/2")


def test_a_site_says_keep_or_keyed_and_nothing_else() -> None:
    assert parse_site(KEYED).privacy.cases == "keyed"
    with pytest.raises(InputError, match="cases"):
        parse_site('[privacy]\ncases = "hashed"\n')
