"""Two verifiers that share no code say the same of bundles, in order or tampered with.

Some of the cases here; ``make mutations`` makes them all, and ten thousand random changes.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from edgewatch.audit import export_bundle
from edgewatch.store.retirements import Going
from support.bundle_cases import cases
from support.bundle_mutations import edgewatch, program, retire, run
from support.sealed_site import sealed_site
from support.two_verifiers import Bench, disagreement


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("bench"))


def test_bundles_in_order_are_in_order_for_both(bench: Bench) -> None:
    for name in ("whole", "bare", "part"):
        assert all(one.valid for one in bench.show(cases()[0].__class__(name, ())))


@pytest.mark.parametrize("begin", range(5))
def test_both_verifiers_say_the_same(bench: Bench, begin: int) -> None:
    for case in cases()[begin::20]:
        assert disagreement(*bench.show(case)) == "", case


def test_retention_across_the_border_of_what_was_left_out_accuses_nobody(tmp_path: Path) -> None:
    """One step took all of a batch outside of the period and some of one inside."""
    with sealed_site(tmp_path / "site") as site:
        site.live(3)
        (layout,) = site.db.execute("SELECT layout_id FROM prediction WHERE id = 1").fetchone()
        first = site.db.execute("SELECT id FROM prediction WHERE model_id = 1 LIMIT 8").fetchall()
        gone = Going(1, np.array(first, np.int64).ravel(), 1, layout)
        retire(site.db, gone, site.now_ns)
        site.live(1)
        query = "SELECT min(time_ns) FROM prediction WHERE model_id = 1"
        (begin,) = site.db.execute(query).fetchone()
    export_bundle(tmp_path / "site", tmp_path / "b.zip", from_ns=begin, to_ns=begin + 1)
    assert edgewatch(tmp_path / "b.zip").valid
    assert program(tmp_path / "b.zip").valid


def test_random_changes_are_found_by_both_and_crash_neither() -> None:
    figures = run(24, seed=2026)
    assert (figures.missed, figures.crashed) == ([], [])
