"""What the Linux package brings for services, accounts, ports and logins."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from edgewatch.agent.process import IDLE_TURN_S, REOPEN_S
from edgewatch.devices.access import RULE_FILE
from edgewatch.site.service_unit import ACCOUNT, SITES

LINUX = Path(__file__).parents[2] / "installer" / "linux"
UNIT = LINUX / "systemd" / "edgewatch-agent@.service"
RULES = LINUX / "udev" / "70-edgewatch-serial.rules"


@pytest.fixture(scope="module")
def unit() -> dict[str, list[str]]:
    """Each setting of the unit with its values."""
    found: dict[str, list[str]] = {}
    for line in UNIT.read_text(encoding="utf-8").splitlines():
        if "=" in line and not line.startswith("#"):
            name, value = line.split("=", 1)
            found.setdefault(name, []).append(value)
    return found


def test_the_unit_watches_one_site_as_the_account_of_the_service(
    unit: dict[str, list[str]],
) -> None:
    assert unit["ExecStart"] == [f"/usr/bin/edgewatch agent --site {SITES}/%i"]
    assert unit["ReadWritePaths"] == [f"{SITES}/%i"]
    assert unit["User"] == unit["Group"] == [ACCOUNT]


def test_the_unit_reaches_no_network_and_sees_no_home(unit: dict[str, list[str]]) -> None:
    assert unit["RestrictAddressFamilies"] == ["AF_UNIX AF_NETLINK"]
    assert unit["IPAddressDeny"] == ["any"]
    assert unit["ProtectHome"] == ["yes"]
    assert unit["CapabilityBoundingSet"] == [""]


def test_an_agent_in_trouble_beats_more_often_than_the_watchdog_asks(
    unit: dict[str, list[str]],
) -> None:
    (limit_s,) = map(float, unit["WatchdogSec"])
    assert limit_s >= 10 * max(IDLE_TURN_S, REOPEN_S)


def test_what_would_not_get_better_is_not_started_again(unit: dict[str, list[str]]) -> None:
    assert unit["RestartPreventExitStatus"] == ["2"]
    assert unit["StartLimitIntervalSec"] == ["0"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_systemd_finds_nothing_wrong_with_the_unit() -> None:
    found = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(UNIT)],
        capture_output=True,
        text=True,
        check=False,
    )
    said = [line for line in found.stderr.splitlines() if UNIT.stem in line]
    assert [line for line in said if "is not executable" not in line] == []


def test_the_account_may_open_ports_as_every_program_may() -> None:
    lines = (LINUX / "sysusers" / "edgewatch.conf").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("m")] == [f"m {ACCOUNT} dialout"]
    (made,) = [line for line in lines if line.startswith("u")]
    assert made.startswith(f"u {ACCOUNT} - ")
    assert made.endswith("/usr/sbin/nologin")


def test_nobody_but_the_account_and_its_group_sees_the_sites() -> None:
    (line,) = [
        line
        for line in (LINUX / "tmpfiles" / "edgewatch.conf").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert line.split()[:5] == ["d", str(SITES), "2750", ACCOUNT, ACCOUNT]


def test_the_rules_take_no_port_from_any_program() -> None:
    text = "\n".join(
        line for line in RULES.read_text("utf-8").splitlines() if not line.startswith("#")
    )
    assert not re.search(r"\b(GROUP|MODE|OWNER|RUN|NAME)\b", text)
    assert "option" not in text  # the driver of modems
    assert text.count('TAG+="uaccess"') == 3


def test_a_rule_written_by_hand_does_not_replace_those_of_the_package() -> None:
    assert Path(RULE_FILE).name != RULES.name
    assert Path(RULE_FILE).name < "73-seat-late.rules"


def test_the_tray_starts_for_those_who_have_a_site() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(LINUX / "autostart" / "org.edgewatch.EdgeWatch-tray.desktop", encoding="utf-8")
    found = entry["Desktop Entry"]
    assert found["Exec"] == "/usr/bin/edgewatch window --tray --if-site"
    assert found["TryExec"] == "/usr/bin/edgewatch"
