"""``bundle open``: a bundle as a site that can be read and not changed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.cli._output import shown
from edgewatch.cli._signals import end_as_by_ctrl_c
from edgewatch.site.errors import InputError

if TYPE_CHECKING:
    from edgewatch.audit import Verification

_SHOWN = 5


def open_unpacked(file: Path, folder: Path) -> Verification:
    """Check a bundle and unpack it into a new folder.

    Raises:
        InputError: the file is no bundle whose record can be shown, or the folder is in use.
    """
    from edgewatch.audit import unpack_bundle

    if folder.exists() and any(folder.iterdir()):
        raise InputError(
            "holds something already",
            where=str(folder),
            expected="a new or empty folder to unpack the bundle into",
        )
    answer = unpack_bundle(file, folder)
    if not answer.readable:
        what = "; ".join(f"{f.where}: {f.what}" for f in answer.findings[:_SHOWN])
        raise InputError(
            f"cannot be opened ({what})",
            where=str(file),
            expected="a bundle whose record is sound",
            remedy="Ask the site for a new export.",
        )
    return answer


def show(file: Path) -> Verification:
    """Open a window on a bundle and stay until it is closed; what was unpacked goes away then.

    Raises:
        InputError: as :func:`open_unpacked`, or there is no display.
    """
    if file.is_file():  # else what is wrong with it is said first
        _require_display(file)
    end_as_by_ctrl_c()  # what was unpacked must not stay behind
    with tempfile.TemporaryDirectory(prefix="edgewatch-") as folder:
        site = Path(folder) / "site"
        answer = open_unpacked(file, site)
        _window(file, site, answer)
    return answer


def _require_display(file: Path) -> None:
    """Qt would end the process where it finds no display."""
    from edgewatch.cli.demo import has_display

    if not (has_display() or os.environ.get("QT_QPA_PLATFORM")):
        raise InputError(
            "there is no display to open a window on",
            expected="DISPLAY or WAYLAND_DISPLAY to be set, or --to DIR",
            remedy=f"Unpack it and read it by command: edgewatch bundle open {file} --to DIR",
        )


def _window(file: Path, site: Path, answer: Verification) -> None:
    from edgewatch.ui.app import run_window
    from edgewatch.ui.models.opened_bundle import OpenedBundle

    bundle = OpenedBundle(
        file,
        site=answer.site or file.stem,
        valid=answer.valid,
        signer=answer.signer or "",
        from_time=shown(answer.from_),
        to_time=shown(answer.to),
        findings=len(answer.findings),
    )
    run_window(site, start_agent=False, bundle=bundle)
