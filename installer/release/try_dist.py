"""Install what `make dist` makes, as a stranger would, and use it: one line for each step.

    python installer/release/try_dist.py

Nothing of the checkout is on the path of what is tried. Needs the package index that pip is
configured for. Takes about three minutes.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from bare import TOP, Bare, StepError
from checksums import sha256_of
from make_dist import build

WANTED = (
    "edgewatch/py.typed",
    "edgewatch/audit/standalone/verify.py",
    "edgewatch/store/migrations/m001_first_record.py",
    "edgewatch/_data/device_profiles/",
    "edgewatch/_data/resources/demo/cytology.onnx",
    "edgewatch/_data/resources/fonts/DejaVuSans.ttf",
    "edgewatch/_data/resources/translations/edgewatch_de.qm",
)


class Trial:
    """The files to try, and the folder to try them in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wheel = self.sdist = Path()
        self.bare = Bare(folder)

    def is_the_same_each_time(self) -> str:
        """Built again from the sdist, sdist and wheel are the same bytes."""
        first = build(TOP, self.folder / "first")
        self.wheel, self.sdist = sorted(first, key=lambda file: file.suffix, reverse=True)
        second = build(self._unpacked(), self.folder / "second")
        if [sha256_of(file) for file in first] != [sha256_of(file) for file in second]:
            raise StepError("what is built of the sdist differs from what it was built beside")
        return f"{self.wheel.name} {sha256_of(self.wheel)}"

    def _unpacked(self) -> Path:
        folder = self.folder / "sources"
        folder.mkdir()
        subprocess.run(["tar", "-xzf", self.sdist, "-C", folder], check=True)
        (found,) = folder.iterdir()
        return found

    def has_its_data(self) -> str:
        """Profiles, resources, migrations and the stand-alone verifier are in the wheel."""
        with zipfile.ZipFile(self.wheel) as archive:
            names = archive.namelist()
        missing = [w for w in WANTED if not any(name.startswith(w) for name in names)]
        stray = [name for name in names if "__pycache__" in name or name.startswith("tests")]
        if missing or stray:
            raise StepError(f"missing {missing}, stray {stray}")
        return f"{len(names)} files, {self.wheel.stat().st_size / 1e6:.1f} MB"

    def installs(self) -> str:
        """pip install of the wheel in a bare environment."""
        self.bare = Bare.made(self.folder)
        self.bare.pip(self.wheel)
        self.bare.run(self.bare.python, "-m", "pip", "check")
        where = self.bare.run(
            self.bare.python, "-c", "import edgewatch; print(edgewatch.__file__)"
        ).strip()
        if not where.startswith(str(self.folder)):
            raise StepError(f"not the installed one: {where}")
        return self.bare.edgewatch("--version").strip()

    def knows_equipment(self) -> str:
        """The shipped profiles are found."""
        profiles = json.loads(self.bare.edgewatch("profiles", "list", "--json"))
        if len(profiles) < 20:
            raise StepError(f"only {len(profiles)} profiles")
        return f"{len(profiles)} profiles"

    def demonstrates(self) -> str:
        """The demo sees the swap, in the terminal, and its bundle verifies."""
        site = self.folder / "site"
        words = ("demo", "--headless", "--seconds", "12", "--dir", site, "--json")
        found = json.loads(self.bare.edgewatch(*words))
        if not found["good"]:
            raise StepError(f"not all was seen: {found}")
        return f"{found['predictions']} predictions, swap after {found['swap_found_after_s']:.2f} s"

    def opens_a_window(self) -> str:
        """The window runs on the demo's site without a display until it is ended."""
        with subprocess.Popen(
            [self.folder / "venv/bin/edgewatch", "window", "--site", self.folder / "site"],
            cwd=self.folder,
            env=self.bare.environment(),
            stderr=subprocess.PIPE,
            text=True,
        ) as window:
            with contextlib.suppress(subprocess.TimeoutExpired):
                window.wait(8)
                raise StepError(f"the window ended: {window.communicate()[1]}")
            window.terminate()
            said = window.communicate(timeout=20)[1]
        if "Traceback" in said:
            raise StepError(said)
        return "open for 8 s"

    def writes_parquet(self) -> str:
        """The extra parquet."""
        self.bare.pip(f"{self.wheel}[parquet]")
        out = self.folder / "p.parquet"
        self.bare.edgewatch("predictions", "--site", self.folder / "site", "--out", out)
        return f"{out.stat().st_size} bytes"

    def installs_from_the_sdist(self) -> str:
        """pip builds the sdist and installs it in the place of the wheel."""
        self.bare.pip("--force-reinstall", "--no-deps", self.sdist)
        self.knows_equipment()
        return self.bare.edgewatch("--version").strip()

    def serves_a_host(self) -> str:
        """A host program needs numpy and onnxruntime alone."""
        folder = self.folder / "host"
        folder.mkdir()
        host = Bare.made(folder)
        host.pip("numpy", "onnxruntime")
        host.pip("--no-deps", self.wheel)
        model = TOP / "resources" / "demo" / "cytology.onnx"
        said = host.run(host.python, TOP / "installer" / "release" / "host_program.py", model)
        return said.strip()

    def installs_by_pipx(self) -> str:
        """`pipx install` gives the command alone."""
        self.bare.pip("pipx")
        places = {name: str(self.folder / name.lower()) for name in ("PIPX_HOME", "PIPX_BIN_DIR")}
        subprocess.run(
            [self.bare.python, "-m", "pipx", "install", "--quiet", self.wheel],
            env={**self.bare.environment(), **places, "PIP_CONSTRAINT": f"{TOP}/constraints.txt"},
            cwd=self.folder,
            check=True,
            capture_output=True,
        )
        return self.bare.run(self.folder / "pipx_bin_dir" / "edgewatch", "--version").strip()


def main() -> int:
    failed = 0
    with tempfile.TemporaryDirectory(prefix="edgewatch-try-") as folder:
        trial = Trial(Path(folder))
        steps: list[Callable[[], str]] = [
            trial.is_the_same_each_time,
            trial.has_its_data,
            trial.installs,
            trial.knows_equipment,
            trial.demonstrates,
            trial.opens_a_window,
            trial.writes_parquet,
            trial.installs_from_the_sdist,
            trial.serves_a_host,
            trial.installs_by_pipx,
        ]
        for step in steps:
            failed += not _done(step)
    return int(failed > 0)


def _done(step: Callable[[], str]) -> bool:
    began = time.monotonic()
    try:
        said, word = step(), "ok"
    except (StepError, subprocess.SubprocessError, OSError, KeyError, ValueError) as error:
        said, word = f"{type(error).__name__}: {error}", "FAILED"
    name = step.__name__.replace("_", " ")
    print(f"{word:6} {name} ({time.monotonic() - began:.1f} s): {said}", flush=True)
    return word == "ok"


if __name__ == "__main__":
    sys.exit(main())
