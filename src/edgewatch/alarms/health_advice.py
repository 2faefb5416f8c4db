"""What to do about alarms that are too many, chatter, stand for days, or are of no use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from edgewatch.alarms.catalogue import CATALOGUE
from edgewatch.alarms.health import A_DAY, AlarmHealth
from edgewatch.alarms.language import ENGLISH, Language
from edgewatch.alarms.rule import Rule
from edgewatch.alarms.wording import Value, render

USELESS_SHARE: Final = 0.5
"""Marked as not useful in half of the times it was raised, a code is to be looked at …"""
LEAST_MARKS: Final = 3
"""… if that has been so often."""
MUCH: Final = 0.2
"""Raised so much more often than the others, a code is a bad actor (ISA-18.2, 16.5.4)."""
LEAST_RAISED: Final = 10
OFTEN: Final = 4
"""So many interruptions a shift are borne: about one in two hours."""

RATE: Final = (
    "There are more alarms than one person can handle: {a_day} a day, where {most} are too many. "
    "Begin with the most frequent code."
)
FLOODS: Final = (
    "There {floods:was # flood|were # floods} of more than 10 alarms in 10 min. Look in History "
    "for what began each, and see that its consequences stand under it."
)
CHATTER: Final = "{code} chatters. Let it wait longer before it clears."
FREQUENT: Final = (
    "{code} makes {percent} % of all alarms. Put its cause right, or raise its limit or its delay."
)
STALE: Final = (
    "{stale:# alarm has|# alarms have} stood for more than a day. Put the cause right, or take "
    "it out of service with a reason until it is."
)
USELESS: Final = (
    "{code} was marked as not useful {marks:# time|# times} out of {raised}. Let it wait longer, "
    "or make it less urgent."
)
INTERRUPTS: Final = (
    "One shift was interrupted {most:# time|# times}. Let the codes that can wait not interrupt."
)
TEXTS: Final = (RATE, FLOODS, CHATTER, FREQUENT, STALE, USELESS, INTERRUPTS)


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice, and the setting in `site.toml` that it means, if it means one."""

    text: str
    params: Mapping[str, Value] = field(default_factory=dict)
    setting: str = ""

    def words(self, language: Language = ENGLISH) -> str:
        """The advice in a language."""
        return render([self.text], self.params, language)


def advise(
    health: AlarmHealth, codes: Mapping[int, str], rules: Mapping[str, Rule] = CATALOGUE
) -> list[Advice]:
    """What would make these alarms better, the gravest first; nothing where they are good.

    Args:
        codes: alarm number → code, of the alarms that `health` names by number.
        rules: the site's catalogue, for the settings in force.
    """
    return [
        *_too_many(health),
        *_chattering(health, codes, rules),
        *_frequent(health, rules),
        *_useless(health, rules),
        *_interrupting(health),
        *_stale(health),
    ]


def _too_many(health: AlarmHealth) -> Iterator[Advice]:
    if health.a_day > A_DAY:
        yield Advice(RATE, {"a_day": round(health.a_day), "most": A_DAY})
    if health.floods:
        yield Advice(FLOODS, {"floods": len(health.floods)})


def _chattering(
    health: AlarmHealth, codes: Mapping[int, str], rules: Mapping[str, Rule]
) -> Iterator[Advice]:
    for code in dict.fromkeys(codes[i] for i in health.chattering if i in codes):
        wait_s = max(60.0, 2 * rules[code].off_delay_ns / 1e9) if code in rules else 60.0
        yield Advice(CHATTER, {"code": code}, _setting(code, f'off_delay = "{wait_s:g}s"'))


def _frequent(health: AlarmHealth, rules: Mapping[str, Rule]) -> Iterator[Advice]:
    for actor in health.bad_actors:
        if actor.share >= MUCH and actor.raised >= LEAST_RAISED:
            rule = rules.get(actor.code)
            with_limit = rule is not None and rule.limit is not None
            setting = "limit" if with_limit else "on_delay"
            params: dict[str, Value] = {"code": actor.code, "percent": round(100 * actor.share)}
            yield Advice(FREQUENT, params, _setting(actor.code, setting))


def _useless(health: AlarmHealth, rules: Mapping[str, Rule]) -> Iterator[Advice]:
    for code, (marks, raised) in health.not_useful.items():
        if marks >= LEAST_MARKS and marks >= USELESS_SHARE * raised:
            urgent = code in rules and rules[code].priority in ("high", "medium")
            setting = "priority" if urgent else "enabled"
            params: dict[str, Value] = {"code": code, "marks": marks, "raised": raised}
            yield Advice(USELESS, params, _setting(code, setting))


def _interrupting(health: AlarmHealth) -> Iterator[Advice]:
    if health.most_in_a_shift > OFTEN:
        yield Advice(
            INTERRUPTS, {"most": health.most_in_a_shift}, '[alarms.code."CODE"] interrupt = false'
        )


def _stale(health: AlarmHealth) -> Iterator[Advice]:
    if health.stale:
        yield Advice(STALE, {"stale": len(health.stale)})


def _setting(code: str, what: str) -> str:
    return f'[alarms.code."{code}"] {what}'
