"""The first-run wizard: from nothing to watching, left and resumed, refused and put right."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from edgewatch.cli._selftest_run import CHECKS
from edgewatch.cli.demo_site import demo_file
from edgewatch.cli.main import run
from edgewatch.devices import access
from edgewatch.devices.virtual.analyser import VirtualAnalyser
from edgewatch.devices.virtual.line import TcpLine
from edgewatch.site import setup
from edgewatch.site.config import load_site
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.widgets.pin_dialog import PinDialog
from edgewatch.ui.wizard import devices, errands, selftest
from edgewatch.ui.wizard.live_preview import LivePreview
from edgewatch.ui.wizard.run import open_wizard, run_wizard
from edgewatch.ui.wizard.window import ANEW, Wizard
from support.commands_here import CommandHere
from support.people import ENGINEER, OTHER_PIN, PIN, make_pins_cheap
from support.small_site import STREAM

PASSED = {
    "passed": True,
    "model": "cytology",
    "own_model": True,
    "checks": [
        {"what": what, "passed": True, "seconds": 0.2, "detail": "seen"}
        for what in selftest.CHECK_WORDS
    ],
}
FORBIDDEN = {
    "rule_file": "/etc/udev/rules.d/70-edgewatch-serial.rules",
    "ports": [
        {
            "port": "/dev/ttyUSB0",
            "description": "FT232R USB UART",
            "state": "forbidden",
            "reason": "group",
            "params": {"group": "dialout", "user": "ray"},
            "commands": ["sudo usermod -aG dialout ray"],
            "rule": "",
            "advice": [],
        }
    ],
}
Opener = Callable[..., Wizard]


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> type[CommandHere]:
    """Commands run in this process; a self-test passes, and nothing starts with the computer."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(errands, "Command", CommandHere)
    monkeypatch.setattr(CommandHere, "answers", {"selftest": PASSED})
    monkeypatch.setattr(CommandHere, "ran", [])
    return CommandHere


@pytest.fixture
def wizard_of(qtbot, qapp: QApplication, here: type[CommandHere]) -> Iterator[Opener]:  # type: ignore[no-untyped-def]
    """Opens the wizard of a site."""
    opened: list[Wizard] = []

    def make(site: Path) -> Wizard:
        preferences = Preferences()
        wizard = open_wizard(qapp, site, preferences)
        opened.append(wizard)
        qtbot.addWidget(wizard)
        wizard.show()
        qtbot.waitUntil(lambda: not (wizard._status.busy or wizard.errands.busy))
        return wizard

    yield make
    for wizard in opened:
        wizard.shut()


@pytest.fixture
def new_site(tmp_path: Path) -> Path:
    """A site that has been begun and holds nothing yet."""
    site = tmp_path / "begun"
    assert run(["init", str(site), "--name", "Ward 3", "--json"]) == 0
    setup.begin(site)
    return site


def settled(wizard: Wizard) -> bool:
    looks = (getattr(wizard.step, name, None) for name in ("_look", "_lists", "_declare"))
    return not wizard.errands.busy and not any(look.busy for look in looks if look is not None)


def go_on(wizard: Wizard, qtbot: Any) -> None:
    """Press Next, and wait for what it runs."""
    qtbot.waitUntil(lambda: settled(wizard), timeout=10_000)
    assert wizard.next_button.isEnabled(), wizard.hint.text()
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: settled(wizard), timeout=10_000)


def to_step(wizard: Wizard, key: str, qtbot: Any) -> Any:
    wizard.list.setCurrentRow([step.key for step in wizard.steps].index(key))
    assert wizard.step.key == key
    qtbot.waitUntil(lambda: settled(wizard), timeout=10_000)
    return wizard.step


def test_a_person_is_led_from_nothing_to_watching(
    wizard_of: Opener, tmp_path: Path, qtbot, here: type[CommandHere]
) -> None:
    site = tmp_path / "new"
    wizard = wizard_of(site)
    steps: list[Any] = wizard.steps
    assert not wizard.next_button.isEnabled()
    steps[0].person.setText("A. Weber")
    steps[0].name.setText("Ward 3")
    assert f"edgewatch init {site} --name 'Ward 3'" in wizard.command.toPlainText()
    go_on(wizard, qtbot)
    steps[1].file.edit.setText(str(demo_file("cytology.onnx")))
    qtbot.waitUntil(lambda: settled(wizard))
    steps[1]._take_header(str(demo_file("reference.csv")))
    go_on(wizard, qtbot)
    go_on(wizard, qtbot)
    steps[3].port.setEditText("socket://127.0.0.1:9")
    names = load_site(site).find_model("cytology").inputs
    steps[3]._hear({"reading": {"Mean Radius": 14.2, **dict.fromkeys(names[1:], 1.0)}})
    go_on(wizard, qtbot)
    steps[4].file.edit.setText(str(demo_file("reference.csv")))
    steps[4].label.choose(steps[4]._columns.index("diagnosis") + 1)
    go_on(wizard, qtbot)
    assert wizard.step is steps[4]
    assert "249 rows" in steps[4].says.text()
    for _ in range(4):  # on, alarms, storage, the self-test
        go_on(wizard, qtbot)
    assert wizard.next_button.text() == "&Start watching"
    go_on(wizard, qtbot)
    assert wizard.result() == QDialog.DialogCode.Accepted
    config = load_site(site)
    assert (config.name, config.model[0].task) == ("Ward 3", "classification")
    assert config.slot[0].models == ("cytology",)
    assert config.feed[0].map == {"Mean Radius": "mean radius"}
    assert not setup.is_due(site)
    assert set((setup.read_setup(site) or setup.Setup()).passed) == set(setup.STEPS)
    assert Preferences().person == "A. Weber"


def test_what_was_left_is_resumed_at_the_next_step(wizard_of: Opener, new_site: Path) -> None:
    setup.pass_step(new_site, "model", "skipped")
    setup.pass_step(new_site, "devices", "done")
    wizard = wizard_of(new_site)
    assert wizard.step.key == "slot"
    assert [wizard.list.item(i).text()[0] for i in range(4)] == ["✓", "–", "✓", "○"]


def test_without_a_site_no_other_step_can_be_opened(wizard_of: Opener, tmp_path: Path) -> None:
    wizard = wizard_of(tmp_path / "none")
    wizard.list.setCurrentRow(3)
    assert wizard.at == wizard.list.currentRow() == 0
    assert not wizard.skip_button.isVisible()


def test_a_command_that_fails_says_why_and_the_step_stays(
    wizard_of: Opener, new_site: Path, qtbot, tmp_path: Path
) -> None:
    wizard = wizard_of(new_site)
    model = to_step(wizard, "model", qtbot)
    (tmp_path / "no.onnx").write_bytes(b"this is no model")
    model.file.edit.setText(str(tmp_path / "no.onnx"))
    qtbot.waitUntil(lambda: settled(wizard))
    assert "cannot be loaded" in wizard.hint.text()
    assert not wizard.next_button.isEnabled()
    model.file.edit.setText(str(demo_file("cytology.onnx")))
    qtbot.waitUntil(lambda: settled(wizard))
    model.columns.setText("age, bp")
    assert wizard.hint.text() == "The model takes 30 columns; 2 are named."
    model.columns.setText("")
    model.name.setText("no name/")
    go_on(wizard, qtbot)
    assert wizard.step is model
    assert "name" in wizard.hint.text()
    assert wizard.hint.property("error")
    model.name.setText("cytology")
    assert not wizard.hint.text()  # it was said of the name as it stood


def test_at_a_site_with_people_a_step_asks_for_the_pin_and_again_after_a_wrong_one(
    wizard_of: Opener, new_site: Path, qtbot, here: type[CommandHere], monkeypatch
) -> None:
    make_pins_cheap(monkeypatch)
    with monkeypatch.context() as enrolling:
        enrolling.setenv("EDGEWATCH_NEW_PIN", PIN)
        add = ["people", "add", ENGINEER, "--role", "engineer", "--by", ENGINEER]
        assert run(["--site", str(new_site), *add]) == 0
    Preferences().person = ENGINEER
    wizard = wizard_of(new_site)
    step = to_step(wizard, "alarms", qtbot)
    step.choices["strict"].setChecked(True)
    for pin, hint in ((OTHER_PIN, "PIN"), (PIN, "")):
        here.ran.clear()
        qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)
        dialog = wizard.findChildren(PinDialog)[-1]
        assert not here.ran
        dialog.pin.setText(pin)
        dialog.accept_button.click()
        qtbot.waitUntil(lambda: bool(here.ran) and settled(wizard))
        assert here.ran[0] == ("alarms", "preset", "strict", "--by", ENGINEER)
        assert hint in wizard.hint.text()
        assert (wizard.step is step) == bool(hint)
    assert load_site(new_site).alarms.preset == "strict"


def test_a_step_passed_over_says_what_follows_and_counts_as_skipped(
    wizard_of: Opener, new_site: Path, qtbot
) -> None:
    wizard = wizard_of(new_site)
    to_step(wizard, "model", qtbot)
    assert "nothing is watched" in wizard.skip_button.toolTip()
    qtbot.mouseClick(wizard.skip_button, Qt.MouseButton.LeftButton)
    assert wizard.step.key == "devices"
    found = setup.read_setup(new_site)
    assert found is not None
    assert found.passed == {"model": "skipped"}


def test_a_forbidden_port_shows_the_exact_remedy(
    wizard_of: Opener, new_site: Path, qtbot, here: type[CommandHere]
) -> None:
    here.answers["devices"] = FORBIDDEN
    step = to_step(wizard_of(new_site), "devices", qtbot)
    assert step.remedy.toPlainText() == "sudo usermod -aG dialout ray"
    assert "not in that group" in step.why.text()
    assert "sudo usermod" in step.remedy.accessibleName()


def test_escape_goes_back_and_never_closes(wizard_of: Opener, new_site: Path, qtbot) -> None:
    wizard = wizard_of(new_site)
    to_step(wizard, "alarms", qtbot)
    for _ in range(10):
        qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    assert (wizard.at, wizard.isVisible()) == (0, True)


def test_a_site_file_that_does_not_load_is_named(wizard_of: Opener, new_site: Path) -> None:
    (new_site / "site.toml").write_text("nme = 1\n", encoding="utf-8")
    wizard = wizard_of(new_site)
    assert "site.toml, line 1" in wizard.hint.text()
    assert not wizard.next_button.isEnabled()


def test_a_folder_that_cannot_be_made_is_named(wizard_of: Opener, tmp_path: Path, qtbot) -> None:
    (tmp_path / "file").touch()
    wizard = wizard_of(tmp_path / "file" / "site")
    steps: list[Any] = wizard.steps
    steps[0].person.setText("A. Weber")
    steps[0].name.setText("Ward 3")
    go_on(wizard, qtbot)
    assert (wizard.at, wizard.hint.property("error")) == (0, True)


def test_closing_it_keeps_what_was_done_and_opens_no_window(
    qapp: QApplication, here: type[CommandHere], new_site: Path
) -> None:
    def close() -> None:
        wizard = next(w for w in qapp.topLevelWidgets() if w.objectName() == "wizard")
        wizard.close()

    QTimer.singleShot(50, close)
    assert not run_wizard(new_site)
    assert setup.is_due(new_site)


def choose_profile(step: Any, name: str) -> None:
    at = [profile["id"] for profile in step._profiles].index(name)
    step.profile.choose(at)
    step.profile.chosen.emit(at)


def test_what_the_equipment_says_is_seen_as_it_comes(
    wizard_of: Opener, new_site: Path, qtbot
) -> None:
    step = to_step(wizard_of(new_site), "slot", qtbot)
    words = ("--inputs", "mean radius", "--outputs", "risk", "--task", "regression", "--json")
    assert run(["model", "add", "scorer", "--site", str(new_site), *words]) == 0
    step.enter()
    line = TcpLine()
    with VirtualAnalyser(line, STREAM.endless(), call_again_s=0.2):
        step.port.setEditText(line.url)
        qtbot.waitUntil(lambda: not step._lists.busy)
        qtbot.mouseClick(step.look_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: step.mapping.heard, timeout=20_000)
        assert "SN-4471" in step.says.text()
        qtbot.mouseClick(step.look_button, Qt.MouseButton.LeftButton)
    assert not step._preview.busy
    assert step.look_button.text() == "&Look at what it says"


def test_a_stream_too_fast_to_read_is_told_a_few_times_a_second(tmp_path: Path, qtbot) -> None:
    preview, told = LivePreview(tmp_path), []
    preview.told.connect(told.append)
    lines = [json.dumps({"reading": {"n": float(n)}}) for n in range(1000)]
    preview._lines("\n".join([*lines, '{"unit": {"serial": "7"}}', "half a li"]))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [{"reading": {"n": 999.0}}, {"unit": {"serial": "7"}}]


def test_equipment_without_readings_is_asked_who_it_is(
    wizard_of: Opener, new_site: Path, qtbot, here: type[CommandHere]
) -> None:
    step = to_step(wizard_of(new_site), "slot", qtbot)
    step.port.setEditText("/dev/ttyUSB0")
    choose_profile(step, "escpos.printer")
    assert not step.reads.isEnabled()
    said = {"layer": "protocol", "field": "serial", "value": "J4MF"}
    here.answers["devices"] = {"identified": True, "evidence": [said], "detail": ""}
    qtbot.mouseClick(step.look_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "J4MF" in step.says.text())
    assert not step._preview.busy


def test_equipment_that_asking_can_reset_takes_a_name_and_a_reason(
    wizard_of: Opener, new_site: Path, qtbot
) -> None:
    wizard = wizard_of(new_site)
    step = to_step(wizard, "slot", qtbot)
    step.port.setEditText("/dev/ttyUSB0")
    choose_profile(step, "grbl.controller")
    assert step.consent.isVisible()
    assert not wizard.next_button.isEnabled()
    step.consent.setText("A. Weber, the spindle is off")
    assert wizard.next_button.isEnabled()
    assert "--consent 'A. Weber, the spindle is off'" in wizard.command.toPlainText()


def test_the_window_gives_every_reason_in_the_words_of_the_command_line() -> None:
    assert devices._REASONS == access.REASONS
    assert tuple(what for what, _ in CHECKS) == selftest.CHECK_WORDS


def test_a_person_says_which_input_a_code_is(wizard_of: Opener, new_site: Path, qtbot) -> None:
    words = ("--inputs", "age,bp", "--outputs", "risk", "--task", "regression", "--json")
    assert run(["model", "add", "scorer", "--site", str(new_site), *words]) == 0
    step = to_step(wizard_of(new_site), "slot", qtbot)
    mapping = step.mapping
    mapping.hear({"AGE": 61.0, "RR": 140.0})
    assert mapping.renames == {"AGE": "age"}
    assert "1 input gets nothing" in mapping.says.text()
    mapping.table.select("RR")
    mapping.input.choose(2)
    mapping.input.chosen.emit(2)
    assert mapping.renames == {"AGE": "age", "RR": "bp"}
    assert mapping.says.text() == "Every input of the model is fed."


def test_a_self_test_that_fails_can_be_run_again_or_left(
    wizard_of: Opener, new_site: Path, qtbot, here: type[CommandHere]
) -> None:
    failed = [{**PASSED["checks"][0], "passed": False, "detail": "not seen within 40 s"}]
    here.answers["selftest"] = {**PASSED, "passed": False, "checks": failed}
    wizard = wizard_of(new_site)
    step = to_step(wizard, "selftest", qtbot)
    go_on(wizard, qtbot)
    assert step.says.text().startswith("Not passed")
    assert (wizard.next_button.text(), wizard.result()) == ("&Run the self-test", 0)
    qtbot.mouseClick(wizard.skip_button, Qt.MouseButton.LeftButton)
    assert wizard.result() == QDialog.DialogCode.Accepted


def test_another_language_makes_it_anew(wizard_of: Opener, tmp_path: Path) -> None:
    wizard = wizard_of(tmp_path / "none")
    wizard.steps[0].language.chosen.emit(2)  # type: ignore[attr-defined]
    assert wizard.result() == ANEW
    assert Preferences().language == "de"


def test_it_fits_a_small_screen_with_large_text_and_every_part_has_a_name(
    wizard_of: Opener, new_site: Path, qapp: QApplication, qtbot
) -> None:
    Preferences().font_scale = 1.5
    Preferences().language = "de"
    try:
        wizard = wizard_of(new_site)
        for step in wizard.steps:
            to_step(wizard, step.key, qtbot)
            least = wizard.minimumSizeHint()
            assert (least.width() <= 1280, least.height() <= 720) == (True, True), step.key
            named = [w for w in step.findChildren(QWidget) if w.isEnabled() and _is_ours(w)]
            assert not [w.objectName() for w in named if not w.accessibleName()]
    finally:
        Preferences().font_scale = 1.0
        Preferences().language = "en"
        wizard_of(new_site)


def _is_ours(widget: QWidget) -> bool:
    """Parts that somebody can reach or read, and not those that Qt puts inside them."""
    reachable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QLabel)
    return reachable and bool(widget.objectName()) and not widget.objectName().startswith("qt_")
