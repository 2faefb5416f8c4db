"""Tests that every plug-in must pass, by kind; `edgewatch plugins check NAME` runs them.

Each kind has a function that takes what was made of a plug-in's class and yields a `Check` for each
thing it looks at. They are general: what a plug-in does with its own protocol its own tests say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from edgewatch.plugins.api import ALARM_SINKS, DECODERS, FRAMINGS, METRICS
from edgewatch.plugins.kit.check import Check, make
from edgewatch.plugins.kit.decoders import check_decoder
from edgewatch.plugins.kit.framings import check_framing
from edgewatch.plugins.kit.metrics import check_metric
from edgewatch.plugins.kit.sinks import check_sink
from edgewatch.plugins.plugin import Offer

__all__ = ["Check", "checks_of"]

_KINDS: Mapping[str, Callable[[Any], Iterator[Check]]] = {
    FRAMINGS: check_framing,
    DECODERS: check_decoder,
    METRICS: check_metric,
    ALARM_SINKS: check_sink,
}


def checks_of(offer: Offer, options: Mapping[str, Any]) -> Iterator[Check]:
    """All checks of one entry point; never raises, whatever it does."""
    check, made = make(offer.made_of, options)
    yield check
    if check.is_ok:
        yield from _KINDS[offer.group](made)
