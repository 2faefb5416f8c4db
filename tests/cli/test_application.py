"""The application as a whole: help, sites, usage errors, exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from edgewatch.cli.main import app
from support.command_line import Edgewatch

HEAVY = ("numpy", "onnxruntime", "scipy", "PySide6", "pydantic", "rich", "pysqlite3", "serial")


def commands_in(command: Any, *path: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands_in(inner, *path, name)


COMMANDS = dict(commands_in(typer.main.get_command(app)))


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_the_help_of_every_command_has_an_example(
    edgewatch: Edgewatch, path: tuple[str, ...]
) -> None:
    shown = edgewatch(*path, "--help")
    assert shown.code == 0
    assert "Example" in shown.out
    assert f"  edgewatch {' '.join(path)}".rstrip() in shown.out


def test_help_costs_next_to_nothing_because_no_heavy_library_is_imported() -> None:
    code = f"import sys, edgewatch.cli.main; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_site_may_be_named_before_the_command_after_it_or_by_the_environment(
    edgewatch: Edgewatch, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = edgewatch("--site", site, "status", "--json").json
    after = edgewatch("status", "--json", "--site", site).json
    monkeypatch.setenv("EDGEWATCH_SITE", str(site))
    assert before["models"] == after["models"] == edgewatch("status", "--json").json["models"]
    assert before["models"][0]["name"] == "cytology"


def test_a_command_that_looks_at_no_site_may_be_given_one_as_every_other(
    edgewatch: Edgewatch, site: Path
) -> None:
    assert edgewatch("people", "roles", "--json", "--site", site).json
    assert "No such option" in edgewatch("init", "new", "--site", site).error


def test_a_site_named_before_a_group_reaches_the_commands_in_it(
    edgewatch: Edgewatch, site: Path
) -> None:
    assert edgewatch("--site", site, "devices", "history", "analyser").code == 0
    assert edgewatch("devices", "--site", site, "history", "analyser").code == 0
    assert edgewatch("devices", "history", "analyser", "--site", site).code == 0


def test_no_site_says_where_it_was_looked_for_and_how_to_make_one(
    edgewatch: Edgewatch, tmp_path: Path
) -> None:
    error = edgewatch("status", "--site", tmp_path).error
    assert str(tmp_path / "site.toml") in error
    assert f"edgewatch init {tmp_path}" in error


def test_a_typo_in_site_toml_gives_file_line_and_field(edgewatch: Edgewatch, site: Path) -> None:
    file = site / "site.toml"
    text = file.read_text().replace("window_rows", "window_row")
    file.write_text(text)
    line = next(i for i, one in enumerate(text.splitlines(), 1) if one.startswith("window_row "))
    for words in (["status"], ["alarms"], ["drift", "cytology"], ["agent"], ["run"]):
        error = edgewatch(*words, "--site", site).error
        assert f"{file}, line {line}: drift.window_row" in error
        assert "window_rows" in error  # what was expected


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nonsense"], "No such command"),
        (["bundle"], "Missing command; expected one of: export, preview, verify"),
        (["status", "--nonsense"], "No such option"),
        (["alarms", "ack"], "ID"),
        (["alarms", "ack", "seven", "--by", "me"], "valid integer"),
        (["alarms", "ack", "7"], "--by"),
        (["alarms", "--from", "yesterday"], '"yesterday" is not a time'),
        (["replay", "m", "f.csv", "--label-delay", "soon"], '"soon" is not a duration'),
        (["model", "add", "m", "--task", "guessing"], "classification"),
    ],
)
def test_wrong_use_gives_one_line_and_exit_code_2(
    edgewatch: Edgewatch, words: list[str], says: str
) -> None:
    error = edgewatch(*words).error
    assert says in error
    assert "--help" in error


def test_an_unexpected_error_gives_one_line_and_its_place_only_on_demand(
    edgewatch: Edgewatch, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Path) -> None:
        raise ZeroDivisionError("no such luck")

    monkeypatch.setattr("edgewatch.cli.status.site_status", broken)
    done = edgewatch("status", "--site", site)
    assert (done.code, len(done.err.splitlines())) == (1, 1)
    assert "EDGEWATCH_DEBUG=1" in done.err
    monkeypatch.setenv("EDGEWATCH_DEBUG", "1")
    assert "Traceback" in edgewatch("status", "--site", site).err


def test_ctrl_c_ends_quietly_with_130(
    edgewatch: Edgewatch, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("edgewatch.cli.status.site_status", interrupted)
    done = edgewatch("status", "--site", site)
    assert (done.code, done.out, done.err) == (130, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_a_pipe_that_is_closed_early_is_no_error() -> None:
    command = f"{sys.executable} -m edgewatch alarms --explain-codes --json | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)  # noqa: S602
    assert (done.stdout, done.stderr) == ("[\n", "")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_without_a_display_the_window_says_so(site: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    plain = {name: value for name, value in os.environ.items() if name not in hidden}
    for words in ([], ["window"], ["run"]):
        done = subprocess.run(
            [sys.executable, "-m", "edgewatch", "--site", str(site), *words],
            env=plain,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (2, "")
        assert "no display" in done.stderr
        assert "edgewatch agent" in done.stderr


def test_the_version(edgewatch: Edgewatch) -> None:
    from edgewatch import __version__

    assert edgewatch("--version").out == f"edgewatch {__version__}\n"


def test_linear_algebra_leaves_the_cores_to_the_model() -> None:
    program = (
        "import sys; sys.argv[1:] = ['--version']\n"
        "from edgewatch.cli.main import main\n"
        "assert 'numpy' not in sys.modules, 'it reads the number of threads when it comes'\n"
        "try:\n    main()\nfinally:\n    import os; print(os.environ['OPENBLAS_NUM_THREADS'])"
    )
    without = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    done = subprocess.run(
        [sys.executable, "-c", program], env=without, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[-1] == "1"
