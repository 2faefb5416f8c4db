"""A plug-in's framing among our own: kept within the rules, whatever it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.devices.consent import refusal
from edgewatch.devices.decoders import Arrived, Lost, make_stream
from edgewatch.devices.framings import FramingOptions, from_plugins, make_framing
from edgewatch.devices.profiles import load_profiles
from edgewatch.devices.profiles.check import remarks
from edgewatch.devices.profiles.load import ProfileError
from edgewatch.devices.profiles.schema import Profile
from edgewatch.plugins import use_plugins
from edgewatch.sdk.paths import profile_folder
from support.plugin_sites import EXAMPLES, install, install_example, site_with

COBS = "edgewatch-framing-cobs"
THERMOMETER = EXAMPLES / COBS / "cobs-thermometer.toml"

WILD = """\
class Splitter:
    discarded = 0
    def __init__(self):
        self.held = b""
    @property
    def pending(self):
        return len(self.held)
    def feed(self, data):
        if b"!" in data:
            raise RuntimeError("an exclamation mark")
        if b"#" in data:
            raise SystemExit(1)
        if b"?" in data:
            return ["text"]
        if b"*" in data:
            return iter(bytes, None)
        self.held += data
        *whole, self.held = self.held.split(b";")
        return whole

class Wild:
    api = 1
    def __init__(self, options):
        if options.get("bad"):
            raise KeyError("bad")
    def encode(self, payload):
        if payload == b"text":
            return "text"
        return {b"x": b"x;"}[payload]
    def splitter(self):
        return Splitter()
"""


def wild_site(folder: Path) -> Path:
    site = site_with(folder, "wild")
    install(site, "wild", WILD, {"edgewatch.framings": {"wild": "wild:Wild"}})
    assert use_plugins(site).failures == ()
    return site


def thermometer_site(folder: Path, *use: str) -> Path:
    """A site whose own profile names a plug-in's framing."""
    site = site_with(folder, *use)
    profile_folder(site).mkdir()
    (profile_folder(site) / "cobs.toml").write_text(THERMOMETER.read_text("utf-8"), "utf-8")
    return site


def thermometer(site: Path) -> Profile:
    return load_profiles(site)["example.cobs-thermometer"]


def test_what_it_raises_costs_the_bytes_of_that_moment(tmp_path: Path) -> None:
    wild_site(tmp_path / "site")
    splitter = make_framing("wild").splitter()
    assert [frame.payload for frame in splitter.feed(b"a;b")] == [b"a"]
    assert splitter.feed(b"c!") == []
    assert (splitter.discarded, splitter.pending) == (3, 0)
    assert [frame.payload for frame in splitter.feed(b"d;")] == [b"d"]
    assert splitter.discarded == 3


def test_it_cannot_end_the_program(tmp_path: Path) -> None:
    wild_site(tmp_path / "site")
    splitter = make_framing("wild").splitter()
    assert splitter.feed(b"ab#") == []
    assert [frame.payload for frame in splitter.feed(b"d;")] == [b"d"]


def test_what_is_no_payload_counts_as_lost(tmp_path: Path) -> None:
    wild_site(tmp_path / "site")
    splitter = make_framing("wild").splitter()
    assert splitter.feed(b"?") == []
    assert splitter.discarded == 1


def test_frames_without_end_are_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_plugins, "MOST_PENDING", 1000)
    wild_site(tmp_path / "site")
    splitter = make_framing("wild").splitter()
    assert splitter.feed(b"*") == []
    assert [frame.payload for frame in splitter.feed(b"d;")] == [b"d"]


def test_what_is_held_back_is_bounded(tmp_path: Path) -> None:
    wild_site(tmp_path / "site")
    splitter = make_framing("wild").splitter()
    for _ in range(5):
        splitter.feed(b"a" * 300_000)
        assert splitter.pending <= 1 << 20
    assert splitter.discarded + splitter.pending == 1_500_000


def test_a_request_that_it_cannot_frame_is_an_error_in_words(tmp_path: Path) -> None:
    wild_site(tmp_path / "site")
    framing = make_framing("wild")
    assert framing.encode(b"x") == b"x;"
    with pytest.raises(ValueError, match="cannot frame it: KeyError"):
        framing.encode(b"y")
    with pytest.raises(ValueError, match="gives str, not bytes"):
        framing.encode(b"text")
    with pytest.raises(ValueError, match="cannot use its options: KeyError"):
        make_framing("wild", FramingOptions(plugin={"bad": True}))


def test_options_are_for_plugins_alone() -> None:
    with pytest.raises(ValueError, match="framing 'line' takes no options"):
        make_framing("line", FramingOptions(plugin={"a": 1}))


def test_a_profile_names_the_framing_and_its_frames_are_read(tmp_path: Path) -> None:
    site = thermometer_site(tmp_path / "site", COBS)
    install_example(site, COBS)
    profile = thermometer(site)
    assert list(remarks(profile)) == []
    stream = make_stream(profile)
    wire = profile.make_framing().encode(b"SN=T-1001 T=36.6")
    items = stream.feed(wire, 1)
    assert [str(getattr(item, "values", "")) for item in items][-1] == "{'temperature': 36.6}"
    (named,) = (item for item in items if hasattr(item, "certain"))
    assert named.certain, "a checksum of its own vouches for the name"


def test_a_failing_framing_is_told_as_lost_with_the_reason(tmp_path: Path) -> None:
    wild_site(tmp_path / "site")
    text = THERMOMETER.read_text("utf-8").replace('"cobs-crc16"', '"wild"')
    site = tmp_path / "site"
    profile_folder(site).mkdir()
    (profile_folder(site) / "wild.toml").write_text(text, "utf-8")
    stream = make_stream(thermometer(site))
    (lost,) = stream.feed(b"ab!", 1)
    assert isinstance(lost, Lost)
    assert (lost.what, lost.size) == ("the framing of a plug-in failed", 3)
    assert lost.detail == "RuntimeError: an exclamation mark"
    assert isinstance(stream.feed(b"T=1;", 2)[0], Arrived)


def test_a_profile_whose_plugin_is_missing_harms_no_other_and_says_so(tmp_path: Path) -> None:
    site = thermometer_site(tmp_path / "site", COBS)
    assert len(load_profiles(site)) > 20
    profile = thermometer(site)
    said = refusal(profile, "")
    assert said.startswith("not asked, nor listened to: framing 'cobs-crc16' of profile")
    assert "plug-in edgewatch-framing-cobs: is not installed" in said
    framing = profile.make_framing()
    assert framing.encode(b"anything") == b""
    splitter = framing.splitter()
    assert splitter.feed(b"SN=T-1001 T=36.6\x00") == []
    assert splitter.discarded == 17


def test_a_profile_with_an_unknown_framing_is_an_error_where_no_plugin_is_missing(
    tmp_path: Path,
) -> None:
    site = thermometer_site(tmp_path / "site")
    with pytest.raises(ProfileError, match="no framing 'cobs-crc16'") as refused:
        load_profiles(site)
    assert "[plugins] of site.toml" in str(refused.value)


def test_bytes_that_are_never_sent_are_found_in_what_the_equipment_will_read(
    tmp_path: Path,
) -> None:
    site = thermometer_site(tmp_path / "site", COBS)
    install_example(site, COBS)
    framing = thermometer(site).make_framing()
    forbidden = b"R\x00S"
    wire = framing.encode(b"go " + forbidden)
    assert forbidden not in wire
    assert framing.forbids(wire, forbidden)
    assert not framing.forbids(framing.encode(b"go on"), forbidden)
