"""What a document is made of, whatever it is written as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from edgewatch.audit.document.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in ns, shown in UTC and as the clock on the wall had it; ``absent`` for None."""

    time_ns: int | None
    absent: str = "—"


@dataclass(frozen=True, slots=True)
class Code:
    """A digest, a key or a line of code: to be compared character by character."""

    text: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A word on its colour, such as ``#2e7d32``."""

    text: str
    colour: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Several pieces in one cell, each on a line of its own."""

    parts: tuple[Inline, ...]


Inline = str | int | float | None | Moment | Code | Badge | Lines
"""What a cell or a fact can be. Numbers stand to the right, None is a dash."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``quiet`` where it says that there is nothing, or is a remark."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, one pair to a line."""

    pairs: tuple[tuple[str, Inline], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        columns: the heads.
        rows: cells in the order of the heads.
        empty: the sentence in its place where there is no row.
        rest_in: where rows stand for which the document has no room.
    """

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Inline]]
    empty: str
    rest_in: str = "log.db"


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing in the text."""

    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks with a coloured bar beside them: what must not be overlooked."""

    kind: Literal["limits", "swap"]
    blocks: tuple[Block, ...]


Block = Heading | Paragraph | Bullets | Facts | Table | Figure | Box


@dataclass(frozen=True, slots=True)
class Section:
    """A part with its heading, which a PDF also lists among its bookmarks."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, in English."""

    title: str
    sections: tuple[Section, ...]
