"""No record, however it came about, stops the agent or takes its neighbours with it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edgewatch.agent.agent import Agent
from edgewatch.agent.models import ModelKeeper
from edgewatch.agent.predictions import Batch, PredictionWriter
from edgewatch.cli.demo_site import MODEL, SLOT
from edgewatch.sdk.paths import spool_folder
from edgewatch.sdk.tensors import Status, encode_run
from edgewatch.spool import Kind
from edgewatch.spool.frame import FRAME, encode_frame, encode_json
from edgewatch.store import alarms, journal, models, predictions
from edgewatch.store.connection import Connection
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site

SEGMENTS = 3000
IN_A_TURN = 1000
STREAM = {
    "type": "onnx",
    "model": MODEL,
    "sha256": "",
    "inputs": [{"name": "X", "shape": [None, 30]}],
    "outputs": [{"name": "p", "shape": [None, 2]}],
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return new_site(tmp_path / "site")


@pytest.fixture
def feed(site: Path) -> Iterator[PlayedFeed]:
    played = PlayedFeed(site)
    yield played
    played.close()


def cases(db: Connection) -> list[str | None]:
    rows = db.execute("SELECT case_key FROM prediction ORDER BY id").fetchall()
    return [row[0] for row in rows]


def set_aside(db: Connection) -> list[dict[str, Any]]:
    return [e["detail"] for e in journal.events(db) if e["kind"] == "record.unreadable"]


def test_a_record_that_breaks_the_monitors_is_set_aside_and_its_neighbours_are_not(
    site: Path, feed: PlayedFeed, monkeypatch: pytest.MonkeyPatch
) -> None:
    observe = ModelKeeper.observe

    def breaking(keeper: ModelKeeper, batch: Batch) -> list[Any]:
        if (batch.times_ns == T0 + 5).any():
            raise ZeroDivisionError("nobody thought of this")
        return observe(keeper, batch)

    monkeypatch.setattr(ModelKeeper, "observe", breaking)
    for row in range(10):
        feed.predict(row, T0 + row)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert cases(db) == [f"C{row}" for row in range(10) if row != 5]
        (found,) = set_aside(db)
        assert found["reason"] == "ZeroDivisionError: nobody thought of this"
        feed.predict(11, T0 + 11)
        drain(agent)
        assert cases(db)[-1] == "C11"


def test_many_records_that_break_the_writer_cost_no_other(
    site: Path, feed: PlayedFeed, monkeypatch: pytest.MonkeyPatch
) -> None:
    gather = PredictionWriter._gather

    def breaking(writer: PredictionWriter, arrival: Any, pending: Any) -> None:
        if arrival.record.seq % 2:
            raise MemoryError
        gather(writer, arrival, pending)

    monkeypatch.setattr(PredictionWriter, "_gather", breaking)
    for row in range(40):
        feed.predict(row, T0 + row)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert len(cases(db)) == 20
        assert {found["reason"] for found in set_aside(db)} == {"MemoryError"}
        assert len(set_aside(db)) == 20


def test_conditions_and_samples_of_a_turn_that_failed_are_not_lost(
    site: Path, feed: PlayedFeed, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed.predict(1, T0)
    with agent_at(site) as (agent, db):
        failures = iter([RuntimeError("once"), None])
        judge = Agent._judge

        def failing(self: Agent, *args: Any) -> None:
            error = next(failures, None)
            if error is not None:
                raise error
            judge(self, *args)

        monkeypatch.setattr(Agent, "_judge", failing)
        agent.add_samples([{"time_ns": T0, "subject": "machine", "cpu_percent": 1.0}])
        drain(agent)
        assert cases(db) == ["C1"]
        assert set_aside(db) == []
        assert db.execute("SELECT count(*) FROM resource").fetchone() == (1,)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (Kind.PREDICTION, b""),
        (Kind.PREDICTION, b"\xff" * 64),
        (Kind.PREDICTION, encode_run(-(2**63), Status.OK, [np.array([[1.0]])], [])),
        (Kind.PREDICTION, encode_run(1, Status.ERROR, [], [])),
        (Kind.LABEL, b"[" * 100_000),
        (Kind.LABEL, b'{"model": "m", "case": "c", "value": 1e999}'),
        (Kind.LABEL, b'{"model": {"a": 1}, "case": null}'),
        (Kind.EVIDENCE, encode_json({"slot": SLOT, "evidence": 7})),
        (Kind.EVIDENCE, encode_json({"slot": ["x"], "evidence": [{"layer": "no"}]})),
        (Kind.ACTION, encode_json({"token": 1, "kind": "device.enrol"})),
        (Kind.ACTION, encode_json({"token": "t", "kind": "x", "time_ns": "soon"})),
        (Kind.EVENT, encode_json({"kind": "records.dropped", "errno": 28, "from_ns": "x"})),
        (Kind.EVENT, encode_json({"kind": "x", "time_ns": 1, "db": 2})),
        (Kind.EVENT, b"null"),
        (Kind.STREAM, b"no json"),
        (Kind.STREAM, b'{"type": "onnx", "inputs": 3, "model": [1]}'),
    ],
)
def test_a_whole_record_without_sense_is_one_event_at_most(
    site: Path, feed: PlayedFeed, kind: Kind, body: bytes
) -> None:
    feed.predict(1, T0)
    feed.raw(kind, body, T0 + 1)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert "C1" in cases(db)
        assert len(set_aside(db)) <= 1
        agent.trust()


@pytest.mark.parametrize("at_ns", [-(2**63), -1, 2**62, 2**63 - 1])
def test_an_impossible_event_time_is_set_aside(site: Path, feed: PlayedFeed, at_ns: int) -> None:
    feed.predict(1, at_ns)
    feed.predict(2, T0)
    with agent_at(site) as (agent, db):
        drain(agent)
        assert cases(db) == ["C2"]
        assert "impossible time" in set_aside(db)[0]["reason"]


def frames(rng: random.Random) -> list[bytes]:
    """A small segment of every kind of record, some of them malformed under a right checksum."""
    x = np.frombuffer(rng.randbytes(120), "<f4")[None]  # NaN, infinities and denormals included
    declared = [
        (Kind.HEADER, 0, encode_json({"producer": "fuzz", "pid": 2**31 - 1, "locked": True})),
        (Kind.STREAM, 1, encode_json(STREAM)),
    ]
    others = [
        (Kind.PREDICTION, 1, encode_run(5, Status.OK, [x], [x[:, :2]], f"C{rng.random()}")),
        (Kind.LABEL, 0, encode_json({"model": MODEL, "case": "C", "value": 1})),
        (Kind.EVENT, 0, encode_json({"kind": "fuzzed", "subject": "s"})),
        (Kind.EVIDENCE, 0, encode_json({"slot": SLOT, "port_state": "open", "evidence": []})),
        (Kind.PREDICTION, 1, encode_run(5, Status.ERROR, [x], ["no"], "C")),
    ]
    made = []
    for seq, (kind, stream, body) in enumerate([*declared, *rng.sample(others, 3)]):
        given = mutated(bytearray(body), rng) if rng.random() < 0.25 else body
        wall = rng.choice([T0 + seq * S, T0, rng.getrandbits(63)])
        made.append(encode_frame(kind, stream, seq, wall, seq, given))
    return made


def mutated(raw: bytearray, rng: random.Random) -> bytes:
    """Bits flipped, bytes removed or put in, a length made huge, the end cut off."""
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(raw)) if raw else 0
        match rng.randrange(5):
            case 0 if raw:
                raw[at] ^= 1 << rng.randrange(8)
            case 1:
                del raw[at : at + rng.randint(1, 40)]
            case 2:
                raw[at:at] = rng.randbytes(rng.randint(1, 40))
            case 3:
                raw[at : at + 4] = rng.choice([b"\xff" * 4, b"\0\0\0\x0f", b"EWr1"])
            case _:
                del raw[rng.randrange(len(raw) + 1) :]
    return bytes(raw)


@pytest.mark.timeout(240)
@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # signalling NaN, as numpy says once
def test_thousands_of_fuzzed_segments_are_taken_in_without_a_crash(site: Path) -> None:
    rng = random.Random(20260723)
    spool = spool_folder(site)
    spool.mkdir(mode=0o700, exist_ok=True)
    with agent_at(site) as (agent, db):
        for first in range(0, SEGMENTS, IN_A_TURN):
            for number in range(first, first + IN_A_TURN):
                raw = b"".join(frames(rng))
                if rng.random() < 0.5:
                    raw = mutated(bytearray(raw), rng)
                path = spool / f"{number:020d}-2147483647-{number:08x}.seg"
                path.write_bytes(raw)
            drain(agent)
            agent.turn()  # the dead are given up when a read brought nothing
            for path in spool.iterdir():
                path.unlink()
        assert agent.tail.drained()
        states = dict(db.execute("SELECT state, count(*) FROM segment GROUP BY state"))
        assert states.get("active", 0) == 0
        assert predictions.count(db, MODEL) > SEGMENTS / 5
        assert len(models.models(db)) > 1  # names are among what was fuzzed
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert agent.trust().state in ("do-not-rely", "cannot-judge", "with-care")
        assert alarms.alarms(db)
    assert FRAME.size == 12
