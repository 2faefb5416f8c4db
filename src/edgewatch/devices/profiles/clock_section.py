"""`[profile.clock]`: equipment that sends frames at a period of its own clock."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, model_validator

from edgewatch.devices.profiles.base import Regex, Strict

FEWEST_FRAMES = 10
"""Frames of a window below which its slope says nothing."""
BLOCKS = 30
"""Blocks that a window is cut into where there are frames enough."""


class ClockSection(Strict):
    """How the period of a free-running stream is measured.

    Only for equipment whose own oscillator paces its frames. A receiver that is disciplined by
    satellites, or an instrument that answers when asked, has no clock of its own on the line.

    Attributes:
        period_s: Nominal time from one counted frame to the next, seconds.
        frame: Regular expression that the counted frames match, where the equipment sends
            several kinds of them in a burst; without it every frame counts.
        window_s: Length of one measurement, seconds.
        accuracy_ppm: How far the real period may lie from the nominal one: 200 covers crystals
            and ceramic resonators of a quartz grade; an RC oscillator may need 20,000.
        warm_up_s: After a pause of the stream, how long the oscillator may still be settling.
        warm_up_ppm: How far it may lie off the enrolled rate meanwhile.

    >>> ClockSection(period_s=1.0).blocks
    30
    """

    period_s: Annotated[float, Field(gt=0, le=180)]
    frame: Regex | None = None
    window_s: Annotated[float, Field(ge=60, le=1800)] = 300.0
    accuracy_ppm: Annotated[float, Field(gt=0, le=50_000)] = 200.0
    warm_up_s: Annotated[float, Field(ge=0, le=14_400)] = 1_500.0
    warm_up_ppm: Annotated[float, Field(ge=0, le=1_000)] = 4.0

    @model_validator(mode="after")
    def _measurable(self) -> ClockSection:
        if self.window_s < FEWEST_FRAMES * self.period_s:
            raise ValueError(
                f"a window of {self.window_s:g} s holds fewer than {FEWEST_FRAMES} frames at one "
                f"in {self.period_s:g} s; give window_s = {FEWEST_FRAMES * self.period_s:g} or more"
            )
        drift_s = self.window_s / self.blocks * self.accuracy_ppm * 1e-6
        if drift_s > self.period_s / 2:
            raise ValueError(
                f"at {self.accuracy_ppm:g} ppm the phase runs {drift_s:.3g} s from block to block, "
                f"more than half a period of {self.period_s:g} s: lost frames could not be told "
                "from a slow clock; count fewer frames with `frame`, or give a smaller window_s"
            )
        return self

    @property
    def blocks(self) -> int:
        """How many blocks a window has: each holds one frame at least."""
        return min(BLOCKS, int(self.window_s / self.period_s))

    def counts(self, frame: bytes) -> bool:
        """Whether this frame is one of those whose arrival is measured."""
        return self.frame is None or bool(re.search(self.frame, frame.decode("latin-1")))
