"""An incident out of a file that anybody may have made."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

from edgewatch.site.errors import InputError

MEMBER = "incident.json"
MOST_BYTES = 256 << 20
_EXPECTED = "what edgewatch report incident wrote, as .zip or .json"


def load_incident(path: Path) -> dict[str, Any]:
    """The incident in a zip file or a JSON file.

    Raises:
        InputError: it holds none, or more than 256 MB.
    """
    try:
        raw = _member(path) if zipfile.is_zipfile(path) else _head(path)
        found = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise InputError("is not JSON", where=str(path), expected=_EXPECTED) from error
    except (OSError, zipfile.BadZipFile, KeyError, RuntimeError) as error:
        raise InputError(
            f"cannot be read ({error})", where=str(path), expected=_EXPECTED
        ) from error
    if not isinstance(found, dict):
        raise InputError("is no incident", where=str(path), expected=_EXPECTED)
    return found


def _member(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive, archive.open(MEMBER) as file:
        return _limited(file.read(MOST_BYTES + 1), path)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return _limited(file.read(MOST_BYTES + 1), path)


def _limited(raw: bytes, path: Path) -> bytes:
    if len(raw) > MOST_BYTES:
        raise InputError(
            "holds more than any incident does", where=str(path), expected="at most 256 MB"
        )
    return raw
