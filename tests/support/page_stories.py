"""What each page of the documentation needs before its examples run, and what cannot run, and why.

A page is a story: its blocks run in order, in one folder. ``put`` says what stands for a name that
only a real site could fill, such as a fingerprint; ``left_out`` gives the reason for each line or
block that is not run.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

import numpy as np
from pyarrow import csv, parquet

from edgewatch.devices.virtual.catalogue import INSTRUMENTS, put_on
from edgewatch.devices.virtual.line import local_line
from support.command_line import quietly
from support.page_blocks import blocks_of
from support.page_desk import EXPORTED, Desk
from support.page_shell import at_desk, run_line

Puts = Mapping[str, Callable[[Desk], str]]
Equipment = Callable[[Desk], AbstractContextManager[Mapping[str, str]]]


@contextlib.contextmanager
def no_equipment(desk: Desk) -> Iterator[Mapping[str, str]]:
    """Nothing is attached."""
    yield {}


@dataclass(frozen=True, slots=True)
class Story:
    """How the examples of one page are run.

    Attributes:
        prepare: puts onto the desk what earlier pages or the reader's own world would have.
        equipment: what is attached meanwhile; its addresses, by what the page calls them.
        put: what stands for a text of the page, at the moment of its line.
        left_out: the reason by a pattern, for lines of shell and whole blocks of other kinds.
        names: what Python blocks find defined.
        folder: where lines of other programs run, as a pattern; else on the desk.
    """

    prepare: Callable[[Desk], None] = lambda desk: None
    equipment: Equipment = no_equipment
    put: Puts = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, object] = field(default_factory=dict)
    folder: str = ""


# Holds on every page.
LEFT_OUT = {
    r"make\b": "a target of its own, run before a release",
    r"(sudo|systemctl|journalctl|apt(-get)?|dpkg|udevadm|adduser|usermod|loginctl|ssh)\b": (
        "changes the workstation itself: make deb-test does it in a clean chroot"
    ),
    r"(python3? -m (venv|pip|build)|pip|pipx|\. \S*activate)\b": (
        "installs: make quickstarts and make dist-test do it in a bare environment"
    ),
    r"edgewatch (run|window|agent)\b": "goes on until it is ended",
    r"edgewatch bundle open \S+$": "opens a window",
}


def _new_site(desk: Desk) -> None:
    shutil.rmtree(desk.site)


def _at_site(desk: Desk, *commands: str) -> None:
    with at_desk(desk.folder):
        for command in commands:
            quietly(*command.split())


def _kept_elsewhere(desk: Desk) -> None:
    """Receipts and a bundle of the month before, kept away from the site; the bundle unpacked."""
    _at_site(
        desk,
        "receipt --out shift.txt",
        "receipt --out receipt-of-march.txt",
        f"bundle export ward3-february.zip {' '.join(EXPORTED)}",
    )
    for name in ("february.zip", "march.zip"):
        shutil.copyfile(desk.folder / "ward3-february.zip", desk.folder / name)
    shutil.unpack_archive(desk.folder / "march.zip", desk.folder / "unpacked")
    (verifier,) = (desk.folder / "unpacked").glob("*/verify.py")
    shutil.copy(verifier, desk.folder)


@contextlib.contextmanager
def _balance(profile: str, called: str) -> Iterator[Mapping[str, str]]:
    """A balance at the port that the page names."""
    line = local_line()
    with put_on(line, INSTRUMENTS[profile]()):
        yield {called: line.url}


def _balance_at(called: str, profile: str = "mettler.mt-sics") -> Equipment:
    return lambda desk: _balance(profile, called)


def _receipt(desk: Desk, name: str) -> str:
    with at_desk(desk.folder):
        return str(json.loads(run_line("edgewatch receipt --json").printed)[name])


def _alarm(desk: Desk) -> str:
    with at_desk(desk.folder):
        return str(json.loads(run_line("edgewatch alarms --json").printed)[0]["id"])


def _parquet(desk: Desk) -> None:
    table = csv.read_csv(desk.folder / "reference.csv")
    parquet.write_table(table, desk.folder / "reference.parquet")


def _profiles(desk: Desk) -> None:
    """The profiles that the page goes on to show."""
    balance, monitor = [b for b in blocks_of("docs/profiles.md") if b.language == "toml"][:2]
    (desk.folder / "my-monitor.toml").write_text(monitor.text, "utf-8")
    (desk.folder / "acme.toml").write_text(balance.text, "utf-8")


_SIGNED = {"SHA256:…": lambda desk: desk.signer()}
_SHOWN = "the form of a text, whose values the page explains; tests hold it to the program"
_DRAWN = "a drawing"

STORIES: Mapping[str, Story] = {
    "README.md": Story(
        _new_site,
        _balance_at("/dev/ttyUSB0"),
        names={"x": np.zeros((1, 30), np.float32)},
    ),
    "docs/alarms.md": Story(),
    "docs/architecture.md": Story(left_out={"": _DRAWN}),
    "docs/baseline.md": Story(
        _parquet,
        put={
            "3f9a": lambda desk: desk.baselines()[0][:12],
            "81c0": lambda desk: desk.baselines()[1][:12],
        },
    ),
    "docs/bundle.md": Story(
        _kept_elsewhere,
        put=_SIGNED,
    ),
    "docs/contributing.md": Story(),
    "docs/doctor.md": Story(),
    "docs/engineer.md": Story(
        put={
            "./site": lambda desk: "./made",
            "ack 7": lambda desk: f"ack {_alarm(desk)}",
            "cell temperature": lambda desk: "worst symmetry",
        },
    ),
    "docs/explanations.md": Story(put={"4711": lambda desk: "7"}),
    "docs/gpu.md": Story(
        left_out={
            "# file: host.py": "needs a graphics processor: benchmarks/gpu_on_device.py runs it",
            r"python benchmarks/": "needs a graphics processor",
        }
    ),
    "docs/installing.md": Story(),
    "docs/integrators.md": Story(
        put={"/mnt/audit": lambda desk: "audit"},
        left_out={r"datasette\b": "not a dependency: any reader of SQLite will do"},
    ),
    "docs/operation.md": Story(
        put={
            "/var/lib/edgewatch/ward-3": lambda desk: str(desk.site),
            "~/.local/share/edgewatch": lambda desk: str(desk.site),
        },
        left_out={"EDGEWATCH_SITE=": "one line of a file of settings"},
    ),
    "docs/packaging.md": Story(),
    "docs/people.md": Story(left_out={"edgewatch action/1": _SHOWN}),
    "docs/plugins.md": Story(
        left_out={
            r"edgewatch plugins check": "of a plug-in in examples/, which tests/plugins checks"
        }
    ),
    "docs/privacy.md": Story(
        put={"8812": lambda desk: "9", "edgewatch erase": lambda desk: "edgewatch erase --yes"}
    ),
    "docs/profiles.md": Story(
        _profiles,
        _balance_at("/dev/pts/4", "sartorius.sbi"),
        left_out={
            r"edgewatch profiles (learn|try my)": "listens to a line of one's own for a minute",
            r"python -m edgewatch.devices.virtual": "goes on until it is ended",
            "Framing: line": "of a line that was learned",
            r"15:05:43": "of a line that was learned",
            r"\[\[slot\]\]": "of a line that was learned",
        },
    ),
    "docs/quality.md": Story(),
    "docs/reports.md": Story(
        put={
            "4711": lambda desk: "7",
            "edgewatch/ward-3/3f9a1c2e+4a1f09c2+AQ…": lambda desk: _receipt(desk, "vkey"),
        }
    ),
    "docs/seals.md": Story(left_out={r"edgewatch( epoch|/cytology)": _SHOWN}),
    "docs/streams.md": Story(),
    "docs/support.md": Story(
        _kept_elsewhere,
        put=_SIGNED
        | {
            "SHA256:l9tnGaJD3aB/skuk2TBdds9XXnK2THjiWtxwuf9lJo0": lambda desk: _receipt(
                desk, "first_key"
            ),
            "edgewatch/ward-3/3f9a1c2e+…": lambda desk: _receipt(desk, "vkey"),
            "/media/stick": lambda desk: "stick",
            "--receipt receipt.txt": lambda desk: "--receipt receipt-of-march.txt",
        },
        left_out={"edgewatch receipt --print": "opens a browser"},
        folder="unpacked/*",
    ),
    "docs/units.md": Story(),
    "docs/updates.md": Story(
        left_out={
            r"(ssh-keygen|sha256sum|sh verify\.sh)\b": "tests/release checks folders that it signs",
            r"releases@edgewatch|edgewatch: …/log\.db": _SHOWN,
        }
    ),
}
