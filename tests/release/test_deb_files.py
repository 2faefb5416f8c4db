"""What the .deb holds beside the program: control files, scripts, man pages, desktop files."""

from __future__ import annotations

import configparser
import gzip
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from edgewatch.cli.main import app
from support.script import load_script

INSTALLER = Path(__file__).resolve().parents[2] / "installer"
DEB, LINUX = INSTALLER / "deb", INSTALLER / "linux"
APP_ID = "org.edgewatch.EdgeWatch"
control = load_script(DEB / "control.py")
man = load_script(LINUX / "man" / "make_man_pages.py")
completions = load_script(LINUX / "completions" / "make_completions.py")
EPOCH = 1_780_000_000
PACKAGE = control.Package("0.2.0", "amd64", "A. Weber <a@example.invalid>", EPOCH)
COMMANDS = {command.name or command.callback.__name__ for command in app.registered_commands} | {
    group.name for group in app.registered_groups
}


def fields() -> dict[str, str]:
    lines = [line for line in PACKAGE.control(500_000).splitlines() if not line.startswith(" ")]
    return dict(line.split(": ", 1) for line in lines)


def test_the_control_file_names_all_that_policy_asks_for() -> None:
    asked = {"Package", "Version", "Architecture", "Maintainer", "Description", "Depends"}
    assert asked <= set(fields())
    assert len(fields()["Description"]) < 80


def test_packages_with_two_names_are_asked_for_by_both() -> None:
    relations = fields()["Depends"].split(", ")
    assert "libglib2.0-0 | libglib2.0-0t64" in relations
    assert "libssl3 | libssl3t64" in relations
    assert "openssh-client" in fields()["Recommends"]
    assert len(relations) == len(set(relations))


def test_the_tree_is_described_as_it_is(tmp_path: Path) -> None:
    program, setting = tmp_path / "opt" / "x", tmp_path / "etc" / "xdg" / "y"
    for path in (program, setting):
        path.parent.mkdir(parents=True)
        path.write_text("text")
    (tmp_path / "opt" / "link").symlink_to("x")
    control.write_control(tmp_path, PACKAGE)
    made = tmp_path / "DEBIAN"
    assert (made / "md5sums").read_text() == "1cb251ec0d568de6a929b520c4aed8d1  opt/x\n"
    assert (made / "conffiles").read_text() == "/etc/xdg/y\n"
    assert "Installed-Size: 2\n" in (made / "control").read_text()
    assert 'gt "0.2.0"' in (made / "preinst").read_text()
    assert (made / "postinst").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("name", ["preinst", "postinst", "prerm", "postrm"])
def test_scripts_of_the_maintainer_are_plain_sh_that_stops_at_a_fault(name: str) -> None:
    path = DEB / "scripts" / name
    assert path.read_text().startswith("#!/bin/sh\n")
    assert "\nset -e\n" in path.read_text()
    subprocess.run(["sh", "-n", str(path)], check=True)


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="dpkg compares versions")
@pytest.mark.parametrize(("installed", "code"), [("0.1.0", 0), ("0.2.0", 0), ("0.3.0", 1)])
def test_an_older_package_refuses_to_take_the_place_of_a_newer(
    tmp_path: Path, installed: str, code: int
) -> None:
    script = tmp_path / "preinst"
    script.write_text((DEB / "scripts" / "preinst").read_text().replace("@VERSION@", "0.2.0"))
    words = ["sh", str(script), "upgrade", installed]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert ("0.2.0 is older than 0.3.0" in done.stderr) == bool(code)


def test_a_removal_touches_no_site_and_a_purge_none_in_a_home() -> None:
    text = (DEB / "scripts" / "postrm").read_text()
    before, purge = text.split('if [ "$1" = purge ]; then')
    assert "rm " not in before
    removed = [line.split()[-1] for line in purge.splitlines() if line.strip().startswith("rm ")]
    assert removed == [
        "/var/lib/edgewatch",
        "/etc/systemd/system/*.wants/edgewatch-agent@*.service",
    ]


def test_every_command_has_a_man_page() -> None:
    pages = man.pages("2026-11-24")
    assert set(pages) == {"edgewatch", *(f"edgewatch-{name}" for name in COMMANDS)}
    for name, text in pages.items():
        assert text.startswith(f".TH {name.upper().replace('-', chr(92) + '-')} 1"), name
        assert text.count("\n.SH NAME\n") == 1
        assert all(line for line in text.splitlines()), f"{name}: an empty line"
    assert r"\fBedgewatch\-status\fR(1)" in pages["edgewatch"]
    assert '.SS "edgewatch devices enrol"' in pages["edgewatch-devices"]


def test_text_is_shown_by_the_formatter_as_it_stands() -> None:
    assert man._plain(".site --json C:\\x") == r"\&.site \-\-json C:\ex"


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff formats the pages")
def test_the_pages_are_formatted_without_a_warning() -> None:
    text = "".join(man.pages("2026-11-24").values())
    words = ["groff", "-man", "-Tutf8", "-k", "-ww", "-z"]
    done = subprocess.run(words, input=text, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_the_changelog_is_of_debians_form() -> None:
    lines = PACKAGE.changelog().splitlines()
    assert lines[0] == "edgewatch (0.2.0) stable; urgency=medium"
    assert lines[-1] == " -- A. Weber <a@example.invalid>  Thu, 28 May 2026 20:26:40 +0000"


def test_completions_ask_the_program_itself() -> None:
    for shell, place in completions.PLACES.items():
        assert f"_EDGEWATCH_COMPLETE=complete_{shell}" in completions.script(shell), place


def test_the_desktop_file_names_what_the_package_installs() -> None:
    parsed = configparser.ConfigParser(interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]
    parsed.read(LINUX / "desktop" / f"{APP_ID}.desktop")
    entry = parsed["Desktop Entry"]
    assert (entry["Exec"], entry["Icon"]) == ("edgewatch", APP_ID)
    for language in ("de", "es", "fr", "pl"):
        assert f"Comment[{language}]" in entry


def test_the_metainfo_belongs_to_the_desktop_file() -> None:
    root = ET.parse(LINUX / "metainfo" / f"{APP_ID}.metainfo.xml").getroot()  # noqa: S314 - ours
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    assert root.find("releases/release").get("version") == "@VERSION@"  # type: ignore[union-attr]


def test_texts_are_packed_without_a_time(tmp_path: Path) -> None:
    tree = load_script(DEB / "tree.py")
    tree._write(tmp_path / "a", "text", packed=True)
    packed = (tmp_path / "a.gz").read_bytes()
    assert gzip.decompress(packed) == b"text"
    assert packed[4:8] == bytes(4)


def test_run_paths_keep_only_what_lies_beside_a_library() -> None:
    kept = load_script(DEB / "search_paths.py")._beside
    assert kept("/home/build/lib:$ORIGIN/../x.libs:/opt/lib") == "$ORIGIN/../x.libs"
    assert kept("/home/build/lib") == ""


def test_the_bill_leaves_out_what_is_not_in_the_program() -> None:
    def named(name: str) -> dict[str, str]:
        return {"name": name, "bom-ref": f"{name}@1"}

    bill = {
        "serialNumber": "urn:uuid:0",
        "components": [named("numpy"), named("pip")],
        "dependencies": [{"ref": "numpy@1", "dependsOn": ["pip@1"]}, {"ref": "pip@1"}],
    }
    left = load_script(DEB / "bill.py").without(bill, frozenset({"pip"}))
    assert left["components"] == [named("numpy")]
    assert left["dependencies"] == [{"ref": "numpy@1", "dependsOn": []}]
    assert left["serialNumber"] != "urn:uuid:0"


def test_nothing_of_the_installer_names_a_host() -> None:
    here = [*DEB.rglob("*"), *(INSTALLER / "pyinstaller").rglob("*"), *LINUX.rglob("*")]
    named = [
        f"{path.name}: {line.strip()}"
        for path in here
        if path.is_file() and path.suffix != ".pyc"
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
        if "http" in line and "debian.org/doc/packaging-manuals" not in line
    ]
    assert named == [], sys.platform
