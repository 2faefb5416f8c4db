"""What was done in a person's name is found where that person did not sign it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.agent.agent import Agent
from edgewatch.audit.keys import site_key
from edgewatch.audit.seals.check_actions import check_actions
from edgewatch.audit.seals.check_book import Book
from edgewatch.site.actions import APPROVE, EXPORT, send_action
from edgewatch.site.people import Signer
from edgewatch.site.person_acts import send_new_pin, send_recovery
from edgewatch.site.roles import SITE_KEY
from edgewatch.store.connection import Connection
from support.people import ENGINEER, OPERATOR, OTHER_PIN, PIN, enrol, make_pins_cheap
from support.small_site import agent_at

Lived = tuple[Path, Agent, Connection]


@pytest.fixture
def lived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lived]:
    """A site where something was done by name alone, then by people, with a PIN that changed."""
    make_pins_cheap(monkeypatch)
    (tmp_path / "site.toml").write_text("schema = 1\n")
    with agent_at(tmp_path) as (agent, db):
        db.execute("PRAGMA synchronous = OFF")
        send_action(tmp_path, EXPORT, "a.zip", by="anybody")
        engineer = enrol(tmp_path, agent, db, ENGINEER, "engineer")
        enrol(tmp_path, agent, db, OPERATOR, "operator", engineer)
        send_action(tmp_path, EXPORT, "b.zip", by="", signer=engineer, share=0.25, note="ü")
        send_action(tmp_path, EXPORT, "c.zip", by=OPERATOR)  # refused: it is not signed
        send_new_pin(tmp_path, ENGINEER, OTHER_PIN, signer=engineer)
        agent.turn()
        account = Signer("root", SITE_KEY, site_key(tmp_path).private)
        send_recovery(tmp_path, ENGINEER, PIN, account=account, note="forgotten")
        agent.turn()
        yield tmp_path, agent, db


def found(lived: Lived) -> list[tuple[str, str]]:
    book = Book()
    public = site_key(lived[0]).private.public_key().public_bytes_raw()
    check_actions(lived[2], book, public)
    return [(finding.what, finding.where) for finding in book.findings()]


def test_a_site_with_people_and_a_past_without_them_is_sound(lived: Lived) -> None:
    assert found(lived) == []


CHANGES = (
    ("UPDATE action SET note = 'another' WHERE subject = 'b.zip'", "is not that of A. Weber"),
    ("UPDATE action SET payload = '{}' WHERE subject = 'b.zip'", "is not that of A. Weber"),
    ("UPDATE action SET payload = '{' WHERE subject = 'b.zip'", "is not that of A. Weber"),
    ("UPDATE action SET by = 'M. Rossi' WHERE subject = 'b.zip'", "is not that of M. Rossi"),
    ("UPDATE action SET by = 'Mallory' WHERE subject = 'b.zip'", "does not know"),
    ("UPDATE action SET role = 'support' WHERE subject = 'b.zip'", "was never support"),
    ("UPDATE action SET outcome = 'done' WHERE subject = 'c.zip'", "without a signature"),
    ("UPDATE action SET note = '' WHERE kind = 'people.recover'", "the site's key"),
    ("UPDATE person SET public_key = zeroblob(32) WHERE role = 'engineer'", "that of A. Weber"),
)


def test_what_nobody_signed_is_named(lived: Lived) -> None:
    db = lived[2]
    for change, what in CHANGES:
        db.execute("BEGIN")
        assert db.execute(change).rowcount, change
        assert any(what in said for said, _ in found(lived)), change
        db.execute("ROLLBACK")


def test_an_approval_that_was_put_in_is_found(lived: Lived) -> None:
    lived[2].execute(
        """INSERT INTO action (token, time_ns, by, kind, subject, note, payload, outcome,
             committed_ns, role, signature)
           SELECT 'forged', time_ns, by, ?, 'analyser', '', '{}', 'done', committed_ns, role,
             signature FROM action WHERE subject = 'b.zip'""",
        (APPROVE,),
    )
    ((what, where),) = found(lived)
    assert what == "its signature is not that of A. Weber"
    assert where.startswith("log.db, action ")
