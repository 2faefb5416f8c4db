"""One number for the whole site, spent by models and monitors."""

from __future__ import annotations

import pytest

from edgewatch.monitors.budget import SHARES, Budget


def test_the_shares_of_a_model_are_the_whole_budget() -> None:
    assert sum(SHARES.values()) == pytest.approx(1.0)


@pytest.mark.parametrize("models", [0, 1, 4])
def test_models_spend_the_budget_of_the_site_together(models: int) -> None:
    budget = Budget(alarms_per_year=2.0, models=models)
    whole = sum(budget.share(spender) for spender in SHARES) * max(models, 1)
    assert whole == pytest.approx(2.0)
