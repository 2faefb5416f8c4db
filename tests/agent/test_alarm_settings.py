"""What a site has set otherwise about its alarms is in its record."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from edgewatch.agent.alarm_settings import KIND, note_settings
from edgewatch.agent.salvage import open_record
from edgewatch.site.config import parse_site
from edgewatch.store import journal
from edgewatch.store.connection import one_transaction

SET = """
[alarms.code."input.drift"]
enabled = false
[[alarms.suppress]]
code = "input.*"
while = "maintenance"
"""


def test_settings_are_written_once_and_again_when_they_change(tmp_path: Path) -> None:
    plain, changed = parse_site("schema = 1"), parse_site("schema = 1" + SET)
    with closing(open_record(tmp_path)) as db, one_transaction(db):
        noted = [note_settings(db, one, at) for at, one in enumerate([plain, changed, changed])]
        assert noted == [False, True, False]
        assert journal.last_detail(db, KIND) == {
            "preset": "quiet",
            "codes": {"input.drift": {"enabled": False}},
            "suppress": [{"code": "input.*", "while": "maintenance"}],
        }
        assert note_settings(db, plain, 3)
