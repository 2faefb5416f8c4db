"""Who may open a port, judged from what the system says of its file."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.devices.access import Node, access_to, judge, look_at_node

PORT = Node("/dev/ttyUSB0", may_open=False, group="dialout", mode=0o660, user="ray")


def test_a_user_outside_the_group_is_told_the_one_command_that_helps() -> None:
    access = judge(PORT)
    assert access.state == "forbidden"
    assert access.commands == ("sudo usermod -aG dialout ray",)
    assert "dialout" in access.why
    assert not access.rule


def test_a_group_given_after_the_login_takes_no_command_but_a_new_login() -> None:
    access = judge(replace(PORT, granted=frozenset({"dialout"})))
    assert access.commands == ()
    assert access.remedy == "Log out and in again."


@pytest.mark.parametrize("node", [replace(PORT, mode=0o600), replace(PORT, group="root")])
def test_a_port_that_no_group_may_open_takes_a_udev_rule_for_its_kind(node: Node) -> None:
    access = judge(replace(node, usb_id="0403:6001"))
    assert 'ATTRS{idVendor}=="0403", ATTRS{idProduct}=="6001"' in access.rule
    assert access.commands[:2] == ("sudo udevadm control --reload", "sudo udevadm trigger")


def test_a_rule_for_a_port_that_is_no_usb_port_names_the_port() -> None:
    assert judge(replace(PORT, group="root")).rule.startswith('KERNEL=="ttyUSB0"')


def test_a_port_that_another_program_has_open_is_busy_not_forbidden() -> None:
    access = judge(replace(PORT, may_open=True, holder="minicom (4711)"))
    assert (access.state, access.commands) == ("busy", ())
    assert "minicom (4711)" in access.why


def test_a_port_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert access_to(str(tmp_path / "ttyUSB7")).state in ("missing", "unknown")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
def test_a_file_of_ones_own_can_be_opened(tmp_path: Path) -> None:
    port = tmp_path / "port"
    port.touch(mode=0o600)
    node = look_at_node(str(port))
    assert node.mode == 0o600
    assert judge(node).state == "ok"


def test_an_address_on_the_network_has_no_file_to_judge() -> None:
    assert access_to("socket://10.0.0.7:4001").state == "unknown"
