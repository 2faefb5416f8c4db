"""Where EdgeWatch's own data files lie: in a checkout or inside an installed wheel."""

from __future__ import annotations

from pathlib import Path

from edgewatch.site.errors import InputError

_PACKAGE = Path(__file__).resolve().parent.parent
_FOLDERS = ("device_profiles", "resources")


def resource_dir(name: str) -> Path:
    """The folder `name` ("device_profiles" or "resources") that ships with EdgeWatch.

    A wheel carries it as `edgewatch/_data/NAME`; a checkout as `NAME` beside `src/`.

    Raises:
        InputError: The installation is incomplete.

    >>> resource_dir("device_profiles").name
    'device_profiles'
    """
    if name not in _FOLDERS:
        raise ValueError(f"no shipped folder {name!r}; one of {_FOLDERS}")
    for candidate in (_PACKAGE / "_data" / name, _PACKAGE.parent.parent / name):
        if candidate.is_dir():
            return candidate
    raise InputError(
        f"the shipped folder {name!r} is not there",
        where=str(_PACKAGE),
        expected=f"{_PACKAGE / '_data' / name}",
        remedy="Install EdgeWatch again.",
    )
