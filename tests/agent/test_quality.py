"""Labels meet their predictions in the agent, whichever comes first, also across a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.agent.agent import Agent
from edgewatch.cli.demo_site import MODEL
from edgewatch.spool import Kind
from edgewatch.spool.frame import encode_json
from edgewatch.store.performance import performance_state
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site

WRONG, ROWS = "neither", 80


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The demo's site with a declared limit, and no baseline."""
    site = new_site(tmp_path / "site")
    with (site / "site.toml").open("a", encoding="utf-8") as file:
        file.write("\n[model.accept]\naccuracy = 0.9\n\n[performance]\nmin_labels = 20\n")
    return site


def label(feed: PlayedFeed, row: int, value: str, at_ns: int) -> None:
    body = {"model": MODEL, "case": f"C{row}", "value": value}
    feed.raw(Kind.LABEL, encode_json(body), at_ns)


def measured(agent: Agent) -> list[str]:
    return [a.code for a in agent.alarms.book.active() if a.code.startswith("performance")]


def opposite(site: Path, rows: int) -> list[str]:
    """For each row the class that the model does not answer."""
    from edgewatch.store import predictions

    with agent_at(site) as (agent, db):
        drain(agent)
        texts = predictions.recent(db, MODEL, rows).texts
    words = [next(iter(text.values())) for text in texts]
    return ["benign" if word == "malignant" else "malignant" for word in words]


@pytest.mark.parametrize("label_first", [False, True])
def test_wrong_answers_alarm_whichever_comes_first_label_or_prediction(
    site: Path, tmp_path: Path, *, label_first: bool
) -> None:
    probe = new_site(tmp_path / "probe")
    feed = PlayedFeed(probe)
    for row in range(ROWS):
        feed.predict(row, T0 + row * S)
    feed.close()
    truths = opposite(probe, ROWS)
    feed = PlayedFeed(site)
    with agent_at(site) as (agent, db):
        for row, truth in enumerate(truths):
            moment = T0 + row * S
            if label_first:
                label(feed, row, truth, moment)
                if row % 7 == 0:
                    drain(agent)
            feed.predict(row, moment)
            if not label_first:
                label(feed, row, truth, moment + S)
        drain(agent)
        assert measured(agent) == ["performance.measured"]
        kept = performance_state(db, MODEL)
        assert kept is not None
        assert kept[1]["waiting"] == []
    feed.close()
    with agent_at(site) as (again, db):
        assert measured(again) == ["performance.measured"]
        feed = PlayedFeed(site)
        label(feed, 0, truths[0], T0 + 500 * S)
        label(feed, 9_999, truths[0], T0 + 501 * S)
        feed.close()
        drain(again)
        after = performance_state(db, MODEL)
        assert after is not None
        # A repeated label is not judged again; one without a prediction waits.
        assert after[1]["watch"]["whole"]["labels"] == kept[1]["watch"]["whole"]["labels"] == ROWS
        assert after[1]["waiting"] == ["C9999"]


def test_a_model_without_any_limit_takes_labels_in_and_judges_none(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site")
    feed = PlayedFeed(site)
    feed.predict(0, T0)
    label(feed, 0, WRONG, T0 + S)
    feed.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        assert measured(agent) == []
        kept = performance_state(db, MODEL)
        assert kept is not None
        assert kept[1]["watch"] is None
