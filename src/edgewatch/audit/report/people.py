"""What people did."""

from __future__ import annotations

from edgewatch.audit.report.markup import Markup, moment, section, table
from edgewatch.audit.report.subject import Subject
from edgewatch.store.journal import actions


def render(subject: Subject) -> Markup:
    """Every action in the period, oldest first."""
    period = subject.period
    done = [
        a for a in actions(subject.db, limit=-1) if period.from_ns <= a["time_ns"] < period.to_ns
    ]
    return section(
        "What people did",
        table(
            ["When", "Who", "What", "On", "Note", "Outcome"],
            [
                (moment(a["time_ns"]), a["by"], a["kind"], a["subject"], a["note"], a["outcome"])
                for a in reversed(done)
            ],
            empty="No action in this period.",
            rest_in="actions.csv",
        ),
    )
