"""Which alarms a site has set otherwise is part of its record: what was kept silent, and when."""

from __future__ import annotations

from typing import Any, Final

from edgewatch.alarms.settings import differences, rules_for
from edgewatch.site.config import SiteConfig
from edgewatch.store import journal
from edgewatch.store.connection import Connection

KIND: Final = "alarms.settings"
_NOTHING_SET: Final[dict[str, Any]] = {"preset": "quiet", "codes": {}, "suppress": []}


def settings_in_force(config: SiteConfig) -> dict[str, Any]:
    """Preset, code → field → value where it is not that of the catalogue, and suppressions.

    >>> settings_in_force(SiteConfig()) == _NOTHING_SET
    True
    """
    codes = {
        code: {name: here for name, (_, here) in changed.items()}
        for code, changed in differences(rules_for(config)).items()
    }
    suppress = [one.model_dump(by_alias=True, exclude_none=True) for one in config.alarms.suppress]
    return {"preset": config.alarms.preset, "codes": codes, "suppress": suppress}


def note_settings(db: Connection, config: SiteConfig, now_ns: int) -> bool:
    """Write an event where the settings are not those that were written last; whether it was.

    Call it inside a transaction.
    """
    before = journal.last_detail(db, KIND) or _NOTHING_SET
    now = settings_in_force(config)
    if now == before:
        return False
    journal.add_event(db, now_ns, KIND, "site.toml", **now)
    return True
