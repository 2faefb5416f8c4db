"""Where libraries look for others: beside themselves, and never in folders of the build machine."""

from __future__ import annotations

import re
from pathlib import Path

from tools import output, run

_FOUND = re.compile(r"(?:RUNPATH|RPATH)\s+(\S+)")


def settle_search_paths(program: Path) -> int:
    """Take the absolute folders out of the run paths of every library; how many were changed.

    A wheel or a Python of one's own brings the folders in which it was built. They say who built
    it, and whoever may write there would have their library loaded by everybody.
    """
    changed = 0
    for path in sorted(program.rglob("*.so*")):
        if path.is_symlink() or not path.is_file():
            continue
        found = _FOUND.search(output("objdump", "--private-headers", str(path)))
        if found is None or found[1] == (kept := _beside(found[1])):
            continue
        run("chrpath", *(("--replace", kept) if kept else ("--delete",)), str(path))
        changed += 1
    return changed


def _beside(folders: str) -> str:
    """Of a list of folders those that are named from where the library lies.

    >>> _beside("/opt/build/lib:$ORIGIN/../x.libs")
    '$ORIGIN/../x.libs'
    """
    return ":".join(one for one in folders.split(":") if one.startswith("$ORIGIN"))
