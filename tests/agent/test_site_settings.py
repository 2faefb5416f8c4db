"""What a site was set to is in its record, and each change to it, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from edgewatch.agent.site_settings import KIND, note_site
from edgewatch.site.config import load_site
from edgewatch.store import journal
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.migrations import migrate

PLAIN = """\
name = "lab"
contact = "Ada, 555 0100"
[[model]]
name = "scorer"
[[slot]]
name = "analyser"
profile = "astm.e1394"
port = "tcp://lab:s3cret@10.0.0.7:4000"
models = ["scorer"]
"""


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    with closing(open_writer(tmp_path / "log.db")) as made:
        migrate(made)
        yield made


def noted(db: Connection, site: Path, text: str, at_ns: int) -> dict[str, Any] | None:
    """The event that follows when an agent starts with this file; None without any."""
    (site / "site.toml").write_text(text)
    with one_transaction(db):
        written = note_site(db, site, load_site(site), at_ns)
    return journal.last_detail(db, KIND) if written else None


def test_each_change_is_told_field_by_field_and_only_once(db: Connection, tmp_path: Path) -> None:
    first = noted(db, tmp_path, PLAIN, 1)
    assert first is not None
    assert first["fields"]["slot[analyser].profile"] == "astm.e1394"
    assert set(first["profiles"]) == {"astm.e1394"}
    assert noted(db, tmp_path, PLAIN, 2) is None
    changed = noted(db, tmp_path, PLAIN + "[record]\nraw_days = 400\n", 3)
    assert changed is not None
    assert changed["changed"] == {"record.raw_days": [None, 400]}
    back = noted(db, tmp_path, PLAIN, 4)
    assert back is not None
    assert back["changed"] == {"record.raw_days": [400, None]}


def test_what_is_private_shows_in_the_digest_alone(db: Connection, tmp_path: Path) -> None:
    first = noted(db, tmp_path, PLAIN, 1)
    other = noted(db, tmp_path, PLAIN.replace("555 0100", "555 0199"), 2)
    assert first is not None
    assert other is not None
    assert first["sha256"] != other["sha256"]
    assert other["changed"] == {}
    kept = str(db.execute("SELECT detail FROM event").fetchall())
    assert "555" not in kept
    assert "s3cret" not in kept
