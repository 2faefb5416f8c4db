"""What a site has set otherwise about its alarms is in its record."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from edgewatch.agent.alarm_settings import KIND, note_settings
from edgewatch.agent.salvage import open_record
from edgewatch.site.config import parse_site
from edgewatch.store import alarms as store
from edgewatch.store import journal
from edgewatch.store.connection import one_transaction
from support.small_site import T0, PlayedFeed, S, agent_at, drain, new_site

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


def test_what_still_is_the_case_is_told_when_its_code_is_switched_on_again(tmp_path: Path) -> None:
    site = new_site(tmp_path / "site")
    config, feed = site / "site.toml", PlayedFeed(site)
    feed.prove("SN-1", T0)
    on = config.read_text()
    off = on + '[alarms.code."device.unverified"]\nenabled = false\n'
    no_slot = on[: on.index("[[slot]]")]
    found = []
    for minute, text in enumerate((on, off, on, no_slot), start=2):
        config.write_text(text)
        feed.predict(minute, T0 + minute * 60 * S)
        with agent_at(site) as (agent, db):
            drain(agent)
            found.append([(one["code"], one["state"]) for one in store.alarms(db)])
    feed.close()
    (standing, closed, again, gone), code = found, "device.unverified"
    assert standing == [(code, "active-unacknowledged")]
    assert closed == [(code, "closed")]
    assert again == [(code, "pending"), (code, "closed")]
    assert gone == closed  # what was never raised is not listed
