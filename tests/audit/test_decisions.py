"""Decisions about the equipment in the bundle: who, in which role, for how long, what of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.audit.decisions import decisions_of
from edgewatch.audit.times import Period
from edgewatch.store import decisions, devices
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.migrations import migrate

UNIT = [{"layer": "protocol", "field": "serial", "value": "SN-1", "quality": "unique"}]
ALL = Period(0, 1_000)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    with closing(open_writer(tmp_path / "log.db")) as made:
        migrate(made)
        yield made


def enrol(db: Connection, at_ns: int, kind: str = "enrol", until_ns: int | None = None) -> int:
    return devices.add_enrolment(
        db, "scale", at_ns, by="Ana", role="engineer", note="n", evidence=UNIT, digest="d",
        kind=kind, until_ns=until_ns,
    )  # fmt: skip


def test_all_kinds_stand_together_in_the_order_of_time(db: Connection) -> None:
    enrol(db, 10)
    decisions.open_window(db, "scale", 20, 50, allowed=["firmware"], by="Bo", role="", note="w")
    decisions.add_rejection(
        db, "scale", 30, by="Cy", role="", note="no", unit="X", evidence=UNIT, digest="x"
    )
    enrol(db, 40, "approve", until_ns=60)
    found = [(d.time_ns, d.what, d.by, d.until_ns) for d in decisions_of(db, ALL)]
    assert found == [
        (10, "enrolled", "Ana", None),
        (20, "maintenance", "Bo", 50),
        (30, "rejected", "Cy", None),
        (40, "approved", "Ana", 60),
    ]


def test_how_each_ended_is_said(db: Connection) -> None:
    lapsed = enrol(db, 10, "approve", until_ns=60)
    devices.end_enrolment(db, lapsed, 60)
    decisions.open_window(db, "scale", 20, 50, allowed=[], by="Bo", role="", note="w")
    decisions.close_window(db, "scale", 45, by="Bo")
    decisions.add_rejection(
        db, "scale", 30, by="Cy", role="", note="no", unit="X", evidence=UNIT, digest="x"
    )
    decisions.overrule_rejections(db, "scale", "x", 35)
    found = [(d.ended, d.ended_ns) for d in decisions_of(db, ALL)]
    assert found == [("lapsed", 60), ("ended by Bo", 45), ("overruled", 35)]


def test_what_it_is_about_is_listed_field_by_field(db: Connection) -> None:
    enrol(db, 10)
    decisions.open_window(
        db, "scale", 20, 50, allowed=["bus", "firmware"], by="B", role="", note=""
    )
    assert [d.about for d in decisions_of(db, ALL)] == [
        ("protocol.serial: SN-1",),
        ("bus may differ", "firmware may differ"),
    ]


def test_what_was_decided_before_the_period_is_told_and_after_it_not(db: Connection) -> None:
    enrol(db, 10)
    enrol(db, 90)
    assert [d.time_ns for d in decisions_of(db, Period(50, 80))] == [10]
