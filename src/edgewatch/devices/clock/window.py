"""One measurement of a period: how far the equipment's clock runs off the computer's."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ClockWindow:
    """What one window of frames says.

    Attributes:
        begin_raw_ns: Arrival of the first frame on the raw clock of the computer.
        end_raw_ns: The same of the last frame.
        boot: Which run of the computer these times belong to.
        frames: Frames counted.
        lost: Frames that must have been there between them, and were not counted.
        dropped: Windows begun since the last one that said nothing: a pause, a jump of phase.
        skew_ppm: How much longer the period is than the nominal one, in millionths, by the
            computer's oscillator. Positive: the equipment's clock is slow.
        stderr_ppm: Standard error of that.
        jitter_us: Median delay of a frame behind the earliest ones, microseconds.
    """

    begin_raw_ns: int
    end_raw_ns: int
    boot: str
    frames: int
    lost: int
    dropped: int
    skew_ppm: float
    stderr_ppm: float
    jitter_us: float

    def to_json(self) -> dict[str, Any]:
        """A plain dictionary, as it stands in a record of evidence."""
        return asdict(self)

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> ClockWindow:
        """The inverse of `to_json`. Keys of a later version are passed over.

        Raises:
            ValueError: A key is missing, or a number is none or is impossible.
        """
        try:
            made = cls(**{name: kind(row[name]) for name, kind in _KINDS.items()})
        except KeyError as missing:
            raise ValueError(f"a clock window without {missing}") from None
        except (TypeError, OverflowError) as error:
            raise ValueError(f"not a clock window: {error}") from None
        rates = (made.skew_ppm, made.stderr_ppm, made.jitter_us)
        if not all(map(math.isfinite, rates)) or made.stderr_ppm < 0:
            raise ValueError(f"impossible rates in a clock window: {rates}")
        if made.end_raw_ns <= made.begin_raw_ns:
            raise ValueError("a clock window that ends before it begins")
        return made


_KINDS: Mapping[str, Callable[[Any], Any]] = {
    "begin_raw_ns": int,
    "end_raw_ns": int,
    "boot": str,
    "frames": int,
    "lost": int,
    "dropped": int,
    "skew_ppm": float,
    "stderr_ppm": float,
    "jitter_us": float,
}
