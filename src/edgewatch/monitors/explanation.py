"""What an explanation says: the share of each input, the distance, and the nearest cases."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class InputShare:
    """One input of the explained prediction.

    Attributes:
        name, value, unit: the reading; value None where it is missing; `word`: what a code of
            a category stands for, None where the readings are numbers.
        share: how much it moved the output; None where the model cannot be run.
        error: Monte-Carlo standard error of the share.
        median, low, high: centre and accepted range of the reference; None where there is none.
        deviation: robust spreads from the median; None for categories and missing readings.
        unlike: robust spreads from the nearest reference cases; None as for `deviation`.
        outside: whether the reading leaves the accepted range.
    """

    name: str
    value: float | None
    unit: str
    word: str | None
    share: float | None
    error: float | None
    median: float | None
    low: float | None
    high: float | None
    deviation: float | None
    unlike: float | None
    outside: bool


@dataclass(frozen=True, slots=True)
class Distance:
    """How far the inputs together lie from the reference.

    Attributes:
        value: distance to the reference rows kept, in their own spreads.
        p: share of held-out reference rows that lie as far or farther (conformal).
        limit: distance of the farthest of them, but for wild ones; rows: how many they are;
            farther: how many of them lie as far or farther.
    """

    value: float
    p: float
    limit: float
    rows: int
    farther: int

    @property
    def beyond(self) -> bool:
        """Whether no held-out row of the reference lies as far, but for wild ones."""
        return self.value > self.limit


@dataclass(frozen=True, slots=True)
class NearCase:
    """One of the nearest reference cases.

    Attributes:
        row: which row of the reference, from 0; distance: in the reference's own spreads.
        inputs: its readings by name; outputs: what the model makes of them.
        label: the truth as the reference spells it, None where it is not known.
    """

    row: int
    distance: float
    inputs: dict[str, float | None]
    outputs: dict[str, float | None]
    label: str | None


@dataclass(frozen=True, slots=True)
class Standstill:
    """Inputs that stand still.

    Attributes:
        repeated: how many rows just before are the same in all inputs.
        frozen: by name, inputs that have not moved for so many rows, unlike in the reference.
    """

    repeated: int = 0
    frozen: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the model said what it said, as far as it can be told.

    Attributes:
        method: "shapley" through the model itself, "distance" where it cannot be run.
        output: which output is explained; recorded: what was recorded of it.
        value, base: what the model gives for the prediction, and for reference rows on average;
            None where it cannot be run. The shares add up to value − base.
        inputs: the largest share, or the strangest reading, first.
        permutations: drawn for the shares; lost: pairs on whose way the output was no number.
        distance: None where it cannot be judged.
        nearest: the nearest reference cases, nearest first.
        cannot: what could not be told, in words.
        standstill: inputs that stand still; None where no rows before it are known.
    """

    method: str
    output: str | None
    recorded: float | None
    value: float | None
    base: float | None
    inputs: tuple[InputShare, ...]
    permutations: int
    lost: int
    distance: Distance | None
    nearest: tuple[NearCase, ...]
    cannot: tuple[str, ...]
    standstill: Standstill | None = None

    def as_json(self) -> dict[str, Any]:
        """Return plain values."""
        plain = asdict(self)
        if self.distance is not None:
            plain["distance"]["beyond"] = self.distance.beyond
        return plain
