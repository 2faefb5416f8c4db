"""What a bundle proves, and what it does not: said in the report, and by the verifier."""

from __future__ import annotations

from edgewatch.audit import bag

_FILES = (
    "Every file of the bundle is, byte for byte, what was exported.",
    "No file was added, removed or renamed since the export.",
    "The bundle was signed with the site key whose fingerprint is named.",
    "log.db is a sound SQLite file with the tables of a record.",
)
_SEALS = (
    "Every sealed record in log.db is, value for value, what the agent sealed, in that order, and "
    "none is missing but those that retention, erasure or the export accounts for.",
    "The seals follow one another without a gap; each is signed with the key that the one before "
    "it names.",
)
_BEGUN = "The log is the one that began with the first key that was given."
_KEY = (
    "Who holds the site key: whoever has it can sign another bundle. Compare its fingerprint "
    "with one that you got from the site by another way."
)
_ALWAYS = (
    "That this is the newest or the only bundle of the site.",
    "What never reached the record, such as predictions made while recording was impossible.",
    "That the clock of the workstation was right.",
    "That a unit is what it says it is: identities are what the equipment answered.",
)
_UNSEALED = (
    "The time before the export: there are no seals inside this record. Whoever controlled the "
    "workstation before the export could have altered the record unnoticed.",
)
_ALTERED = (
    "What was altered before it was sealed, which is some ten seconds after it was recorded, and "
    "what was never sealed."
)
_REPLACED = (
    "That the record was not replaced as a whole, seals and keys with it: the fingerprint of the "
    "first key, noted when the site began, would show it."
)
_CUT = (
    "That its end was not cut off: a receipt or an older bundle that was kept elsewhere would "
    "show it."
)
_SINCE = "What was cut off after the newest receipt or bundle that it was held against."
_FORGED = (
    "Records that were forged by somebody who controlled the workstation when they were sealed."
)
_LEFT_OUT = {
    bag.RAW: "Single predictions, labels and explanations: they were left out when the bundle was "
    "exported, so what the report says of them cannot be counted anew.",
    bag.RAW_OUTSIDE: "Single predictions, labels and explanations outside of the period: their "
    "batches were left out when the bundle was exported, and that they lie outside of it is the "
    "exporter's word.",
}


def covers(*, sealed: bool, first_key: bool = False) -> tuple[str, ...]:
    """What a valid bundle proves, of a record with seals or without.

    ``first_key``: whether the seals begin with one that was known from elsewhere.
    """
    return (*_FILES, *_SEALS, *((_BEGUN,) if first_key else ())) if sealed else _FILES


def does_not_cover(
    *,
    sealed: bool,
    left_out: str | None = None,
    confirmed: bool = False,
    first_key: bool = False,
    signer: bool = False,
) -> tuple[str, ...]:
    """What no check of a bundle can prove.

    Args:
        sealed: whether its record has seals.
        left_out: as its ``bag-info.txt`` says.
        confirmed: whether its seals go on from a receipt or bundle that was kept elsewhere.
        first_key: whether they begin with a key that was known from elsewhere.
        signer: whether the fingerprint of the site's key was known from elsewhere.
    """
    replaced = () if confirmed or first_key else (_REPLACED,)
    of_seals = (_ALTERED, *replaced, _SINCE if confirmed else _CUT, _FORGED)
    return (
        *(of_seals if sealed else _UNSEALED),
        *(() if signer else (_KEY,)),
        *_ALWAYS,
        *((_LEFT_OUT[left_out],) if left_out in _LEFT_OUT else ()),
    )
