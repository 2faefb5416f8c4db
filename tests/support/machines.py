"""Machines that are made up: a few files below a folder, and what their tools would answer."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from edgewatch.devices.bus import BusDevice, Node, snapshot_of
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.machine import Answer, Machine

ADAPTER = BusDevice(
    "0000:00:14.0/1.2",
    0x0403,
    0x6001,
    manufacturer="FTDI",
    product="FT232R USB UART",
    serial="A50285BI",
    nodes=(Node("tty", "/dev/ttyUSB0", 0),),
    chip="FTDI FT232R",
    controller="0000:00:14.0",
    port_chain="1.2",
)
SITE_TOML = """\
schema = 1
[[model]]
name = "cytology"
[[slot]]
name = "balance"
profile = "mettler.mt-sics"
port = "usb:@1.2"
models = ["cytology"]
"""


def machine(
    root: Path,
    files: Mapping[str, str] | None = None,
    answers: Mapping[str, str] | None = None,
    *,
    platform: str = "linux",
    environ: Mapping[str, str] | None = None,
) -> Machine:
    """A machine with these files; each tool answers by its words, and any other is not there."""
    for path, text in (files or {}).items():
        place = root / path.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)

    def ask(words: tuple[str, ...]) -> Answer | None:
        found = (answers or {}).get(" ".join(words))
        return None if found is None else Answer(0, found)

    return Machine(root, platform=platform, ask=ask, environ=environ or {})


def running(*programs: str) -> dict[str, str]:
    """The files by which Linux shows that programs run."""
    return {f"/proc/{100 + n}/comm": f"{name}\n" for n, name in enumerate(programs)}


def examined(folder: Path, of: Machine, *devices: BusDevice, toml: str = SITE_TOML) -> Examination:
    """A site with one slot, on a machine with these devices on its bus."""
    site = folder / "site"
    site.mkdir(mode=0o700, exist_ok=True)
    (site / "site.toml").write_text(toml)
    return Examination(site, of, snapshot=snapshot_of(0, devices))


def copied(site: Path, folder: Path) -> Path:
    """A site of the test's own."""
    return Path(shutil.copytree(site, folder / "copied"))
