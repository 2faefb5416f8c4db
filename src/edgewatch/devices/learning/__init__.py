"""Learn what equipment sends by listening alone: line, framing, checksum, rhythm, and a draft.

Nothing in this room can send: it is given a port's listening half. `learn_line` finds the setting
of the line with which most is understood, `learn` names framing, checksum and rhythm of what
was heard, `fitting` says which known profiles recognise it, and `draft_profile` writes down a
profile to begin with.
"""

from __future__ import annotations

from edgewatch.devices.learning.capture import Capture, Listener, Piece, hear
from edgewatch.devices.learning.draft import draft_profile
from edgewatch.devices.learning.fits import Fit, fitting
from edgewatch.devices.learning.guess import Guess
from edgewatch.devices.learning.rates import Look, learn_line
from edgewatch.devices.learning.recognise import Learnt, learn
from edgewatch.devices.learning.rhythm import Rhythm, rhythm_of

__all__ = [
    "Capture",
    "Fit",
    "Guess",
    "Learnt",
    "Listener",
    "Look",
    "Piece",
    "Rhythm",
    "draft_profile",
    "fitting",
    "hear",
    "learn",
    "learn_line",
    "rhythm_of",
]
