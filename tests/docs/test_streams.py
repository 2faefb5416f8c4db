"""The page on streams: every field of the sections with its default, and examples that are read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from edgewatch.devices import check_profile_file
from edgewatch.devices.profiles.stream_field import StreamField
from edgewatch.devices.profiles.stream_section import DECODERS, StreamSection

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "streams.md").read_text("utf-8")
BLOCKS = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def rows(heading: str) -> dict[str, str]:
    """Name and second cell of the rows of the table below a heading."""
    text = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| `([^`]+)` \| `?([^|`]*)`? \|", text, re.MULTILINE))


def plain(value: Any) -> str:
    match value:
        case None:
            return "none"
        case bool():
            return str(value).lower()
        case BaseModel() | b"":
            return "none"
        case str():
            return value.replace("\n", r"\n") if value else '""'
        case _:
            return repr(value)


@pytest.mark.parametrize(
    ("heading", "model"),
    [("Fields of `[profile.stream]`", StreamSection), ("Fields of a value", StreamField)],
)
def test_every_field_stands_there_with_its_default(heading: str, model: type[BaseModel]) -> None:
    expected = {
        field.alias or name: "required"
        if field.is_required()
        else plain(field.get_default(call_default_factory=True))
        for name, field in model.model_fields.items()
    }
    if model is StreamSection:
        expected["pair"] = "NAME = VALUE"
    assert {name: cell.strip() for name, cell in rows(heading).items()} == expected


def test_every_decoder_is_explained() -> None:
    text = PAGE.split("\n## Lines of text\n")[1].split("\n## ")[0]
    named = re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)
    assert sorted(named) == sorted(DECODERS)


def test_the_first_example_is_a_whole_profile(tmp_path: Path) -> None:
    (tmp_path / "acme.toml").write_text(BLOCKS[0], "utf-8")
    assert check_profile_file(tmp_path / "acme.toml") == []


@pytest.mark.parametrize("number", range(1, len(BLOCKS)))
def test_the_other_examples_are_streams(number: int) -> None:
    StreamSection.model_validate(tomllib.loads(BLOCKS[number])["profile"]["stream"])
