"""The documents say what the program does: fields, codes, tables, links, examples."""

from __future__ import annotations

import functools
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from edgewatch.agent.salvage import open_record
from edgewatch.agent.settle import settle
from edgewatch.alarms import explain_codes
from edgewatch.audit.readme import VERIFY_COMMAND
from edgewatch.cli.main import app
from edgewatch.devices import Profile, check_profile_file, load_profiles
from edgewatch.site.config import (
    AlarmCodeSection,
    AlarmsSection,
    DevicesSection,
    DriftSection,
    FeedSection,
    Limits,
    ModelRecordSection,
    ModelSection,
    PeopleSection,
    PerformanceSection,
    PluginsSection,
    PrivacySection,
    RecordSection,
    SealSection,
    SiteConfig,
    SlotSection,
    SuppressSection,
    WindowSection,
    parse_site,
)
from edgewatch.site.resources import resource_dir
from edgewatch.store import predictions
from edgewatch.store.connection import open_reader

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md"), ROOT / "changelog.d" / "README.md"])
SECTIONS: dict[str, type[BaseModel]] = {
    "## Top level": SiteConfig,
    "## `[[model]]`": ModelSection,
    "## `limits`": Limits,
    "## `[model.record]`": ModelRecordSection,
    "## `[[slot]]`": SlotSection,
    "## `[[feed]]`": FeedSection,
    "## `[devices]`": DevicesSection,
    "## `[alarms]`": AlarmsSection,
    "## `[alarms.code]`": AlarmCodeSection,
    "## `[[alarms.suppress]]`": SuppressSection,
    "## `[drift]`": DriftSection,
    "## `[performance]`": PerformanceSection,
    "## `[record]`": RecordSection,
    "## `[seal]`": SealSection,
    "## `[window]`": WindowSection,
    "## `[people]`": PeopleSection,
    "## `[privacy]`": PrivacySection,
    "## `[plugins]`": PluginsSection,
}

TABLES = (
    "model",
    "slot",
    "feed",
    "devices",
    "alarms",
    "drift",
    "people",
    "performance",
    "plugins",
    "privacy",
    "record",
    "seal",
    "window",
)


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def section(text: str, heading: str) -> str:
    """What stands between a heading and the next one of its level or above."""
    level = len(heading) - len(heading.lstrip("#"))
    begin = text.index(f"\n{heading}\n") + len(heading) + 2
    following = re.search(rf"^#{{1,{level}}} ", text[begin:], re.MULTILINE)
    return text[begin : begin + following.start()] if following else text[begin:]


def table(text: str) -> dict[str, list[str]]:
    """Rows of the tables whose first cell is a name in code; name to the other cells."""
    rows = re.findall(r"^\| `([^`|]+)` \|(.*)\|$", text, re.MULTILINE)
    return {name: [cell.strip() for cell in rest.split(" | ")] for name, rest in rows}


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^ *```{language}\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[list[str]]:
    """Words of every `edgewatch …` in code, without the first."""
    fenced = re.findall(r"^ *```(\w*)\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    shown = [block for language, block in fenced if language == "sh"]
    lines = [line.strip() for block in shown for line in block.splitlines()]
    lines += re.findall(r"`([^`]+)`", re.sub(r"^ *```.*?^ *```$", "", text, flags=re.M | re.S))
    split = (shlex.split(line, comments=True) for line in lines if line.startswith("edgewatch "))
    return [words[1:] for words in split]


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def default_of(field: FieldInfo) -> object:
    """The default as TOML can say it."""
    value = field.get_default(call_default_factory=True)
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_unset=True)
    return list(value) if isinstance(value, tuple) else value


def said_default(cell: str) -> object:
    return None if cell == "none" else tomllib.loads(f"value = {cell.strip('`')}")["value"]


@pytest.mark.parametrize("heading", SECTIONS)
def test_the_reference_gives_every_field_of_site_toml_with_its_default(heading: str) -> None:
    said = table(section(page("site-toml.md"), heading))
    fields = {field.alias or name: field for name, field in SECTIONS[heading].model_fields.items()}
    if heading == "## Top level":
        for part in TABLES:
            del fields[part]
    if heading == "## `[[model]]`":
        del fields["record"]
    assert said.keys() == fields.keys()
    for name, field in fields.items():
        if field.is_required():
            assert said[name][0] == "required", name
        else:
            assert said_default(said[name][0]) == default_of(field), name


def test_clinicians_are_given_every_alarm_code_with_its_priority() -> None:
    told = table(section(page("clinician.md"), "## What each alarm means"))
    said = {name: cells[0] for name, cells in told.items()}
    assert said == {code["code"]: code["priority"] for code in explain_codes()}


def test_support_checks_signatures_as_the_bundle_says() -> None:
    assert VERIFY_COMMAND in page("support.md")


def test_the_sections_of_site_toml_that_engineers_are_shown_make_a_site() -> None:
    text = 'schema = 1\n[[model]]\nname = "cytology"\n'
    site = parse_site(text + "\n".join(blocks(page("engineer.md"), "toml")))
    assert site.models_of(site.find_slot("analyser")) == ("cytology",)


def test_the_record_page_gives_every_table_and_column_of_the_live_schema(tmp_path: Path) -> None:
    with closing(open_record(tmp_path)) as db:
        names = [
            str(row[0])
            for row in db.execute(
                "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
                " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            )
        ]
        live = {n: [(c[1], c[2]) for c in db.execute(f"PRAGMA table_info({n})")] for n in names}
    text = section(page("record.md"), "## `log.db`")
    assert set(re.findall(r"^### `(\w+)`$", text, re.MULTILINE)) == set(names)
    for name, columns in live.items():
        said = table(section(text, f"### `{name}`"))
        assert [(c, cells[0].strip("–")) for c, cells in said.items()] == columns, name


def test_the_profile_page_gives_every_shipped_profile_and_every_field() -> None:
    text = page("profiles.md")
    assert table(section(text, "## Shipped profiles")).keys() == load_profiles().keys()
    said = table(section(text, "## Fields"))
    assert said.keys() == Profile.model_fields.keys()
    for name, field in Profile.model_fields.items():
        if field.is_required():
            assert said[name][0] == "required", name
        else:
            assert said_default(said[name][0]) == default_of(field), name


def test_the_example_of_a_profile_is_sound_and_identifies_its_virtual_balance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = page("profiles.md")
    (tmp_path / "acme.toml").write_text(blocks(text, "toml")[0], "utf-8")
    assert check_profile_file(tmp_path / "acme.toml") == []
    monkeypatch.chdir(tmp_path)
    exec(compile(blocks(text, "python")[0], "profiles.md", "exec"), {})  # noqa: S102
    assert f"`{capsys.readouterr().out.strip()}`" in text


def test_the_examples_for_integrators_run_and_their_predictions_reach_the_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = resource_dir("resources") / "demo" / "cytology.onnx"
    (tmp_path / "cytology.onnx").write_bytes(model.read_bytes())
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for number, block in enumerate(blocks(page("integrators.md"), "python")):
        exec(compile(block, f"integrators.md, block {number}", "exec"), names)  # noqa: S102

    site = tmp_path / "site"
    (site / "site.toml").write_text("schema = 1\n", "utf-8")
    settle(site)
    with closing(open_reader(site / "log.db")) as db:
        assert predictions.recent(db, "cytology", 9).cases == ["A-123"]
        scorer = predictions.recent(db, "scorer", 9)
        assert scorer.cases == ["A-124", "A-125"]
        assert scorer.texts[1] == {"error": "blood pressure is missing"}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    text = re.sub(r"```.*?```", "", path.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"https?:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (path.parent / name).resolve() if name else path
        assert file.exists(), target
        assert not anchor or anchor in anchors(file), target


def test_the_fragments_become_a_section_of_the_changelog(tmp_path: Path) -> None:
    folder = tmp_path / "changelog.d"
    shutil.copytree(ROOT / "changelog.d", folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "CHANGELOG.md", tmp_path / "CHANGELOG.md")
    (folder / "something.fixed.md").write_text("Something\nworks.\n", "utf-8")
    subprocess.run([sys.executable, folder / "assemble.py", "9.9.9"], check=True)
    text = (tmp_path / "CHANGELOG.md").read_text("utf-8")
    assert "## 9.9.9 (" in text
    fixed = text.partition("### Fixed\n")[2].partition("\n#")[0]
    assert "\n- Something works.\n" in fixed
    assert [path.name for path in folder.glob("*.md")] == ["README.md"]


@functools.cache
def every_command() -> Any:
    return typer.main.get_command(app)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_command_and_option_that_is_named_exists(path: Path) -> None:
    for words in commands(path.read_text("utf-8")):
        command: Any = every_command()
        options = {"--site"}
        for before, word in pairwise(["", *words]):
            below = getattr(command, "commands", {})
            free = word.startswith("-") or before.startswith("-")
            assert word in below or not below or free, " ".join(words)
            command = below.get(word, command)
            options |= {option for parameter in command.params for option in parameter.opts}
            assert word in options or not word.startswith("--"), " ".join(words)
