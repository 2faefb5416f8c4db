"""Every code of alarm: what it means, how urgent it is, what it says, who acts.

Few and quiet by default (ISA-18.2: an alarm is something that needs a timely response; all else
is an entry in the record). Delays are in event time, so a replayed month gives the alarms that
the month gave.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from edgewatch.alarms.rule import Rule, needs_note
from edgewatch.alarms.rules_devices import DEVICE_RULES
from edgewatch.alarms.rules_models import MODEL_RULES
from edgewatch.alarms.rules_performance import PERFORMANCE_RULES
from edgewatch.alarms.rules_watching import WATCHING_RULES
from edgewatch.alarms.wording import RenderTime, Value, local_time, names_in, render

CATALOGUE: Final[Mapping[str, Rule]] = {
    rule.code: rule for rule in (*DEVICE_RULES, *MODEL_RULES, *PERFORMANCE_RULES, *WATCHING_RULES)
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


def sentence(code: str, params: Mapping[str, Value], render_time: RenderTime = local_time) -> str:
    """What is the case, in plain words. A code of a newer release gives its bare name.

    >>> from edgewatch.alarms.wording import utc_time
    >>> sentence("device.changed", {"slot": "analyser", "field": "serial", "enrolled": "SN-4471",
    ...          "observed": "SN-9902", "at_ns": 50_551_000_000_000, "affected": 214}, utc_time)
    'The analyser was replaced: serial number SN-4471 → SN-9902 at 14:02:31. \
214 predictions since the last proof are affected.'
    """
    rule = CATALOGUE.get(code)
    if rule is None:
        return f"Alarm {code}."
    return render(rule.wording(params.get("kind")).sentence, params, render_time)


def advice(code: str, params: Mapping[str, Value], render_time: RenderTime = local_time) -> str:
    """What the person in front of the screen does now.

    >>> advice("device.missing", {"slot": "analyser"})
    'Check power and cable of the analyser; do not rely on new results until it is back.'
    """
    rule = CATALOGUE.get(code)
    if rule is None:
        return "Tell the site engineer."
    return render([rule.wording(params.get("kind")).advice], params, render_time)


def explain_codes() -> list[dict[str, object]]:
    """The catalogue as plain values, sorted by code, for ``alarms --explain-codes``."""
    return [_explain(CATALOGUE[code]) for code in sorted(CATALOGUE)]


def _explain(rule: Rule) -> dict[str, object]:
    words = [rule.wording(""), *rule.wordings.values()]
    pieces = [piece for one in words for piece in (*one.sentence, one.advice)]
    return {
        "code": rule.code,
        "meaning": rule.meaning,
        "priority": rule.priority,
        "condition": rule.condition,
        "on_delay_s": rule.on_delay_ns / 1e9,
        "off_delay_s": rule.off_delay_ns / 1e9,
        "sentence": "".join(rule.sentence),
        "advice": rule.advice,
        "role": rule.role,
        "note_needed": needs_note(rule.priority),
        "wordings": {
            kind: {"sentence": "".join(one.sentence), "advice": one.advice}
            for kind, one in rule.wordings.items()
        },
        "params": list(names_in(pieces)),
    }
