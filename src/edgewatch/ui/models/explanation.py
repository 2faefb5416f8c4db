"""An explanation as the window shows it, read from what ``edgewatch explain --json`` printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.ui.models.explanation_words import explained
from edgewatch.ui.models.formatting import NOTHING, number
from edgewatch.ui.words import tr


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One input: how much it moved the output, and its reading in words.

    ``share`` is None where the model cannot be run: then ``deviation``, in robust spreads from
    the median of the reference, is all there is.
    """

    name: str
    share: float | None
    error: float
    deviation: float | None
    reading: str
    outside: bool


@dataclass(frozen=True, slots=True)
class NearRow:
    """One of the nearest reference cases, nearest first."""

    row: int
    distance: float
    outputs: str
    label: str


@dataclass(frozen=True, slots=True)
class ExplanationView:
    """What is told of one prediction. ``by_model``: by asking the model itself."""

    title: str
    by_model: bool
    sentences: tuple[str, ...]
    shares: tuple[ShareRow, ...]
    near: tuple[NearRow, ...]
    cannot: tuple[str, ...]


def explanation_view(plain: Mapping[str, Any]) -> ExplanationView:
    """The view of one explanation.

    Raises:
        KeyError, TypeError: if it is none.
    """
    return ExplanationView(
        title=_title(plain),
        by_model=plain["method"] == "shapley",
        sentences=explained(plain),
        shares=tuple(_share(one) for one in plain["inputs"]),
        near=tuple(_near(one) for one in plain["nearest"]),
        cannot=tuple(plain["cannot"]),
    )


def _title(plain: Mapping[str, Any]) -> str:
    of = {"model": plain["model"], "id": plain["id"]}
    if not plain["case"]:
        return tr("{model}, prediction {id}", **of)
    return tr("{model}, prediction {id}, case {case}", **of, case=plain["case"])


def _share(one: Mapping[str, Any]) -> ShareRow:
    return ShareRow(
        one["name"],
        one["share"],
        2 * (one["error"] or 0.0),
        one["deviation"],
        _reading(one),
        bool(one["outside"]),
    )


def _reading(one: Mapping[str, Any]) -> str:
    if one["value"] is None:
        return tr("missing")
    said = one["word"] or f"{number(one['value'])} {one['unit']}".rstrip()
    if one["median"] is None or one["word"]:
        return said
    if one["outside"]:
        return tr("{value}, outside the reference", value=said)
    return tr("{value}, reference {median}", value=said, median=number(one["median"]))


def _near(one: Mapping[str, Any]) -> NearRow:
    outputs = ", ".join(f"{name} {number(value)}" for name, value in one["outputs"].items())
    return NearRow(one["row"], one["distance"], outputs, one["label"] or NOTHING)
