"""What lies on the desk of whoever tries the examples of a page: a site with a month in it."""

from __future__ import annotations

import base64
import csv
import hashlib
import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from edgewatch.cli.demo_site import demo_file
from support.command_line import BEGAN, changed, declare_slot, make_stream, quietly

PIN = "271828"
EXPORTED = ("--from", "2026-03-01T00:00:00Z", "--to", "2026-04-01T00:00:00Z")


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with a model, tables, and ``site``: March of a ward whose analyser was replaced."""

    folder: Path

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def copy_to(self, folder: Path) -> Desk:
        shutil.copytree(self.folder, folder)
        return Desk(folder)

    def baselines(self) -> list[str]:
        """Ids of the baselines of the site, oldest first."""
        files = (self.site / "baselines").glob("*.json")
        return [path.stem for path in sorted(files, key=lambda path: path.stat().st_mtime_ns)]

    def signer(self) -> str:
        """Fingerprint of the key of the site, as ``ssh-keygen -l`` prints it."""
        key = (self.site / "keys" / "site_ed25519.pub").read_text("ascii").split()[1]
        digest = base64.b64encode(hashlib.sha256(base64.b64decode(key)).digest())
        return f"SHA256:{digest.decode('ascii').rstrip('=')}"


def lay(folder: Path) -> Desk:
    """Make the desk in an empty folder."""
    for name in ("cytology.onnx", "model.onnx", "new.onnx"):
        shutil.copyfile(demo_file("cytology.onnx"), folder / name)
    _reference(folder / "reference.csv")
    make_stream(folder / "month.csv")
    with changed(folder / "month.csv") as rows:
        for number, row in enumerate(rows, start=123):
            row["case"] = row["id"] = f"A-{number}"
    _columns(folder / "month.csv", folder / "truth.csv", "id", "diagnosis")
    desk = Desk(folder)
    _live_march(desk)
    return desk


def _reference(path: Path) -> None:
    shutil.copyfile(demo_file("reference.csv"), path)
    with changed(path) as rows:
        for hour, row in enumerate(rows):
            row["measured_at"] = (BEGAN + timedelta(hours=hour - len(rows))).isoformat()
            row["ward"], row["sex"] = "AB"[hour % 2], "fm"[hour // 2 % 2]
            row["truth"] = row["diagnosis"]


def _columns(source: Path, target: Path, *names: str) -> None:
    with source.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    with target.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerows([names, *([row[name] for name in names] for row in rows)])


def _live_march(desk: Desk) -> None:
    model, reference = desk.folder / "cytology.onnx", desk.folder / "reference.csv"
    named = ("--name", "Ward 3", "--label", "diagnosis")
    quietly("init", desk.site, "--model", model, "--reference", reference, *named)
    declare_slot(desk.site)
    rows = ("--time", "at", "--case", "case", "--label", "diagnosis", "--label-delay", "5min")
    units = ("--unit-column", "unit", "--slot", "analyser", "--site", desk.site)
    quietly("replay", "cytology", desk.folder / "month.csv", *rows, *units)
