"""``site.permissions``: who may read and write the site's folder."""

from __future__ import annotations

import os
import shlex
import stat
from dataclasses import dataclass

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok, together
from edgewatch.sdk.paths import spool_folder


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, its mode, and whether this user may write to it."""

    path: str
    mode: int
    writable: bool


def look(examination: Examination) -> Found:
    if os.name != "posix":
        return not_applicable("Rights are those of the user's profile on this system.")
    folders = (examination.site, spool_folder(examination.site))
    return together(
        (
            judge(Folder(str(one), stat.S_IMODE(one.stat().st_mode), os.access(one, os.W_OK)))
            for one in folders
            if one.is_dir()
        ),
        "There is no folder.",
    )


def judge(folder: Folder) -> Found:
    """Other users may neither read nor write; a shared site is open to its group.

    >>> [judge(Folder("/srv/site", mode, True)).state for mode in (0o2770, 0o700, 0o755)]
    ['ok', 'ok', 'failed']
    """
    name = shlex.quote(folder.path)
    if folder.mode & 0o007:
        what = "write to" if folder.mode & 0o002 else "look into"
        return failed(
            f"Every user of this machine may {what} {folder.path} (mode {folder.mode:04o}).",
            "Take that right away; an agent does so itself when it starts.",
            f"chmod o-rwx {name}",
        )
    if not folder.writable:
        return failed(
            f"This user may not write to {folder.path} (mode {folder.mode:04o}).",
            "Run the agent and the host programs as the user, or in the group, that owns the site."
            " For a shared site: put the user into its group, and log in anew.",
            f"ls -ld {name}",
            "id",
        )
    who = "its group" if folder.mode & 0o020 else "its owner alone"
    return ok(f"{folder.path} is open to {who} (mode {folder.mode:04o}).")


CHECK = Check(
    "site.permissions",
    "Rights in the site's folder",
    "Others could read what was predicted of whom; or host programs go on unrecorded because they"
    " cannot write.",
    look,
    needs="site",
)
