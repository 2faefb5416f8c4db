"""A plug-in's decoder among our own: what it does wrong spoils one frame, and is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.devices.decoders import Lost, Reading, make_stream
from edgewatch.devices.profiles import load_profiles
from edgewatch.devices.profiles.load import ProfileError
from edgewatch.devices.profiles.schema import Profile
from edgewatch.plugins import use_plugins
from edgewatch.sdk.paths import profile_folder
from support.plugin_sites import EXAMPLES, install, install_example, site_with

IEC = "edgewatch-decoder-iec62056"
METER = EXAMPLES / IEC / "iec62056-meter.toml"
READOUT = b"F.F(00)\r\n0.0.0(73015234)\r\n1.8.0(000123.45*kWh)\r\n32.7(230.4*V)\r\n!\r\n"

WILD = """\
class Odd(dict):
    def items(self):
        raise GeneratorExit("odd")
class Wild:
    api = 1
    def __init__(self, options):
        if options:
            raise ValueError(f"options {sorted(options)} are not known")
    def __call__(self, payload):
        return {
            b"raise": lambda: 1 / 0, b"refuse": lambda: float("refused"), b"list": lambda: [1],
            b"bytes": lambda: {"v": b"1"}, b"noname": lambda: {"": 1}, b"none": lambda: None,
            b"huge": lambda: {"v": 10 ** 400}, b"nan": lambda: {"v": float("nan")},
            b"odd": Odd,
        }.get(payload, lambda: {"v": float(payload)})()
"""
PROFILE = """\
schema = 1
[[profile]]
id = "example.wild"
title = "Wild"
mode = "passive"
risk = "none"
serial = { baud = [9600] }
framing = "line"
frame = { start = "24" }
variants = [{ name = "own", regex = 'SN(?P<serial>[0-9]+)' }]
provides = ["serial"]
source = "made up"
tests = [{ text = "SN1", gives = { serial = "1" } }]
[profile.stream]
decoder = "wild"
"""


def profile_of(site: Path, text: str, name: str) -> Profile:
    profile_folder(site).mkdir()
    (profile_folder(site) / "own.toml").write_text(text, "utf-8")
    return load_profiles(site)[name]


def wild_site(folder: Path) -> Path:
    site = site_with(folder, "wild")
    install(site, "wild", WILD, {"edgewatch.decoders": {"wild": "wild:Wild"}})
    assert use_plugins(site).failures == ()
    return site


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        ("raise", "the plug-in failed: ZeroDivisionError: division by zero"),
        ("refuse", "could not convert string to float: 'refused'"),
        ("list", "the plug-in gives no mapping of values, or too many"),
        ("bytes", "the plug-in gives bytes, neither number nor text"),
        ("odd", "the plug-in failed: GeneratorExit: odd"),
        ("noname", "the plug-in gives a value without a name"),
    ],
)
def test_what_it_does_wrong_spoils_that_frame_alone(tmp_path: Path, payload: str, why: str) -> None:
    profile = profile_of(wild_site(tmp_path / "site"), PROFILE, "example.wild")
    stream = make_stream(profile)
    items = stream.feed(f"${payload}\r\n$36.6\r\n".encode(), 1)
    assert [item.detail for item in items if isinstance(item, Lost)] == [why]
    assert [dict(item.values) for item in items if isinstance(item, Reading)] == [{"v": 36.6}]


@pytest.mark.parametrize("payload", ["huge", "nan"])
def test_a_number_that_is_none_is_a_missing_value(tmp_path: Path, payload: str) -> None:
    profile = profile_of(wild_site(tmp_path / "site"), PROFILE, "example.wild")
    items = make_stream(profile).feed(f"${payload}\r\n".encode(), 1)
    assert [dict(item.values) for item in items if isinstance(item, Reading)] == [{"v": None}]


def test_none_is_another_message_and_no_fault(tmp_path: Path) -> None:
    profile = profile_of(wild_site(tmp_path / "site"), PROFILE, "example.wild")
    items = make_stream(profile).feed(b"$none\r\n", 1)
    assert not any(isinstance(item, Lost | Reading) for item in items)


def test_options_that_do_not_suit_it_are_a_finding_of_the_profile(tmp_path: Path) -> None:
    text = PROFILE + "plugin = { depth = 3 }\n"
    with pytest.raises(ProfileError, match=r"options \['depth'\] are not known") as refused:
        profile_of(wild_site(tmp_path / "site"), text, "example.wild")
    assert "stream.plugin" in str(refused.value)


def test_a_missing_decoder_gives_nothing_and_says_why(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "wild")
    items = make_stream(profile_of(site, PROFILE, "example.wild")).feed(b"$36.6\r\n", 1)
    (lost,) = (item for item in items if isinstance(item, Lost))
    assert lost.detail == "decoder 'wild' is missing"


def test_an_unknown_decoder_is_an_error_that_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="no decoder 'wild'; expected one of key-value, fixed"):
        profile_of(site_with(tmp_path / "site"), PROFILE, "example.wild")


def test_a_meters_readout_becomes_readings_by_the_worked_example(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", IEC)
    install_example(site, IEC)
    profile = profile_of(site, METER.read_text("utf-8"), "example.iec62056-meter")
    stream = make_stream(profile)
    items = stream.feed(profile.make_framing().encode(READOUT), 1)
    (reading,) = (item for item in items if isinstance(item, Reading))
    assert reading.values == {"energy": 123.45, "voltage": 230.4}
    assert [item.fields for item in items if hasattr(item, "fields")] == [{"serial": "73015234"}]
