"""What a bundle proves, and what it does not: said in the report, and by the verifier."""

from __future__ import annotations

from edgewatch.audit import bag
from edgewatch.audit.seals.check_proof import not_proved, proved

_FILES = (
    "Every file of the bundle is, byte for byte, what was exported.",
    "No file was added, removed or renamed since the export.",
    "The bundle was signed with the site key whose fingerprint is named.",
    "log.db is a sound SQLite file with the tables of a record.",
)
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
_LEFT_OUT = {
    bag.RAW: "Single predictions, labels and explanations: they were left out when the bundle was "
    "exported, so what the report says of them cannot be counted anew.",
    bag.RAW_OUTSIDE: "Single predictions, labels and explanations outside of the period: their "
    "batches were left out when the bundle was exported, and that they lie outside of it is the "
    "exporter's word.",
}


def covers(*, sealed: bool, confirmed: bool = False, first_key: bool = False) -> tuple[str, ...]:
    """What a valid bundle proves; arguments as of :func:`does_not_cover`."""
    return (*_FILES, *(proved(first_key=first_key, confirmed=confirmed) if sealed else ()))


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
    return (
        *(not_proved(first_key=first_key, confirmed=confirmed) if sealed else _UNSEALED),
        *(() if signer else (_KEY,)),
        *_ALWAYS,
        *((_LEFT_OUT[left_out],) if left_out in _LEFT_OUT else ()),
    )
