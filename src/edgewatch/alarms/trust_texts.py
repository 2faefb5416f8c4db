"""What the trust says of slots, models and the watching itself: pieces as in `wording`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

TrustState = Literal["as-checked", "with-care", "cannot-judge", "do-not-rely", "not-watching"]
Judged = Literal["judged", "no-baseline", "too-few-rows"]
"""Whether a model's inputs can be compared with anything yet."""


@dataclass(frozen=True, slots=True)
class Text:
    """How much a finding weighs, what it says and advises; no pieces where it says nothing."""

    state: TrustState
    reason: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()


SLOTS: Final[Mapping[str, Text]] = {
    "VERIFIED": Text("as-checked"),
    "MODEL_ONLY": Text(
        "as-checked",
        ("The {slot} is of the approved type; this unit cannot be told from its twin.",),
    ),
    "SUSPECT": Text(
        "with-care",
        ("The {slot} behaves unlike the approved unit.",),
        ("Use results with care until the unit is identified again.",),
    ),
    "MOVED": Text(
        "with-care",
        ("The {slot} is connected at another port.",),
        ("Use results with care; let the site engineer check the cables.",),
    ),
    "UNKNOWN_EXTRA": Text(
        "with-care",
        ("An unknown unit is connected beside the {slot}.",),
        ("Use results with care; tell the site engineer.",),
    ),
    "UNVERIFIED": Text(
        "cannot-judge",
        ("Nothing proves which unit is connected as {slot}.",),
        ("Let the site engineer identify and approve the unit.",),
    ),
    "MAINTENANCE": Text(
        "do-not-rely",
        ("The {slot} is under maintenance.",),
        ("Do not use results until the site engineer ends the maintenance.",),
    ),
    "MISSING": Text(
        "do-not-rely",
        ("The {slot} does not answer.",),
        ("Check power and cable of the equipment.",),
    ),
    "CHANGED": Text(
        "do-not-rely",
        ("The {slot} is not the approved unit.",),
        ("Confirm results by another method and tell the site engineer.",),
    ),
}
STRANGE_VERDICT: Final = Text(
    "cannot-judge", ("The state of the {slot} is not known.",), ("Tell the site engineer.",)
)
MODELS: Final[Mapping[Judged, Text]] = {
    "judged": Text("as-checked"),
    "no-baseline": Text(
        "cannot-judge",
        ("The model {model} has no reference to compare its inputs with.",),
        ("Let the site engineer build a baseline.",),
    ),
    "too-few-rows": Text(
        "cannot-judge",
        ("The model {model} has made too few predictions yet to compare.",),
        ("Wait for more predictions; until then decide as without EdgeWatch.",),
    ),
}
NOBODY: Final = Text(
    "not-watching",
    ("The EdgeWatch agent is not running, so nothing is being checked.",),
    ("Decide as without EdgeWatch; start the agent, or tell the site engineer.",),
)
NO_SLOT: Final = Text(
    "cannot-judge",
    ("No equipment is declared, so nothing says what feeds the models.",),
    ("Let the site engineer declare and approve the equipment.",),
)
NO_MODEL: Final = Text(
    "cannot-judge",
    ("No model is declared, so there is nothing to judge.",),
    ("Let the site engineer declare the model.",),
)
OUT_OF_SERVICE: Final = (
    "The alarm {code} is out of service",
    " for {place}",
    " until {until_ns}",
    " ({note})",
    ".",
)
OUT_OF_SERVICE_ADVICE: Final = (
    "Check by other means what it would tell; whoever took it out of service returns it.",
)
SWITCHED_OFF: Final = ("The alarm {code} is switched off at this site.",)
SWITCHED_OFF_ADVICE: Final = ("Check by other means what it would tell.",)

HEADLINES: Final[Mapping[TrustState, str]] = {
    "as-checked": "Inputs as checked",
    "with-care": "Use with care",
    "cannot-judge": "Cannot judge",
    "do-not-rely": "Do not rely on this prediction",
    "not-watching": "Not watching",
}


def all_texts() -> Iterator[str]:
    """Every text that the trust can say, apart from those of alarms: for translators."""
    for text in (*SLOTS.values(), *MODELS.values(), STRANGE_VERDICT, NOBODY, NO_SLOT, NO_MODEL):
        yield from (*text.reason, *text.advice)
    yield from (*OUT_OF_SERVICE, *OUT_OF_SERVICE_ADVICE, *SWITCHED_OFF, *SWITCHED_OFF_ADVICE)
    yield from HEADLINES.values()
