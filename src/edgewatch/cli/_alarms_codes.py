"""``edgewatch alarms --explain-codes``: the catalogue, with the values of a site that has some."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.cli._output import print_json, say

if TYPE_CHECKING:
    from edgewatch.alarms import Rule


def explain(site: Path, as_json: bool) -> None:
    """Print every code with its meaning, condition, delays, limit, sentence and advice.

    Raises:
        InputError: there is a site, and its site.toml cannot stand.
    """
    from edgewatch.alarms.explained import explain_codes

    rules = _rules_of(site)
    if as_json:
        print_json(explain_codes(rules))
        return
    for code in sorted(rules):
        _print(rules[code])


def _rules_of(site: Path) -> Mapping[str, Rule]:
    from edgewatch.alarms import CATALOGUE
    from edgewatch.alarms.settings import rules_for
    from edgewatch.sdk.paths import config_file
    from edgewatch.site.config import load_site

    return rules_for(load_site(site)) if config_file(site).exists() else CATALOGUE


def _print(rule: Rule) -> None:
    from edgewatch.alarms.explained import limits_of
    from edgewatch.site.durations import in_words

    off = "" if rule.enabled else ", switched off in site.toml"
    say(f"{rule.code} ({rule.priority}, {rule.role}{off})")
    said = {
        "meaning": rule.meaning,
        "condition": rule.condition,
        "delays": f"on {in_words(rule.on_delay_ns)}, off {in_words(rule.off_delay_ns)}",
        "limit": limits_of(rule) if rule.limit is not None else "",
        "advice": rule.advice,
    }
    for word, text in said.items():
        if text:
            say(f"    {word + ':':<11}{text}")
