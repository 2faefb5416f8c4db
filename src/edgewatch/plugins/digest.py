"""SHA-256 over the files of a distribution, so that the record says which code was at work.

The digest is that of the text that ``sha256sum`` prints for the files, sorted by name: for whoever
wants to compute it with stock tools. Compiled copies and pip's own notes are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import Distribution
from pathlib import Path

_NOTES = frozenset({"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"})
_COMPILED = (".pyc", ".pyo")


def digest_of(distribution: Distribution, modules: Iterable[str]) -> tuple[str, int]:
    """The digest of a distribution's files, and how many these are.

    Args:
        modules: those that its entry points name. Of a distribution that is installed as a link
            to its sources ("editable") the files beside these are taken.
    """
    files = dict(_installed(distribution)) | dict(_beside(modules))
    lines = (
        f"{sha256(path.read_bytes()).hexdigest()}  {name}\n"
        for name, path in sorted(files.items())
        if path.is_file()
    )
    text = "".join(lines)
    return sha256(text.encode()).hexdigest(), text.count("\n")


def _installed(distribution: Distribution) -> Iterator[tuple[str, Path]]:
    for file in distribution.files or ():
        if file.name not in _NOTES and not file.name.endswith(_COMPILED):
            yield str(file), Path(str(distribution.locate_file(file)))


def _beside(modules: Iterable[str]) -> Iterator[tuple[str, Path]]:
    for top in sorted({name.partition(".")[0] for name in modules}):
        origin = getattr(sys.modules.get(top), "__file__", None)
        if origin is None:
            continue
        path = Path(origin)
        if path.name != "__init__.py":
            yield path.name, path
            continue
        for file in path.parent.rglob("*"):
            if file.is_file() and not file.name.endswith(_COMPILED):
                yield file.relative_to(path.parent.parent).as_posix(), file
