"""Vector drawings: few shapes, so that a web page and a PDF draw the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle; ``word`` stands on it in white, ``title`` is its tooltip on screen."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    word: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through two or more points."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A small filled circle."""

    x: float
    y: float
    colour: str
    radius: float = 2.5
    title: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text, 12 units high, whose base line begins, ends or has its middle at a point."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    colour: str = "#1b1f23"


Shape = Bar | Stroke | Dot | Text


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet; x goes right and y down. ``alt`` says in words what is drawn."""

    width: float
    height: float
    alt: str
    shapes: tuple[Shape, ...]
