"""``edgewatch alarms health``: are there few enough alarms, and are they of use?"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import typer

from edgewatch.cli._options import AsJson, From, Site, To, example
from edgewatch.cli._output import print_json, print_table, rfc3339, say

if TYPE_CHECKING:
    from edgewatch.alarms.health import AlarmHealth
    from edgewatch.alarms.health_advice import Advice

WEEK_NS = 7 * 24 * 3600 * 1_000_000_000


def register(app: typer.Typer) -> None:
    """Add the command to ``edgewatch alarms``."""
    app.command(epilog=example("edgewatch alarms health --from -30d"))(health)


def health(site: Site, from_ns: From = None, to_ns: To = None, as_json: AsJson = False) -> None:
    """Judge the alarms themselves: rate, floods, chatter, stale ones, usefulness.

    By the measures of ISA-18.2 and EEMUA 191, over the last seven days unless said otherwise, with
    the setting of site.toml that would help.
    """
    from edgewatch.alarms.health_advice import advise
    from edgewatch.alarms.settings import rules_for
    from edgewatch.cli._record import reading
    from edgewatch.monitors.alarm_record import alarm_span, health_of

    until_ns = time.time_ns() if to_ns is None else to_ns
    since_ns = until_ns - WEEK_NS if from_ns is None else from_ns
    with reading(site) as (config, db):
        span = alarm_span(db, since_ns, until_ns)
    found = health_of(span, config, since_ns, until_ns)
    advice = advise(found, {a.id: a.code for a in span.alarms}, rules_for(config))
    if as_json:
        print_json(_as_json(found, advice))
    else:
        _print(found, advice)


def _as_json(found: AlarmHealth, advice: list[Advice]) -> dict[str, Any]:
    waits = found.acknowledged_s
    return {
        "from": rfc3339(found.from_ns),
        "to": rfc3339(found.to_ns),
        "raised": found.raised,
        "a_day": found.a_day,
        "by_priority": dict(found.by_priority),
        "busiest_ten_minutes": found.busiest_ten_minutes,
        "floods": [
            {"from": rfc3339(f.from_ns), "to": rfc3339(f.to_ns), "alarms": f.alarms}
            for f in found.floods
        ],
        "chattering": list(found.chattering),
        "fleeting": found.fleeting,
        "standing": found.standing,
        "stale": list(found.stale),
        "kept_back": found.kept_back,
        "bad_actors": [
            {"code": a.code, "subject": a.subject, "raised": a.raised, "share": a.share}
            for a in found.bad_actors
        ],
        "acknowledged_s": {"p50": waits[0], "p95": waits[1]} if waits else None,
        "not_useful": {
            code: {"marked": marked, "raised": raised}
            for code, (marked, raised) in found.not_useful.items()
        },
        "interruptions": found.interruptions,
        "most_in_a_shift": found.most_in_a_shift,
        "advice": [
            {
                "what": one.words(),
                "setting": one.setting or None,
                "text": one.text,
                "params": dict(one.params),
            }
            for one in advice
        ],
    }


def _print(found: AlarmHealth, advice: list[Advice]) -> None:
    waits = found.acknowledged_s
    priorities = ", ".join(f"{n} {name}" for name, n in found.by_priority.items())
    rows = [
        ("alarms", f"{found.raised} ({priorities})", ""),
        ("a day", f"{found.a_day:.1f}", "up to 144"),
        ("most in 10 min", str(found.busiest_ten_minutes), "up to 10"),
        ("floods", str(len(found.floods)), "none"),
        ("chattering", str(len(found.chattering)), "none"),
        ("over within a minute, unseen", str(found.fleeting), "few"),
        ("standing now", str(found.standing), ""),
        ("standing for over a day", str(len(found.stale)), "up to 5"),
        ("shelved, suppressed, out of service", str(found.kept_back), "few"),
        ("acknowledged within", f"{waits[0]:.0f} s, 95 % {waits[1]:.0f} s" if waits else "-", ""),
        ("interruptions", str(found.interruptions), ""),
        ("most in one shift", str(found.most_in_a_shift), "1 a matter"),
    ]
    print_table(("measure", "found", "meant to be"), rows)
    if found.bad_actors:
        say("")
        shares = [(a.code, a.subject, a.raised, f"{a.share:.0%}") for a in found.bad_actors]
        print_table(("most frequent", "of", "raised", "share"), shares)
    for one in advice:
        say("")
        say(one.words())
        if one.setting:
            say(f"    site.toml: {one.setting}")
