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

An acknowledged, shelved or suppressed alarm counts like any other: it calls nobody, and it is
still so. One that has cleared no longer counts, even if nobody has acknowledged it. What is out
of service or switched off can tell nothing, so it is never taken for fine: a code whose priority
in the catalogue is high makes the answer *cannot judge* at least, a medium one *with care*.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from edgewatch.alarms import trust_texts as texts
from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.catalogue import CATALOGUE
from edgewatch.alarms.out_of_service import OutOfService
from edgewatch.alarms.rule import PRIORITY_RANK
from edgewatch.alarms.shapes import advice_said, sentence_said, text_of
from edgewatch.alarms.trust_texts import HEADLINES, Judged, Text, TrustState
from edgewatch.alarms.wording import RenderTime, Value, names_in
from edgewatch.sdk.said import Said

__all__ = ["HEADLINES", "ORDER", "Judged", "Trust", "TrustState", "trust"]

ORDER: Final[tuple[TrustState, ...]] = (
    "as-checked",
    "with-care",
    "cannot-judge",
    "do-not-rely",
    "not-watching",
)
"""From best to worst."""

_ALARMS: Final[Mapping[str, TrustState]] = {"high": "do-not-rely", "medium": "with-care"}
_UNTOLD: Final[Mapping[str, TrustState]] = {"high": "cannot-judge", "medium": "with-care"}


@dataclass(frozen=True, slots=True)
class Trust:
    """The answer, its headline, why (worst first, at least one unless *as checked*), what to do.

    `said` and `advice_said` are reasons and advice as templates with their parameters, for who
    reads another language.
    """

    state: TrustState
    headline: str
    reasons: tuple[str, ...]
    advice: str
    said: tuple[Said, ...] = ()
    advice_said: Said | None = None


@dataclass(frozen=True, slots=True)
class _Finding:
    state: TrustState
    reason: Said | None
    advice: Said | None


def trust(
    *,
    watching: bool,
    slots: Mapping[str, str],
    alarms: Sequence[Alarm],
    models_judged: Mapping[str, Judged],
    out_of_service: Iterable[OutOfService] = (),
    switched_off: Iterable[str] = (),
    render_time: RenderTime | None = None,
) -> Trust:
    """The trust in what the models of a site say now.

    Args:
        watching: whether the heartbeat of the agent is fresh.
        slots: slot → verdict, such as ``VERIFIED``; one that is not known counts as not proved.
            No slot at all cannot be judged: nothing says what feeds the models.
        alarms: the open alarms.
        models_judged: model → whether its inputs can be compared. No model cannot be judged.
        out_of_service: what people have taken out of service.
        switched_off: the codes that the site does not want at all.
        render_time: how times in the reasons are written; the time of day here if None.

    >>> trust(watching=True, slots={"analyser": "VERIFIED"}, alarms=[],
    ...       models_judged={"cytology": "judged"}).headline
    'Inputs as checked'
    >>> trust(watching=True, slots={"analyser": "VERIFIED"}, alarms=[],
    ...       models_judged={"cytology": "no-baseline"}).state
    'cannot-judge'
    """
    if not watching:
        return _answer([_finding(texts.NOBODY)], render_time)
    # Alarms first: of two findings of equal weight theirs says more (which serial, since when).
    findings = [
        *_of_alarms(alarms),
        *_of_slots(slots, alarms),
        *_of_models(models_judged),
        *map(_of_service, out_of_service),
        *(found for code in switched_off if (found := _of_switched_off(code))),
    ]
    return _answer(findings, render_time)


def _answer(findings: Sequence[_Finding], render_time: RenderTime | None) -> Trust:
    ranked = sorted(findings, key=lambda finding: -ORDER.index(finding.state))
    state: TrustState = ranked[0].state if ranked else "as-checked"
    advice = next((f.advice for f in ranked if f.state == state and f.advice), None)
    told: dict[str, Said] = {}
    for said in (finding.reason for finding in ranked if finding.reason):
        told.setdefault(_text(said, render_time), said)
    words = _text(advice, render_time) if advice else ""
    return Trust(state, HEADLINES[state], tuple(told), words, tuple(told.values()), advice)


def _text(said: Said, render_time: RenderTime | None) -> str:
    return text_of(said, render_time=render_time)


def _finding(text: Text, **params: Value) -> _Finding:
    return _Finding(text.state, _said(text.reason, params), _said(text.advice, params))


def _said(pieces: tuple[str, ...], params: Mapping[str, Value]) -> Said | None:
    if not pieces:
        return None
    return Said(pieces, {name: params[name] for name in names_in(pieces) if name in params})


def _of_alarms(alarms: Sequence[Alarm]) -> list[_Finding]:
    """Standing alarms, most urgent first; a consequence is said by its cause."""
    standing = {alarm.id: alarm for alarm in alarms if alarm.is_standing}
    told = [alarm for alarm in standing.values() if alarm.cause_id not in standing]
    told.sort(key=lambda alarm: (PRIORITY_RANK[alarm.priority], alarm.id))
    # A medium cause may have a high consequence: it says less, and weighs no less.
    weights = {alarm.id: _weight(alarm) for alarm in standing.values()}
    for alarm in standing.values():
        if alarm.cause_id in weights:
            heavier = max(weights[alarm.cause_id], weights[alarm.id], key=ORDER.index)
            weights[alarm.cause_id] = heavier
    return [_Finding(weights[a.id], sentence_said(a), advice_said(a)) for a in told]


def _weight(alarm: Alarm) -> TrustState:
    """By priority, and for an alarm about a verdict never less than the verdict itself."""
    by_priority = _ALARMS.get(alarm.priority, "as-checked")
    verdict = alarm.code.removeprefix("device.").upper()
    by_verdict = texts.SLOTS[verdict].state if verdict in texts.SLOTS else "as-checked"
    return max(by_priority, by_verdict, key=ORDER.index)


def _of_slots(slots: Mapping[str, str], alarms: Sequence[Alarm]) -> list[_Finding]:
    """The verdicts. What a standing alarm on the slot has said already is not said twice."""
    if not slots:
        return [_finding(texts.NO_SLOT)]
    said = {(alarm.slot, alarm.code) for alarm in alarms if alarm.is_standing}
    findings = []
    for slot, verdict in sorted(slots.items()):
        found = _finding(texts.SLOTS.get(verdict, texts.STRANGE_VERDICT), slot=slot)
        if (slot, f"device.{verdict.lower()}") in said:
            found = _Finding(found.state, None, found.advice)
        findings.append(found)
    return findings


def _of_models(models_judged: Mapping[str, Judged]) -> list[_Finding]:
    if not models_judged:
        return [_finding(texts.NO_MODEL)]
    judged = sorted(models_judged.items())
    return [_finding(texts.MODELS[judgement], model=model) for model, judgement in judged]


def _of_service(one: OutOfService) -> _Finding:
    params: dict[str, Value] = {"code": one.code, "place": one.place, "until_ns": one.until_ns}
    text = Text(_untold(one.code), texts.OUT_OF_SERVICE, texts.OUT_OF_SERVICE_ADVICE)
    return _finding(text, **params, note=one.note)


def _of_switched_off(code: str) -> _Finding | None:
    """What is switched off for good and would not have weighed is nobody's business here."""
    state = _untold(code)
    if state == "as-checked":
        return None
    return _finding(Text(state, texts.SWITCHED_OFF, texts.SWITCHED_OFF_ADVICE), code=code)


def _untold(code: str) -> TrustState:
    """How much it weighs that an alarm cannot tell; one that is not known here weighs most."""
    rule = CATALOGUE.get(code)
    return _UNTOLD.get(rule.priority, "as-checked") if rule else "cannot-judge"
