"""What a person does: sent through the spool, done once the agent has committed it.

Window and command line use the same functions; neither ever writes the record.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.sdk.paths import spool_folder
from edgewatch.site.errors import InputError
from edgewatch.site.unpacked import refuse_unpacked
from edgewatch.spool import Kind, SegmentWriter

ACKNOWLEDGE = "alarm.acknowledge"
"""Payload: ``seen``, the causes that were shown; ``state``, the state that was shown."""
SHELVE = "alarm.shelve"
"""Payload: ``until_ns`` (at most 12 h on), ``role``."""
UNSHELVE = "alarm.unshelve"
OUT_OF_SERVICE = "alarm.out-of-service"
"""Subject: CODE or CODE@PLACE. Payload: ``until_ns``, or None until returned; ``role``."""
RETURN_TO_SERVICE = "alarm.return-to-service"
"""Subject: as it was taken out of service. Payload: ``role``."""
NOT_USEFUL = "alarm.not-useful"
AUDIO_PAUSE = "alarm.audio-pause"
"""Subject: the number of an alarm, or "all". Payload: ``until_ns`` (at most 10 min on)."""
ENROL = "device.enrol"
APPROVE = "device.approve"
REJECT = "device.reject"
ROLL_BACK = "device.rollback"
MAINTAIN = "device.maintain"
END_MAINTENANCE = "device.maintain.end"
BASELINE = "baseline.activate"
REVIEW_BASELINE = "baseline.review"
EXPORT = "bundle.export"
SETTING = "site.setting"
"""Subject: the section of ``site.toml``. Note: what was set. The file is changed already."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a named person did. ``token`` tells whether it has been committed."""

    token: str
    time_ns: int
    by: str
    kind: str
    subject: str
    note: str
    payload: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


def send_action(
    site: Path,
    kind: str,
    subject: str,
    *,
    by: str,
    note: str = "",
    time_ns: int | None = None,
    **payload: Any,
) -> Action:
    """Put an action into the spool, forced to the disk, and return it with its token.

    ``time_ns`` is its event time, now unless it belongs to recorded data that is replayed.

    Raises :class:`InputError` without a name, where the folder came out of a bundle, or where
    the spool cannot be written.
    """
    refuse_unpacked(site)
    if not by.strip():
        raise InputError(
            "an action needs the name of the person who does it",
            expected="a name",
            remedy="Give it with --by NAME.",
        )
    token = secrets.token_hex(8)
    at_ns = time.time_ns() if time_ns is None else time_ns
    action = Action(token, at_ns, by.strip(), kind, subject, note.strip(), payload)
    writer = SegmentWriter(spool_folder(site), "action")
    try:
        writer.append_json(Kind.ACTION, action.to_json(), wall_ns=action.time_ns)
        writer.sync()
        writer.close()
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(spool_folder(site)),
            expected="a folder this user may write to",
        ) from error
    return action
