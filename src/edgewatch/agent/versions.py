"""What an agent runs on, as it says in the record when it starts: which version wrote what."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from edgewatch import __version__
from edgewatch.sdk.runtime import BUILDS
from edgewatch.store.connection import sqlite_version


def versions() -> dict[str, str]:
    """Of EdgeWatch, Python, SQLite and ONNX Runtime; "" for what is not installed.

    >>> sorted(versions())
    ['onnxruntime', 'python', 'sqlite', 'version']
    """
    return {
        "version": __version__,
        "python": platform.python_version(),
        "sqlite": sqlite_version(),
        "onnxruntime": _runtime(),
    }


def _runtime() -> str:
    """Name and version of the build, without loading it: an agent may run no model itself."""
    for name in BUILDS:
        try:
            return f"{name} {version(name)}"
        except PackageNotFoundError:
            continue
    return ""
