"""The service of a shared site: its unit, and what a site needs beyond the package's."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.site import autostart, service_unit
from edgewatch.site.autostart_entries import systemd_unit
from edgewatch.site.config import SiteConfig, parse_site
from edgewatch.site.errors import InputError
from edgewatch.site.service_unit import (
    readable_sites,
    service_of,
    write_drop_in,
)

WORDS = ("/opt/edgewatch/edgewatch", "agent", "--site", "/srv/ward")


@pytest.fixture(autouse=True)
def sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The service watches what lies in this test's folder."""
    monkeypatch.setattr(service_unit, "SITES", tmp_path)


def config(*ports: str) -> SiteConfig:
    slots = [
        f'[[slot]]\nname = "s{number}"\nprofile = "astm.e1394"\nport = "{port}"'
        for number, port in enumerate(ports)
    ]
    return parse_site("\n".join(slots))


def test_a_site_at_a_cable_needs_nothing_beyond_the_unit(tmp_path: Path) -> None:
    service = service_of(tmp_path / "ward-3", config("/dev/ttyS0"))
    assert service.unit == "edgewatch-agent@ward-3.service"
    assert service.text == ""
    assert service.commands[-1] == "sudo systemctl enable --now edgewatch-agent@ward-3.service"


def test_a_site_behind_a_serial_server_may_reach_that_server_alone(tmp_path: Path) -> None:
    ports = ("socket://192.0.2.7:4001", "rfc2217://[2001:db8::5]:4002", "/dev/ttyS0")
    text = service_of(tmp_path / "ward", config(*ports)).text
    assert "RestrictAddressFamilies=AF_INET AF_INET6\n" in text
    assert "IPAddressAllow=192.0.2.7\n" in text
    assert "IPAddressAllow=2001:db8::5\n" in text
    assert text.count("IPAddressAllow") == 2


def test_a_server_that_has_to_be_looked_up_opens_more_and_says_so(tmp_path: Path) -> None:
    text = service_of(tmp_path / "ward", config("socket://moxa.ward:4001")).text
    assert "# slot s0: moxa.ward, a name, which takes a name server to look up\n" in text
    assert "IPAddressAllow=any\n" in text


def test_a_site_elsewhere_is_not_the_service_s(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not watch this site"):
        service_of(tmp_path / "deep" / "ward", config())
    with pytest.raises(InputError, match="cannot be that of a service"):
        service_of(tmp_path / "ward 3", config())


def test_a_drop_in_that_is_needed_no_more_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service_unit, "UNITS", tmp_path / "units")
    with_server = service_of(tmp_path / "w", config("socket://192.0.2.7:1"))
    write_drop_in(with_server)
    assert with_server.drop_in.read_text(encoding="utf-8") == with_server.text
    write_drop_in(service_of(tmp_path / "w", config()))
    assert not with_server.drop_in.exists()


def test_only_sites_that_can_be_read_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "site.toml").touch()
    (tmp_path / "no site").mkdir()
    assert [site.name for site in readable_sites()] == ["a", "b"]
    monkeypatch.setattr(service_unit, "SITES", tmp_path / "nowhere")
    assert readable_sites() == []


def test_an_agent_that_the_computer_starts_is_shown_to_start_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    link = tmp_path / "edgewatch-agent@ward.service"
    monkeypatch.setattr(autostart, "is_of_the_service", lambda _site: True)
    monkeypatch.setattr(autostart, "enabled_link", lambda _site: link)
    assert not autostart.status(tmp_path / "ward", platform="linux").agent
    link.symlink_to("/usr/lib/systemd/system/edgewatch-agent@.service")
    found = autostart.status(tmp_path / "ward", platform="linux")
    assert (found.agent, found.places["agent"], found.note) == (True, str(link), "")


def test_the_unit_of_a_user_reaches_the_network_only_where_a_slot_does(tmp_path: Path) -> None:
    closed = systemd_unit(tmp_path, tmp_path, WORDS).text
    opened = systemd_unit(tmp_path, tmp_path, WORDS, network=True).text
    assert "RestrictAddressFamilies=AF_UNIX AF_NETLINK\n" in closed
    assert "RestrictAddressFamilies=AF_UNIX AF_NETLINK AF_INET AF_INET6\n" in opened
