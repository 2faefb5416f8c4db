"""What pip would install beside EdgeWatch, each as one file of the index with its SHA-256.

The package index is the one that pip is configured for; no address of it is kept.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

TOP = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Pinned:
    """One distribution as the index has it: a file, named by the hash of its content."""

    name: str
    version: str
    file: str
    sha256: str


def resolve(wheel: Path, extras: Sequence[str] = ()) -> list[Pinned]:
    """What the wheel needs on this machine, by constraints.txt, sorted by name; not the wheel.

    Raises:
        SystemExit: pip finds no set of versions, or no index.
    """
    wanted = f"{wheel}[{','.join(extras)}]" if extras else str(wheel)
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet"]
    command += ["--disable-pip-version-check", "--constraint", str(TOP / "constraints.txt")]
    done = subprocess.run(
        [*command, "--report", "-", wanted], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"pip cannot say what {wheel.name} needs:\n{done.stderr}")
    found = [_one(item) for item in json.loads(done.stdout)["install"]]
    return sorted((one for one in found if one.file != wheel.name), key=lambda one: one.name)


def as_requirements(found: Sequence[Pinned]) -> str:
    """A requirements file for `pip install --require-hashes`: nothing else is installed."""
    lines = [f"{one.name}=={one.version} --hash=sha256:{one.sha256}\n" for one in found]
    return "".join(lines)


def _one(item: dict[str, Any]) -> Pinned:
    about, download = item["metadata"], item["download_info"]
    hashes = download.get("archive_info", {}).get("hashes", {})
    name = str(download["url"]).rpartition("/")[2]
    if "sha256" not in hashes:
        sys.exit(f"the index gives no SHA-256 of {name}")
    return Pinned(canonicalize_name(about["name"]), about["version"], name, hashes["sha256"])
