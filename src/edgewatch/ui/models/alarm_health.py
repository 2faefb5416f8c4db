"""The health of the alarms of a span, as ``edgewatch alarms health --json`` measures it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from edgewatch.alarms.wording import render
from edgewatch.ui.models.alarm_words import code_words
from edgewatch.ui.models.formatting import NOTHING, duration, number, percent
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.words import language, mark, tr

A_DAY, IN_TEN_MINUTES, STALE = 144, 10, 5
"""What one person can deal with (ISA-18.2, EEMUA 191)."""
_PRIORITIES = {"high": mark("high"), "medium": mark("medium"), "low": mark("low")}
# So much has a span to move or to stretch until it is measured anew.
_MOVED = 0.1


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: what was found, what is meant to be, and the sign that tells them apart."""

    title: str
    found: str
    meant: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Often:
    """A code at a place that makes a share of all alarms."""

    code: str
    subject: str
    raised: str
    share: str

    @property
    def cells(self) -> tuple[str, ...]:
        """As a row of a table."""
        return (self.code, self.subject, self.raised, self.share)


@dataclass(frozen=True, slots=True)
class Counsel:
    """What would make the alarms better, and the setting of ``site.toml`` that it means."""

    advice: str
    setting: str

    @property
    def text(self) -> str:
        """Both on one line."""
        if not self.setting:
            return self.advice
        return tr("{advice}  site.toml: {setting}", advice=self.advice, setting=self.setting)


@dataclass(frozen=True, slots=True)
class HealthView:
    """Everything on the view of alarm health."""

    measures: tuple[Measure, ...]
    often: tuple[Often, ...]
    counsel: tuple[Counsel, ...]


def health_view(answer: Mapping[str, Any]) -> HealthView:
    """The answer of the command in words.

    Raises:
        KeyError, TypeError: it is no such answer.
    """
    return HealthView(
        (*_rate(answer), *_nuisance(answer), *_people(answer)),
        tuple(
            Often(
                code_words(one["code"]),
                str(one["subject"]),
                number(one["raised"]),
                percent(round(one["share"], 2)),
            )
            for one in answer["bad_actors"]
        ),
        tuple(_counsel(one) for one in answer["advice"]),
    )


def asked_for(span: Span) -> tuple[str, ...]:
    """The words of the command for a span."""
    return ("alarms", "health", "--from", _stamp(span.from_ns), "--to", _stamp(span.to_ns))


def is_another(span: Span, before: Span | None) -> bool:
    """Whether a span differs from the measured one by more than time that just went by."""
    if before is None:
        return True
    allowed = _MOVED * (before.to_ns - before.from_ns)
    moved = max(abs(span.from_ns - before.from_ns), abs(span.to_ns - before.to_ns))
    return moved > allowed


def _rate(answer: Mapping[str, Any]) -> tuple[Measure, ...]:
    by = ", ".join(
        tr("{n} {priority}", n=number(n), priority=tr(_PRIORITIES[p]))
        for p, n in answer["by_priority"].items()
        if n and p in _PRIORITIES
    )
    raised = number(answer["raised"])
    in_all = tr("{n} ({priorities})", n=raised, priorities=by) if by else raised
    a_day, busiest = answer["a_day"], answer["busiest_ten_minutes"]
    floods = len(answer["floods"])
    upto = tr("at most {n}", n=number(A_DAY))
    few = tr("at most {n}", n=number(IN_TEN_MINUTES))
    return (
        Measure(tr("Alarms"), in_all, ""),
        Measure(tr("Alarms a day"), number(round(a_day, 1)), upto, _sign(a_day > A_DAY)),
        Measure(tr("Most within 10 min"), number(busiest), few, _sign(busiest > IN_TEN_MINUTES)),
        Measure(tr("Alarm floods"), number(floods), tr("none"), _sign(bool(floods))),
    )


def _nuisance(answer: Mapping[str, Any]) -> tuple[Measure, ...]:
    chatter, stale = len(answer["chattering"]), len(answer["stale"])
    marked = sum(one["marked"] for one in answer["not_useful"].values())
    stands = number(answer["standing"])
    upto = tr("at most {n}", n=number(STALE))
    return (
        Measure(tr("Chattering"), number(chatter), tr("none"), _sign(bool(chatter))),
        Measure(tr("Over within a minute, unseen"), number(answer["fleeting"]), tr("few")),
        Measure(tr("Standing now"), stands, ""),
        Measure(tr("Standing longer than 24 h"), number(stale), upto, _sign(stale > STALE)),
        Measure(tr("Shelved, suppressed, out of service"), number(answer["kept_back"]), tr("few")),
        Measure(tr("Marked as not useful"), number(marked), tr("few")),
    )


def _people(answer: Mapping[str, Any]) -> tuple[Measure, ...]:
    waits, most = answer["acknowledged_s"], answer["most_in_a_shift"]
    waited = NOTHING
    if waits:
        waited = tr(
            "{half}; 95 % within {most}",
            half=duration(waits["p50"]),
            most=duration(waits["p95"]),
        )
    in_all = tr(
        "{n}, at most {most} in one shift",
        n=number(answer["interruptions"]),
        most=number(most),
    )
    return (
        Measure(tr("Acknowledged within (half of them)"), waited, ""),
        Measure(tr("Interruptions by notices"), in_all, tr("one for each matter and shift")),
    )


def _counsel(one: Mapping[str, Any]) -> Counsel:
    text, params = one.get("text"), one.get("params") or {}
    said = render([text], params, language()) if text else str(one["what"])
    return Counsel(said, str(one.get("setting") or ""))


def _sign(bad: bool) -> str:
    return "medium" if bad else "ok"


def _stamp(time_ns: int) -> str:
    return f"{datetime.fromtimestamp(time_ns // NS).astimezone():%Y-%m-%dT%H:%M:%S%z}"
