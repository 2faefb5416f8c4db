"""The examples in docs/profiles.md: every one can be used as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edgewatch.devices.checksums import CHECKSUMS
from edgewatch.devices.framings import FRAMINGS
from edgewatch.devices.identify import identify
from edgewatch.devices.profiles import check_profile_file, load_profile_file, load_profiles
from edgewatch.devices.virtual.gnss import sentence
from support.device_rigs import ScriptedPort

PAGE = (Path(__file__).parents[2] / "docs" / "profiles.md").read_text("utf-8")
EXAMPLES = [
    block
    for block in re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    if block.startswith("schema = 1")
]


@pytest.mark.parametrize("text", EXAMPLES, ids=["balance", "monitor", "ventilator"])
def test_an_example_has_no_finding(tmp_path: Path, text: str) -> None:
    path = tmp_path / "example.toml"
    path.write_text(text, "utf-8")
    assert check_profile_file(path) == []


def test_the_example_of_a_monitor_is_recognised_by_listening(tmp_path: Path) -> None:
    path = tmp_path / "monitor.toml"
    path.write_text(EXAMPLES[1], "utf-8")
    (profile,) = load_profile_file(path)
    lines = sentence("ID=MN-204 SPO2=097 HR=072") + sentence("ID=MN-204 SPO2=098 HR=071")
    found = identify(profile, ScriptedPort(unasked=lines))
    assert {item.field: item.value for item in found.evidence} == {
        "serial": "MN-204",
        "model": "Monitor N",
    }


def test_every_framing_and_checksum_is_named() -> None:
    for name in (*FRAMINGS, *CHECKSUMS):
        assert f"`{name}`" in PAGE, name


def test_the_table_says_of_each_profile_how_it_identifies_and_at_what_risk() -> None:
    rows = dict(re.findall(r"^\| `([a-z0-9.-]+)` \| [^|]* \| ([^|]*) \|", PAGE, re.MULTILINE))
    words = {"active": "asks", "passive": "listens", "bus": "the bus alone"}
    for name, profile in load_profiles().items():
        risk = f", {profile.risk}" if profile.mode == "active" else ""
        assert rows[name] == words[profile.mode] + risk
