"""Thirty simulated days of sealing verify (`tests/support/sealed_month.py` takes every seal)."""

from __future__ import annotations

from pathlib import Path

from support.sealed_month import DAYS, ROWS_A_DAY, live


def test_thirty_days_of_seals_with_compaction_verify(tmp_path: Path) -> None:
    found = live(tmp_path, every_s=10_800)
    assert found.findings == ()
    assert found.seals == DAYS * 8 + 1
    assert found.records >= DAYS * ROWS_A_DAY // 3  # some of them in chunks
    assert found.unsealed == {}
