"""A record of another version: the slot is watched all the same, and nothing is taken as OK."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from edgewatch.devices.evidence import to_json
from edgewatch.devices.verdicts import Verdict
from edgewatch.store.connection import Connection
from support.slot_bench import T0, S, SlotBench, unit

UNIT = unit("SN-1")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[SlotBench]:
    made = SlotBench(tmp_path / "site", {"scale": "mettler.mt-sics"})
    made.see("scale", UNIT, T0)
    made.enrol("scale", UNIT, T0)
    made.see("scale", UNIT, T0 + S)
    yield made
    made.close()


def write(db: Connection, table: str, entries: list[dict[str, Any]]) -> None:
    db.execute(f"UPDATE {table} SET evidence = ?", (json.dumps(entries),))  # noqa: S608


def test_an_enrolment_of_an_early_version_is_compared_by_the_fields_it_has(
    bench: SlotBench,
) -> None:
    early = [{"layer": "protocol", "field": "serial", "value": "SN-1"}]
    for table in ("enrolment", "hardware_state", "identification"):
        write(bench.db, table, early)
    bench.restart()
    assert bench.see("scale", UNIT, T0 + 10 * S).verdict is Verdict.VERIFIED
    assert bench.see("scale", unit("SN-2"), T0 + 20 * S).verdict is Verdict.CHANGED


def test_an_enrolment_of_a_later_version_is_not_met_by_the_part_that_can_be_read(
    bench: SlotBench, caplog: pytest.LogCaptureFixture
) -> None:
    later = {"layer": "quantum", "field": "spin", "value": "up", "quality": "unique"}
    write(bench.db, "enrolment", [*to_json(UNIT), later])
    bench.restart()
    assert bench.see("scale", UNIT, T0 + 10 * S).verdict is Verdict.UNVERIFIED
    assert "evidence of slot scale in the record is passed over" in caplog.text
