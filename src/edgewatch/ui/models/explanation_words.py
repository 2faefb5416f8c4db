"""An explanation in plain words of the language that is spoken, from its numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from edgewatch.ui.models.formatting import number
from edgewatch.ui.words import language, mark, tr, trn

_NAMED, _LISTED = 3, 6
#: Robust spreads from which a reading is called high or low.
_STRIKING = 3.0


def explained(plain: Mapping[str, Any]) -> tuple[str, ...]:
    """The sentences of one explanation, the most telling first.

    Raises:
        KeyError, TypeError: if it is none.
    """
    return (
        *_output(plain),
        *_shares(plain),
        *_readings(plain["inputs"]),
        *_before(plain),
        *_together(plain.get("distance")),
        *_cases(plain["nearest"]),
    )


def reading(one: Mapping[str, Any]) -> str:
    """A reading with its name and unit."""
    if one["value"] is None:
        return tr("{name} missing", name=one["name"])
    said = one["word"] or f"{number(one['value'], 3)} {one['unit']}".rstrip()
    return f"{one['name']} {said}"


def _output(plain: Mapping[str, Any]) -> Iterator[str]:
    name = plain.get("output")
    if name is None:
        return
    value, base = plain.get("value"), plain.get("base")
    if value is None or base is None:
        yield tr("{output} is {value}.", output=name, value=number(plain.get("recorded"), 3))
        return
    yield tr(
        "{output} is {value}; for rows of the reference it is {base} on average.",
        output=name,
        value=number(value, 3),
        base=number(base, 3),
    )


def _shares(plain: Mapping[str, Any]) -> Iterator[str]:
    """What raised and what lowered the output, and what the rest did."""
    if plain.get("value") is None:
        return
    known = [one for one in plain["inputs"] if one["share"] is not None]
    told = [one for one in known if _counts(one)]
    raised = [one for one in told if one["share"] > 0][:_NAMED]
    lowered = [one for one in told if one["share"] < 0][:_NAMED]
    if not raised and not lowered:
        yield tr("No input moved it beyond the error of the sampling.")
        return
    if raised:
        yield tr("Raised most by {inputs}.", inputs=_listed([_moved(one) for one in raised]))
    if lowered:
        yield tr("Lowered most by {inputs}.", inputs=_listed([_moved(one) for one in lowered]))
    rest = [one["share"] for one in known if one not in raised and one not in lowered]
    if rest:
        forms = mark("The other input: {change}.|The other # inputs together: {change}.")
        yield trn(len(rest), forms, change=signed(sum(rest)))


def _counts(one: Mapping[str, Any]) -> bool:
    """Whether a share is beyond twice its Monte-Carlo error."""
    return bool(abs(one["share"]) > max(2 * (one["error"] or 0.0), 1e-12))


def _moved(one: Mapping[str, Any]) -> str:
    return f"{reading(one)} ({signed(one['share'])})"


def _readings(inputs: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Which readings the reference does not know."""
    outside = [reading(one) for one in inputs if one["outside"]]
    if outside:
        yield tr("Outside the reference: {inputs}.", inputs=_listed(outside))
    within = [one for one in inputs if not one["outside"] and one["value"] is not None]
    far = [one for one in within if abs(one["deviation"] or 0.0) >= _STRIKING]
    if far:
        named = _listed([f"{reading(one)} ({signed(one['deviation'])} σ)" for one in far])
        yield tr("Far from the middle of the reference: {inputs}.", inputs=named)
    missing = [one["name"] for one in inputs if one["value"] is None]
    if missing:
        yield tr("No reading of {inputs}.", inputs=_listed(missing))


def _before(plain: Mapping[str, Any]) -> Iterator[str]:
    """Inputs that stand still, as of a unit that no longer measures."""
    still = plain.get("standstill")
    if not still:
        return
    if still["repeated"]:
        forms = mark(
            "All inputs repeat the prediction before.|All inputs repeat the # predictions before."
        )
        yield trn(still["repeated"], forms)
    elif still["frozen"]:
        rows = [
            trn(n, "{name} for # prediction|{name} for # predictions", name=name)
            for name, n in still["frozen"].items()
        ]
        yield tr("Not moved: {inputs}.", inputs=_listed(rows))


def _together(distance: Mapping[str, Any] | None) -> Iterator[str]:
    if not distance:
        return
    if not distance["beyond"]:
        share = number(100 * distance["p"], 2)
        yield tr(
            "The inputs together are as in the reference: {share} % of its own rows lie as far "
            "or farther.",
            share=share,
        )
        return
    yield trn(
        distance["rows"],
        "The inputs together are unlike the reference: of its # held-out row {farther} lies as "
        "far.|"
        "The inputs together are unlike the reference: of its # held-out rows {farther} lie as "
        "far.",
        farther=distance["farther"] or tr("none"),
    )


def _cases(nearest: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    labels = Counter(case["label"] for case in nearest if case["label"])
    if not labels or len(labels) > _NAMED:
        return
    told = _listed([f"{n} × {label}" for label, n in labels.most_common()])
    forms = mark(
        "Of the nearest reference case: {cases}.|Of the # nearest reference cases: {cases}."
    )
    yield trn(sum(labels.values()), forms, cases=told)


def signed(value: float) -> str:
    """A change with its sign.

    >>> signed(0.5), signed(-0.5)
    ('+0.5', '−0.5')
    """
    return language().digits(f"{value:+.3g}").replace("-", "−")


def _listed(items: Sequence[str]) -> str:
    """The first six, and how many more."""
    shown = ", ".join(items[:_LISTED])
    more = len(items) - _LISTED
    return shown if more <= 0 else trn(more, "{some} and # more|{some} and # more", some=shown)
