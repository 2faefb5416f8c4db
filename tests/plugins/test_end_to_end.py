"""Plug-ins at work: a thermometer on a line, an agent that goes on without one, the record."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from edgewatch.agent.process import AgentProcess
from edgewatch.agent.site_settings import KIND, note_site
from edgewatch.audit.redact import redacted
from edgewatch.devices.profiles import load_profiles
from edgewatch.plugins import use_plugins
from edgewatch.sdk.paths import config_file, record_file, run_folder
from edgewatch.site.config import load_site
from edgewatch.site.running import current_trust
from edgewatch.store import journal
from edgewatch.store.connection import one_transaction, open_reader, open_writer
from edgewatch.store.migrations import migrate
from support.device_rigs import pty_pair, until
from support.plugin_sites import EXAMPLES, install_example, site_with
from support.stream_site import feeding, rows, serials, stream_site

COBS, SYSLOG = "edgewatch-framing-cobs", "edgewatch-sink-syslog"
PROFILE = (EXAMPLES / COBS / "cobs-thermometer.toml").read_text("utf-8")


def use(site: Path, *names: str, more: str = "") -> None:
    named = ", ".join(f'"{name}"' for name in names)
    with config_file(site).open("a", encoding="utf-8") as file:
        file.write(f"\n[plugins]\nuse = [{named}]\n{more}")


@contextmanager
def talking(path: str, wire: bytes) -> Iterator[None]:
    """The far end of a line: the same frame again and again."""
    stop = threading.Event()

    def talk() -> None:
        fd = os.open(path, os.O_RDWR | os.O_NOCTTY)
        try:
            while not stop.wait(0.05):
                os.write(fd, wire)
        finally:
            os.close(fd)

    thread = threading.Thread(target=talk, name="virtual thermometer")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(10)


def test_a_thermometer_with_a_plugins_framing_feeds_the_model(tmp_path: Path) -> None:
    with pty_pair() as (near, far):
        site = stream_site(
            tmp_path / "site", near, "example.cobs-thermometer", ["temperature"], toml=PROFILE
        )
        use(site, COBS)
        install_example(site, COBS)
        profile = load_profiles(site)["example.cobs-thermometer"]
        wire = profile.make_framing().encode(b"SN=T-1001 T=36.6")
        with talking(far, wire), feeding(site):
            until(lambda: [36.6] in rows(site) and "T-1001" in serials(site), 20)


def test_an_agent_goes_on_without_a_plugin_that_cannot_be_loaded(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", "not-there", SYSLOG)
    install_example(site, SYSLOG)
    process = AgentProcess(site)
    thread = threading.Thread(target=process.run, name="agent under test")
    thread.start()
    try:
        until(lambda: current_trust(site).pid == os.getpid(), 20)
        until((run_folder(site) / "sink-syslog.pid").exists, 20)
    finally:
        process.stop()
        thread.join(20)
    with closing(open_reader(record_file(site))) as db:
        (event,) = [one for one in journal.events(db) if one["kind"] == "plugin.failed"]
        assert event["detail"]["plugin"] == "not-there"
        assert event["detail"]["why"] == "is not installed"
        configured = journal.last_detail(db, KIND)
        assert configured is not None
        assert configured["plugins"]["not-there"] == {"not_loaded": "is not installed"}
        assert configured["plugins"][SYSLOG]["version"] == "1.0.0"


def test_the_record_says_which_code_was_used_and_when_it_changed(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", SYSLOG)
    module = install_example(site, SYSLOG)
    with closing(open_writer(record_file(site))) as db:
        migrate(db)

        def noted(at_ns: int) -> bool:
            with one_transaction(db):
                return note_site(db, site, load_site(site), at_ns)

        assert noted(1)
        (plugin,) = use_plugins(site).plugins
        told = journal.last_detail(db, KIND)
        assert told is not None
        assert told["plugins"][SYSLOG] == {
            "version": "1.0.0",
            "sha256": plugin.sha256,
            "files": 3,
            "offers": ["edgewatch.alarm_sinks:syslog"],
        }
        assert not noted(2)
        module.write_text(module.read_text("utf-8") + "# mended\n", "utf-8")
        use_plugins(site_with(tmp_path / "other"))
        assert noted(3)


def test_what_a_plugin_is_told_is_private(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site")
    use_text = (
        '[plugins]\nuse = ["a"]\n[plugins.options.a]\ninput = "hunter2"\nlist = ["hunter3"]\n'
    )
    config_file(site).write_text(use_text, encoding="utf-8")
    shown = redacted(config_file(site).read_bytes())
    assert b"hunter" not in shown.text
    assert shown.fields == ("plugins.options.a.input", "plugins.options.a.list.0")
