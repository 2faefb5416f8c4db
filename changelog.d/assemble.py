"""Put the fragments of this folder together as one section of CHANGELOG.md.

Without an argument the section is printed; with a version it is written and the fragments go.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
CHANGELOG = FOLDER.parent / "CHANGELOG.md"
TYPES = ("added", "changed", "deprecated", "removed", "fixed", "security")
MARK = "<!-- releases -->\n"


def fragments(folder: Path = FOLDER) -> dict[str, list[Path]]:
    """Type to fragments, in the order of their names.

    Raises:
        ValueError: A file whose name is not WHAT.TYPE.md.
    """
    found: dict[str, list[Path]] = {kind: [] for kind in TYPES}
    for path in sorted(folder.glob("*.md")):
        if path.name == "README.md":
            continue
        match = re.fullmatch(r"[a-z0-9-]+\.([a-z]+)\.md", path.name)
        if match is None or match[1] not in found:
            raise ValueError(f"{path.name}: expected WHAT.TYPE.md, TYPE one of {', '.join(TYPES)}")
        found[match[1]].append(path)
    return found


def section(version: str, date: str, found: dict[str, list[Path]]) -> str:
    """The text of one release."""
    parts = [f"## {version} ({date})\n"]
    for kind, paths in found.items():
        if paths:
            lines = (" ".join(path.read_text("utf-8").split()) for path in paths)
            parts.append(f"### {kind.capitalize()}\n\n" + "".join(f"- {line}\n" for line in lines))
    return "\n".join(parts)


def main(arguments: list[str]) -> None:
    found = fragments()
    if not arguments:
        sys.stdout.write(section("Unreleased", "not yet", found))
        return
    text = CHANGELOG.read_text("utf-8")
    today = dt.datetime.now(dt.UTC).date().isoformat()
    released = section(arguments[0], today, found)
    CHANGELOG.write_text(text.replace(MARK, f"{MARK}\n{released}", 1), "utf-8")
    for path in (path for paths in found.values() for path in paths):
        path.unlink()


if __name__ == "__main__":
    main(sys.argv[1:])
