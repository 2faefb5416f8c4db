"""Steps of alarms in the record, as a plug-in is told them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from edgewatch.alarms.shapes import advice_of, from_record, sentence_of
from edgewatch.alarms.wording import utc_time
from edgewatch.plugins import AlarmNotice
from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.store import alarms
from edgewatch.store.connection import Connection, RecordError, open_reader

BATCH = 200


class NoticeReader:
    """Reads what comes after a step, over one connection as long as the record is the same file."""

    def __init__(self, site: Path, site_name: str) -> None:
        self._path, self._site_name = record_file(site), site_name
        self._db: Connection | None = None
        self._opened: tuple[int, int] | None = None

    def after(self, number: int) -> list[AlarmNotice]:
        """The next notices, a batch at most; none while there is no record that can be read.

        A number that the record has not come to belongs to another record, which this one has
        taken the place of: then all of this one is new.
        """
        with suppress(InputError, RecordError, OSError):
            db = self._reader()
            if number > alarms.last_step(db):
                number = 0
            steps = alarms.steps_after(db, number, BATCH)
            return [notice_of(step, self._site_name) for step in steps]
        self.close()
        return []

    def close(self) -> None:
        if self._db is not None:
            with closing(self._db):
                self._db = None

    def _reader(self) -> Connection:
        found = self._path.stat()
        if self._db is None or self._opened != (found.st_dev, found.st_ino):
            self.close()
            self._db = open_reader(self._path)
            self._opened = found.st_dev, found.st_ino
        return self._db


def notice_of(step: Mapping[str, Any], site_name: str) -> AlarmNotice:
    """A step of the record as a notice; whoever acted is not named."""
    alarm = from_record(step["alarm"])
    value = step["value"]
    return AlarmNotice(
        number=int(step["id"]),
        time_ns=int(step["time_ns"]),
        kind=str(step["kind"]),
        from_state=str(step["from_state"]),
        to_state=str(step["to_state"]),
        alarm=alarm.id,
        code=alarm.code,
        priority=alarm.priority,
        subject=alarm.subject,
        sentence=sentence_of(alarm, render_time=utc_time),
        advice=advice_of(alarm, render_time=utc_time),
        site=site_name,
        model=alarm.model,
        slot=alarm.slot,
        feature=alarm.feature,
        value=None if value is None else float(value),
    )
