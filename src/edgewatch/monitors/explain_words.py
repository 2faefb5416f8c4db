"""An explanation in plain words, with units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from edgewatch.monitors.explanation import Explanation, InputShare

#: Inputs named one by one.
_NAMED = 3
#: Robust spreads from which a reading is called high or low.
_STRIKING = 3.0
#: An error below this part of the largest share is rounding.
_EXACT = 1e-9


def in_words(found: Explanation) -> tuple[str, ...]:
    """Return the sentences that tell an explanation, the most telling first."""
    parts = (_output(found), *_shares(found), _outside(found), _striking(found), _missing(found))
    more = (_still(found), _together(found), _cases(found))
    return tuple(text for text in (*parts, *more) if text)


def reading(one: InputShare) -> str:
    """Return a reading with its name and unit.

    >>> reading(InputShare("k", 6.1, "mmol/l", None, *[None] * 7, outside=False))
    'k 6.1 mmol/l'
    """
    return f"{one.name} {_amount(one.value, one.unit, one.word)}"


def _output(found: Explanation) -> str:
    if found.output is None:
        return ""
    if found.value is None or found.base is None:
        said = "no number" if found.recorded is None else number(found.recorded)
        return f"{found.output} is {said}."
    return (
        f"{found.output} is {number(found.value)}; for rows of the reference it is "
        f"{number(found.base)} on average."
    )


def _shares(found: Explanation) -> list[str]:
    """What raised and what lowered the output, and what the rest did."""
    if found.value is None:
        return []
    told = [one for one in found.inputs if one.share is not None and _counts(one)]
    raised = [one for one in told if (one.share or 0) > 0][:_NAMED]
    lowered = [one for one in told if (one.share or 0) < 0][:_NAMED]
    if not raised and not lowered:
        return ["No input moved it beyond the error of the sampling."]
    said = [
        f"{verb} most by {_listed(map(_moved, ones))}."
        for verb, ones in (("Raised", raised), ("Lowered", lowered))
        if ones
    ]
    named = {one.name for one in (*raised, *lowered)}
    rest = [one.share or 0.0 for one in found.inputs if one.name not in named]
    if rest:
        said.append(f"The other {_of(len(rest), 'input')} together: {signed(sum(rest))}.")
    error = max((one.error for one in found.inputs if one.error is not None), default=None)
    if error is not None:
        exact = error <= _EXACT * max(abs(one.share or 0.0) for one in told)
        known = "exactly" if exact else f"to ± {number(2 * error)} or better"
        said.append(f"Each is known {known}.")
    return said


def _counts(one: InputShare) -> bool:
    """Whether a share is beyond twice its Monte-Carlo error."""
    return abs(one.share or 0.0) > max(2 * (one.error or 0.0), 1e-12)


def _moved(one: InputShare) -> str:
    return f"{reading(one)} ({signed(one.share or 0.0)})"


def _outside(found: Explanation) -> str:
    outside = [one for one in found.inputs if one.outside]
    if not outside:
        return ""
    return f"Outside the reference: {_listed([_with_range(one) for one in outside])}."


def _with_range(one: InputShare) -> str:
    if one.low is None or one.high is None:
        bound = f"from {number(one.low)}" if one.low is not None else f"to {number(one.high or 0)}"
    else:
        bound = f"{number(one.low)} to {number(one.high)}"
    return f"{reading(one)} (reference {bound})"


def _striking(found: Explanation) -> str:
    """Readings far from the middle of the reference that are still inside its range."""
    far = [one for one in found.inputs if not one.outside and abs(one.deviation or 0) >= _STRIKING]
    if not far:
        return ""
    far = sorted(far, key=lambda one: -abs(one.deviation or 0.0))
    return f"Far from the middle of the reference: {_listed(map(_deviating, far))}."


def _deviating(one: InputShare) -> str:
    side = "above" if (one.deviation or 0) > 0 else "below"
    times = f"{abs(one.deviation or 0):.1f} spreads {side}"
    return f"{reading(one)} ({times} {_amount(one.median, one.unit, None)})"


def _missing(found: Explanation) -> str:
    lacking = [one.name for one in found.inputs if one.value is None]
    return f"No reading of {_listed(lacking)}." if lacking else ""


def _still(found: Explanation) -> str:
    still = found.standstill
    if still is None:
        return ""
    if still.repeated:
        rows = "the prediction" if still.repeated == 1 else f"the {still.repeated:,} predictions"
        return f"All inputs repeat {rows} before."
    frozen = [f"{name} for {_of(rows, 'prediction')}" for name, rows in still.frozen.items()]
    return f"Not moved: {_listed(frozen)}." if frozen else ""


def _together(found: Explanation) -> str:
    distance = found.distance
    if distance is None:
        return ""
    if distance.beyond:
        farther = distance.farther or "none"
        said = f"{farther} of {_of(distance.rows, 'held-out row')} of the reference lies as far"
        return f"The inputs together are unlike the reference: {said} (p = {distance.p:.2g})."
    share = f"{100 * distance.p:.2g} % of its own rows lie as far or farther"
    return f"The inputs together are as in the reference: {share}."


def _cases(found: Explanation) -> str:
    labels = [case.label for case in found.nearest if case.label]
    if not labels:
        return ""
    counted = Counter(labels).most_common()
    if len(counted) > _NAMED:
        return ""
    told = _listed([f"{n} × {label}" for label, n in counted])
    return f"Of the {_of(len(labels), 'nearest reference case')}: {told}."


def _amount(value: float | None, unit: str, word: str | None) -> str:
    if value is None:
        return "missing"
    return word or f"{number(value)} {unit}".rstrip()


def number(value: float) -> str:
    """Return a number to three digits.

    >>> number(-0.12345), number(1234567.0)
    ('−0.123', '1,230,000')
    """
    rounded = float(f"{value:.3g}")
    whole = abs(rounded) >= 1000 and abs(rounded) < 1e9
    return (f"{rounded:,.0f}" if whole else f"{rounded:g}").replace("-", "−")


def signed(value: float) -> str:
    """Return a change with its sign.

    >>> signed(0.5), signed(-0.5)
    ('+0.5', '−0.5')
    """
    return f"+{number(value)}" if value > 0 else number(value)


def _of(n: int, what: str) -> str:
    """A count with its noun: 1 input, 2,000 held-out rows."""
    return f"{n:,} {what}" + ("" if n == 1 else "s")


def _listed(texts: Iterable[str] | Sequence[str]) -> str:
    """a, b and c; no more than six of them."""
    items = list(texts)
    shown = items[: 2 * _NAMED]
    if len(items) > len(shown):
        shown.append(f"{len(items) - len(shown)} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
