"""A command line that runs in this process, and what its sites are made of."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from edgewatch.cli.demo_site import demo_file
from edgewatch.cli.main import run

BEGAN = datetime(2026, 3, 1, 8, tzinfo=UTC)
ROWS, SWAPPED_AT = 160, 120
MODEL, SLOT = "cytology", "analyser"
FIRST_UNIT, SECOND_UNIT = "SN-4471", "SN-9902"


@dataclass(frozen=True, slots=True)
class Result:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.code == 0, self.err
        return json.loads(self.out)

    @property
    def error(self) -> str:
        """The one line on standard error of a command that exited with 2."""
        assert (self.code, self.out) == (2, ""), self
        (line,) = self.err.splitlines()
        assert line.startswith("edgewatch: "), line
        return line.removeprefix("edgewatch: ")


Edgewatch = Callable[..., Result]


def commands(capsys: pytest.CaptureFixture[str]) -> Edgewatch:
    """Command lines that run in this process and say what they printed."""

    def command(*words: object) -> Result:
        capsys.readouterr()
        code = run([str(word) for word in words])
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return command


def quietly(*words: object) -> None:
    """A command that prepares a site for many tests and must not fail."""
    assert run([str(word) for word in words]) == 0, words


def declare_slot(site: Path, port: str = "", profile: str = "astm.e1394") -> None:
    """Add the slot that feeds the model, as an engineer does with an editor."""
    with (site / "site.toml").open("a", encoding="utf-8") as file:
        file.write(
            f'\n[[slot]]\nname = "{SLOT}"\nprofile = "{profile}"\n'
            f'port = "{port}"\nmodels = ["{MODEL}"]\n'
        )


@contextmanager
def changed(path: Path) -> Iterator[list[dict[str, str]]]:
    """The rows of a CSV file, written back as they were left."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    yield rows
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def make_stream(path: Path) -> Path:
    """Samples every 20 s; another unit that reads a quarter too high takes over on the way."""
    shutil.copyfile(demo_file("stream.csv"), path)
    with changed(path) as rows:
        del rows[ROWS:]
        for i, row in enumerate(rows):
            row["at"] = (BEGAN + timedelta(seconds=20 * i)).isoformat()
            row["unit"] = FIRST_UNIT if i < SWAPPED_AT else SECOND_UNIT
            if i >= SWAPPED_AT:
                row["mean radius"] = str(float(row["mean radius"]) * 1.25)
    return path
