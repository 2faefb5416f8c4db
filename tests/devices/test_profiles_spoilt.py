"""Profile files with mistakes of every kind: findings in words, never a crash."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from edgewatch.devices.profiles.check import read_profile_file
from edgewatch.site.resources import resource_dir
from support.profile_texts import profile_of

FILES = sorted(resource_dir("device_profiles").glob("*.toml"))
TOKEN = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|\b[\w.-]+\b|[\[\]{}=,]")
ODD = (
    *('"none"', "0", "-1", "1e9", "[]", "{}", '"\\u0000"', "true", '"("', '"sum8"', '"fixed"'),
    *('"modbus-rtu"', '"length-prefixed"', '"ubx"', '"passive"', '"bus"', "{ at = 1 }", '"7D"'),
)


def with_mistakes(text: str, source: random.Random) -> str:
    for _ in range(source.randint(1, 3)):
        tokens = list(TOKEN.finditer(text))
        here = source.choice(tokens)
        other = source.choice((source.choice(ODD), "", f"{here[0]} {here[0]}"))
        text = text[: here.start()] + other + text[here.end() :]
    return text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_mistakes_are_findings_that_name_the_file(path: Path, tmp_path: Path) -> None:
    source = random.Random(path.stem)
    spoilt = tmp_path / path.name
    for _ in range(40):
        spoilt.write_text(with_mistakes(path.read_text("utf-8"), source), "utf-8")
        _, findings = read_profile_file(spoilt)
        assert all(str(spoilt) in str(finding) for finding in findings)


@pytest.mark.parametrize(
    ("framing", "request_hex", "what"),
    [
        ('framing = "ubx"\nchecksum = "fletcher8"', "0A", "message id"),
        (
            'framing = "length-prefixed"\nframe = { start = "AB", length = { at = 1, adds = 9 } }',
            "41",
            "cannot say its length",
        ),
    ],
)
def test_a_request_that_no_frame_can_carry_is_refused(
    framing: str, request_hex: str, what: str
) -> None:
    with pytest.raises(ValueError, match=rf"steps\[0\]\.request.*{what}"):
        profile_of(
            f"""
            {framing}
            provides = ["model"]
            steps = [{{ request = {{ hex = "{request_hex}" }}, response = {{ starts = "41" }} }}]
            """
        )


@pytest.mark.parametrize(
    ("framing", "what"),
    [
        ('framing = "fixed"', "frame.size"),
        ('framing = "fixed"\nframe = { size = 5 }', "frame.sync"),
        ('framing = "fixed"\nframe = { size = 5, sync = [{ at = 5, value = 1 }] }', "beyond"),
        ('framing = "length-prefixed"', "frame.length"),
        ('framing = "stx-etx"\nframe = { start = "" }', "without a start"),
        ('framing = "stx-etx"\nframe = { end = "" }', "need an end"),
    ],
)
def test_options_that_make_no_frame_are_refused(framing: str, what: str) -> None:
    with pytest.raises(ValueError, match=re.escape(what)):
        profile_of(f'{framing}\nprovides = ["model"]\nsteps = [{{ request = "A" }}]')
