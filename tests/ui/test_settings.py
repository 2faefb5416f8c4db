"""The Settings page: what belongs to this user holds at once; rules of alarms go into site.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.sdk.paths import config_file
from edgewatch.site.actions import SETTING
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.ui.models.about import kept, parts
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.alarm_settings import Editor, read_settings
from edgewatch.ui.pages.settings import SettingsPage
from edgewatch.ui.preferences import Preferences
from support.spooled import sent_actions

ALARMS = """
# agreed with the ward
[alarms]
preset = "standard"  # until May
[alarms.code."system.disk"]
limit = 80.0  # the disk is small
"""


@pytest.fixture
def tuned(empty_site: Path) -> Path:
    """A site that wants one rule otherwise than its preset."""
    with config_file(empty_site).open("a", encoding="utf-8") as file:
        file.write(ALARMS)
    return empty_site


@pytest.fixture
def page(tuned: Path, qtbot) -> SettingsPage:
    """The page as the window sets it up, at the rule of the disk."""
    made = SettingsPage()
    qtbot.addWidget(made)
    made.preferences = Preferences()
    made.set_site(tuned)
    made.set_acting(Acting("Ada"))
    made.show_key("alarms:system.disk")
    return made


def test_each_rule_says_where_it_was_set(tuned: Path) -> None:
    settings = read_settings(tuned)
    lines = config_file(tuned).read_text(encoding="utf-8").splitlines()
    assert settings.preset_line == lines.index('preset = "standard"  # until May') + 1
    origins = {row.code: row.origin for row in settings.rows}
    header = lines.index('[alarms.code."system.disk"]') + 1
    assert origins["system.disk"] == f"site.toml, line {header}"
    assert origins["system.cpu"] == "preset standard"
    assert origins["device.changed"] == "as usual"


def test_a_changed_rule_keeps_the_comments_and_is_put_into_the_record(
    page: SettingsPage, tuned: Path
) -> None:
    form = page.alarms.form
    assert form.limit.text() == "80"
    form.limit.setText("75")
    form.on_delay.setText("20min")
    form.change_button.click()
    text = config_file(tuned).read_text(encoding="utf-8")
    assert "limit = 75.0  # the disk is small" in text
    assert load_site(tuned).alarms.code["system.disk"].on_delay == 20 * 60 * 10**9
    [action] = sent_actions(tuned)
    assert (action["kind"], action["by"]) == (SETTING, "Ada")
    assert "limit = 75.0" in action["note"]
    page.alarms.undo_button.click()
    assert config_file(tuned).read_text(encoding="utf-8").endswith(ALARMS)
    assert not page.alarms.undo_button.isEnabled()


def test_a_value_that_cannot_be_is_refused_where_it_was_filled_in(
    page: SettingsPage, tuned: Path
) -> None:
    form = page.alarms.form
    before = config_file(tuned).read_text(encoding="utf-8")
    for edit, wrong in ((form.on_delay, "soon"), (form.limit, "101"), (form.limit, "much")):
        edit.setText(wrong)
        form.change_button.click()
        assert wrong in form.hint.text(), form.hint.text()
        assert edit.text() == wrong
        edit.clear()
    assert config_file(tuned).read_text(encoding="utf-8") == before


def test_without_a_name_or_in_an_opened_bundle_nothing_is_changed(
    page: SettingsPage, tuned: Path
) -> None:
    page.set_acting(Acting(""))
    page.alarms.refresh()
    assert not page.alarms.form.change_button.isEnabled()
    assert "name" in page.alarms.form.change_button.toolTip()
    page.set_acting(Acting("Ada"))
    page.alarms.refresh()
    assert page.alarms.form.change_button.isEnabled()
    page.alarms.read_only = True
    page.alarms.refresh()
    assert "opened bundle" in page.alarms.form.change_button.toolTip()


def test_what_nobody_can_do_without_cannot_be_switched_off(page: SettingsPage, tuned: Path) -> None:
    assert page.alarms.form.enabled.isEnabled()
    page.alarms.table.select("device.changed")
    assert not page.alarms.form.enabled.isEnabled()
    assert not page.alarms.form.limit.isEnabled(), "a swap is no matter of a limit"


def test_a_rule_goes_back_to_its_preset_and_the_preset_to_another(tuned: Path) -> None:
    editor = Editor(tuned)
    editor.set_rule("system.disk", {"limit": None}, Acting("Ada"))
    editor.choose_preset("quiet", Acting("Ada"))
    alarms = load_site(tuned).alarms
    assert (alarms.preset, alarms.code) == ("quiet", {})
    assert "# until May" in config_file(tuned).read_text(encoding="utf-8")


def test_a_change_is_not_taken_back_over_that_of_somebody_else(tuned: Path) -> None:
    editor = Editor(tuned)
    editor.choose_preset("strict", Acting("Ada"))
    with config_file(tuned).open("a", encoding="utf-8") as file:
        file.write("# mine\n")
    with pytest.raises(InputError, match="somebody else"):
        editor.undo(Acting("Ada"))
    assert config_file(tuned).read_text(encoding="utf-8").endswith("# mine\n")


def test_looks_and_notices_hold_at_once_and_can_be_reset(page: SettingsPage, qtbot) -> None:
    part, preferences = page.window_part, Preferences()
    for picker, name in ((part.theme, "theme"), (part.scale, "font_scale")):
        with qtbot.waitSignal(page.preferred, check_params_cb=lambda told, name=name: told == name):
            picker.activated.emit(2)
    assert (preferences.theme, preferences.font_scale) == ("dark", 1.5)
    assert not part.sound.isChecked(), "sound is off until somebody asks for it"
    part.sound.click()
    assert Preferences().sound
    part.reset_button.click()
    assert (Preferences().sound, Preferences().font_scale) == (False, 1.0)
    assert not part.sound.isChecked()


def test_starting_by_itself_is_switched_on_and_off(
    page: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    part = page.window_part
    assert not part.agent.isChecked()
    part.agent.click()
    assert part.agent.isChecked()
    made = [path for path in (tmp_path).rglob("*edgewatch*") if path.is_file()]
    assert made, "something that the system starts"
    part.agent.click()
    assert not part.agent.isChecked()


def test_support_finds_what_it_asks_for_first(tuned: Path) -> None:
    with config_file(tuned).open("a", encoding="utf-8") as file:
        file.write("[record]\nraw_days = 500\n")
    text = config_file(tuned).read_text(encoding="utf-8")
    tiers = {one.key: one for one in kept(load_site(tuned).record, text)}
    assert tiers["raw"].days == "500 days"
    assert tiers["raw"].origin == f"site.toml, line {len(text.splitlines())}"
    assert tiers["day"].origin == "as usual"
    named = {part.name: part for part in parts()}
    assert "LGPL" in named["PySide6-Essentials"].licence
