"""What drift is attributed to, in a sentence or two for a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from edgewatch.monitors.measurement import TOGETHER

if TYPE_CHECKING:
    from edgewatch.monitors.attribution import Drifting
    from edgewatch.monitors.slow_change import SlowChange

#: Names in a sentence; of more their number is told.
_NAMED = 3
_LONG_S = (("days", 86_400.0), ("hours", 3600.0), ("minutes", 60.0))
_SHAPES = {
    "slow": " The change came little by little.",
    "recurring": " The change goes with the time of day, as in the reference.",
}


def sentence(drifting: Sequence[Drifting], slow: Sequence[SlowChange], *, judged: bool) -> str:
    """Return what drifts, since when, after what, and what moves slowly.

    Where nothing drifts it is said only if something was `judged`.
    """
    calm = "Nothing drifts." if judged else "Whether anything drifts cannot be judged here."
    said = [_drift(drifting)] if drifting else [calm]
    said += [_slowly(one) for one in slow[:_NAMED] if one.days is not None]
    return " ".join(said)


def _drift(drifting: Sequence[Drifting]) -> str:
    single = [one for one in drifting if one.feature != TOGETHER]
    first = min(single or drifting, key=lambda one: one.first_ns)
    names = listed([one.feature for one in single] or [_together(first)])
    said = f"{names} drift{'s' if len(single or drifting) == 1 else ''}"
    if first.onset is None:
        return f"{said}; no single moment of change stands out.{_after(first)}"
    of = " in spread" if first.onset.of == "spread" else ""
    return f"{said}{of}.{_SHAPES.get(first.onset.shape or '', '')}{_after(first)}"


def _together(one: Drifting) -> str:
    return f"the inputs together ({listed(list(one.shares))})" if one.shares else one.feature


def _after(one: Drifting) -> str:
    if one.event is None:
        return " No event is known before it."
    where = f" of {one.event.slot}" if one.event.slot else ""
    what = f"{one.event.kind}{where} ({one.event.what})"
    if one.coincides:
        return f" It begins with {what}."
    if one.lag_s is None:
        return f" The last event before it is {what}."
    return f" The last event before it, {duration(one.lag_s)} earlier, is {what}."


def _slowly(one: SlowChange) -> str:
    most = "never" if one.days_high is None else f"{one.days_high:.0f}"
    return (
        f"{one.feature} moves by {one.slope:.3g} a day ({one.low:.3g} to {one.high:.3g}) and "
        f"reaches its limit {one.limit:g} in {one.days:.0f} days ({one.days_low:.0f} to {most})."
    )


def listed(names: Sequence[str]) -> str:
    """Return a few names, and how many more there are.

    >>> listed(["a"]), listed(["a", "b"]), listed(list("abcde"))
    ('a', 'a and b', 'a, b, c and 2 more')
    """
    shown = list(names[:_NAMED])
    if len(names) > _NAMED:
        return f"{', '.join(shown)} and {len(names) - _NAMED} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def duration(seconds: float) -> str:
    """Return a length of time as a person says it.

    >>> duration(42), duration(600), duration(200_000)
    ('42 seconds', '10 minutes', '2.3 days')
    """
    for unit, length in _LONG_S:
        if seconds >= 2 * length:
            return f"{seconds / length:.2g} {unit}"
    return f"{seconds:.0f} seconds"
