"""May this prediction be relied on? Five answers, one pure function.

The worst answer wins, in this order:

1. **not watching**: nobody looks, so whatever else is known is old. Nothing may outrank it.
2. **do not rely**: there is positive knowledge that something is wrong. It stands above *cannot
   judge*, since a contradiction is reason enough however much else is unknown.
3. **cannot judge**: something that the answer needs is not known. It stands above *with care*,
   since *with care* promises that all was looked at and only that much was found.
4. **with care**: all was looked at, and something of medium weight was found.
5. **as checked**: all was looked at, nothing was found. It is the only answer that reads like
   *fine*, and it takes proof: a slot with a proved identity, a model with a baseline and rows.

An acknowledged or shelved alarm counts like any other: a person has seen it, and it is still so.
One that has cleared no longer counts, even if nobody has acknowledged it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.rule import PRIORITY_RANK
from edgewatch.alarms.shapes import advice_of, sentence_of
from edgewatch.alarms.wording import RenderTime, local_time

TrustState = Literal["as-checked", "with-care", "cannot-judge", "do-not-rely", "not-watching"]
Judged = Literal["judged", "no-baseline", "too-few-rows"]
"""Whether a model's inputs can be compared with anything yet."""

ORDER: Final[tuple[TrustState, ...]] = (
    "as-checked",
    "with-care",
    "cannot-judge",
    "do-not-rely",
    "not-watching",
)
"""From best to worst."""

HEADLINES: Final[Mapping[TrustState, str]] = {
    "as-checked": "Inputs as checked",
    "with-care": "Use with care",
    "cannot-judge": "Cannot judge",
    "do-not-rely": "Do not rely on this prediction",
    "not-watching": "Not watching",
}

_SLOTS: Final[Mapping[str, tuple[TrustState, str, str]]] = {
    "VERIFIED": ("as-checked", "", ""),
    "MODEL_ONLY": (
        "as-checked",
        "The {slot} is of the approved type; this unit cannot be told from its twin.",
        "",
    ),
    "SUSPECT": (
        "with-care",
        "The {slot} behaves unlike the approved unit.",
        "Use results with care until the unit is identified again.",
    ),
    "MOVED": (
        "with-care",
        "The {slot} is connected at another port.",
        "Use results with care; let the site engineer check the cables.",
    ),
    "UNKNOWN_EXTRA": (
        "with-care",
        "An unknown unit is connected beside the {slot}.",
        "Use results with care; tell the site engineer.",
    ),
    "UNVERIFIED": (
        "cannot-judge",
        "Nothing proves which unit is connected as {slot}.",
        "Let the site engineer identify and approve the unit.",
    ),
    "MAINTENANCE": (
        "do-not-rely",
        "The {slot} is under maintenance.",
        "Do not use results until the site engineer ends the maintenance.",
    ),
    "MISSING": (
        "do-not-rely",
        "The {slot} does not answer.",
        "Check power and cable of the equipment.",
    ),
    "CHANGED": (
        "do-not-rely",
        "The {slot} is not the approved unit.",
        "Confirm results by another method and tell the site engineer.",
    ),
}
_STRANGE_VERDICT: Final[tuple[TrustState, str, str]] = (
    "cannot-judge",
    "The state of the {slot} is not known.",
    "Tell the site engineer.",
)
_MODELS: Final[Mapping[str, tuple[TrustState, str, str]]] = {
    "judged": ("as-checked", "", ""),
    "no-baseline": (
        "cannot-judge",
        "The model {model} has no reference to compare its inputs with.",
        "Let the site engineer build a baseline.",
    ),
    "too-few-rows": (
        "cannot-judge",
        "The model {model} has made too few predictions yet to compare.",
        "Wait for more predictions; until then decide as without EdgeWatch.",
    ),
}
_ALARMS: Final[Mapping[str, TrustState]] = {"high": "do-not-rely", "medium": "with-care"}


@dataclass(frozen=True, slots=True)
class Trust:
    """The answer, its headline, why (worst first, at least one unless *as checked*), what to do."""

    state: TrustState
    headline: str
    reasons: tuple[str, ...]
    advice: str


@dataclass(frozen=True, slots=True)
class _Finding:
    state: TrustState
    reason: str
    advice: str


def trust(
    *,
    watching: bool,
    slots: Mapping[str, str],
    alarms: Sequence[Alarm],
    models_judged: Mapping[str, Judged],
    render_time: RenderTime = local_time,
) -> Trust:
    """The trust in what the models of a site say now.

    Args:
        watching: whether the heartbeat of the agent is fresh.
        slots: slot → verdict, such as ``VERIFIED``; one that is not known counts as not proved.
            No slot at all cannot be judged: nothing says what feeds the models.
        alarms: the open alarms.
        models_judged: model → whether its inputs can be compared. No model cannot be judged.
        render_time: how times in the reasons are written.

    >>> trust(watching=True, slots={"analyser": "VERIFIED"}, alarms=[],
    ...       models_judged={"cytology": "judged"}).headline
    'Inputs as checked'
    >>> trust(watching=True, slots={"analyser": "VERIFIED"}, alarms=[],
    ...       models_judged={"cytology": "no-baseline"}).state
    'cannot-judge'
    """
    if not watching:
        return _answer([_NOBODY])
    # Alarms first: of two findings of equal weight theirs says more (which serial, since when).
    findings = [
        *_of_alarms(alarms, render_time),
        *_of_slots(slots, alarms),
        *_of_models(models_judged),
    ]
    return _answer(findings)


_NOBODY: Final = _Finding(
    "not-watching",
    "The EdgeWatch agent is not running, so nothing is being checked.",
    "Decide as without EdgeWatch; start the agent, or tell the site engineer.",
)


def _answer(findings: Sequence[_Finding]) -> Trust:
    ranked = sorted(findings, key=lambda finding: -ORDER.index(finding.state))
    state: TrustState = ranked[0].state if ranked else "as-checked"
    advice = next((f.advice for f in ranked if f.state == state and f.advice), "")
    reasons = tuple(dict.fromkeys(finding.reason for finding in ranked if finding.reason))
    return Trust(state, HEADLINES[state], reasons, advice)


def _of_alarms(alarms: Sequence[Alarm], render_time: RenderTime) -> list[_Finding]:
    """Standing alarms, most urgent first; a consequence is said by its cause."""
    standing = {alarm.id: alarm for alarm in alarms if alarm.is_standing}
    told = [alarm for alarm in standing.values() if alarm.cause_id not in standing]
    told.sort(key=lambda alarm: (PRIORITY_RANK[alarm.priority], alarm.id))
    return [
        _Finding(_weight(alarm), sentence_of(alarm, render_time), advice_of(alarm, render_time))
        for alarm in told
    ]


def _weight(alarm: Alarm) -> TrustState:
    """By priority, and for an alarm about a verdict never less than the verdict itself."""
    by_priority = _ALARMS.get(alarm.priority, "as-checked")
    verdict = alarm.code.removeprefix("device.").upper()
    by_verdict = _SLOTS[verdict][0] if verdict in _SLOTS else "as-checked"
    return max(by_priority, by_verdict, key=ORDER.index)


def _of_slots(slots: Mapping[str, str], alarms: Sequence[Alarm]) -> list[_Finding]:
    """The verdicts. What a standing alarm on the slot has said already is not said twice."""
    if not slots:
        return [_NO_SLOT]
    said = {(alarm.slot, alarm.code) for alarm in alarms if alarm.is_standing}
    findings = []
    for slot, verdict in sorted(slots.items()):
        state, reason, advice = _SLOTS.get(verdict, _STRANGE_VERDICT)
        if (slot, f"device.{verdict.lower()}") in said:
            reason = ""
        findings.append(_Finding(state, reason.format(slot=slot), advice))
    return findings


def _of_models(models_judged: Mapping[str, Judged]) -> list[_Finding]:
    if not models_judged:
        return [_NO_MODEL]
    return [
        _Finding(state, reason.format(model=model), advice)
        for model, judged in sorted(models_judged.items())
        for state, reason, advice in [_MODELS[judged]]
    ]


_NO_SLOT: Final = _Finding(
    "cannot-judge",
    "No equipment is declared, so nothing says what feeds the models.",
    "Let the site engineer declare and approve the equipment.",
)
_NO_MODEL: Final = _Finding(
    "cannot-judge",
    "No model is declared, so there is nothing to judge.",
    "Let the site engineer declare the model.",
)
