"""Rules about the watching itself: agent, record, clock."""

from __future__ import annotations

from edgewatch.alarms.rule import Rule

_SECOND = 1_000_000_000

WATCHING_RULES = (
    Rule(
        code="agent.stopped",
        priority="medium",
        meaning="For a while nobody was watching.",
        condition="The heartbeat of the agent paused for more than 5 s. Clears when it is back.",
        sentence=(
            "Nothing was watched",
            " from {stopped_ns}",
            " to {started_ns}",
            ".",
            " {affected:# prediction was made meanwhile|# predictions were made meanwhile}.",
        ),
        advice=(
            "Confirm results of that time if they matter; "
            "tell the site engineer if it happens again."
        ),
        role="site engineer",
        cause_params=("stopped_ns",),
        interrupt=False,  # it is told when somebody watches again
    ),
    Rule(
        code="record.damaged",
        priority="high",
        meaning="A part of the record cannot be read or is not what was written.",
        condition="A check of a segment or of the database fails. Clears when it passes again.",
        sentence=("The record is damaged", " in {where}", ": {what}", "."),
        advice="Work on; keep the folder of the site as it is and call support.",
        role="support",
        cause_params=("where",),
    ),
    Rule(
        code="record.full",
        priority="high",
        meaning="There is no room for what has to be recorded or kept.",
        condition=(
            "A write fails for want of space, or what is too young to be retired exceeds its "
            "size limit. Clears after 60 s with space again."
        ),
        sentence=(
            "The record is full",
            ": predictions have not been recorded since {at_ns}",
            ": {tier} data of the last {floor_days} days exceed their limit of {limit_mb} MB",
            ".",
        ),
        advice=(
            "Results that are not recorded cannot be proved; let the site engineer free disk "
            "space, or raise the limit in site.toml."
        ),
        role="site engineer",
        off_delay_ns=60 * _SECOND,
    ),
    Rule(
        code="seal.broken",
        priority="high",
        meaning="A sealed part of the record is not what was sealed.",
        condition=(
            "A check of the record against its seals fails: a sealed row is altered, missing or "
            "added. Clears with a check of the same span that passes."
        ),
        sentence=("The sealed record has been altered", " in {where}", ": {what}", "."),
        advice=(
            "Work on; keep the folder of the site as it is and call support: "
            "until it is cleared up, that part proves nothing."
        ),
        role="support",
        cause_params=("where",),
    ),
    Rule(
        code="clock.jumped",
        priority="low",
        meaning="The clock of the workstation was set, forward or back.",
        condition="Wall clock and monotonic clock part by more than 2 s. Clears at once.",
        sentence=(
            "The clock of this workstation jumped",
            " by {seconds} s",
            " at {at_ns}",
            ".",
        ),
        advice="Times around the jump are uncertain; let the site engineer check the clock.",
        role="site engineer",
        cause_params=("at_ns",),
    ),
)
