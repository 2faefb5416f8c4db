"""What becomes trusted again by a decision about a slot, and what still speaks against it."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.shapes import from_record
from edgewatch.store import alarm_journal
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.words import tr, trn

_IN_ORDER = ("VERIFIED", "MODEL_ONLY")
_WEIGHTY = ("high", "medium")
_READ_AT_MOST = 1_000


@dataclass(frozen=True, slots=True)
class Outlook:
    """One model after an approval: what would still speak against its predictions.

    Attributes:
        model: its name.
        slots: labels of other slots that feed it and are not as approved.
        alarms: how many standing alarms of it are not consequences of this slot.
        anew: after how many predictions with the unit the model is judged again.
    """

    model: str
    slots: tuple[str, ...]
    alarms: int
    anew: int

    @property
    def trusted(self) -> bool:
        """Whether its new predictions count as checked again, once there are enough of them."""
        return not self.slots and not self.alarms

    @property
    def words(self) -> str:
        """The outlook as a sentence."""
        model = self.model
        if self.trusted:
            return trn(
                self.anew,
                "Nothing else stands against {model}: it can be trusted again after # prediction "
                "with this unit.|"
                "Nothing else stands against {model}: it can be trusted again after # predictions "
                "with this unit.",
                model=model,
            )
        if self.slots:
            slots = ", ".join(self.slots)
            return tr("{model} stays doubtful: see {slots}.", model=model, slots=slots)
        return trn(
            self.alarms,
            "{model} stays doubtful: # other alarm stands.|"
            "{model} stays doubtful: # other alarms stand.",
            model=model,
        )


def outlooks(context: Context, row: SlotRow, rows: list[SlotRow]) -> tuple[Outlook, ...]:
    """How each model that the slot feeds would stand, were the unit in it approved now."""
    stored = alarm_journal.open_alarms(context.db, _READ_AT_MOST)
    standing = [alarm for alarm in map(from_record, stored) if alarm.is_standing]
    ended = _ended(standing, row.slot)
    anew = context.config.drift.min_rows
    return tuple(
        Outlook(model, _other_slots(model, row, rows), _against(model, standing, ended), anew)
        for model in row.models
    )


def _other_slots(model: str, row: SlotRow, rows: list[SlotRow]) -> tuple[str, ...]:
    others = (r for r in rows if r.slot != row.slot and model in r.models)
    return tuple(r.label for r in others if r.verdict not in _IN_ORDER)


def _against(model: str, standing: list[Alarm], ended: set[int]) -> int:
    weighty = (a for a in standing if a.model == model and a.priority in _WEIGHTY)
    return sum(alarm.id not in ended for alarm in weighty)


def _ended(standing: list[Alarm], slot: str) -> set[int]:
    """The alarms that an approval ends: the slot's own, and those put down to them."""
    own = {a.id for a in standing if a.slot == slot and a.code.startswith("device.")}
    return own | {a.id for a in standing if a.cause_id in own}
