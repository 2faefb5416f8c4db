"""An upgrade under a running agent: seen, waited for, tried, and taken over in place."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from edgewatch.sdk.paths import config_file, record_file
from edgewatch.site import replaced
from edgewatch.site.replaced import Fingerprint, ReplacedProgram, fresh_environment
from edgewatch.site.running import agent_is_running, current_trust
from edgewatch.store import journal
from edgewatch.store.connection import Connection, open_reader
from support.device_rigs import until
from support.small_site import new_site

ANSWERS = [sys.executable, "-SEc", "raise SystemExit(0)"]
FAILS = [sys.executable, "-SEc", "raise SystemExit(1)"]


class Installed:
    """What is installed, as a test says."""

    def __init__(self) -> None:
        self.now: Fingerprint | None = ("0.1.0",)

    def __call__(self) -> Fingerprint | None:
        return self.now


def watched(installed: Callable[[], Fingerprint | None], trial: list[str]) -> ReplacedProgram:
    return ReplacedProgram(installed, settled_s=0.0, trial=trial)


def test_a_new_program_that_answers_is_seen() -> None:
    installed = Installed()
    program = watched(installed, ANSWERS)
    assert not program.has_come()
    installed.now = ("0.2.0",)
    until(program.has_come)


def test_a_half_unpacked_program_is_waited_for() -> None:
    installed = Installed()
    program = watched(installed, ANSWERS)
    installed.now = None
    assert not any(program.has_come() for _ in range(20))
    installed.now = ("0.2.0",)
    until(program.has_come)


def test_a_program_that_still_changes_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(replaced.time, "monotonic", lambda: now)
    installed = Installed()
    program = ReplacedProgram(installed, settled_s=15.0, trial=ANSWERS)
    asked: list[float] = []
    monkeypatch.setattr(program, "_ask", asked.append)
    for second in range(60):
        now = float(second)
        if 10 <= second < 30:
            installed.now = (second,)
        program.has_come()
    assert asked
    assert asked[0] == 45.0


def test_the_old_program_goes_on_where_the_new_one_does_not_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(replaced.log, "warning", lambda text, *_: said.append(text))
    installed = Installed()
    for trial in (FAILS, ["/nowhere/edgewatch"]):
        program = watched(installed, trial)
        installed.now = (*(installed.now or ()), "more")
        said.clear()
        until(lambda program=program: program.has_come() or bool(said))
        assert not program.has_come()
        program.stop()


def test_the_same_program_is_never_taken_for_another() -> None:
    program = watched(Installed(), ANSWERS)
    assert not any(program.has_come() for _ in range(50))


class Distribution:
    """An installed wheel: its record lies in a folder of the test."""

    version = "0.2.0"

    def __init__(self, folder: Path, origin: str | None = None) -> None:
        self._folder, self._origin = folder, origin

    def read_text(self, name: str) -> str | None:
        return self._origin if name == "direct_url.json" else None

    def locate_file(self, name: str) -> Path:
        return self._folder / Path(name).name


def test_a_tree_under_development_counts_as_never_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = Distribution(tmp_path, '{"url": "file:///tree", "dir_info": {"editable": true}}')
    monkeypatch.setattr(replaced.importlib.metadata, "distribution", lambda _name: tree)
    assert replaced.installed_program() is None


def test_a_wheel_is_known_by_the_record_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        replaced.importlib.metadata, "distribution", lambda _name: Distribution(tmp_path)
    )
    record, new = tmp_path / "RECORD", tmp_path / "new"
    assert replaced.installed_program() is None  # between the old one and the new one
    record.touch()
    before = replaced.installed_program()
    assert before == replaced.installed_program() is not None
    new.touch()
    new.replace(record)
    assert replaced.installed_program() not in (None, before)


def test_a_frozen_program_is_known_by_its_executable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    executable = tmp_path / "edgewatch"
    executable.write_text("old")
    (tmp_path / "_internal").mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(executable))
    before = replaced.installed_program()
    unpacked = tmp_path / "edgewatch.dpkg-new"
    unpacked.write_text("new")
    assert replaced.installed_program() is None
    unpacked.replace(executable)
    assert replaced.installed_program() not in (None, before)


def test_a_frozen_program_starts_as_if_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "PYINSTALLER_RESET_ENVIRONMENT" not in fresh_environment()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert fresh_environment()["PYINSTALLER_RESET_ENVIRONMENT"] == "1"


@pytest.mark.skipif(sys.platform == "win32", reason="a running program is not replaced there")
def test_the_new_program_takes_over_in_the_same_process(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site")
    text = config_file(site).read_text(encoding="utf-8")
    config_file(site).write_text(text[: text.index("[[feed]]")], encoding="utf-8")
    script = f"""
        from pathlib import Path
        from edgewatch.agent.run import run_agent
        from edgewatch.site.replaced import ReplacedProgram
        ReplacedProgram.has_come = lambda _: True
        run_agent(Path({str(site)!r}))
    """
    agent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)], stderr=subprocess.DEVNULL
    )
    try:
        until(lambda: current_trust(site).pid == agent.pid, 30)
        db = open_reader(record_file(site))
        until(lambda: len(starts(db)) == 2, 30)
        assert [event["detail"]["pid"] for event in starts(db)] == [agent.pid, agent.pid]
        db.close()
        agent.send_signal(signal.SIGTERM)
        assert agent.wait(20) == 0
    finally:
        agent.kill()
        agent.wait()
    assert not agent_is_running(site)


def starts(db: Connection) -> list[dict[str, Any]]:
    return [event for event in journal.events(db) if event["kind"] == "agent.started"]
