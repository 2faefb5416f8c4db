"""Every block of code on every page does what it is there for, in the order of the page."""

from __future__ import annotations

import configparser
import csv
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from edgewatch.devices import check_profile_file
from edgewatch.devices.profiles.stream_section import StreamSection
from edgewatch.site.config import parse_site
from support.page_blocks import Block, blocks_of, lines_of, missing, pages
from support.page_desk import Desk, lay
from support.page_shell import Ran, at_desk, run_line
from support.page_stories import LEFT_OUT, STORIES, Story
from support.people import make_pins_cheap

# Run as they are written, in a bare environment or a clean chroot: make quickstarts.
WHOLE = re.compile(r"docs/quick-start-\w+\.md")
# What stands around a section of site.toml that a page shows by itself.
SITE = {
    "slot": '[[slot]]\nname = "analyser"\nprofile = "astm.e1394"\n',
    "model": '[[model]]\nname = "cytology"\n',
}


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return lay(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def desk(laid: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    make_pins_cheap(monkeypatch)
    return laid.copy_to(tmp_path / "desk")


@pytest.mark.parametrize("page", [name for name in pages() if not WHOLE.fullmatch(name)])
def test_the_examples_of_a_page_run_in_its_order(page: str, desk: Desk) -> None:
    assert page in STORIES, f"say in page_stories.py what the examples of {page} need"
    story = STORIES[page]
    story.prepare(desk)
    names = dict(story.names)
    ran: list[Ran] = []
    with at_desk(desk.folder), story.equipment(desk) as attached:
        for block in blocks_of(page):
            match block.language:
                case "sh":
                    ran = [
                        _run(line, desk, story, attached, block) for line in _lines(block, story)
                    ]
                case _ if _reason(block.text, story.left_out) is not None:
                    pass
                case "python":
                    exec(compile(block.text, str(block), "exec"), names)  # noqa: S102
                case "text":
                    printed = "\n".join(done.printed for done in ran)
                    assert missing(block.text, printed) is None, f"{block}: {printed}"
                case _:
                    _read(block, desk.folder)


def test_every_reason_is_needed() -> None:
    for page, story in STORIES.items():
        texts = [text for block in blocks_of(page) for text in _texts(block)]
        for pattern in story.left_out:
            assert any(re.match(pattern, text) for text in texts), f"{page}: {pattern}"


def _texts(block: Block) -> list[str]:
    return list(lines_of(block.text)) if block.language == "sh" else [block.text]


def _lines(block: Block, story: Story) -> Iterator[str]:
    reasons = {**LEFT_OUT, **story.left_out}
    return (line for line in lines_of(block.text) if _reason(line, reasons) is None)


def _reason(text: str, reasons: Mapping[str, str]) -> str | None:
    found = (why for pattern, why in reasons.items() if re.match(pattern, text))
    return next(found, None)


def _run(line: str, desk: Desk, story: Story, attached: Mapping[str, str], block: Block) -> Ran:
    for called, stands in story.put.items():
        line = line.replace(called, stands(desk)) if called in line else line
    for called, address in attached.items():
        line = line.replace(called, address)
    done = run_line(line, story.folder)
    assert done.code == 0, f"{block}: {line}\n{done.printed}"
    return done


def _read(block: Block, folder: Path) -> None:
    """Have a block read by what reads such a file in the program.

    Raises:
        AssertionError: nothing reads it, or whatever reads it finds it wrong.
    """
    match block.language:
        case "toml":
            _read_toml(block, folder)
        case "json":
            json.loads(block.text)
        case "ini":
            configparser.ConfigParser(strict=True, interpolation=None).read_string(block.text)
        case "csv":
            assert len({len(row) for row in csv.reader(block.text.splitlines())}) == 1, block
        case _:
            pytest.fail(f"{block}: nothing reads a block of the kind {block.language!r}")


def _read_toml(block: Block, folder: Path) -> None:
    said: dict[str, Any] = tomllib.loads(block.text)
    if "profile" in said and "schema" in said:
        (folder / "example.toml").write_text(block.text, "utf-8")
        assert check_profile_file(folder / "example.toml") == [], block
    elif "project" in said:
        assert said["project"]["entry-points"], block
    elif "profile" in said:
        StreamSection.model_validate(said["profile"]["stream"])
    else:
        around = "".join(
            text for name, text in SITE.items() if not isinstance(said.get(name), list)
        )
        parse_site(f"schema = 1\n{around}{block.text}")
