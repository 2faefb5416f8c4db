"""The trust state as the glance view says it: sign, phrase, sentence, what to do."""

from __future__ import annotations

import time
from dataclasses import dataclass

from edgewatch.alarms.wording import clock_of, render
from edgewatch.sdk.said import Said
from edgewatch.sdk.trust import Trust
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.heartbeat import Heartbeat
from edgewatch.ui.words import language, mark, tr, trn

NOT_WATCHING = "not-watching"


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
        parts = (
            tr("Trust state: {phrase}", phrase=self.phrase),
            self.sentence,
            self.more,
            self.advice,
        )
        return ". ".join(part.rstrip(".") for part in parts if part) + "."


_SIGNS = {
    "as-checked": ("ok", mark("Inputs as checked")),
    "with-care": ("medium", mark("Use with care")),
    "do-not-rely": ("high", mark("Do not rely on this prediction")),
    "cannot-judge": ("unknown", mark("Cannot judge")),
    NOT_WATCHING: ("off", mark("Not watching")),
}
_SENTENCES = {
    "as-checked": mark("Equipment and inputs are those that this model was checked with."),
    "with-care": mark("Something differs from what this model was checked with."),
    "do-not-rely": mark("The inputs are not what this model was checked with."),
    "cannot-judge": mark("There is too little to say whether the inputs are as checked."),
    NOT_WATCHING: mark("The EdgeWatch agent is not running, so nothing is being checked."),
}
_ADVICE = {
    "as-checked": mark("Nothing. Judge the result itself as always."),
    "with-care": mark("Confirm results that matter by another method."),
    "do-not-rely": mark("Confirm results by another method and tell the site engineer."),
    "cannot-judge": mark("Treat results as unchecked until EdgeWatch can judge them."),
    NOT_WATCHING: mark(
        "Treat results as unchecked. Start the watching again, or tell the site engineer."
    ),
}


def trust_view(
    trust: Trust, heartbeat: Heartbeat | None = None, *, recorded: bool = False
) -> TrustView:
    """What to show for a trust; a state of a newer release shows as *cannot judge*.

    ``recorded``: an opened bundle, where nothing is or will be watched.
    """
    if recorded:
        return _recorded()
    if trust.state == NOT_WATCHING:
        return _not_watching(heartbeat)
    state = trust.state if trust.state in _SIGNS else "cannot-judge"
    sign, phrase = _SIGNS[state]
    reasons = _reasons(trust) or (tr(_SENTENCES[state]),)
    others = len(reasons) - 1
    more = trn(others, "(and # more reason)|(and # more reasons)") if others else ""
    advice = _advice(trust) or tr(_ADVICE[state])
    return TrustView(state, sign, tr(phrase), reasons[0], more, advice)


def _reasons(trust: Trust) -> tuple[str, ...]:
    """The reasons in the language that is spoken; in English where they came without templates."""
    return tuple(map(_words, trust.said)) or trust.reasons


def _advice(trust: Trust) -> str:
    if trust.advice_said is None:
        return trust.advice
    advice = _words(trust.advice_said)
    if not trust.contact:
        return advice
    return tr("{advice} Contact: {contact}.", advice=advice, contact=trust.contact)


def _words(said: Said) -> str:
    spoken = language()
    at = clock_of(spoken, time.time_ns())
    return render(said.pieces, said.params, spoken, render_time=at)


def _not_watching(heartbeat: Heartbeat | None) -> TrustView:
    """Nobody looks. The advice of the agent would be a command line: here there is a button."""
    sign, phrase = _SIGNS[NOT_WATCHING]
    last = (
        tr("Its last sign of life was at {time}.", time=clock(heartbeat.at_ns, time.time_ns()))
        if heartbeat is not None
        else ""
    )
    sentence = tr(_SENTENCES[NOT_WATCHING])
    return TrustView(NOT_WATCHING, sign, tr(phrase), sentence, last, tr(_ADVICE[NOT_WATCHING]))


def _recorded() -> TrustView:
    sign, phrase = _SIGNS[NOT_WATCHING]
    return TrustView(
        NOT_WATCHING,
        sign,
        tr(phrase),
        tr("This is a recorded site: it shows what was, and nothing is being checked."),
        "",
        tr("Do not use it to decide about a result of today."),
    )
