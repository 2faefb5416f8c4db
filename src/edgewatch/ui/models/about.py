"""What this program is made of, and how much of the record is kept."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from edgewatch import __version__
from edgewatch.sdk.paths import config_file, record_file
from edgewatch.site.config import RecordSection, SiteConfig
from edgewatch.site.locate import line_of
from edgewatch.store.sizes import NAMES, caps
from edgewatch.ui.models.formatting import size
from edgewatch.ui.words import mark, tr, trn

_PARTS = (
    "PySide6-Essentials", "pyqtgraph", "onnxruntime", "numpy", "scipy", "pydantic", "pyserial",
    "pyudev", "psutil", "sqlite-utils", "pysqlite3", "cryptography", "typer", "rich", "tomlkit",
    "platformdirs", "filelock", "zstandard", "jeepney", "nvidia-ml-py",
)  # fmt: skip
_TIERS = {
    "raw": mark("Single predictions and labels"),
    "minute": mark("Sketches of minutes"),
    "hour": mark("Sketches of hours"),
    "day": mark("Sketches of days"),
    "measurement": mark("Drift measurements"),
    "resource": mark("Samples of CPU, memory and disk"),
    "event": mark("Events, equipment, identifications"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """One tier of the record: what it is, for how long and up to which size, and where set."""

    key: str
    title: str
    days: str
    most: str
    origin: str


@dataclass(frozen=True, slots=True)
class Part:
    """One package that EdgeWatch stands on, with its version and licence."""

    name: str
    version: str
    licence: str


def kept(record: RecordSection, text: str) -> list[Kept]:
    """The tiers as `site.toml`, with this text, sets them."""
    return [
        Kept(name, tr(_TIERS[name]), trn(days, "# day|# days"), size(most), _origin(name, text))
        for name, (days, most) in ((name, caps(record)[name]) for name in NAMES)
    ]


def _origin(tier: str, text: str) -> str:
    fields = [f for f in (f"{tier}_days", f"{tier}_mb") if f in text]
    line = line_of(text, ("record", fields[0])) if fields else None
    return tr("site.toml, line {line}", line=line) if line else tr("as usual")


def about_site(site: Path, config: SiteConfig) -> list[tuple[str, str]]:
    """Title and value of what a support line asks for first."""
    record = record_file(site)
    found = [
        (tr("Site"), config.name),
        (tr("Contact"), config.contact or tr("none named in site.toml")),
        (tr("Folder"), str(site)),
        (tr("Settings"), str(config_file(site))),
    ]
    if record.exists():
        found.append((tr("Record"), f"{record}, {size(record.stat().st_size)}"))
    return found


def about_program() -> list[tuple[str, str]]:
    """Title and value of what runs here."""
    return [
        ("EdgeWatch", __version__),
        ("Python", platform.python_version()),
        (tr("System"), platform.platform(terse=True)),
        (tr("Licence"), _licence("edgewatch")),
    ]


def parts() -> list[Part]:
    """The packages that are installed, in the order of their weight."""
    return [Part(name, version, _licence(name)) for name in _PARTS if (version := _version(name))]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _licence(name: str) -> str:
    """As the package states it: an SPDX expression, else its classifier, else its first line."""
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    stated = _field(about, "License-Expression")
    classified = [c for c in about.get_all("Classifier") or () if c.startswith("License ::")]
    if not stated and classified:
        stated = classified[-1].rpartition("::")[2].strip()
    lines = (stated or _field(about, "License")).strip().splitlines()
    return lines[0] if lines else ""


def _field(about: metadata.PackageMetadata, name: str) -> str:
    found = about.get_all(name)
    return str(found[0]) if found else ""
