"""Alarm sinks: closed; delivered to only where a person asks for that."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import Any

from edgewatch.plugins.api import AlarmNotice, AlarmSink
from edgewatch.plugins.kit.check import Check, looked


def check_sink(sink: AlarmSink) -> Iterator[Check]:
    """What can be looked at without anything leaving EdgeWatch."""
    yield looked("can be closed", lambda: _closed(sink))


def deliver_one(made_of: type[Any], options: Mapping[str, Any]) -> Check:
    """Deliver a notice that says that it is a trial."""
    return looked("takes a trial notice", lambda: _delivered(made_of, options))


def trial_notice() -> AlarmNotice:
    """What a trial delivers."""
    return AlarmNotice(
        number=0,
        time_ns=time.time_ns(),
        kind="raised",
        from_state="normal",
        to_state="active-unacknowledged",
        alarm=0,
        code="agent.stopped",
        priority="info",
        subject="trial",
        sentence="This is a trial of the alarm sink: nothing has happened.",
        advice="Nothing to do.",
    )


def _closed(sink: AlarmSink) -> str:
    sink.close()
    return ""


def _delivered(made_of: type[Any], options: Mapping[str, Any]) -> str:
    sink: AlarmSink = made_of(dict(options))
    try:
        sink.deliver(trial_notice())
    finally:
        sink.close()
    return ""
