"""Every text of the alarms that a translator has to see."""

from __future__ import annotations

from collections.abc import Iterator

from edgewatch.alarms import health_advice
from edgewatch.alarms.catalogue import CATALOGUE, STRANGE_ADVICE, STRANGE_CODE
from edgewatch.alarms.rule import Rule
from edgewatch.alarms.trust_texts import all_texts
from edgewatch.alarms.wording import has_words, own_texts


def strings() -> list[str]:
    """Sentences piece by piece, advice, meanings, conditions, roles, field names, trust: each once.

    A piece without words, such as a full stop or a bare parameter, is left out. Plural forms
    stand between bars and ``{names}`` in braces; a translation keeps the names, and has as many
    forms as its language.
    """
    return list(dict.fromkeys(text for text in _all() if has_words(text)))


def _all() -> Iterator[str]:
    yield from (STRANGE_CODE, STRANGE_ADVICE)
    for rule in CATALOGUE.values():
        yield from _of(rule)
    yield from all_texts()
    yield from health_advice.TEXTS
    yield from own_texts()


def _of(rule: Rule) -> Iterator[str]:
    for words in (rule.wording(None), *rule.wordings.values()):
        yield from words.sentence
        yield words.advice
    yield from (rule.meaning, rule.condition, rule.role, rule.priority, rule.unit)
