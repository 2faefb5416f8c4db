"""docs/doctor.md tells of every check what the program tells of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edgewatch.doctor.check import Check
from edgewatch.doctor.checks import CHECKS

PAGE = Path(__file__).parents[2] / "docs/doctor.md"
SECTION = re.compile(r"^### `([a-z.]+)`: ([^\n]+)$\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)


def sections() -> dict[str, tuple[str, str]]:
    found = SECTION.findall(PAGE.read_text(encoding="utf-8"))
    return {name: (title, " ".join(body.split())) for name, title, body in found}


def test_the_page_has_each_check_once_in_the_order_of_the_program() -> None:
    assert list(sections()) == [check.id for check in CHECKS]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_title_and_meaning_are_those_of_the_program_and_there_is_a_fix(check: Check) -> None:
    title, body = sections()[check.id]
    assert title == check.title
    assert check.means in body
    assert len(body) > len(check.means) + 20, "what is done about it"
