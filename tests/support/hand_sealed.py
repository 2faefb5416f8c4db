"""A site whose record is sealed by hand: for tests of what is made of seals."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.sealer import Sealer
from edgewatch.sdk.paths import config_file, record_file
from edgewatch.store import journal
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.migrations import migrate

S = 1_000_000_000
T0 = 1_800_000_000 * S  # 2027-01-15T08:00:00Z


class SealedSite:
    """A record that is written and sealed as the agent does it, seal by seal."""

    def __init__(self, folder: Path, name: str = "Ward 3") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        config_file(folder).write_text(f'schema = 1\nname = "{name}"\n')
        self.folder = folder
        self.db: Connection = open_writer(record_file(folder))
        migrate(self.db)
        self.seals = 0
        self.restart()

    def restart(self) -> None:
        """Go on as a new process does: with what is on the disk."""
        self._sealer = Sealer(self.db, self.folder, SealKeys.open(self.folder, "file"))

    def seal(self, times: int = 1) -> None:
        """Write an event and seal it, ten seconds after the last."""
        for _ in range(times):
            now_ns = T0 + 10 * S * self.seals
            with one_transaction(self.db):
                journal.add_event(self.db, now_ns, "test.event", str(self.seals))
                self._sealer.seal(now_ns)
            self._sealer.committed()
            self.seals += 1

    def close(self) -> None:
        self.db.close()


@contextmanager
def sealed_site(folder: Path, seals: int = 3, name: str = "Ward 3") -> Iterator[SealedSite]:
    """A site with so many seals; its record is closed in the end."""
    site = SealedSite(folder, name)
    try:
        site.seal(seals)
        yield site
    finally:
        site.close()
