"""A folder that was unpacked from a bundle: it looks like a site and is only read.

Beside what the bundle held lies one small file that says so. An agent there would question the
equipment of another workstation, and an act would change what was exported.
"""

from __future__ import annotations

from pathlib import Path

from edgewatch.site.errors import InputError

_MARK = "unpacked-from.txt"


def mark_unpacked(folder: Path, bundle: Path) -> None:
    """Say in the folder that it came out of a bundle. Raises :class:`OSError`."""
    (folder / _MARK).write_text(f"{bundle.name}\n", encoding="utf-8")


def unpacked_from(site: Path) -> str | None:
    """The name of the bundle that a folder came out of; None for a site of this workstation."""
    try:
        return (site / _MARK).read_text("utf-8", errors="replace").strip()
    except OSError:
        return None


def refuse_unpacked(site: Path) -> None:
    """Stop whatever would watch or change a folder that came out of a bundle.

    Raises:
        InputError: it did.
    """
    if unpacked_from(site) is not None:
        raise InputError(
            "was unpacked from a bundle: it is read, not watched or changed",
            where=str(site),
            expected="the folder of a site of this workstation",
        )
