"""A virtual driver of graphics processors, compiled here: what NVML says is what a test writes."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pynvml
import pytest

SOURCE = Path(__file__).with_suffix(".c")
NAME = "libnvidia-ml.so.1"
GB = 1_000_000_000
CARD = {
    "name": "NVIDIA RTX A2000",
    "place": "00000000:01:00.0",
    "load": 40,
    "used": 3 * GB,
    "total": 12 * GB,
    "celsius": 61,
    "milliwatts": 48_500,
    "reasons": 0x4,
    "ecc": 0,
}
"""An ordinary card at work."""


def compiled(folder: Path) -> Path:
    """The library, made by the C compiler; the test is skipped where there is none."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or os.name != "posix":
        pytest.skip("needs a C compiler")
    made = folder / NAME
    if not made.exists():
        command = [compiler, "-shared", "-fPIC", "-o", str(made), str(SOURCE)]
        subprocess.run(command, check=True)
    return made


class VirtualDriver:
    """Says what it was told last; see ``virtual_nvml.c`` for the fields."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._said: dict[tuple[str, str], object] = {}
        self.driver(count=0, version="570.1")

    def driver(self, **fields: object) -> None:
        """What holds for all cards; None takes a field back."""
        self._say("driver", fields)

    def card(self, number: int, **fields: object) -> None:
        """What one card says; None takes a field back."""
        self._say(str(number), fields)

    def insert(self, number: int, **fields: object) -> None:
        """One more card."""
        self.card(number, uuid=f"GPU-{number:04}", **{**CARD, **fields})
        self.driver(count=number + 1)

    def _say(self, who: str, fields: dict[str, object]) -> None:
        self._said |= {(who, name): value for name, value in fields.items()}
        lines = [f"{who} {name} {v}\n" for (who, name), v in self._said.items() if v is not None]
        fresh = self.path.with_suffix(".new")
        fresh.write_text("".join(lines), "utf-8")
        fresh.replace(self.path)


@contextmanager
def in_this_process(library: Path, driver: VirtualDriver) -> Iterator[None]:
    """pynvml speaks with the virtual driver until the end of the block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VIRTUAL_NVML", str(driver.path))
        patch.setattr(pynvml, "nvmlLib", ctypes.CDLL(str(library)))
        patch.setattr(pynvml, "_nvmlGetFunctionPointer_cache", {})
        yield
