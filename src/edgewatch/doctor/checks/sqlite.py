"""``sqlite.version``: a SQLite that does not harm the record."""

from __future__ import annotations

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, ok
from edgewatch.store.connection import sqlite_version
from edgewatch.store.sqlite_fitness import MINIMUM_SQLITE, is_sound


def look(_examination: Examination) -> Found:
    return judge(sqlite_version())


def judge(version: str) -> Found:
    """By its version.

    >>> judge("3.40.1").state, judge("3.51.3").state
    ('advice', 'ok')
    """
    if is_sound(tuple(int(part) for part in version.split("."))):
        return ok(f"SQLite {version}.")
    least = ".".join(map(str, MINIMUM_SQLITE))
    return advice(
        f"SQLite {version} is older than {least}: the record is kept without a write-ahead log, so"
        " that nothing is corrupted, and agent and windows wait for each other.",
        "Install the package pysqlite3 into the Python that runs EdgeWatch: it carries a SQLite"
        " of its own.",
        "python -m pip install pysqlite3",
    )


CHECK = Check(
    "sqlite.version",
    "SQLite",
    "SQLite 3.7.0 to 3.51.2 can corrupt a record that the agent writes while a window reads it"
    " (the WAL-reset bug).",
    look,
)
