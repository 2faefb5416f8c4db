"""The page on people says what the program does."""

from __future__ import annotations

import json
import re
from pathlib import Path

from edgewatch.site import pin
from edgewatch.site.actions import signed_message
from edgewatch.site.people_section import PeopleSection
from edgewatch.site.roles import roles_table

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "people.md").read_text("utf-8")


def test_the_table_of_roles_is_the_one_that_the_agent_goes_by() -> None:
    assert roles_table() in PAGE


def test_the_figures_of_the_page_are_those_of_the_program() -> None:
    settings = PeopleSection()
    assert settings.pin_days == 365
    assert (settings.lock_after, settings.lock_for) == (5, 15 * 60 * 10**9)
    assert settings.sign_out_after == 10 * 60 * 10**9
    assert (pin.LEAST_DIGITS, pin.LEAST_SIGNS) == (6, 8)
    assert dict(pin.COST) == {"t": 3, "m_kib": 64 * 1024, "p": 4}


def test_what_is_signed_is_what_the_page_shows() -> None:
    shown = re.search(r"^(edgewatch action/1\n)(\{.+\})$", PAGE, re.MULTILINE)
    assert shown is not None
    names = re.findall(r'"(\w+)":', shown[2])
    action = {
        "token": "5f", "time_ns": 7, "by": "Ü", "kind": "device.approve", "subject": "analyser",
        "note": "n", "payload": {"b": 1, "a": [1.5]},
    }  # fmt: skip
    assert sorted(action) == names
    text = json.dumps(action, sort_keys=True, separators=(",", ":"))
    assert signed_message(action | {"role": "any"}) == shown[1].encode() + text.encode("ascii")
