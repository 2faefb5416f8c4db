"""``agent.version``: the agent that runs is of this version."""

from __future__ import annotations

from edgewatch import __version__
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, not_applicable, ok, unknown
from edgewatch.site.running import current_trust
from edgewatch.store import journal


def look(examination: Examination) -> Found:
    if current_trust(examination.site).pid is None:
        return not_applicable("No agent runs.")
    with examination.reading() as db:
        detail = journal.last_detail(db, "agent.started") or {}
    return judge(str(detail.get("version") or ""), __version__)


def judge(agent: str, own: str) -> Found:
    """By what it wrote when it started.

    >>> judge("0.2.0", "0.2.0").state, judge("0.1.9", "0.2.0").state
    ('ok', 'advice')
    """
    if not agent:
        return unknown(
            f"The agent did not write down its version: it is older than this one ({own}).",
            "Restart the agent.",
            "edgewatch status",
        )
    if agent == own:
        return ok(f"Both are {own}.")
    return advice(
        f"The agent is {agent}, and this program {own}.",
        "Restart the agent, so that it runs what was installed; where there are two EdgeWatch"
        " here, see program.installations.",
        "edgewatch status",
    )


CHECK = Check(
    "agent.version",
    "Agent is of this version",
    "An agent goes on with the program it was started with until it is restarted.",
    look,
    needs="record",
)
