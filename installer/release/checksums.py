"""SHA256SUMS of a folder, as `sha256sum --check` reads it.

python installer/release/checksums.py DIR
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

SUMS, SIGNATURE = "SHA256SUMS", "SHA256SUMS.sig"


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file in hex."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def write_checksums(folder: Path) -> Path:
    """Write SHA256SUMS for every file of a folder; a signature of an earlier one goes."""
    (folder / SIGNATURE).unlink(missing_ok=True)
    files = sorted(file for file in folder.iterdir() if file.is_file() and file.name != SUMS)
    # Two spaces, binary or not: the format of coreutils.
    lines = [f"{sha256_of(file)}  {file.name}\n" for file in files]
    sums = folder / SUMS
    sums.write_text("".join(lines), encoding="utf-8")
    return sums


if __name__ == "__main__":
    print(write_checksums(Path(sys.argv[1])).read_text(encoding="utf-8"), end="")
