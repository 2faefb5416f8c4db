"""``edgewatch doctor``: its shape, its exit codes and what it prints."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch import __version__
from edgewatch.doctor import checks as doctor_checks
from edgewatch.doctor.check import Check
from edgewatch.doctor.finding import advice, failed, ok, unknown
from support.command_line import Edgewatch

FINE = Check("sqlite.version", "SQLite", "It matters.", lambda _: ok("SQLite 3.53.4."))
BETTER = Check(
    "clock.zone", "Zone", "It matters much.", lambda _: advice("It is odd.", "Set it.", "date")
)
BROKEN = Check("disk.space", "Space", "It is full.", lambda _: failed("Full.", "Make room.", "df"))
DARK = Check("usb.power", "Power", "It sleeps.", lambda _: unknown("Nobody says."))


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[Check]:
    """The checks of these tests in the place of all."""
    chosen = [FINE, BETTER]
    monkeypatch.setattr(doctor_checks, "CHECKS", chosen)
    return chosen


def test_advice_alone_is_ok_and_the_json_is_as_the_contract_has_it(
    edgewatch: Edgewatch, site: Path, checks: list[Check]
) -> None:
    found = edgewatch("doctor", "--site", site, "--json").json
    assert (found["ok"], found["version"], found["site"]) == (True, __version__, str(site))
    assert [one["state"] for one in found["checks"]] == ["ok", "advice"]
    assert found["checks"][1] == {
        "id": "clock.zone",
        "group": "clock",
        "title": "Zone",
        "state": "advice",
        "found": "It is odd.",
        "means": "It matters much.",
        "fix": "Set it.",
        "commands": ["date"],
    }


def test_a_failure_exits_with_1_and_prints_meaning_fix_and_commands(
    edgewatch: Edgewatch, site: Path, checks: list[Check]
) -> None:
    checks += [BROKEN, DARK]
    done = edgewatch("doctor", "--site", site)
    assert done.code == 1
    assert "ok      sqlite.version  SQLite 3.53.4." in done.out
    broken = done.out.split("FAILED  disk.space")[1]
    for text in ("Full.", "It is full.", "What to do: Make room.", "            df"):
        assert text in broken
    assert "4 checks: 1 failed, 1 with advice, 1 unknown, 1 ok, 0 not applicable here." in done.out
    assert json.loads(edgewatch("doctor", "--site", site, "--json").out)["ok"] is False


def test_one_reason_for_many_that_could_not_be_looked_at_is_printed_once(
    edgewatch: Edgewatch, site: Path, checks: list[Check]
) -> None:
    checks += [DARK, replace(DARK, id="usb.latency")]
    printed = edgewatch("doctor", "--site", site).out
    assert "?       Nobody says. Not looked at: usb.power, usb.latency." in printed
    assert "2 unknown" in printed


def test_without_a_site_the_machine_is_looked_at(
    edgewatch: Edgewatch, tmp_path: Path, checks: list[Check]
) -> None:
    found = edgewatch("doctor", "--site", tmp_path / "none", "--json").json
    assert (found["ok"], found["site"], len(found["checks"])) == (True, None, 2)


def test_a_model_that_is_not_of_the_site_is_wrong_use(edgewatch: Edgewatch, site: Path) -> None:
    assert 'no model "nonsense"' in edgewatch("doctor", "--site", site, "--model", "nonsense").error


def test_the_archive_is_written_beside_the_answer(
    edgewatch: Edgewatch, site: Path, checks: list[Check], tmp_path: Path
) -> None:
    out = tmp_path / "support.zip"
    done = edgewatch("doctor", "--site", site, "--json", "--archive", out)
    assert done.json["ok"]
    assert "MANIFEST.txt" in done.err
    assert "doctor.json" in zipfile.ZipFile(out).namelist()
    assert "exists already" in edgewatch("doctor", "--site", site, "--archive", out).error
