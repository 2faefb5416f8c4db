"""Writing the archive: every file gone through, then all of it in one step."""

from __future__ import annotations

import json
import os
import time
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from edgewatch import __version__
from edgewatch.doctor import agent_log
from edgewatch.doctor.archive import record
from edgewatch.doctor.archive.known import pseudonyms_of
from edgewatch.doctor.archive.plain_log import plain_tail, plain_text
from edgewatch.doctor.archive.pseudonyms import Pseudonyms
from edgewatch.doctor.archive.settings import settings_for_support
from edgewatch.doctor.archive.versions import versions
from edgewatch.doctor.examination import CannotLookError, Examination
from edgewatch.sdk.paths import config_file, run_folder
from edgewatch.site.errors import InputError

MANIFEST = "MANIFEST.txt"
_HEAD = """\
EdgeWatch support archive

Made by edgewatch doctor --archive with EdgeWatch {version} at {time}.
Open each file and read it before the archive is sent: it is all plain text.

What is inside
"""
_ABOUT = {
    "doctor.json": "what each check found",
    "versions.json": "versions of EdgeWatch, its packages and the system",
    "site.toml": "settings, without comments, names, titles, contact and addresses",
    "record.json": "schema, sizes, models by digest, seals and versions of the record",
    "events.json": "the last 500 events as codes, times and numbers",
    "alarms.json": "the last 500 alarms as codes, times and states",
}
_LOG = "the end of a log, as plain words"
_LEFT_OUT = """
What is never inside
  predictions: inputs, outputs, labels, cases, tags and segments
  notes and reasons that people gave, texts of alarms, readings of equipment
  keys, PINs, receipts, baselines, model files

What was replaced by a word in brackets; one word stands for the same one throughout
"""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files went into an archive, and its size in bytes."""

    files: int
    bytes: int


def write_archive(path: Path, examination: Examination, found: Mapping[str, Any]) -> Written:
    """Write what support needs into a new zip file that only this user can read.

    Args:
        found: as ``doctor --json`` prints it.

    Raises:
        InputError: there is such a file already, or it cannot be written.
    """
    refuse_to_replace(path)
    names = pseudonyms_of(examination)
    files = dict(_files(examination, found, names))
    files[MANIFEST] = _manifest(files, names)
    part = path.with_name(path.name + ".part")
    try:
        _zip(part, files)
        part.replace(path)
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(path),
            expected="a folder that this user may write to",
        ) from error
    finally:  # also where a person stopped it
        with suppress(OSError):
            part.unlink()
    return Written(len(files), path.stat().st_size)


def refuse_to_replace(path: Path) -> None:
    """Raise :class:`InputError` where there is such a file already."""
    if path.exists():
        raise InputError(
            "exists already",
            where=str(path),
            expected="a new file",
            remedy="Give another name, or remove it first.",
        )


def _files(
    examination: Examination, found: Mapping[str, Any], names: Pseudonyms
) -> Iterator[tuple[str, str]]:
    yield "doctor.json", _json(names.clean_all(found))
    yield "versions.json", _json(names.clean_all(versions()))
    if not examination.has_site:
        return
    original = config_file(examination.site).read_bytes()
    yield "site.toml", settings_for_support(original, names)
    if examination.has_record:
        yield from _of_record(examination, names)
    if said := agent_log.journal(examination.machine, examination.site):
        yield "journal.log", names.clean(plain_text(said))
    for log in sorted(run_folder(examination.site).glob("*.log")):
        if log.is_file() and (text := plain_tail(log)):
            yield log.name, names.clean(text)


def _of_record(examination: Examination, names: Pseudonyms) -> Iterator[tuple[str, str]]:
    """What can be read of it; a record that cannot be is a finding already."""
    try:
        with examination.reading() as db:
            parts = {
                "record.json": record.overview(db),
                "events.json": record.events(db, names, examination.config),
                "alarms.json": record.last_alarms(db, names, examination.config),
            }
    except CannotLookError:
        return
    for name, content in parts.items():
        yield name, _json(names.clean_all(content))


def _manifest(files: Mapping[str, str], names: Pseudonyms) -> str:
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    lines = [_HEAD.format(version=__version__, time=moment)]
    for name, text in files.items():
        digest = sha256(text.encode()).hexdigest()
        lines.append(f"  {name}: {_ABOUT.get(name, _LOG)}\n    SHA-256 {digest}\n")
    lines.append(_LEFT_OUT)
    replaced = {kind: n for kind, n in sorted(names.replaced.items()) if n}
    lines += [f"  {kind}: {n} times\n" for kind, n in replaced.items()] or ["  nothing\n"]
    return "".join(lines)


def _zip(path: Path, files: Mapping[str, str]) -> None:
    fd = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(fd, "wb") as raw, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as out:
        for name in sorted(files):
            out.writestr(name, files[name])


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
