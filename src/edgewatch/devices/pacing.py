"""When a slot is looked at next."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.devices.observation import PortState
from edgewatch.devices.profiles.schema import Profile

SESSION_GAP_S = 600.0
"""Least time between two questions where asking takes the equipment's session."""
EARLY_LOOKS = 2
"""So many looks within that time may come early, where an enrolment or a doubt asks for them: with
the one before they are as many as make an enrolment count."""
LONGEST_BACKOFF_S = 60.0
"""The promise for a swap behind a live adapter: what answers again is seen within a minute."""
EAGER_S = 0.25
"""After the first failure on a port that has just appeared: its rights may not be set yet, and
a modem manager may be looking at it."""


@dataclass(slots=True)
class Pace:
    """Waits of one slot; equipment that cannot be asked is left alone longer each time.

    Attributes:
        interval_s: Between looks that go well.
        session_gap_s: Between looks that may have taken the equipment's session.
    """

    interval_s: float
    session_gap_s: float = 0.0
    _next_s: float = 0.0

    def begin_anew(self) -> None:
        """The unit has just been plugged in: try again soon where the first look fails."""
        self._next_s = EAGER_S

    def after(self, state: PortState) -> float:
        """How long to wait after a look that ended so.

        A port that is missing is looked for at the usual interval: that disturbs nobody.

        >>> pace = Pace(20.0)
        >>> [pace.after(state) for state in ("busy", "busy", "silent", "open", "missing")]
        [20.0, 40.0, 60.0, 20.0, 20.0]
        >>> pace.begin_anew()
        >>> [pace.after("forbidden") for _ in range(3)]
        [0.25, 0.5, 1.0]
        """
        wait = self._next_s or self.interval_s
        if state == "open":
            wait, self._next_s = self.interval_s, 0.0
        elif state == "missing":
            wait = min(wait, self.interval_s)
            self._next_s = 2 * wait if wait < self.interval_s else 0.0
        else:
            self._next_s = min(2 * wait, max(self.interval_s, LONGEST_BACKOFF_S))
        return max(wait, self.gap_after(state))

    def gap_after(self, state: PortState) -> float:
        """The least wait after such a look, whoever asks for the next one."""
        return self.session_gap_s if state in ("open", "silent") else 0.0


def pace_of(profile: Profile, interval_s: float) -> Pace:
    """The pace for a kind of equipment; see `risk` of its profile."""
    return Pace(interval_s, SESSION_GAP_S if profile.risk == "medium" else 0.0)
