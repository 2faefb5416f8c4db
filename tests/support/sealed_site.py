"""A small site whose record is sealed: rows of many kinds in some seals, and who attacks it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from edgewatch.audit.findings import Finding
from edgewatch.audit.seals import check as seal_check
from edgewatch.audit.seals.check import EarlierHead, SealCheck, check_record
from edgewatch.audit.seals.head import head_of
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.store import devices, journal
from edgewatch.store.compaction import compact_step
from edgewatch.store.connection import Connection, one_transaction, open_reader, open_writer
from edgewatch.store.labels import add_label
from edgewatch.store.sealed_kinds import KINDS
from edgewatch.store.snapshot import snapshot
from support.recorded_rows import BEGAN_NS, FAILED, SECOND_NS, add_rows, new_record

SITE_TOML = 'schema = 1\nname = "Ward 3"\n\n[seal]\nkeys = "file"\n'
DAY_NS = 86_400 * SECOND_NS
LATER_NS = 2**62
MADE_BY_THE_AGENT = ("revision", "retirement", "erasure")
FAULT = Finding("cannot be checked (KeyError: 3)", "log.db, chunk")
"""What comes of :func:`break_check`."""
EVIDENCE = [{"layer": "protocol", "field": "serial", "value": "SN-4471", "quality": "unique"}]


@dataclass(frozen=True)
class Story:
    """A site of seven seals, the copy that a backup made of it after four, and the receipts
    that were issued at both times. None of it is to be changed."""

    site: Path
    head: EarlierHead
    older: Path
    older_head: EarlierHead


def tell(folder: Path) -> Story:
    """Make the site of a story, and the copy."""
    with sealed_site(folder / "site") as site:
        site.live(4)
        older, older_head = copy_of(site.folder, folder / "older"), site.head("shift.txt")
        site.live(2)
        site.now_ns += 40 * DAY_NS
        site.live(1)
        site.compact()
        return Story(site.folder, site.head(), older, older_head)


class SealedSite:
    """A site in a folder, its agent's connection, and its sealer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.db: Connection = _opened(folder)
        self.sealer = Sealer(self.db, folder, SealKeys.open(folder, "file"))
        self.sealer.watch_changes()
        row = self.db.execute("SELECT max(time_ns) FROM seal").fetchone()
        self.now_ns: int = row[0] or BEGAN_NS

    def close(self) -> None:
        self.db.close()

    def seal(self, after_s: float = 10.0) -> None:
        """One seal, so much later."""
        self.now_ns += round(after_s * SECOND_NS)
        with one_transaction(self.db):
            self.sealer.seal(self.now_ns)
        self.sealer.committed()

    def live(self, rounds: int) -> None:
        """So many times: predictions of two models, what people do, what changes; and a seal."""
        for _ in range(rounds):
            at = self.now_ns
            add_rows(self.db, 6, begin_ns=at, cases=[f"C{at + i}" for i in range(6)], seed=at % 97)
            add_rows(self.db, 2, model="n", layout=FAILED, status=1, begin_ns=at, seed=at % 89)
            with one_transaction(self.db):
                self._act(at)
            self.seal()

    def _act(self, at: int) -> None:
        add_label(self.db, "m", f"C{at}", "benign", at)
        journal.add_event(self.db, at, "agent.started", "agent", pid=7)
        action = {"token": f"{at:x}", "time_ns": at, "by": "Grace", "kind": "alarm.acknowledge",
                  "subject": "3", "note": "seen", "payload": {}}  # fmt: skip
        journal.add_action(self.db, action, "done", at + 1)
        devices.add_identification(
            self.db, "analyser", at, "open", source="probe", evidence=EVIDENCE, detail=""
        )
        devices.add_enrolment(
            self.db, "analyser", at, by="Ada", note="accepted", evidence=EVIDENCE, digest="1" * 64
        )
        devices.begin_state(
            self.db, "analyser", "VERIFIED", at, proved_ns=at, unit="X SN-4471",
            reason="as enrolled", differences=[], evidence=EVIDENCE,
        )  # fmt: skip

    def fill(self) -> None:
        """A row of each kind that has none, with values of its columns' types."""
        self.db.execute("PRAGMA foreign_keys = OFF")
        with one_transaction(self.db):
            for kind in KINDS:
                if kind.table not in MADE_BY_THE_AGENT:
                    _fill(self.db, kind.table)

    def compact(self) -> None:
        """Move the oldest predictions into chunks, as the agent does after a day."""
        while compact_step(self.db, self.now_ns + DAY_NS):
            pass

    def head(self, name: str = "receipt") -> EarlierHead:
        """What a receipt issued now would hold."""
        head = head_of(self.db)
        assert head is not None
        return EarlierHead(name, head.origin, head.size, head.root)


def _fill(db: Connection, table: str) -> None:
    if db.execute(f"SELECT 1 FROM {table}").fetchone():  # noqa: S608
        return
    values = {"INTEGER": 1, "TEXT": "{}", "REAL": 0.5, "BLOB": b"\0"}
    columns = [(row[1], values[row[2]]) for row in db.execute(f"PRAGMA table_info({table})")]
    if table == "person":  # nobody could sign what was done before
        columns = [(name, LATER_NS if name == "added_ns" else value) for name, value in columns]
    names, marks = ", ".join(name for name, _ in columns), ", ".join("?" * len(columns))
    db.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608
        [value for _, value in columns],
    )


def _opened(folder: Path) -> Connection:
    if (folder / "log.db").exists():
        return open_writer(folder / "log.db")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.toml").write_text(SITE_TOML, encoding="utf-8")
    return new_record(folder)


@contextmanager
def sealed_site(folder: Path) -> Iterator[SealedSite]:
    site = SealedSite(folder)
    try:
        yield site
    finally:
        site.close()


def copy_of(site: Path, folder: Path) -> Path:
    """The same site in another folder, as a backup would have it."""
    folder.mkdir(parents=True)
    with closing(open_reader(site / "log.db")) as db:
        snapshot(db, folder / "log.db")
    shutil.copytree(site / "keys", folder / "keys")
    shutil.copy(site / "site.toml", folder)
    return folder


def checked(site: Path, **given: Any) -> SealCheck:
    """What a check of a site's record finds."""
    with closing(open_reader(site / "log.db")) as db:
        return check_record(db, **given)


@contextmanager
def as_administrator(site: Path) -> Iterator[Connection]:
    """The record in the hands of somebody who may do anything on this machine."""
    with closing(open_writer(site / "log.db")) as db, one_transaction(db):
        yield db


@contextmanager
def attempt(site: Path) -> Iterator[Connection]:
    """As :func:`as_administrator`, for a look at what comes of it: all is taken back."""
    with closing(open_writer(site / "log.db")) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("BEGIN")
        try:
            yield db
        finally:
            db.execute("ROLLBACK")


def break_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until it is undone, one step of each check fails by itself."""

    def fail(*_: object) -> None:
        raise KeyError(3)

    monkeypatch.setattr(seal_check, "check_chunks", fail)


def told(check: SealCheck) -> list[str]:
    """The findings as lines."""
    return [f"{finding.where}: {finding.what}" for finding in check.findings]
