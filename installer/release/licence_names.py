"""Which licence a distribution is under, as an SPDX expression, and whether it may be shipped.

The expression of PEP 639 where there is one; else the words of the older fields, by the table
licences.toml; else what that table says of the distribution itself.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import Distribution, PackageMetadata
from pathlib import Path

from license_expression import ExpressionError, get_spdx_licensing
from packaging.utils import canonicalize_name

TABLE = Path(__file__).with_name("licences.toml")
_CLASSIFIER = "License :: "


@dataclass(frozen=True, slots=True)
class Known:
    """What licences.toml says of one distribution."""

    licence: str
    holder: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shipped:
    """A part of others in EdgeWatch's own packages; `text` from the top of the repository."""

    version: str
    licence: str
    text: str


@dataclass(frozen=True, slots=True)
class Policy:
    """licences.toml: what is accepted, and what words mean."""

    accepted: frozenset[str]
    words: dict[str, str]
    known: dict[str, Known] = field(default_factory=dict)
    shipped: dict[str, Shipped] = field(default_factory=dict)


@cache
def policy() -> Policy:
    """The table of this folder."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    known = {
        name: Known(one["licence"], one.get("holder", ""), tuple(one.get("texts", ())))
        for name, one in table["known"].items()
    }
    shipped = {name: Shipped(**one) for name, one in table["shipped"].items()}
    return Policy(frozenset(table["accepted"]), table["words"], known, shipped)


def licence_of(distribution: Distribution, rules: Policy) -> str | None:
    """The SPDX expression of a distribution, or None where its metadata leaves it open."""
    name = canonicalize_name(distribution.name)
    if name in rules.known:
        return rules.known[name].licence
    metadata = distribution.metadata
    for stated in _stated(metadata):
        words = " ".join(stated.split())
        expression = rules.words.get(words.lower(), words)
        if _operands(expression) is not None:
            return expression
    return None


def may_be_shipped(expression: str, rules: Policy) -> bool:
    """Whether one alternative of the expression is made of accepted licences alone.

    >>> rules = Policy(frozenset({"MIT", "Zlib"}), {})
    >>> may_be_shipped("MIT AND Zlib", rules), may_be_shipped("GPL-3.0-only OR MIT", rules)
    (True, True)
    >>> may_be_shipped("MIT AND GPL-3.0-only", rules)
    False
    """
    alternatives = _operands(expression)
    return alternatives is not None and any(one <= rules.accepted for one in alternatives)


def _stated(metadata: PackageMetadata) -> list[str]:
    """What the maker says, the most exact first (core metadata specification of PyPA)."""
    said = metadata.json  # PackageMetadata of Python 3.11 has no get()
    fields = [str(said.get(one, "")) for one in ("license_expression", "license")]
    classifiers = [str(one) for one in metadata.get_all("Classifier") or ()]
    names = [one.rpartition("::")[2].strip() for one in classifiers if one.startswith(_CLASSIFIER)]
    # More than one classifier: all of them, or any? Nothing says so.
    return [one for one in (*fields, names[0] if len(names) == 1 else "") if one]


def _operands(expression: str) -> list[frozenset[str]] | None:
    """The alternatives of an expression, each the licences that apply together; None: no SPDX."""
    licensing = get_spdx_licensing()
    try:
        parsed = licensing.parse(expression, validate=False)
    except ExpressionError:
        return None
    if parsed is None or any(not _is_spdx(key) for key in licensing.license_keys(parsed)):
        return None
    alternatives = parsed.simplify()
    parts = alternatives.args if isinstance(alternatives, licensing.OR) else (alternatives,)
    return [frozenset(licensing.license_keys(part)) for part in parts]


def _is_spdx(key: str) -> bool:
    return key.startswith("LicenseRef-") or key in get_spdx_licensing().known_symbols
