"""The commands behind the steps of the first-run wizard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from edgewatch.cli._slot_preview import what_is_fed
from edgewatch.cli.demo_site import demo_file
from edgewatch.devices.virtual.analyser import VirtualAnalyser
from edgewatch.devices.virtual.line import TcpLine
from edgewatch.site.config import load_site
from edgewatch.site.setup import is_due, setup_file
from support.command_line import MODEL, SLOT, Edgewatch
from support.small_site import STREAM


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test lets anything start with the computer of the person who runs it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))


def states(edgewatch: Edgewatch, site: Path) -> dict[str, str]:
    found = edgewatch("setup", "status", "--site", site, "--json").json
    return {step["step"]: step["state"] for step in found["steps"]}


def test_a_place_without_a_site_has_everything_to_do(edgewatch: Edgewatch, tmp_path: Path) -> None:
    found = edgewatch("setup", "status", "--site", tmp_path / "none", "--json").json
    assert (found["exists"], found["next"]) == (False, "site")
    assert {step["state"] for step in found["steps"]} == {"todo"}


def test_what_shows_in_the_site_is_done_however_it_came_there(
    edgewatch: Edgewatch, site: Path
) -> None:
    found = states(edgewatch, site)
    assert [found[step] for step in ("site", "model", "slot", "baseline")] == ["done"] * 4
    assert found["selftest"] == found["alarms"] == "todo"


def test_a_step_may_be_passed_over_and_is_done_all_the_same_later(
    edgewatch: Edgewatch, site: Path
) -> None:
    assert edgewatch("setup", "skip", "alarms", "--site", site).code == 0
    assert states(edgewatch, site)["alarms"] == "skipped"
    edgewatch("alarms", "preset", "quiet", "--site", site)
    assert states(edgewatch, site)["alarms"] == "done"


def test_a_preset_is_put_in_force_and_comments_stay(edgewatch: Edgewatch, site: Path) -> None:
    before = (site / "site.toml").read_text(encoding="utf-8")
    words = ("alarms", "preset", "strict", "--by", "A. Weber", "--site", site, "--json")
    shown = edgewatch(*words).json
    assert shown["preset"] == load_site(site).alarms.preset == "strict"
    after = (site / "site.toml").read_text(encoding="utf-8")
    assert [line for line in before.splitlines() if line not in after] == []


def test_a_size_of_the_record_is_shared_out_among_its_tiers(
    edgewatch: Edgewatch, site: Path
) -> None:
    shown = edgewatch("record", "limit", "2400MB", "--site", site, "--json").json
    assert shown["limit_mb"] == 2400
    assert load_site(site).record.raw_mb == 1000
    assert "200 MB or more" in edgewatch("record", "limit", "5MB", "--site", site).error


def test_autostart_is_of_this_site_and_this_user(edgewatch: Edgewatch, site: Path) -> None:
    on = edgewatch("autostart", "enable", "--agent", "--site", site, "--json").json
    assert (on["agent"], on["window"]) == (True, False)
    off = edgewatch("autostart", "disable", "--site", site, "--json").json
    assert (off["agent"], off["window"]) == (False, False)
    assert "no site here" in edgewatch("autostart", "enable", "--site", site / "no").error


def test_a_model_file_is_described_without_being_declared(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    found = edgewatch("model", "inspect", demo_file("cytology.onnx"), "--json").json
    assert (found["task"], found["width"]) == ("classification", 30)
    assert [one["name"] for one in found["signature"]["inputs"]] == ["X"]


def test_ports_are_judged_without_a_site(edgewatch: Edgewatch, tmp_path: Path) -> None:
    found = edgewatch("devices", "permissions", "--site", tmp_path / "none", "--json")
    assert {"state", "reason", "why", "remedy", "commands", "rule"} <= {
        key for port in json.loads(found.out)["ports"] for key in port
    } or not json.loads(found.out)["ports"]


def test_a_slot_is_declared_once_and_changed_on_request(edgewatch: Edgewatch, site: Path) -> None:
    words = ("slot", "add", SLOT, "--profile", "sartorius.sbi", "--port", "COM7", "--site", site)
    assert "is declared already" in edgewatch(*words).error
    changed = edgewatch(*words, "--replace", "--json").json
    assert (changed["port"], changed["models"]) == ("COM7", [MODEL])
    other = ("slot", "add", "balance", "--profile", "no.such", "--port", "COM8", "--site", site)
    assert "no device profile 'no.such'" in edgewatch(*other).error


def test_a_mapping_names_inputs_of_the_model_and_may_be_made_anew(
    edgewatch: Edgewatch, site: Path
) -> None:
    words = ("slot", "map", SLOT, MODEL)
    first = edgewatch(*words, "RAD=mean radius", "--every", 5, "--site", site, "--json").json
    assert (first["map"], first["every_s"]) == ({"RAD": "mean radius"}, 5.0)
    second = edgewatch(*words, "AREA=mean area", "--site", site, "--json").json
    assert (second["name"], second["every_s"]) == (first["name"], 0.0)
    assert second["map"] == {"AREA": "mean area"}
    assert "does not have: depth" in edgewatch(*words, "D=depth", "--site", site).error
    assert "is no mapping" in edgewatch(*words, "depth", "--site", site).error


def test_a_preview_shows_what_the_equipment_says_and_records_nothing(
    edgewatch: Edgewatch, site: Path
) -> None:
    line = TcpLine()
    edgewatch(
        "slot", "add", SLOT, "--profile", "astm.e1394", "--port", line.url, "--replace",
        "--site", site,
    )  # fmt: skip
    before = sorted((site / "spool").iterdir())
    words = ("slot", "preview", SLOT, "--seconds", 20, "--readings", 1, "--site", site, "--json")
    with VirtualAnalyser(line, STREAM.endless(), call_again_s=0.2):
        found = edgewatch(*words)
    assert found.code == 0
    told = [json.loads(text) for text in found.out.splitlines()]
    unit = next(one["unit"] for one in told if "unit" in one)
    reading = next(one for one in told if "reading" in one)
    assert unit["serial"] == "SN-4471"
    assert set(reading["reading"]) == set(STREAM.names)
    assert reading["case"]
    assert sorted((site / "spool").iterdir()) == before


def test_after_a_preview_the_inputs_that_nothing_feeds_are_named(site: Path) -> None:
    config = load_site(site)
    slot, inputs = config.find_slot(SLOT), config.find_model(MODEL).inputs
    assert not list(what_is_fed(config, slot, inputs))
    codes = [*inputs[2:], "Mean-Radius", "GLU"]
    assert list(what_is_fed(config, slot, codes)) == [
        f"Inputs of {MODEL} that count as missing: mean radius, mean texture",
        f'Say which code is which: edgewatch slot map {SLOT} {MODEL} "Mean-Radius=mean radius"',
    ]


def test_a_self_test_sees_an_exchange_and_touches_nothing_of_the_site(
    edgewatch: Edgewatch, site: Path
) -> None:
    before = touched(site)
    found = edgewatch("selftest", "--site", site, "--json").json
    assert found["passed"]
    assert (found["model"], found["own_model"]) == (MODEL, True)
    assert [check["passed"] for check in found["checks"]] == [True] * 6
    after = touched(site)
    assert after.pop(setup_file(site))
    assert after == before
    assert states(edgewatch, site)["selftest"] == "done"
    assert not is_due(site)  # nobody who sets up by commands is led by a wizard after it


def touched(site: Path) -> dict[Path, int]:
    """When each file was written last; the index of the log, which readers share, left out."""
    files = (path for path in site.rglob("*") if path.is_file() and path.suffix != ".db-shm")
    return {path: path.stat().st_mtime_ns for path in files}
