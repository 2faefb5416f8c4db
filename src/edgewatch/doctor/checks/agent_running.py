"""``agent.running``: an agent watches the site."""

from __future__ import annotations

from collections.abc import Sequence

from edgewatch.doctor import agent_log
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, ok
from edgewatch.site.running import agent_is_running, current_trust
from edgewatch.site.service_unit import is_of_the_service


def look(examination: Examination) -> Found:
    trust = current_trust(examination.site)
    log = agent_log.commands(examination.site)
    holds = trust.pid is None and agent_is_running(examination.site)
    shared = examination.machine.is_linux and is_of_the_service(examination.site)
    return judge(trust.pid, trust.heartbeat_age_s, holds_lock=holds, shared=shared, log=log)


def judge(
    pid: int | None,
    heartbeat_age_s: float | None,
    *,
    holds_lock: bool = False,
    shared: bool = False,
    log: Sequence[str] = (),
) -> Found:
    """By its heartbeat; one that holds the site's lock without one hangs, or has just begun.

    >>> judge(4711, 0.4).state, judge(None, None, holds_lock=True).state, judge(None, None).state
    ('ok', 'failed', 'failed')
    """
    if pid is not None:
        return ok(f"It runs as process {pid}, last heartbeat {heartbeat_age_s or 0.0:.1f} s ago.")
    if holds_lock:
        return failed(
            "An agent holds the site and gives no sign of life.",
            "Look again in a minute: it may be bringing the record up to date. Else end it, and"
            " start another.",
            "edgewatch status",
            *log,
        )
    if shared:
        return failed(
            "No agent runs.",
            "Let an administrator start the service; this says how.",
            "edgewatch autostart service",
        )
    return failed(
        "No agent runs.",
        "Start one now, and see that it starts by itself from now on.",
        "edgewatch agent",
        "edgewatch autostart enable",
    )


CHECK = Check(
    "agent.running",
    "Agent runs",
    "Nothing is checked and nothing alarms; host programs go on writing and are read later.",
    look,
    needs="site",
)
