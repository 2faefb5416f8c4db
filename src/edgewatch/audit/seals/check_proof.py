"""What a check of a record shows, given what was held against it, and what no check can show."""

from __future__ import annotations

from edgewatch.audit.seals.check_result import SealCheck

_KEPT = (
    "Every sealed record is, value for value, what the agent sealed, and none is missing but those "
    "that retention or erasure accounts for."
)
_CHAIN = (
    "The seals follow one another without a gap; each is signed with the key that the one before "
    "it names."
)
_BEGUN = "The log is the one that began with the key that was noted then."
_GOES_ON = "The log goes on from {names}: up to there nothing was cut off or replaced."
_REPLACED = (
    "That the record was not replaced as a whole, seals and keys with it: --first-key, noted when "
    "the site began, would show it."
)
_CUT = "That the end of the log was not cut off: --receipt, of a receipt kept elsewhere, would."
_SINCE = "What was cut off after the newest of the receipts."
_BEFORE = "What was altered before it was sealed, some ten seconds after it was recorded."
_FORGED = "Records that somebody forged who had the workstation in hand when they were sealed."


def proved(check: SealCheck, *, first_key: bool) -> tuple[str, ...]:
    """What holds; nothing where there are findings, or no seals."""
    if not check.valid or not check.seals:
        return ()
    begun = (_BEGUN,) if first_key else ()
    goes_on = (_GOES_ON.format(names=", ".join(check.confirmed)),) if check.confirmed else ()
    return (_KEPT, _CHAIN, *begun, *goes_on)


def not_proved(check: SealCheck, *, first_key: bool) -> tuple[str, ...]:
    """What was not shown, and what would show it where something does."""
    cut = (_SINCE,) if check.confirmed else (_CUT,)
    replaced = () if first_key or check.confirmed else (_REPLACED,)
    return (*replaced, *cut, _BEFORE, _FORGED)
