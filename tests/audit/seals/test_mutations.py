"""Random changes of a sealed record: every one that touches what is sealed is found.

Some dozens here; ``make mutations`` makes ten thousand.
"""

from __future__ import annotations

from support.record_mutations import run


def test_random_changes_are_found_and_nothing_crashes_the_check() -> None:
    figures = run(55, seed=2026)

    assert (figures.missed, figures.invented, figures.crashed) == ([], [], [])
    assert set(figures.counts.values()) == {5}
