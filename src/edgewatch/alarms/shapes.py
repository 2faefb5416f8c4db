"""An alarm as plain values: the shape of the contract, and a lossless one for the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import UTC, datetime, timedelta
from typing import Any

from edgewatch.alarms.alarm import Alarm, Member
from edgewatch.alarms.catalogue import CATALOGUE
from edgewatch.alarms.language import ENGLISH, Language
from edgewatch.alarms.wording import RenderTime, Value, names_in, render
from edgewatch.sdk.said import Said

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TUPLES = ("causes", "seen_causes")


def rfc3339(time_ns: int | None) -> str | None:
    """RFC 3339, UTC, microseconds (the rest is cut off, never rounded up).

    >>> rfc3339(1_500_999)
    '1970-01-01T00:00:00.001500Z'
    """
    if time_ns is None:
        return None
    moment = _EPOCH + timedelta(microseconds=time_ns // 1000)
    return f"{moment:%Y-%m-%dT%H:%M:%S.%fZ}"


def sentence_params(alarm: Alarm) -> dict[str, Value]:
    """The alarm's own fields and its `params`, which win, for sentence and advice."""
    began = alarm.condition_since_ns if alarm.raised_ns is None else alarm.raised_ns
    own: dict[str, Value] = {
        "subject": alarm.subject,
        "model": alarm.model,
        "slot": alarm.slot or alarm.subject,
        "feature": alarm.feature,
        "value": alarm.value,
        "limit": alarm.limit,
        "method": alarm.method,
        "at_ns": began,
    }
    return own | dict(alarm.params)


def sentence_said(alarm: Alarm) -> Said:
    """What the alarm says, as template with parameters. A code of a newer release is named."""
    rule = CATALOGUE.get(alarm.code)
    if rule is None:
        return Said(("Alarm {code}.",), {"code": alarm.code})
    return _said(rule.wording(alarm.params.get("kind")).sentence, alarm)


def advice_said(alarm: Alarm) -> Said:
    """What the person in front of the screen does now, as template with parameters."""
    rule = CATALOGUE.get(alarm.code)
    if rule is None:
        return Said(("Tell the site engineer.",))
    return _said((rule.wording(alarm.params.get("kind")).advice,), alarm)


def sentence_of(
    alarm: Alarm, language: Language = ENGLISH, *, render_time: RenderTime | None = None
) -> str:
    """What the alarm says, in plain words of a language.

    A time is written as `render_time` says; else as hours, minutes and seconds of this place.
    """
    return text_of(sentence_said(alarm), language, render_time=render_time)


def advice_of(
    alarm: Alarm, language: Language = ENGLISH, *, render_time: RenderTime | None = None
) -> str:
    """What the person in front of the screen does now, in plain words of a language."""
    return text_of(advice_said(alarm), language, render_time=render_time)


def text_of(
    said: Said, language: Language = ENGLISH, *, render_time: RenderTime | None = None
) -> str:
    """What is said, in words of a language."""
    return render(said.pieces, said.params, language, render_time=render_time)


def _said(pieces: tuple[str, ...], alarm: Alarm) -> Said:
    params = sentence_params(alarm)
    named = {name: params[name] for name in names_in(pieces) if name in params}
    return Said(pieces, {name: value for name, value in named.items() if value is not None})


def to_contract(alarm: Alarm, render_time: RenderTime | None = None) -> dict[str, Any]:
    """The alarm as ``edgewatch alarms --json`` shows it, in English."""
    return {
        "id": alarm.id,
        "code": alarm.code,
        "priority": alarm.priority,
        "state": alarm.state,
        "subject": alarm.subject,
        "model": alarm.model,
        "slot": alarm.slot,
        "feature": alarm.feature,
        "sentence": sentence_of(alarm, render_time=render_time),
        "advice": advice_of(alarm, render_time=render_time),
        "raised_at": rfc3339(alarm.raised_ns),
        "cleared_at": rfc3339(alarm.cleared_ns),
        "acknowledged_at": rfc3339(alarm.acknowledged_ns),
        "acknowledged_by": alarm.acknowledged_by,
        "cause_id": alarm.cause_id,
        "value": alarm.value,
        "limit": alarm.limit,
        "method": alarm.method,
        "window": _window(alarm),
        "params": dict(alarm.params),
        "causes": list(alarm.standing_causes),
        "first_raised_at": rfc3339(alarm.first_raised_ns),
        "occurrences": alarm.occurrences,
        "shelved_until": rfc3339(alarm.shelved_until_ns),
        "suppressed_by": alarm.suppressed_by,
        "out_of_service": alarm.out_of_service,
        "standing": alarm.is_standing,
    }


def to_record(alarm: Alarm) -> dict[str, Any]:
    """Every field as JSON values; `from_record` gives the same alarm back."""
    return asdict(alarm)


def from_record(values: Mapping[str, Any]) -> Alarm:
    """The alarm that `to_record` wrote. Fields of a newer release are passed over.

    Raises:
        TypeError: a field without a default is missing.
    """
    known = {f.name: values[f.name] for f in fields(Alarm) if f.name in values}
    raised_ns = values.get("raised_ns")  # what was raised before it was counted was, once at least
    known = {"first_raised_ns": raised_ns, "occurrences": int(raised_ns is not None)} | known
    known |= {name: tuple(known.get(name, ())) for name in _TUPLES}
    known["members"] = tuple(_member(one) for one in known.get("members", ()))
    return Alarm(**known)


def _member(values: Mapping[str, Any]) -> Member:
    return Member(**{f.name: values[f.name] for f in fields(Member) if f.name in values})


def _window(alarm: Alarm) -> dict[str, Any] | None:
    if alarm.window_from_ns is None and alarm.window_to_ns is None and alarm.window_n is None:
        return None
    return {
        "from": rfc3339(alarm.window_from_ns),
        "to": rfc3339(alarm.window_to_ns),
        "n": alarm.window_n,
    }
