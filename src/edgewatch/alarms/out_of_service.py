"""Out of service: a person keeps alarms from calling, until a time or until they are returned.

The third kind of suppression of ISA-18.2, beside shelving (short, by whoever is on duty) and
suppression by design (by the site's configuration): for work that lasts. It is never taken for
*all is well*: `edgewatch.alarms.trust` counts it.
"""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.alarms.alarm import Alarm


@dataclass(frozen=True, slots=True)
class OutOfService:
    """One code, at one place or wherever it occurs, that does not call.

    Attributes:
        code: a code of the catalogue.
        place: a slot, model or other subject; None for every place.
        from_ns, until_ns: since when, until when; None until somebody returns it.
        by, role, note: who took it out of service, and why.
    """

    code: str
    place: str | None
    from_ns: int
    until_ns: int | None
    by: str
    role: str
    note: str

    @property
    def key(self) -> tuple[str, str | None]:
        """What is out of service but once at a time."""
        return (self.code, self.place)

    @property
    def name(self) -> str:
        """As a person names it: ``CODE`` or ``CODE@PLACE``."""
        return self.code if self.place is None else f"{self.code}@{self.place}"

    def covers(self, alarm: Alarm) -> bool:
        """Whether it keeps this alarm from calling."""
        if alarm.code != self.code:
            return False
        return self.place is None or self.place in (alarm.slot, alarm.model, alarm.subject)
