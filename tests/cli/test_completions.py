"""What a shell offers where a model or a slot of the site is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.main import get_command

from edgewatch.cli.main import app

SITE = """\
[[model]]
name = "cytology"
[[model]]
name = "sepsis"
[[slot]]
name = "analyser"
"""


def offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str) -> str:
    """What the program prints for bash when the line is to be completed at its end."""
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    monkeypatch.setenv("_EDGEWATCH_COMPLETE", "complete_bash")
    with pytest.raises(SystemExit):
        get_command(app).main(prog_name="edgewatch")
    return capsys.readouterr().out.strip()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "site.toml").write_text(SITE, encoding="utf-8")
    monkeypatch.setenv("EDGEWATCH_SITE", "/nowhere")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("edgewatch --site {site} drift ", "cytology\nsepsis"),
        ("edgewatch performance --site {site} s", "sepsis"),
        ("edgewatch devices approve --site {site} ", "analyser"),
        ("edgewatch drift ", ""),
        ("edgewatch devi", "devices"),
    ],
)
def test_names_of_the_site_that_is_meant_are_offered(
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    line: str,
    said: str,
) -> None:
    assert offered(monkeypatch, capsys, line.format(site=site)) == said


def test_a_faulty_file_offers_nothing_and_says_nothing(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in ("[[model", "model = 3", "[model]\nname = 'x'", "[[model]]\nonnx = 'x'"):
        (site / "site.toml").write_text(text, encoding="utf-8")
        assert offered(monkeypatch, capsys, f"edgewatch --site {site} drift ") == ""
