"""What a check of seals shows, of a live record or one in a bundle, and what no check can show."""

from __future__ import annotations

_KEPT = (
    "Every sealed record is, value for value, what the agent sealed, in that order, and none is "
    "missing but what retention, erasure or, in a bundle, the export accounts for."
)
_CHAIN = (
    "The seals follow one another without a gap; each is signed with the key that the one before "
    "it names."
)
_BEGUN = "The log is the one that began with the first key that was given."
_GOES_ON = (
    "The log goes on from every receipt and bundle that it was held against: nothing that was "
    "sealed then was cut off or replaced."
)
_REPLACED = (
    "That the record was not replaced as a whole, seals and keys with it: the fingerprint of the "
    "first key, noted when the site began, would show it."
)
_CUT = (
    "That the end of the record was not cut off: a receipt or an older bundle that was kept "
    "elsewhere would show it."
)
_SINCE = "What was cut off after the newest receipt or bundle that it was held against."
_BEFORE = (
    "What was altered in the ten seconds or so before it was sealed, and what was never sealed."
)
_FORGED = (
    "Records that were forged by somebody who controlled the workstation when they were sealed."
)


def proved(*, first_key: bool = False, confirmed: bool = False) -> tuple[str, ...]:
    """What holds where a check of seals has found nothing.

    Args:
        first_key: whether the log begins with a key that was known from elsewhere.
        confirmed: whether it goes on from a receipt or bundle that was kept elsewhere.
    """
    begun = (_BEGUN,) if first_key else ()
    return (_KEPT, _CHAIN, *begun, *((_GOES_ON,) if confirmed else ()))


def not_proved(*, first_key: bool = False, confirmed: bool = False) -> tuple[str, ...]:
    """What was not shown, and what would show it where something does; arguments as above."""
    replaced = () if first_key or confirmed else (_REPLACED,)
    return (*replaced, _SINCE if confirmed else _CUT, _BEFORE, _FORGED)
