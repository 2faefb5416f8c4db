"""``sealing.keys``: the key of the next seal is there, and who guards it."""

from __future__ import annotations

from edgewatch.audit.seals.key_slots import Slot, read_slots
from edgewatch.audit.seals.key_store import seal_key_file
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok
from edgewatch.store import seals


def look(examination: Examination) -> Found:
    with examination.reading() as db:
        sealed = seals.last_seal(db) is not None
    # Read as it lies: whoever opens the keys to use them also mends the rights of the file.
    slots = [slot for slot in read_slots(seal_key_file(examination.site)) if slot]
    return judge(slots, sealed=sealed)


def judge(slots: list[Slot], *, sealed: bool) -> Found:
    """A chain of seals goes on with the key that the last seal names.

    >>> judge([], sealed=True).state
    'failed'
    """
    if not slots and not sealed:
        return not_applicable("Nothing is sealed yet; the agent makes the first key.")
    if not slots:
        return failed(
            "There is no key although the record is sealed.",
            "Where the site's folder was copied or restored without its folder keys, put that back"
            " before the agent starts. Else start the agent: it begins a new chain, which anybody"
            " can see; keep a receipt of it.",
            "edgewatch receipt",
        )
    newest = max(slots, key=lambda slot: slot.order)
    where = "in the site's folder" if newest.is_plain else "in the keyring of the agent's user"
    return ok(f"It is there, kept {where}.")


CHECK = Check(
    "sealing.keys",
    "Key of the next seal",
    "Without it the chain of seals breaks, and what was recorded around the break is less sure.",
    look,
    needs="record",
)
