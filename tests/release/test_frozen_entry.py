"""The frozen program: what its first file runs, and what is left out of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from edgewatch.site.own_program import own_command
from support.script import load_script

INSTALLER = Path(__file__).resolve().parents[2] / "installer"
ENTRY = INSTALLER / "pyinstaller" / "entry.py"
entry = load_script(ENTRY)
contents = load_script(INSTALLER / "pyinstaller" / "contents.py")


def test_without_a_module_it_is_the_command_line() -> None:
    assert entry.asked_for(["status", "--json"]) == ("edgewatch", ["status", "--json"])
    assert entry.asked_for([]) == ("edgewatch", [])


def test_modules_of_edgewatch_are_run_and_no_others() -> None:
    assert entry.asked_for(["-m", "edgewatch.feed", "s", "n"]) == ("edgewatch.feed", ["s", "n"])
    assert entry.asked_for(["-m", "edgewatch", "agent"]) == ("edgewatch", ["agent"])
    for stranger in ("os", "edgewatchful", "edgewatch_other.feed"):
        assert entry.asked_for(["-m", stranger])[0] is None


def test_a_stranger_is_refused_in_one_line() -> None:
    words = [sys.executable, str(ENTRY), "-m", "timeit"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "edgewatch: -m starts modules of EdgeWatch alone: timeit\n"


@pytest.mark.parametrize(("before", "after"), [("/their/lib", "/their/lib"), (None, None)])
def test_what_it_starts_finds_the_libraries_of_the_system(
    monkeypatch: pytest.MonkeyPatch, before: str | None, after: str | None
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/edgewatch/_internal")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/opt/edgewatch/_internal/PySide6/Qt/plugins")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    entry.give_back_the_environment()
    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert "QT_PLUGIN_PATH" not in os.environ


def test_a_frozen_program_is_started_by_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/edgewatch/edgewatch")
    assert own_command() == ["/opt/edgewatch/edgewatch"]
    assert own_command("edgewatch.feed") == ["/opt/edgewatch/edgewatch", "-m", "edgewatch.feed"]


def test_libraries_of_the_system_stay_with_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    left_out = contents.is_left_out
    assert left_out("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6")
    assert left_out("libssl.so.3", "/lib/x86_64-linux-gnu/libssl.so.3")
    # A Python of the system is part of the program all the same.
    assert not left_out("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
    assert not left_out("python3.11/lib-dynload/_json.so", "/usr/lib/python3.11/lib-dynload/_json")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not left_out("libz.dylib", "/usr/lib/libz.dylib")


def test_what_the_program_needs_is_not_left_out() -> None:
    for needed in (
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "edgewatch/_data/resources/sounds/high.wav",
        "edgewatch/audit/standalone/verify.py",
        "pyarrow/libarrow.so.2600",
        "edgewatch-0.2.0.dist-info/METADATA",
    ):
        assert not contents.is_left_out(needed), needed


def test_the_program_names_what_it_consists_of() -> None:
    named = contents.distributions()
    assert {"edgewatch", "numpy", "onnxruntime", "pyarrow", "keyring"} <= set(named)
    assert "pip" not in named
