"""Reports as files: written whole or not at all, with the same bytes for the same content."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

from edgewatch.site.errors import InputError
from edgewatch.site.plain import plain

_EPOCH = (1980, 1, 1, 0, 0, 0)


def suffix_of(out: Path, allowed: tuple[str, ...]) -> str:
    """The ending of a file's name, in lower case.

    Raises:
        InputError: it is none of those that the report can be written as, or the file exists.
    """
    suffix = out.suffix.lower()
    if suffix not in allowed:
        raise InputError(
            "cannot be written as that kind of file",
            where=str(out),
            expected=f"a name that ends in {' or '.join(allowed)}",
        )
    if out.exists():
        raise InputError(
            "is there already", where=str(out), remedy="Take another name, or remove it first."
        )
    return suffix


def json_bytes(value: object) -> bytes:
    """UTF-8, two spaces a level; what is no finite number becomes null.

    >>> json_bytes({"a": float("nan")})
    b'{\\n  "a": null\\n}\\n'
    """
    text = json.dumps(plain(value), indent=2, ensure_ascii=False, allow_nan=False)
    # A lone surrogate, as JSON of a device may bring one, has no UTF-8: it stays an escape.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def zip_bytes(files: Mapping[str, bytes]) -> bytes:
    """A zip file of these files, in the order of their names, without times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name])
    return out.getvalue()


def write_file(out: Path, content: bytes) -> None:
    """Write a new file, for its owner alone: it may hold what is personal.

    Raises:
        InputError: it exists, or cannot be written.
    """
    part = out.with_name(f".{out.name}.part")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        part.replace(out)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(out),
            expected="a folder that this user may write to",
        ) from error
