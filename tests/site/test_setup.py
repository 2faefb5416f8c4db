"""How far the setting up has come, and what starts with the computer."""

from __future__ import annotations

import configparser
import plistlib
import shlex
from pathlib import Path

import pytest

from edgewatch.site import autostart, setup
from edgewatch.site.autostart_entries import launch_agent, systemd_unit, xdg_autostart
from edgewatch.site.edit import change_site, restore_site, set_in_section
from edgewatch.site.errors import InputError
from edgewatch.site.quota import TIERS, parse_mb, shared_out
from edgewatch.site.sections import RecordSection


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    folder = tmp_path / "ward 3"
    folder.mkdir()
    (folder / "site.toml").write_text('# Mine.\nname = "W"\n\n[drift]\nmin_rows = 50  # enough\n')
    return folder


def test_a_wizard_is_due_until_the_setting_up_is_over(tmp_path: Path, site: Path) -> None:
    assert setup.is_due(tmp_path / "nothing here")
    assert not setup.is_due(site)  # made on the command line: nobody wants to be led
    setup.begin(site)
    assert setup.is_due(site)
    setup.pass_step(site, "model", "skipped")
    assert setup.begin(site).passed == {"model": "skipped"}
    setup.finish(site)
    assert not setup.is_due(site)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"passed": 1, "finished": true}'])
def test_a_spoilt_setup_file_counts_as_none(site: Path, text: str) -> None:
    setup.setup_file(site).write_text(text)
    assert setup.read_setup(site) is None
    assert not setup.is_due(site)


def test_a_step_that_is_none_is_named(site: Path) -> None:
    with pytest.raises(InputError, match="no step"):
        setup.pass_step(site, "coffee", "done")


def test_a_change_of_the_site_keeps_comments_and_can_be_taken_back(site: Path) -> None:
    path = site / "site.toml"
    before = path.read_text()
    former = change_site(site, lambda d: set_in_section(d, "drift", {"min_rows": 80}))
    assert path.read_text() == before.replace("min_rows = 50", "min_rows = 80")
    restore_site(site, former)
    assert path.read_text() == before


def test_a_change_that_is_not_allowed_leaves_the_file_as_it_was(site: Path) -> None:
    before = (site / "site.toml").read_text()
    with pytest.raises(InputError, match="line 5"):
        change_site(site, lambda d: set_in_section(d, "drift", {"min_rows": -1}))
    assert (site / "site.toml").read_text() == before


def test_what_was_enabled_is_found_on_and_disabled_again(site: Path) -> None:
    assert not autostart.status(site, platform="linux").agent
    on = autostart.enable(site, platform="linux")
    assert (on.agent, on.window) == (True, True)
    off = autostart.disable(site, agent=False, platform="linux")
    assert (off.agent, off.window) == (True, False)
    assert "--site" in Path(off.places["agent"]).read_text()
    assert not Path(off.places["window"]).exists()


def test_two_sites_of_one_user_start_beside_each_other(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "ward 3"
    first = autostart.status(site, platform="linux").places
    second = autostart.status(other, platform="linux").places
    assert not set(first.values()) & set(second.values())


WORDS = ["/opt/edge watch/edgewatch", "agent", "--site", '/srv/ward "3" 100% $HOME']


def test_systemd_reads_the_words_as_they_were(tmp_path: Path) -> None:
    entry = systemd_unit(tmp_path, tmp_path / "ward 3", WORDS)
    unit = configparser.ConfigParser(interpolation=None)
    unit.optionxform = str  # type: ignore[assignment]
    unit.read_string(entry.text)
    line = unit["Service"]["ExecStart"].replace("$$", "$").replace("%%", "%")
    assert shlex.split(line) == WORDS
    # Two means bad input, which another start would not mend.
    assert unit["Service"]["RestartPreventExitStatus"] == "2"
    assert entry.links[0].parent.name == "default.target.wants"


def test_a_desktop_reads_the_words_as_they_were(tmp_path: Path) -> None:
    entry = xdg_autostart(tmp_path, tmp_path / "ward 3", WORDS)
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.read_string(entry.text)
    # First as a string of the file, then as the Exec key has it.
    line = desktop["Desktop Entry"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    assert shlex.split(line.replace("\\$", "$")) == WORDS


def test_macos_gets_a_property_list(site: Path) -> None:
    entry = launch_agent(site, site, "agent", WORDS)
    body = plistlib.loads(entry.text.encode())
    assert body["ProgramArguments"] == WORDS
    assert body["KeepAlive"] == {"SuccessfulExit": False}
    on = autostart.enable(site, window=False, platform="darwin")
    assert (on.agent, on.window) == (True, False)


@pytest.mark.parametrize("total", [200, 2_400, 1_000_000])
def test_one_size_is_shared_out_whole_and_may_be_shared_out_again(total: int) -> None:
    caps = shared_out(total, RecordSection())
    assert sum(caps.values()) == total
    again = shared_out(total, RecordSection(**caps))  # type: ignore[arg-type]
    assert all(abs(again[f"{t}_mb"] - caps[f"{t}_mb"]) <= len(TIERS) for t in TIERS)


@pytest.mark.parametrize("text", ["", "20", "20 apples", "-1GB"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a size"):
        parse_mb(text)
