"""The page on alarms says of every code what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edgewatch.alarms import CATALOGUE
from edgewatch.alarms.explained import presets_table, table_of
from edgewatch.alarms.settings import PRESETS, rules_of
from edgewatch.site.alarm_codes import NEVER_OFF

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "alarms.md").read_text("utf-8")


def flowing(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def test_the_tables_are_those_of_the_program() -> None:
    assert table_of() in PAGE
    assert presets_table({name: rules_of(name) for name in PRESETS}) in PAGE


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_has_its_meaning_condition_cause_and_remedy(code: str) -> None:
    (_, _, rest) = PAGE.partition(f"\n#### `{code}`\n")
    said = flowing(re.split(r"^#", rest, maxsplit=1, flags=re.MULTILINE)[0])
    rule = CATALOGUE[code]
    assert said.startswith(f"{rule.meaning} - **Condition.** {flowing(rule.condition)} ")
    assert re.search(r"\*\*Cause\.\*\* .+ - \*\*Remedy\.\*\* .+\.", said)


def test_what_cannot_be_switched_off_is_named() -> None:
    (_, _, rest) = PAGE.partition("cannot be switched off:")
    named = set(re.findall(r"`([a-z]+\.[a-z]+)`", rest.partition(". Any")[0]))
    assert named == NEVER_OFF
