"""The catalogue as plain values and as a table, for those who set a site up."""

from __future__ import annotations

from collections.abc import Mapping

from edgewatch.alarms.catalogue import CATALOGUE
from edgewatch.alarms.rule import Rule, needs_note
from edgewatch.alarms.wording import names_in
from edgewatch.site.durations import in_words


def explain_codes(rules: Mapping[str, Rule] = CATALOGUE) -> list[dict[str, object]]:
    """A catalogue as plain values, sorted by code, for ``alarms --explain-codes``.

    Args:
        rules: the catalogue of a site, or the one that everybody begins with.
    """
    return [_explain(rules[code]) for code in sorted(rules)]


def table_of(rules: Mapping[str, Rule] = CATALOGUE) -> str:
    """The catalogue as a table in Markdown: what is set for each code, and who acts."""
    rows = ["| code | priority | delays on / off | limit / clear | interrupts | who acts |"]
    rows.append("|---|---|---|---|---|---|")
    for code in sorted(rules):
        rule = rules[code]
        delays = f"{in_words(rule.on_delay_ns)} / {in_words(rule.off_delay_ns)}"
        interrupts = "yes" if rule.may_interrupt else "no"
        rows.append(
            f"| `{code}` | {rule.priority} | {delays} | {limits_of(rule)} | {interrupts} |"
            f" {rule.role} |"
        )
    return "\n".join(rows)


def presets_table(presets: Mapping[str, Mapping[str, Rule]]) -> str:
    """What presets have otherwise than the first of them, as a table in Markdown."""
    usual, *others = presets.values()
    rows = ["| code | " + " | ".join(presets) + " |", "|---" * (len(presets) + 1) + "|"]
    for code in sorted(usual):
        said = [_setting_of(rules[code]) for rules in presets.values()]
        if any(rules[code] != usual[code] for rules in others):
            rows.append(f"| `{code}` | " + " | ".join(said) + " |")
    return "\n".join(rows)


def _setting_of(rule: Rule) -> str:
    limits = "" if rule.limit is None else f", {limits_of(rule)}"
    calls = ", interrupts" if rule.may_interrupt else ""
    return f"{rule.priority}, after {in_words(rule.on_delay_ns)}{limits}{calls}"


def limits_of(rule: Rule) -> str:
    """Limit and clear level with their unit; a dash where a code has none.

    >>> limits_of(CATALOGUE["system.disk"]), limits_of(CATALOGUE["device.changed"])
    ('95 / 92 %, 14 days', '–')
    """
    if rule.limit is None or rule.clear is None:
        return "–"
    days = f", {rule.forecast_days:g} days" if rule.forecast_days else ""
    return f"{rule.limit:g} / {rule.clear:g} {rule.unit}{days}"


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
        "limit": rule.limit,
        "clear": rule.clear,
        "unit": rule.unit,
        "forecast_days": rule.forecast_days,
        "enabled": rule.enabled,
        "interrupts": rule.may_interrupt,
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
