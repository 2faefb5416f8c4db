"""The macOS recipe, as far as it can be read without a Mac."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from edgewatch.site.service_unit import service_sites

RECIPE = Path(__file__).parents[2] / "installer" / "macos"


def plist(name: str) -> dict[str, Any]:
    return dict(plistlib.loads((RECIPE / name).read_bytes()))


def test_the_daemon_watches_one_site_where_the_program_looks_for_them() -> None:
    daemon = plist("org.edgewatch.agent.plist")
    program, *words = daemon["ProgramArguments"]
    assert program == "/Applications/EdgeWatch.app/Contents/MacOS/edgewatch"
    assert words == ["agent", "--site", f"{service_sites('darwin', {})}/@NAME@"]


def test_the_daemon_is_no_administrator_and_comes_back_after_a_crash() -> None:
    daemon = plist("org.edgewatch.agent.plist")
    assert daemon["UserName"] == "_edgewatch"
    assert daemon["KeepAlive"] == {"SuccessfulExit": False}
    assert daemon["RunAtLoad"] is True
    assert daemon["Umask"] == 0o077
    assert daemon["HardResourceLimits"] == {"Core": 0}


def test_no_more_than_python_needs_is_allowed() -> None:
    assert plist("entitlements.plist") == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True
    }


def test_the_program_names_itself_as_on_other_systems() -> None:
    info = plist("Info.plist")
    assert info["CFBundleIdentifier"] == "org.edgewatch.EdgeWatch"
    assert re.fullmatch(r"\d+\.\d+", info["LSMinimumSystemVersion"])


def test_every_file_that_goes_into_the_image_is_there() -> None:
    script = (RECIPE / "build.sh").read_text(encoding="utf-8")
    for name in re.findall(r"\$root/(installer/[\w./-]+)", script):
        assert (RECIPE.parents[1] / name).exists(), name


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no shell here")
@pytest.mark.parametrize("name", ["agent.sh", "build.sh"])
def test_a_script_can_be_read_by_the_shell(name: str) -> None:
    subprocess.run(["bash", "-n", str(RECIPE / name)], check=True)
    assert "set -euo pipefail" in (RECIPE / name).read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no shell here")
def test_a_name_that_could_leave_the_place_of_sites_is_refused() -> None:
    for name in ("../x", "a/b", "", "a b"):
        done = subprocess.run(
            ["bash", str(RECIPE / "agent.sh"), "add", name],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, "cannot be the name" in done.stderr) == (2, True)
