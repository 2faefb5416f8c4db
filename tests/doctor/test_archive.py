"""The support archive: what helps, and nothing that was planted for it to give away."""

from __future__ import annotations

import getpass
import json
import platform
import sqlite3
import stat
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.doctor.agent_log import unit_of
from edgewatch.doctor.archive import write_archive
from edgewatch.doctor.archive.known import pseudonyms_of
from edgewatch.doctor.archive.pseudonyms import Pseudonyms
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.run import examine
from edgewatch.sdk.paths import config_file, record_file, run_folder
from edgewatch.site.errors import InputError
from edgewatch.store import alarms, journal
from edgewatch.store.connection import open_writer
from support.doctor_looks import named
from support.machines import machine

PLANTED = {
    "a case": "MRN-55012-X",
    "a person": "Wilhelmina Okonkwo",
    "another person": "Bartholomew Quist",
    "a note": "patient in bed nine fainted",
    "a contact": "ext. 4410",
    "a title": "Okonkwo's own analyser",
    "a serial number": "SN-4471",
    "a second unit": "SN-9902",
    "a serial in an address": "ZQ81-7734",
    "a host": "lis.ward-seven.example",
    "an address": "q.bartholomew@example.org",
    "an input value": "17.990000",
    "a word of a label": "metastatic-xyz",
    "an option of a plug-in": "hunter2-token",
    "a folder": "/home/wilhelmina",
    "a number for a plug-in": "471100815",
    "a name that a plug-in is told": "ambrosia",
    "what a plug-in prints": "yolanda has fainted again",
}
LOG = """\
2026-03-01 08:00:00,123 INFO watching the site of Wilhelmina Okonkwo
2026-03-01 08:00:01,123 ERROR the record cannot be written: case MRN-55012-X, x = 17.990000
Traceback (most recent call last):
  File "/home/wilhelmina/.venv/lib/python3.11/site-packages/edgewatch/agent/agent.py", line 12, in turn
    raise ValueError("metastatic-xyz")
ValueError: metastatic-xyz at lis.ward-seven.example
yolanda has fainted again
"""  # noqa: E501


@pytest.fixture
def planted(site: Path) -> Path:
    """A site that knows all of it."""
    file = config_file(site)
    file.write_text(
        file.read_text()
        .replace('contact = "Biomedical engineering, ext. 4410"',
                 'contact = "Wilhelmina Okonkwo, ext. 4410"')
        .replace('title = "Cytology analyser"',
                 'title = "Okonkwo\'s own analyser"\n'
                 'consent = "Bartholomew Quist, patient in bed nine fainted"')
        .replace('/dev/no-such-port0', "usb:0403:6001:ZQ81-7734")
        .replace('/dev/no-such-port1', "socket://lis.ward-seven.example:4001")
        + '\n[plugins.options.sink]\ntoken = "hunter2-token"\npin = 471100815\n'
        + 'ambrosia = "x"\n'
    )  # fmt: skip
    run_folder(site).mkdir(mode=0o700, exist_ok=True)
    (run_folder(site) / "agent.log").write_text(LOG)
    with closing(open_writer(record_file(site))) as db:
        _plant(db)
    return site


def _plant(db: sqlite3.Connection) -> None:
    now_ns = time.time_ns()
    action = {"token": "p", "time_ns": now_ns, "by": "Wilhelmina Okonkwo", "subject": "MRN-55012-X",
              "kind": "record.erase", "note": "patient in bed nine fainted",
              "payload": {"x": 17.99}}  # fmt: skip
    journal.add_action(db, action, "done", now_ns)
    journal.add_event(db, now_ns, "sample.incomplete", "MRN-55012-X", case="MRN-55012-X",
                      value=17.99, reason="patient in bed nine fainted", by="Bartholomew Quist",
                      seconds=3.5)  # fmt: skip
    journal.add_event(db, now_ns, "seal.failed", "record",
                      reason="no keyring for q.bartholomew@example.org")  # fmt: skip
    one = alarms.alarms(db)[0]
    alarms.save_alarm(
        db,
        one
        | {
            "id": 9_001,
            "code": "input.domain",
            "subject": "MRN-55012-X",
            "value": 17.99,
            "acknowledged_by": "Bartholomew Quist",
            "note": "patient in bed nine fainted",
        },
    )


def archive_of(site: Path, path: Path) -> dict[str, str]:
    examination = Examination(site)
    checks = [named(i) for i in ("site.settings", "ports.present", "record.readable")]
    found = {"ok": True, "site": str(site), "checks": [
        one.to_json() for one in examine(examination, checks)]}  # fmt: skip
    found["checks"].append({"found": "The PIN of Wilhelmina Okonkwo, /home/wilhelmina/x, ran out."})
    write_archive(path, examination, found)
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_nothing_that_was_planted_is_in_any_file(planted: Path, tmp_path: Path) -> None:
    files = archive_of(planted, tmp_path / "out.zip")
    whole = "\n".join(files.values()).casefold()
    leaked = [what for what, text in PLANTED.items() if text.casefold() in whole]
    assert leaked == []
    assert "17.99" not in whole
    assert str(planted).casefold() not in whole
    for own in {getpass.getuser(), platform.node()} - {"root", "localhost", "edgewatch", ""}:
        assert f'"{own}"'.casefold() not in whole
        assert f" {own} ".casefold() not in whole
    assert str(Path.home()) == "/root" or str(Path.home()).casefold() not in whole


def test_what_helps_is_there(planted: Path, tmp_path: Path) -> None:
    files = archive_of(planted, tmp_path / "out.zip")
    assert set(files) == {
        "MANIFEST.txt", "agent.log", "alarms.json", "doctor.json", "events.json", "record.json",
        "site.toml", "versions.json",
    }  # fmt: skip
    record = json.loads(files["record.json"])
    assert record["rows"]["prediction"] == 200
    assert record["schema"][0] == "m001_first_record"
    assert record["agents"][0]["version"] == "0.1.0"
    assert "numpy" in json.loads(files["versions.json"])["packages"]
    events = {one["kind"]: one for one in json.loads(files["events.json"])}
    assert events["sample.incomplete"]["detail"]["seconds"] == 3.5
    assert events["sample.incomplete"]["subject"] == ""
    assert events["seal.failed"]["subject"] == "record"
    by_code = {one["code"]: one for one in json.loads(files["alarms.json"])}
    assert by_code["device.changed"]["subject"] == "analyser"
    assert by_code["input.domain"]["acknowledged_by"].startswith("[person ")
    assert "value" not in by_code["input.domain"]
    assert "2026-03-01 08:00:01 ERROR the record cannot be written:" in files["agent.log"]
    assert "  File edgewatch/agent/agent.py, line 12, in turn" in files["agent.log"]
    assert 'name = "analyser"' in files["site.toml"]


def test_the_words_of_a_service_come_out_of_the_journal_as_plain_ones(
    planted: Path, tmp_path: Path
) -> None:
    asked = " ".join(
        ("journalctl", "--no-pager", "--output=cat", "--lines=400", "--quiet", *unit_of(planted))
    )
    examination = Examination(planted, machine(tmp_path / "root", answers={asked: LOG}))
    write_archive(tmp_path / "out.zip", examination, {})
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        journal_of_service = archive.read("journal.log").decode()
    assert "2026-03-01 08:00:00 INFO watching the site of" in journal_of_service
    assert "Wilhelmina" not in journal_of_service


def test_the_manifest_names_every_file_and_what_was_taken_out(
    planted: Path, tmp_path: Path
) -> None:
    files = archive_of(planted, tmp_path / "out.zip")
    for name in set(files) - {"MANIFEST.txt"}:
        assert f"  {name}: " in files["MANIFEST.txt"]
    assert "never inside" in files["MANIFEST.txt"]
    assert "person: " in files["MANIFEST.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes as POSIX has them")
def test_the_archive_is_its_users_alone_and_never_replaces_another(
    site: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.zip"
    archive_of(site, out)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    with pytest.raises(InputError, match="exists already"):
        archive_of(site, out)
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_the_names_of_the_machine_are_known_without_asking_the_network(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("socket.gethostbyaddr", ask)
    files = {
        "/etc/hosts": f"10.1.1.1 pc-seven.ward.example {platform.node()} # ours\n",
        "/etc/resolv.conf": "search clinic-north.example\n",
    }
    names = pseudonyms_of(Examination(site, machine(tmp_path / "root", files)))
    said = names.clean("pc-seven.ward.example, lis.clinic-north.example")
    assert "ward" not in said
    assert "clinic" not in said


def test_a_name_of_two_letters_is_a_name() -> None:
    names = Pseudonyms()
    names.learn("person", ["王伟", "Bo", "I"])
    assert names.clean("王伟 and Bo, no bo; I") == "[person 1] and [person 2], no bo; I"


def test_a_machine_without_a_site_has_an_archive_too(tmp_path: Path) -> None:
    files = archive_of(tmp_path / "none", tmp_path / "out.zip")
    assert set(files) == {"MANIFEST.txt", "doctor.json", "versions.json"}


def test_a_record_that_cannot_be_read_leaves_the_rest(site: Path, tmp_path: Path) -> None:
    record_file(site).write_bytes(b"nonsense" * 1000)
    files = archive_of(site, tmp_path / "out.zip")
    assert "record.json" not in files
    assert "site.toml" in files


def test_one_word_stands_for_one_name_and_no_name_is_found_within_a_word() -> None:
    names = Pseudonyms()
    names.learn("person", ["Ana", "Ana Ruiz"])
    names.learn("account", ["ana"])
    assert names.clean("Ana Ruiz, ANA, analyser") == "[person 2], [person 1], analyser"
    assert names.named("person", "Bo") == names.named("person", "bo ")
    assert names.clean("socket://10.0.0.7:4001") == "socket://[machine]"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Jürgen Weiß", "Jürgen Weiß, JÜRGEN WEISS"),
        ("Yıldız", "Yıldız, YILDIZ"),
        ("Zoë", "Zoe\N{COMBINING DIAERESIS}, ZOË"),
    ],
)
def test_a_name_is_replaced_however_it_is_spelt(name: str, text: str) -> None:
    names = Pseudonyms()
    names.learn("person", [name])
    assert names.clean(text) == "[person 1], [person 1]"
