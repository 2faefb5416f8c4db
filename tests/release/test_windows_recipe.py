"""The Windows recipe, as far as it can be read without a Windows."""

from __future__ import annotations

import re
import uuid
from pathlib import Path
from xml.etree import ElementTree

import pytest

from edgewatch.site.service_unit import service_sites

RECIPE = Path(__file__).parents[2] / "installer" / "windows"
WIX = "{http://wixtoolset.org/schemas/v4/wxs}"
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
UPGRADE_CODE = "7B0F3C52-5D0E-4B7C-9C1E-3B9A4E2F6D81"


@pytest.fixture(scope="module")
def package() -> ElementTree.Element:
    root = ElementTree.parse(RECIPE / "edgewatch.wxs").getroot()  # noqa: S314 - our own file
    found = root.find(f"{WIX}Package")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def task() -> ElementTree.Element:
    return ElementTree.parse(RECIPE / "agent-task.xml").getroot()  # noqa: S314 - our own file


def test_a_later_package_replaces_an_earlier_one(package: ElementTree.Element) -> None:
    assert package.get("UpgradeCode") == UPGRADE_CODE  # forever
    assert package.get("Scope") == "perMachine"
    upgrade = package.find(f"{WIX}MajorUpgrade")
    assert upgrade is not None
    assert upgrade.get("DowngradeErrorMessage")


def test_every_component_is_in_a_feature_and_has_an_id_of_its_own(
    package: ElementTree.Element,
) -> None:
    made = [one.get("Id") for one in package.iter(f"{WIX}Component")]
    named = [one.get("Id") for one in package.iter(f"{WIX}ComponentRef")]
    assert sorted(map(str, made)) == sorted(map(str, named))
    guids = [uuid.UUID(str(one.get("Guid"))) for one in package.iter(f"{WIX}Component")]
    assert len(set(guids)) == len(guids)


def test_every_directory_that_is_used_is_there(package: ElementTree.Element) -> None:
    standard = {"ProgramMenuFolder"}
    made = {one.get("Id") for one in package.iter(f"{WIX}Directory")} | standard
    assert {one.get("Directory") for one in package.iter(f"{WIX}Component")} <= made


def test_what_agents_have_written_stays_when_the_package_goes(
    package: ElementTree.Element,
) -> None:
    (sites,) = [one for one in package.iter(f"{WIX}Component") if one.get("Id") == "Sites"]
    assert sites.get("Permanent") == "yes"
    assert not list(package.iter(f"{WIX}RemoveFolder"))
    assert not list(package.iter(f"{WIX}RemoveFile"))


def test_nobody_but_administrators_and_agents_may_write_into_the_place_of_sites(
    package: ElementTree.Element,
) -> None:
    (rights,) = package.iter(f"{WIX}PermissionEx")
    sddl = str(rights.get("Sddl"))
    assert sddl.startswith("D:PAI(")  # protected: nothing is inherited from ProgramData
    writers = re.findall(r"\(A;[^;]*;FA;;;(\w\w)\)", sddl)
    assert writers == ["SY", "BA", "LS"]


def test_the_tray_is_started_as_the_command_line_knows_it(package: ElementTree.Element) -> None:
    values = [str(one.get("Value")) for one in package.iter(f"{WIX}RegistryValue")]
    (run,) = [value for value in values if "--tray" in value]
    assert run == '"[INSTALLFOLDER]edgewatchw.exe" window --tray --if-site'


def test_the_task_keeps_an_agent_running_and_never_two(task: ElementTree.Element) -> None:
    def text(path: str) -> str | None:
        return task.findtext("/".join(f"{TASK}{part}" for part in path.split("/")))

    assert text("Settings/MultipleInstancesPolicy") == "IgnoreNew"
    assert text("Settings/ExecutionTimeLimit") == "PT0S"  # for ever
    assert text("Settings/StopIfGoingOnBatteries") == "false"
    assert text("Triggers/BootTrigger/Repetition/Interval") == "PT1M"
    assert text("Principals/Principal/UserId") == "S-1-5-19"
    assert text("Actions/Exec/Arguments") == 'agent --site "@SITE@"'


def test_every_value_of_the_task_is_put_in(task: ElementTree.Element) -> None:
    text = (RECIPE / "agent-task.xml").read_text(encoding="utf-8")
    script = (RECIPE / "agent.ps1").read_text(encoding="utf-8")
    (line,) = re.findall(r"\$values = @\{(.+)\}", script)
    assert set(re.findall(r"@(\w+)@", text)) == set(re.findall(r"(\w+) =", line))


def test_sites_lie_where_the_program_looks_for_them() -> None:
    script = (RECIPE / "agent.ps1").read_text(encoding="utf-8")
    assert r'Join-Path $env:ProgramData "EdgeWatch\sites\$Name"' in script
    where = service_sites("win32", {"ProgramData": "C:/ProgramData"})
    assert where.as_posix() == "C:/ProgramData/EdgeWatch/sites"


@pytest.mark.parametrize("name", ["agent.ps1", "build.ps1"])
def test_a_script_stops_at_its_first_error(name: str) -> None:
    text = (RECIPE / name).read_text(encoding="utf-8")
    assert "Set-StrictMode -Version Latest" in text
    assert "$ErrorActionPreference = 'Stop'" in text
    assert text.count("{") == text.count("}")
    assert text.count("(") == text.count(")")
