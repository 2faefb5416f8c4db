"""An instrument is exchanged behind the adapter of a feed that asks it for its readings."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from edgewatch.devices.virtual.line import local_line
from edgewatch.devices.virtual.masimo import Radical
from edgewatch.devices.virtual.streamer import Streamer
from edgewatch.site import actions
from edgewatch.store import alarms, devices
from support.device_rigs import until
from support.small_site import agent_at, drain
from support.stream_site import SLOT, feeding, rows, serials, stream_site

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")


def test_the_swap_is_an_alarm_and_names_what_was_predicted_with_the_other_unit(
    tmp_path: Path,
) -> None:
    with Streamer(local_line(), Radical(period_s=0.02)) as oximeter:
        site = stream_site(tmp_path / "site", oximeter.url, "masimo.ascii1", ("spo2", "pulse_rate"))
        with agent_at(site) as (agent, db), feeding(site):

            def verdict() -> str:
                drain(agent)
                return str(devices.current_states(db).get(SLOT, {}).get("verdict"))

            until(lambda: len(serials(site)) >= 3)
            actions.send_action(site, actions.ENROL, SLOT, by="Ana", note="checked")
            until(lambda: verdict() == "VERIFIED")
            oximeter.replace_unit(Radical(serial="0000099999", spo2=91, period_s=0.02))
            until(lambda: verdict() == "CHANGED")
            until(lambda: [91.0, 57.0] in rows(site))
            drain(agent)
            (alarm,) = [a for a in alarms.alarms(db) if a["code"] == "device.changed"]
            assert "0000099999" in alarm["sentence"]
            (state,) = [s for s in devices.state_history(db, SLOT) if s["verdict"] == "CHANGED"]
            (difference,) = state["differences"]
            assert (difference["enrolled"], difference["observed"]) == ("0000066575", "0000099999")
