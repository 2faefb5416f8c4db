"""The commands for services and ports, and the window that starts with a login."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from edgewatch.cli import window
from edgewatch.devices import port_rules
from edgewatch.site import service_unit, start_window
from support.command_line import Edgewatch


def slot(site: Path, port: str) -> None:
    """Give a site one more slot."""
    with (site / "site.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[slot]]\nname = "more"\nprofile = "astm.e1394"\nport = "{port}"\n')


def test_rules_are_printed_and_where_they_go_is_told(edgewatch: Edgewatch, site: Path) -> None:
    slot(site, "usb:0403:6001:A9ABCD12")
    found = edgewatch("devices", "rules", "--site", site)
    assert 'ATTRS{serial}=="A9ABCD12"' in found.out
    assert f"sudo edgewatch devices rules --write --site {site}" in found.err


def test_rules_are_written_where_udev_reads_them(
    edgewatch: Edgewatch, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot(site, "usb:0403:6001:A9ABCD12")
    monkeypatch.setattr(port_rules, "FOLDER", tmp_path / "rules.d")
    port_rules.FOLDER.mkdir()
    found = edgewatch("devices", "rules", "--write", "--json", "--site", site).json
    assert Path(found["file"]).parent == tmp_path / "rules.d"
    assert Path(found["file"]).read_text(encoding="utf-8") == found["text"]
    assert found["covered"] == ["more"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is no systemd")
def test_the_service_of_a_site_is_told_with_its_drop_in(
    edgewatch: Edgewatch, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "does not watch this site" in edgewatch("autostart", "service", "--site", site).error
    slot(site, "socket://192.0.2.7:4001")
    monkeypatch.setattr(service_unit, "SITES", site.parent)
    found = edgewatch("autostart", "service", "--json", "--site", site).json
    assert found["unit"] == f"edgewatch-agent@{site.name}.service"
    assert "IPAddressAllow=192.0.2.7" in found["text"]
    assert found["commands"][0].startswith("sudo edgewatch autostart service --write")


def test_a_login_without_a_site_opens_nothing(
    edgewatch: Edgewatch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service_unit, "SITES", tmp_path / "none")
    found = edgewatch("window", "--tray", "--if-site", "--site", tmp_path / "home")
    assert (found.code, found.out, found.err) == (0, "", "")


def test_a_login_opens_each_site_of_the_workstation_that_can_be_read(
    edgewatch: Edgewatch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "site.toml").touch()
    opened: list[tuple[str, str]] = []
    monkeypatch.setattr(service_unit, "SITES", tmp_path)
    monkeypatch.setattr(window, "_has_display", lambda: True)
    monkeypatch.setattr(
        start_window, "start_window", lambda site, view: opened.append((site.name, view))
    )
    monkeypatch.setattr(
        window, "open_window", lambda site, **how: opened.append((site.name, how["view"]))
    )
    edgewatch("window", "--tray", "--if-site", "--site", tmp_path / "home")
    assert opened == [("b", "tray"), ("a", "tray")]
