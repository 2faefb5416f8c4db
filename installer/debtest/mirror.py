"""Where this machine gets its packages: read from apt itself, so that no host is written here."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

_FIELDS = "$(REPO_URI)|$(RELEASE)|$(COMPONENT)"
# How this machine reaches its mirror, and how old an answer it takes.
_REACHING = ("Acquire::http::", "Acquire::https::", "Acquire::Check-", "Acquire::Retries")


@dataclass(frozen=True, slots=True)
class Repository:
    """One line of the sources: where, which suite, which component."""

    uri: str
    suite: str
    component: str

    def line(self) -> str:
        """As sources.list has it."""
        return f"deb {self.uri} {self.suite} {self.component}\n"


def codename() -> str:
    """The distribution's name, such as ``bookworm``."""
    for line in Path("/etc/os-release").read_text("utf-8").splitlines():
        name, _, value = line.partition("=")
        if name == "VERSION_CODENAME":
            return value.strip('"')
    raise LookupError("/etc/os-release names no VERSION_CODENAME: not a Debian or Ubuntu")


def repositories() -> list[Repository]:
    """Those of the distribution itself; those of others are left out.

    Raises:
        LookupError: apt knows none of the distribution's suites.
    """
    command = ["apt-get", "indextargets", "--format", _FIELDS, "Created-By: Packages"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = [Repository(*line.split("|")) for line in dict.fromkeys(said.splitlines())]
    name = codename()
    own = [one for one in found if one.suite == name or one.suite.startswith(f"{name}-")]
    if not any(one.suite == name for one in own):
        raise LookupError(f"apt's sources have no suite {name}: see apt-get indextargets")
    return own


def settings() -> str:
    """The part of apt's configuration that says how a mirror is reached."""
    dump = ["apt-config", "dump"]
    said = subprocess.run(dump, capture_output=True, text=True, check=True).stdout
    lines = [line for line in said.splitlines() if line.startswith(_REACHING)]
    return "\n".join([*lines, 'Acquire::Languages "none";', ""])
