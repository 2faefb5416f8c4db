"""The trust state as the glance view says it: sign, phrase, sentence, what to do."""

from __future__ import annotations

import time
from dataclasses import dataclass

from edgewatch.sdk.trust import Trust
from edgewatch.ui.models.formatting import clock, count
from edgewatch.ui.models.heartbeat import Heartbeat


@dataclass(frozen=True, slots=True)
class TrustView:
    """What is shown large. ``sign`` names a shape of :mod:`edgewatch.ui.widgets.signs`."""

    state: str
    sign: str
    phrase: str
    sentence: str
    more: str
    advice: str

    @property
    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        parts = (f"Trust state: {self.phrase}", self.sentence, self.more, self.advice)
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


_SIGNS = {
    "as-checked": ("ok", "Inputs as checked"),
    "with-care": ("medium", "Use with care"),
    "do-not-rely": ("high", "Do not rely on this prediction"),
    "cannot-judge": ("unknown", "Cannot judge"),
    "not-watching": ("off", "Not watching"),
}
_SENTENCES = {
    "as-checked": "Equipment and inputs are those that this model was checked with.",
    "with-care": "Something differs from what this model was checked with.",
    "do-not-rely": "The inputs are not what this model was checked with.",
    "cannot-judge": "There is too little to say whether the inputs are as checked.",
    "not-watching": "Nothing is being checked at this moment.",
}
_ADVICE = {
    "as-checked": "",
    "with-care": "Confirm results that matter by another method.",
    "do-not-rely": "Confirm results by another method and tell the site engineer.",
    "cannot-judge": "Treat results as unchecked until EdgeWatch can judge them.",
    "not-watching": "Treat results as unchecked. Start the watching again, or tell the engineer.",
}


def trust_view(trust: Trust, heartbeat: Heartbeat | None = None) -> TrustView:
    """What to show for a trust; a state of a newer release shows as *cannot judge*."""
    state = trust.state if trust.state in _SIGNS else "cannot-judge"
    sign, phrase = _SIGNS[state]
    # The advice of a stopped agent would be a command line: here there is a button for it.
    off = state == "not-watching"
    sentence = trust.reasons[0] if trust.reasons else _SENTENCES[state]
    if off and heartbeat is not None:
        sentence += f" Its last sign of life was at {clock(heartbeat.at_ns, time.time_ns())}."
    others = len(trust.reasons) - 1
    more = f"(and {count(others, 'more reason')})" if others > 0 else ""
    advice = _ADVICE[state] if off or not trust.advice else trust.advice
    return TrustView(state, sign, phrase, sentence, more, advice)
