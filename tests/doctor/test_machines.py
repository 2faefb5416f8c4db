"""What is found on machines that are made up: of ports, clocks, processors and file systems."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.devices.access import Access
from edgewatch.doctor.checks import (
    agent_watchdog,
    brltty,
    clock_plausible,
    clock_synchronised,
    disk_filesystem,
    display,
    gpu_driver,
    installations,
    modem_manager,
    port_access,
    ports_busy,
    ports_present,
    qt_libraries,
    serial_group,
    usb_latency,
    usb_power,
)
from edgewatch.doctor.checks.clock_synchronised import Kept
from edgewatch.doctor.checks.disk_filesystem import Mount
from edgewatch.doctor.checks.gpu_driver import Gpus
from edgewatch.doctor.checks.serial_group import Membership
from edgewatch.doctor.examination import Examination
from support.machines import ADAPTER, examined, machine, running

ASKED = "udevadm info --query=property --name=/dev/ttyUSB0"


def test_modem_manager_that_is_not_kept_off_an_enrolled_port_is_told_how_to(
    tmp_path: Path,
) -> None:
    of = machine(tmp_path, running("bash", "ModemManager"), {ASKED: "DEVNAME=/dev/ttyUSB0\n"})
    found = modem_manager.look(examined(tmp_path, of, ADAPTER))
    assert found.state == "advice"
    assert "/dev/ttyUSB0 of the slot balance" in found.found
    assert found.commands[0] == "sudo edgewatch devices rules --write"


@pytest.mark.parametrize("said", ["ID_MM_DEVICE_IGNORE=1", "ID_MM_PORT_IGNORE=1"])
def test_modem_manager_that_is_kept_off_is_ok(tmp_path: Path, said: str) -> None:
    of = machine(tmp_path, running("ModemManager"), {ASKED: said})
    assert modem_manager.look(examined(tmp_path, of, ADAPTER)).state == "ok"


def test_modem_manager_without_udev_to_ask_is_unknown_and_not_ok(tmp_path: Path) -> None:
    of = machine(tmp_path, running("ModemManager"))
    assert modem_manager.look(examined(tmp_path, of, ADAPTER)).state == "unknown"


def test_modem_manager_that_does_not_run_or_has_no_port_to_take_is_no_matter(
    tmp_path: Path,
) -> None:
    idle = examined(tmp_path, machine(tmp_path, running("bash")), ADAPTER)
    assert modem_manager.look(idle).state == "not-applicable"
    alone = examined(tmp_path, machine(tmp_path, running("ModemManager")))
    assert modem_manager.look(alone).state == "not-applicable"


def test_brltty_that_took_an_adapter_fails(tmp_path: Path) -> None:
    of = machine(tmp_path, running("brltty"))
    taken = replace(ADAPTER, nodes=())
    found = brltty.look(examined(tmp_path, of, taken))
    assert (found.state, found.commands) == ("failed", ("sudo apt remove brltty",))
    assert brltty.look(examined(tmp_path, of, ADAPTER)).state == "ok"


def test_a_port_that_is_gone_and_one_that_two_units_fit(tmp_path: Path) -> None:
    of = machine(tmp_path)
    assert "not there now" in ports_present.look(examined(tmp_path, of)).found
    two = replace(ADAPTER, key="b", port_chain="1.3", serial="B")
    toml = '[[slot]]\nname = "balance"\nprofile = "mettler.mt-sics"\nport = "usb:0403:6001"\n'
    found = ports_present.look(examined(tmp_path, of, ADAPTER, two, toml=toml))
    assert found.state == "failed"
    assert "2 units fit" in found.found
    assert ports_present.look(examined(tmp_path, of, ADAPTER)).state == "ok"


@pytest.mark.skipif(sys.platform == "win32", reason="links as Linux has them")
def test_the_program_that_holds_a_port_is_named_unless_it_is_edgewatch(tmp_path: Path) -> None:
    of = machine(
        tmp_path, {"/proc/4711/comm": "minicom", "/proc/4711/cmdline": "minicom\0-D\0/dev/ttyUSB0"}
    )
    (tmp_path / "proc/4711/fd").mkdir()
    (tmp_path / "proc/4711/fd/3").symlink_to("/dev/ttyUSB0")
    found = ports_busy.look(examined(tmp_path, of, ADAPTER))
    assert (found.state, found.commands) == ("failed", ("ps -fp 4711",))
    assert "open in minicom (4711)" in found.found
    own = machine(tmp_path, {"/proc/4711/cmdline": "python\0-m\0edgewatch.feed"})
    assert ports_busy.look(examined(tmp_path, own, ADAPTER)).state == "ok"


def test_a_sleeping_adapter_and_a_late_one_are_advice(tmp_path: Path) -> None:
    usb = tmp_path / "sys/devices/pci/usb1/1-1"
    (usb / "1-1:1.0/ttyUSB0").mkdir(parents=True)
    (usb / "power").mkdir()
    (usb / "idVendor").write_text("0403\n")
    (usb / "power/control").write_text("auto\n")
    (tmp_path / "sys/class/tty/ttyUSB0").mkdir(parents=True)
    (tmp_path / "sys/class/tty/ttyUSB0/device").symlink_to(usb / "1-1:1.0/ttyUSB0")
    of = machine(tmp_path, {"/sys/bus/usb-serial/devices/ttyUSB0/latency_timer": "16\n"})
    at = examined(tmp_path, of, ADAPTER)
    assert usb_power.look(at).commands[0] == "sudo edgewatch devices rules --write"
    assert "16 ms" in usb_latency.look(at).found
    (usb / "power/control").write_text("on\n")
    (tmp_path / "sys/bus/usb-serial/devices/ttyUSB0/latency_timer").write_text("1\n")
    assert usb_power.look(at).state == usb_latency.look(at).state == "ok"


def test_a_forbidden_port_fails_for_a_slot_and_is_advice_for_any_other() -> None:
    shut = Access("/dev/ttyS0", "forbidden", "group", {"group": "dialout", "user": "ray"},
                  ("sudo usermod -aG dialout ray",))  # fmt: skip
    assert port_access.judge({"/dev/ttyS0": shut}, {}).state == "advice"
    found = port_access.judge({"/dev/ttyS0": shut}, {"/dev/ttyS0": "balance"})
    assert (found.state, found.commands) == ("failed", ("sudo usermod -aG dialout ray",))


def test_a_group_counts_from_the_next_login_on() -> None:
    granted = serial_group.judge(Membership("ray", "dialout", granted=True))
    assert granted.state == "failed"
    assert granted.fix.startswith("Log out")
    assert serial_group.judge(Membership("ray", "dialout")).commands == (
        "sudo usermod -aG dialout ray",
    )
    assert serial_group.judge(Membership("ray", "uucp", in_force=True)).state == "ok"


@pytest.mark.parametrize(
    ("platform", "asked", "said", "state"),
    [
        ("win32", "w32tm /query /status", "Stratum: 3 (secondary reference)", "ok"),
        ("win32", "w32tm /query /status", "Stratum: 0 (unspecified)", "advice"),
        ("darwin", "systemsetup -getusingnetworktime", "Network Time: Off", "advice"),
        ("darwin", "systemsetup -getusingnetworktime", "You need administrator access", "unknown"),
    ],
)
def test_the_clock_of_other_systems(
    tmp_path: Path, platform: str, asked: str, said: str, state: str
) -> None:
    of = machine(tmp_path, answers={asked: said}, platform=platform)
    assert clock_synchronised.look(Examination(tmp_path, of)).state == state


def test_a_clock_that_nobody_keeps_and_one_that_is_kept_badly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock_synchronised, "kernel_clock", lambda: Kept(False, "the kernel"))
    asked = "timedatectl show --property=NTPSynchronized --value"
    of = machine(tmp_path, answers={asked: "yes\n"})
    assert clock_synchronised.look(Examination(tmp_path, of)).state == "ok"
    silent = machine(tmp_path)
    assert clock_synchronised.look(Examination(tmp_path, silent)).state == "advice"
    by_chrony = machine(tmp_path, answers={"chronyc -n tracking": "Leap status     : Normal\n"})
    assert clock_synchronised.look(Examination(tmp_path, by_chrony)).state == "ok"
    assert clock_synchronised.judge(Kept(True, "the kernel", 4.0)).state == "advice"


def test_a_clock_behind_the_record_or_beyond_all_calendars_fails() -> None:
    day = 86_400 * 10**9
    assert clock_plausible.judge(100 * day, 0, 101 * day).state == "failed"
    assert clock_plausible.judge(2**62, 0, None).state == "failed"
    assert clock_plausible.judge(101 * day, 0, 100 * day).state == "ok"


def test_a_driver_that_was_upgraded_under_a_running_system_wants_a_restart() -> None:
    found = gpu_driver.judge(Gpus(True, problem="Driver/library version mismatch"))
    assert (found.state, found.commands) == ("failed", ("sudo reboot",))
    assert gpu_driver.judge(Gpus(True, problem="Driver Not Loaded")).state == "failed"
    assert gpu_driver.judge(Gpus(True, ("Tesla T4",), "550.54")).found == (
        "Tesla T4, driver 550.54."
    )


def test_a_processor_shows_on_the_bus_without_its_driver(tmp_path: Path) -> None:
    bus = "/sys/bus/pci/devices/0000:01:00.0"
    files = {f"{bus}/vendor": "0x10de\n", f"{bus}/class": "0x030200\n"}
    assert gpu_driver._attached(machine(tmp_path, files)) is True
    files[f"{bus}/class"] = "0x040300\n"  # the sound of a screen
    assert gpu_driver._attached(machine(tmp_path, files)) is False


@pytest.mark.parametrize(
    ("kind", "options", "state"),
    [
        ("ext4", "rw,relatime", "ok"),
        ("ext4", "ro,relatime", "failed"),
        ("nfs4", "rw", "failed"),
        ("cifs", "rw", "failed"),
        ("vfat", "rw", "failed"),
        ("overlay", "rw", "advice"),
        ("NTFS", "rw,fixed", "ok"),
        ("NTFS", "rw,remote", "failed"),
        ("apfs", "rw,local", "ok"),
    ],
)
def test_file_systems_that_can_and_cannot_hold_a_record(
    kind: str, options: str, state: str
) -> None:
    mount = Mount("/srv", kind, frozenset(options.split(",")))
    assert disk_filesystem.judge(mount).state == state


def test_a_file_system_that_refuses_locks_fails_whatever_its_name(tmp_path: Path) -> None:
    assert disk_filesystem.judge(Mount("/srv", "ext4"), locks=False).state == "failed"
    assert disk_filesystem.look(Examination(tmp_path)).state in ("ok", "advice")


def test_of_two_mounts_at_one_place_the_later_one_holds_the_site() -> None:
    mounts = [Mount("/srv", "ext4"), Mount("/srv", "nfs4"), Mount("/srv/other", "xfs")]
    found = disk_filesystem.mount_of("/srv/site", mounts)
    assert found is not None
    assert found.kind == "nfs4"


def test_a_watchdog_is_looked_for_in_the_unit_of_the_agent() -> None:
    unit = agent_watchdog.unit_of(
        "0::/user.slice/user-1000.slice/user@1000.service/app.slice/edgewatch-agent-x.service"
    )
    assert unit is not None
    assert unit.of_user
    found = agent_watchdog.judge(replace(unit, watchdog="0", restart="on-failure"))
    assert found.state == "advice"
    assert "systemctl --user daemon-reload" in found.commands


def test_a_session_without_a_display_is_no_fault(tmp_path: Path) -> None:
    assert display.look(Examination(tmp_path, machine(tmp_path))).state == "not-applicable"
    shown = machine(tmp_path, environ={"DISPLAY": ":0"})
    assert display.look(Examination(tmp_path, shown)).found == "DISPLAY is :0."
    assert qt_libraries.judge(["libGL.so.1"], has_display=False).state == "advice"


@pytest.mark.skipif(sys.platform == "win32", reason="scripts as POSIX has them")
def test_another_edgewatch_on_the_path_is_found_with_its_version(tmp_path: Path) -> None:
    other = tmp_path / "venv/bin/edgewatch"
    other.parent.mkdir(parents=True)
    other.write_text("#!/bin/sh\n")
    other.chmod(0o755)
    (tmp_path / "venv/lib/python3.12/site-packages/edgewatch-0.1.0.dist-info").mkdir(parents=True)
    of = machine(tmp_path, environ={"PATH": str(other.parent)})
    found = installations.look(Examination(tmp_path, of))
    assert f"{other} (0.1.0)" in found.found
