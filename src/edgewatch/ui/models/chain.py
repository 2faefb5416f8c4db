"""What led to what: the swap, the drift after it, the alarms, the predictions affected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edgewatch.alarms.conditions import TOGETHER
from edgewatch.alarms.shapes import from_record
from edgewatch.store import devices, lane_spans, predictions
from edgewatch.store.lane_spans import Stretch
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NS, clock, duration
from edgewatch.ui.models.span import Span
from edgewatch.ui.words import tr, trn

SWAPS = ("CHANGED", "MISSING")


@dataclass(frozen=True, slots=True)
class Chain:
    """The last swap of the span and what followed it."""

    swap_ns: int
    links: tuple[str, ...]

    @property
    def text(self) -> str:
        """The links on one line."""
        return "  →  ".join(self.links)


def last_swap(context: Context, span: Span) -> tuple[int, str] | None:
    """Time and words of the last contradiction or loss that began in the span."""
    state = lane_spans.last_state_of(context.db, SWAPS, span.from_ns, span.to_ns)
    if state is None:
        return None
    label, since_ns = context.slot_label(state["slot"]), int(state["since_ns"])
    if state["verdict"] == "MISSING":
        return since_ns, tr("{slot} missing", slot=label)
    named = [d for d in state["differences"] if "serial" in d["field"]] or state["differences"]
    if not named:
        return since_ns, tr("{slot} replaced", slot=label)
    before, now = named[0]["enrolled"], named[0]["observed"]
    return since_ns, tr("{slot} replaced ({before} → {now})", slot=label, before=before, now=now)


def chain(context: Context, span: Span) -> Chain | None:
    """Swap → drift → alarms → affected predictions; None where nothing was swapped."""
    swap = last_swap(context, span)
    if swap is None:
        return None
    swap_ns, words = swap
    stood = lane_spans.alarm_stretches(context.db, span.from_ns, span.to_ns)
    alarms = [a for a in stood if a.from_ns >= swap_ns - NS]
    when = clock(swap_ns, context.now_ns)
    links = [tr("{time} {what}", time=when, what=words), *_drift_link(context, alarms, swap_ns)]
    if alarms:
        links.append(trn(len(alarms), "# alarm|# alarms"))
    affected = affected_total(context, span)
    links.append(trn(affected, "# prediction affected|# predictions affected"))
    return Chain(swap_ns, tuple(links))


def after(time_ns: int, swap_ns: int | None) -> str:
    """How long after the swap, where it is after it.

    >>> after(372 * 10**9, 0)
    '6 min 12 s after the swap'
    """
    if swap_ns is None or time_ns < swap_ns:
        return ""
    late = (time_ns - swap_ns) / NS
    if late < 0.5:
        return tr("the swap")
    return tr("{duration} after the swap", duration=duration(late))


def affected_total(context: Context, span: Span) -> int:
    """Predictions affected in the span, over all slots, each slot's own count."""
    spans = devices.suspect_spans(context.db, None, span.from_ns, span.to_ns)
    return sum(
        predictions.affected_count(context.db, s["slot"], s["from_ns"], s["to_ns"]) for s in spans
    )


def _drift_link(context: Context, alarms: Sequence[Stretch], swap_ns: int) -> list[str]:
    drifted = [a for a in alarms if a.what == "input.drift"]
    if not drifted:
        return []
    first = from_record(lane_spans.alarm_content(context.db, drifted[0].id))
    found = first.params.get("features") or [first.feature or first.subject]
    features = [str(found)] if isinstance(found, str | int | float) else list(found)
    named = [name for name in features if name != TOGETHER]
    what = trn(len(named), "# input|# inputs") if named else tr(TOGETHER)
    raised_ns = drifted[0].from_ns
    return [
        tr(
            "{time} {what} drifted ({duration} after)",
            time=clock(raised_ns, context.now_ns),
            what=what,
            duration=duration(max(0, raised_ns - swap_ns) / NS),
        )
    ]
