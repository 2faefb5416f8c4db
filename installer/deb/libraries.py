"""Which libraries of the system the program loads, and whether the package declares them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from pathlib import Path

from tools import BuildError, output

_NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_OPTIONAL = re.compile(r"^lib(cuda|nv|onnxruntime_providers)")
"""Of accelerators: loaded where they are."""
_ELF = b"\x7fELF"


def undeclared(program: Path, depends: Iterable[str]) -> list[str]:
    """Packages of this system whose libraries the program loads and that are not depended on.

    Args:
        program: the folder of the frozen program.
        depends: the relations of the package, as ``Depends`` has them.
    """
    # The C library comes with a version of its own, see below.
    declared = {"libc6"}
    declared |= {word.split()[0] for relation in depends for word in relation.split("|")}
    return sorted(
        f"{package} ({library})"
        for library in outer_libraries(program)
        if (package := _package_of(library)) not in declared
    )


def outer_libraries(program: Path) -> set[str]:
    """The libraries, by soname, that are loaded and not in the folder."""
    own = {path.name for path in program.rglob("*")}
    needed = {name for text in _headers(program) for name in _NEEDED.findall(text)}
    return {name for name in needed - own if not _OPTIONAL.match(name)}


def c_library(program: Path) -> str:
    """The relation to the oldest C library that has every symbol the program asks for."""
    asked = {_version(found) for text in _headers(program) for found in _GLIBC.finditer(text)}
    major, minor = max(asked)
    return f"libc6 (>= {major}.{minor})"


def _version(found: re.Match[str]) -> tuple[int, int]:
    return int(found[1]), int(found[2])


@functools.cache
def _headers(program: Path) -> tuple[str, ...]:
    """What each program and library in the folder says of itself."""
    files = [path for path in program.rglob("*") if path.is_file() and not path.is_symlink()]
    return tuple(
        output("objdump", "--private-headers", str(path)) for path in files if _is_elf(path)
    )


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == _ELF


def _package_of(library: str) -> str:
    """The package that the library comes from; its own name where none is installed here."""
    try:
        found = output("dpkg-query", "--search", f"*/{library}")
    except BuildError:
        return library
    return re.split(r"[:,]", found)[0]
