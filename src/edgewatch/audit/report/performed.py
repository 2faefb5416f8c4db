"""How good the answers were, as the command line worked it out: measured and estimated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.audit.times import instant_ns


@dataclass(frozen=True, slots=True)
class Value:
    """A number with its interval; a bound is None where there is none."""

    value: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class MetricSeen:
    """One metric in one window: measured where there are labels, estimated from the reference.

    ``broken``: whether it was beyond its accepted limit; None where it was not judged.
    """

    name: str
    measured: Value | None
    estimated: Value | None
    limit: float | None
    broken: bool | None


@dataclass(frozen=True, slots=True)
class PerformedWindow:
    """``n`` predictions, ``labelled`` of them with their truth."""

    from_ns: int
    to_ns: int
    n: int
    labelled: int
    metrics: tuple[MetricSeen, ...]


@dataclass(frozen=True, slots=True)
class Performed:
    """The windows of one model, oldest first, and why nothing could be estimated, if so."""

    model: str
    windows: tuple[PerformedWindow, ...]
    cannot: tuple[str, ...] = ()


def performed(found: Mapping[str, Any]) -> Performed:
    """What ``performance --json`` says of a model, as values."""
    return Performed(
        str(found["model"]), tuple(map(_window, found["windows"])), tuple(found["cannot"])
    )


def _window(one: Mapping[str, Any]) -> PerformedWindow:
    names = dict.fromkeys([*one["measured"], *one["estimated"]])
    return PerformedWindow(
        instant_ns(one["from"]),
        instant_ns(one["to"]),
        one["n"],
        one["n_labelled"],
        tuple(_metric(n, one["measured"].get(n, {}), one["estimated"].get(n, {})) for n in names),
    )


def _metric(name: str, said: Mapping[str, Any], guess: Mapping[str, Any]) -> MetricSeen:
    return MetricSeen(
        name,
        _value(said),
        _value(guess),
        said.get("limit", guess.get("limit")),
        said.get("broken"),
    )


def _value(one: Mapping[str, Any]) -> Value | None:
    value = one.get("value")
    return None if value is None else Value(value, one.get("low"), one.get("high"))
