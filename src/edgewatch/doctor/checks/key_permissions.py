"""``keys.permissions``: private keys that nobody else can read."""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Mapping
from pathlib import Path

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok
from edgewatch.sdk.paths import key_folder


def look(examination: Examination) -> Found:
    if os.name != "posix":
        return not_applicable("Rights are those of the user's profile on this system.")
    folder = key_folder(examination.site)
    if not folder.is_dir():
        return not_applicable("There are no keys yet; an agent makes them.")
    files = (path for path in folder.iterdir() if path.is_file() and _holds_a_key(path))
    return judge({str(path): stat.S_IMODE(path.stat().st_mode) for path in files})


def judge(modes: Mapping[str, int]) -> Found:
    """Even the group of a shared site has no business with them.

    >>> judge({"keys/seal.key": 0o640}).commands[0]
    'chmod 600 keys/seal.key'
    """
    loose = {path: mode for path, mode in modes.items() if mode & 0o077}
    if not loose:
        return ok(
            f"{len(modes)} private {'key is' if len(modes) == 1 else 'keys are'} closed to"
            " other users."
        )
    named = ", ".join(f"{path} (mode {mode:04o})" for path, mode in loose.items())
    return failed(
        f"Other users may read {named}.",
        "Close them now; who could have read them can sign in the site's name, so have the"
        " receipts that were kept elsewhere compared with the record as well.",
        *(f"chmod 600 {shlex.quote(path)}" for path in loose),
        "edgewatch verify",
    )


def _holds_a_key(path: Path) -> bool:
    """Locks are empty, and public keys are for everybody."""
    return path.suffix != ".pub" and path.stat().st_size > 0


CHECK = Check(
    "keys.permissions",
    "Rights of private keys",
    "Whoever reads them can sign seals and bundles in the site's name.",
    look,
    needs="site",
)
