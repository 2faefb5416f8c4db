"""From nothing to watching: the real program on a real desktop, driven as a screen reader would."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.cli._own_agent import end_agent
from edgewatch.cli.demo_site import demo_file
from edgewatch.devices.virtual.analyser import VirtualAnalyser
from edgewatch.devices.virtual.line import TcpLine
from edgewatch.site.config import load_site
from edgewatch.site.running import current_trust
from edgewatch.site.setup import is_due
from support.accessible import Reader
from support.desktop import Desktop, missing_for_a_desktop
from support.device_rigs import until
from support.small_site import STREAM

LACKING = missing_for_a_desktop()
pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"needs {LACKING}")


def test_a_person_who_sees_nothing_is_led_from_nothing_to_watching(tmp_path: Path) -> None:
    site, line = tmp_path / "site", TcpLine()
    with VirtualAnalyser(line, STREAM.endless(), rate_per_s=5), Desktop() as desktop:
        desktop.run("--site", str(site))
        reader = Reader(desktop.env["DBUS_SESSION_BUS_ADDRESS"])
        try:
            _lead_through(reader, line.url)
            reader.find("trust_phrase")
            until(lambda: bool(current_trust(site).pid), timeout_s=20)
        finally:
            reader.close()
            if pid := current_trust(site).pid:
                end_agent(pid)
    config = load_site(site)
    assert (config.name, config.alarms.preset) == ("Ward 3", "quiet")
    assert (config.slot[0].port, config.feed[0].model) == (line.url, "cytology")
    assert not is_due(site)


def _lead_through(reader: Reader, port: str) -> None:
    reader.find("wizard_person").write("A. Weber")
    reader.find("wizard_site_name").write("Ward 3")
    _next(reader)
    reader.says("wizard_title", "Model")
    reader.find("wizard_model_file_path").write(str(demo_file("cytology.onnx")))
    reader.says("wizard_model_says", "SHA-256")
    reader.find("wizard_model_columns").write(", ".join(STREAM.names))
    _next(reader)
    reader.says("wizard_title", "Access to equipment")
    _next(reader)
    reader.says("wizard_title", "Slot and inputs")
    reader.says("wizard_profile", "astm.e1394")
    reader.find("wizard_port_address").write(port)
    reader.find("wizard_look").press()
    reader.says("wizard_slot_says", "SN-4471")
    _next(reader)
    reader.says("wizard_title", "Reference")
    reader.find("wizard_skip").press()
    reader.says("wizard_title", "Alarms")
    _next(reader)
    reader.says("wizard_title", "Storage and start")
    _next(reader)
    reader.says("wizard_title", "Self-test")
    reader.find("wizard_skip").press()


def _next(reader: Reader) -> None:
    reader.find("wizard_next").press()
