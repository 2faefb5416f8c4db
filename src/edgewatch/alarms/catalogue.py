"""Every code of alarm: what it means, how urgent it is, what it says, who acts.

Few and quiet by default (ISA-18.2: an alarm is something that needs a timely response; all else
is an entry in the record). Delays are in event time, so a replayed month gives the alarms that
the month gave.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from edgewatch.alarms.language import ENGLISH, Language
from edgewatch.alarms.rule import Rule
from edgewatch.alarms.rules_devices import DEVICE_RULES
from edgewatch.alarms.rules_models import MODEL_RULES
from edgewatch.alarms.rules_performance import PERFORMANCE_RULES
from edgewatch.alarms.rules_service import SERVICE_RULES
from edgewatch.alarms.rules_system import SYSTEM_RULES
from edgewatch.alarms.rules_watching import WATCHING_RULES
from edgewatch.alarms.wording import RenderTime, Value, render

STRANGE_CODE: Final = "Alarm {code}."
STRANGE_ADVICE: Final = "Tell the site engineer."

CATALOGUE: Final[Mapping[str, Rule]] = {
    rule.code: rule
    for rule in (
        *DEVICE_RULES,
        *MODEL_RULES,
        *PERFORMANCE_RULES,
        *SERVICE_RULES,
        *SYSTEM_RULES,
        *WATCHING_RULES,
    )
}


def rule_of(code: str, rules: Mapping[str, Rule] = CATALOGUE) -> Rule:
    """The rule of a code.

    Raises:
        ValueError: there is no such code.
    """
    try:
        return rules[code]
    except KeyError:
        raise ValueError(f"no alarm code {code!r}; known are {', '.join(sorted(rules))}") from None


def sentence(
    code: str,
    params: Mapping[str, Value],
    language: Language = ENGLISH,
    *,
    render_time: RenderTime | None = None,
) -> str:
    """What is the case, in plain words. A code of a newer release gives its bare name.

    >>> from edgewatch.alarms.wording import utc_time
    >>> sentence("device.changed", {"slot": "analyser", "field": "serial", "enrolled": "SN-4471",
    ...          "observed": "SN-9902", "at_ns": 50_551_000_000_000, "affected": 214},
    ...          render_time=utc_time)
    'The analyser was replaced: serial number SN-4471 → SN-9902 at 14:02:31. \
214 predictions since the last proof are affected.'
    """
    pieces, known = sentence_pieces(code, params.get("kind")), {"code": code, **params}
    return render(pieces, known, language, render_time=render_time)


def advice(
    code: str,
    params: Mapping[str, Value],
    language: Language = ENGLISH,
    *,
    render_time: RenderTime | None = None,
) -> str:
    """What the person in front of the screen does now.

    >>> advice("device.missing", {"slot": "analyser"})
    'Check power and cable of the analyser; do not rely on new results until it is back.'
    """
    return render(
        advice_pieces(code, params.get("kind")), params, language, render_time=render_time
    )


def sentence_pieces(code: str, kind: object = None) -> tuple[str, ...]:
    """The template of what an alarm of a code says, for a kind of its matter."""
    rule = CATALOGUE.get(code)
    return (STRANGE_CODE,) if rule is None else rule.wording(kind).sentence


def advice_pieces(code: str, kind: object = None) -> tuple[str, ...]:
    """The template of what it advises."""
    rule = CATALOGUE.get(code)
    return (STRANGE_ADVICE,) if rule is None else (rule.wording(kind).advice,)
