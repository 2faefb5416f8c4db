"""The sealer goes on with one chain, whatever ends it and wherever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from edgewatch.audit.seals.content import content_bytes, content_leaf, head_text
from edgewatch.audit.seals.epochs import FIRST_START, KEY_LOST, check_certificate
from edgewatch.audit.seals.key_store import SealKeys, seal_key_file
from edgewatch.audit.seals.leaves import header_of
from edgewatch.audit.seals.log import LOST_LEAF
from edgewatch.audit.seals.mended_log import SEALS_LOST
from edgewatch.audit.seals.merkle import Frontier
from edgewatch.audit.seals.sealer import EVERY_S, MOST_RECORDS, Sealer
from edgewatch.store import devices, journal, seals
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.sealed_kinds import BY_TABLE
from support.recorded_rows import BEGAN_NS, SECOND_NS, add_rows, new_record


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Site:
    """A record, its sealer, and a clock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "site.toml").write_text('schema = 1\nname = "Lab 2"\n', encoding="utf-8")
        self.db = new_record(folder)
        self.clock = Clock()
        self.begin()

    def begin(self) -> None:
        """A sealer as the next agent makes it, with nothing but what is on the disk."""
        self.sealer = Sealer(self.db, self.folder, SealKeys.open(self.folder, "file"), self.clock)
        self.sealer.watch_changes()

    def seal(self, now_ns: int = BEGAN_NS, budget_s: float = 0.0) -> int:
        with one_transaction(self.db):
            count = self.sealer.seal(now_ns, budget_s)
        self.sealer.committed()
        return count


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    with closing(made.db):
        yield made


def chain(db: Connection, lost: frozenset[int] = frozenset()) -> list[int]:
    """Follow the log as docs/seals.md says; the numbers of the seals whose signature holds."""
    epochs = {epoch.first_number: epoch for epoch in seals.epochs(db)}
    origin = seals.epochs(db)[0].origin
    log, key, held = Frontier(), b"", []
    found = {seal.number: seal for seal in seals.seals(db)}
    for number in range(1, max(found) + 1):
        if number in epochs:
            key = epochs[number].first_key
            certificate = check_certificate(epochs[number].certificate)
            assert (certificate.size, certificate.root) == (log.size, log.root())
            assert (certificate.first_key, certificate.origin) == (key, origin)
        if number in lost:
            log = log.add(LOST_LEAF)
            continue
        seal = found[number]
        headers = [header_of(batch) for batch in seals.batches_of(db, number, number)]
        content = content_bytes(number, seal.epoch, seal.time_ns, seal.next_key, headers)
        log = log.add(content_leaf(content))
        text = head_text(origin, log.size, log.root()).encode()
        with suppress(Exception):
            Ed25519PublicKey.from_public_bytes(key).verify(seal.signature, text)
            held.append(number)
        key = seal.next_key
    return held


def reasons(db: Connection) -> list[str]:
    return [check_certificate(epoch.certificate).reason for epoch in seals.epochs(db)]


def test_each_seal_is_signed_with_the_key_that_the_one_before_names(site: Site) -> None:
    for i in range(5):
        add_rows(site.db, 3, seed=i)
        site.seal(BEGAN_NS + i * SECOND_NS)
    assert chain(site.db) == [1, 2, 3, 4, 5]
    assert reasons(site.db) == [FIRST_START]
    assert seals.unsealed_counts(site.db) == {}
    assert seals.epochs(site.db)[0].origin.startswith("edgewatch/lab-2/")


def test_a_seal_is_due_every_ten_seconds_or_4096_records_and_at_the_start(site: Site) -> None:
    assert site.sealer.due()
    site.seal(budget_s=60.0)
    assert not site.sealer.due()
    add_rows(site.db, MOST_RECORDS - 10)  # of a new model, which is a record too
    assert not site.sealer.due()
    add_rows(site.db, 10)
    assert site.sealer.due()
    site.seal(budget_s=60.0)
    site.clock.now += EVERY_S - 0.1
    assert not site.sealer.due()
    site.clock.now += 0.2
    assert site.sealer.due()
    assert site.seal() == 1
    idle = len(seals.seals(site.db))
    assert seals.batches_of(site.db, idle, idle) == []


def test_a_backlog_becomes_several_seals_in_one_transaction(site: Site) -> None:
    add_rows(site.db, 2 * MOST_RECORDS + 10)
    assert site.seal(budget_s=60.0) == 3
    ends = [(b.first_id, b.last_id) for b in seals.batches_of(site.db, 1, 9) if b.kind == 1]
    assert [first for first, _ in ends] == [1, *(last + 1 for _, last in ends[:-1])]
    assert ends[-1][1] == 2 * MOST_RECORDS + 10
    assert site.sealer.drained
    assert chain(site.db) == [1, 2, 3]


def test_without_budget_a_backlog_is_left_to_the_next_turns(site: Site) -> None:
    add_rows(site.db, MOST_RECORDS + 10)
    assert site.seal() == 1
    assert not site.sealer.drained
    assert site.sealer.due()
    assert site.seal() == 1
    assert site.sealer.drained


class Killed(BaseException):
    """The process ends here."""


def killed(*_: object) -> None:
    raise Killed


@pytest.mark.parametrize("where", ["before prepare", "after prepare", "after commit", "after"])
@pytest.mark.parametrize("sealed_before", [0, 2])
def test_a_kill_anywhere_goes_on_with_the_same_chain(
    site: Site, monkeypatch: pytest.MonkeyPatch, where: str, sealed_before: int
) -> None:
    for _ in range(sealed_before):
        site.seal()
    add_rows(site.db, MOST_RECORDS + 5)
    prepare = SealKeys.prepare
    with monkeypatch.context() as patch, suppress(Killed):
        if where == "before prepare":
            patch.setattr(SealKeys, "prepare", killed)
        if where == "after prepare":
            patch.setattr(SealKeys, "prepare", lambda keys, key: (prepare(keys, key), killed()))
        if where == "after commit":
            patch.setattr(SealKeys, "keep", killed)
        site.seal(budget_s=60.0)
    site.begin()
    site.seal(budget_s=60.0)
    assert chain(site.db) == list(range(1, len(seals.seals(site.db)) + 1))
    assert reasons(site.db) == [FIRST_START]
    assert seals.unsealed_counts(site.db) == {}


def test_a_transaction_that_is_rolled_back_leaves_the_chain_as_it_was(site: Site) -> None:
    site.seal()
    for _ in range(2):
        with suppress(Killed), one_transaction(site.db):
            site.sealer.seal(BEGAN_NS)
            raise Killed
    site.seal()
    assert chain(site.db) == [1, 2]
    assert len(SealKeys.open(site.folder, "file").held()) == 1


def test_two_seals_in_one_transaction_of_the_caller_are_one_chain(site: Site) -> None:
    with one_transaction(site.db):
        site.sealer.seal(BEGAN_NS)
        site.sealer.seal(BEGAN_NS)
    site.sealer.committed()
    site.seal()
    assert chain(site.db) == [1, 2, 3]


def test_a_lost_key_begins_a_second_epoch_that_continues_the_log(site: Site) -> None:
    site.seal()
    site.seal()
    seal_key_file(site.folder).unlink()
    site.begin()
    site.seal()
    assert chain(site.db) == [1, 2, 3]
    assert reasons(site.db) == [FIRST_START, KEY_LOST]


def test_lost_seals_begin_an_epoch_in_which_their_leaves_are_zeros(site: Site) -> None:
    for _ in range(4):
        site.seal()
    site.db.execute("DELETE FROM seal WHERE number = 2")
    site.db.execute("DELETE FROM seal_state")
    site.begin()
    site.seal()
    site.seal()
    assert reasons(site.db) == [FIRST_START, SEALS_LOST]
    assert chain(site.db, frozenset({2})) == [1, 5, 6]


@pytest.mark.parametrize("also", ["DELETE FROM seal_state", "SELECT 1"])
def test_newest_seals_that_are_lost_leave_their_numbers_to_nobody(site: Site, also: str) -> None:
    for i in range(4):
        add_rows(site.db, 1, seed=i)
        site.seal()
    site.db.execute("DELETE FROM seal WHERE number > 2")
    site.db.execute(also)
    site.begin()
    site.seal()
    assert reasons(site.db) == [FIRST_START, SEALS_LOST]
    assert chain(site.db, frozenset({3, 4})) == [1, 2, 5]


def test_peaks_that_are_lost_are_made_anew(site: Site) -> None:
    for _ in range(3):
        site.seal()
    site.db.execute("DELETE FROM seal_state")
    site.seal()
    assert chain(site.db) == [1, 2, 3, 4]


def test_peaks_that_were_altered_are_made_anew_by_the_next_agent(site: Site) -> None:
    for _ in range(3):
        site.seal()
    site.db.execute("UPDATE seal_state SET frontier = zeroblob(64)")
    site.begin()
    site.seal()
    assert chain(site.db) == [1, 2, 3, 4]


def test_a_row_that_changes_gets_a_revision_for_each_state_that_a_seal_meets(site: Site) -> None:
    say = {"unit": "u", "reason": "r", "differences": [], "evidence": []}
    devices.begin_state(site.db, "s", "VERIFIED", BEGAN_NS, proved_ns=BEGAN_NS, **say)
    site.seal()
    devices.prove_state(site.db, "s", BEGAN_NS + 1, [])
    site.seal()
    devices.begin_state(site.db, "s", "CHANGED", BEGAN_NS + 2, proved_ns=None, **say)
    site.seal()
    kind = BY_TABLE["hardware_state"].code
    rows = site.db.execute("SELECT kind, row_id FROM revision ORDER BY id").fetchall()
    assert rows == [(kind, 1), (kind, 1), (kind, 2)]


def test_what_was_there_before_the_first_seal_is_sealed_as_it_is(tmp_path: Path) -> None:
    with closing(new_record(tmp_path)) as db:
        say = {"unit": "u", "reason": "r", "differences": [], "evidence": []}
        devices.begin_state(db, "s", "VERIFIED", BEGAN_NS, proved_ns=BEGAN_NS, **say)
    site = Site(tmp_path)
    with closing(site.db):
        site.seal()
        assert site.db.execute("SELECT kind, row_id FROM revision").fetchall() == [(33, 1)]


def test_the_time_of_a_seal_is_held_while_the_clock_is_a_little_behind(site: Site) -> None:
    for at in (0, 5, 4, 6):
        site.seal(BEGAN_NS + at * SECOND_NS)
    times = [(seal.time_ns - BEGAN_NS) // SECOND_NS for seal in seals.seals(site.db)]
    assert times == [0, 5, 5, 6]


def test_a_clock_set_back_takes_the_seals_along_with_the_event_that_says_so(site: Site) -> None:
    site.seal(BEGAN_NS + 3600 * SECOND_NS)
    with one_transaction(site.db):
        journal.add_event(site.db, BEGAN_NS, "clock.jumped", "clock", seconds=-3600.0)
    site.seal(BEGAN_NS)
    assert seals.sealed_to_ns(site.db) == BEGAN_NS
    assert [batch.kind for batch in seals.batches_of(site.db, 2, 2)] == [6]


def test_a_clock_that_stays_behind_is_told_by_the_sealer_itself(site: Site) -> None:
    site.seal(BEGAN_NS + 3600 * SECOND_NS)
    for _ in range(4):
        site.clock.now += 10.5
        site.seal(BEGAN_NS)
    assert seals.sealed_to_ns(site.db) == BEGAN_NS
    told = journal.last_detail(site.db, "clock.jumped")
    assert told == {"seconds": -3600.0, "seen_by": "seals"}


def test_a_value_that_no_column_can_have_does_not_stop_the_seals(site: Site) -> None:
    add_rows(site.db, 3)
    site.db.execute("UPDATE prediction SET case_key = CAST(x'ff' AS TEXT) WHERE id = 2")
    site.seal()
    assert seals.unsealed_counts(site.db) == {}


def test_large_predictions_make_smaller_seals(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edgewatch.audit.seals.prediction_bodies._WINDOW_BYTES", 10_000)
    monkeypatch.setattr("edgewatch.audit.seals.row_bodies._PIECE_BYTES", 5_000)
    add_rows(site.db, 500)
    assert site.seal(budget_s=60.0) > 3
    assert seals.unsealed_counts(site.db) == {}


def test_a_batch_that_was_lost_costs_the_seals_up_to_now_and_none_after(site: Site) -> None:
    for i in range(3):
        add_rows(site.db, 1, seed=i)
        site.seal()
    site.db.execute("DELETE FROM seal_batch WHERE number = 2")
    seals.forget_frontier(site.db)  # as a salvage does that could not read all batches
    site.begin()
    site.seal()
    site.seal()
    assert reasons(site.db) == [FIRST_START]
    assert chain(site.db) == [1, 4, 5]
