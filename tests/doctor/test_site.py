"""What is found at a site: settings, rights, models, baselines, agent, record and seals."""

from __future__ import annotations

import os
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from edgewatch.doctor.checks import (
    CHECKS,
    disk_speed,
    model_file,
    people_pins,
    sealing_alive,
    site_settings,
)
from edgewatch.doctor.checks.model_file import ModelFile
from edgewatch.doctor.checks.sealing_alive import Sealing
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.probing import Prober
from edgewatch.doctor.run import examine, look
from edgewatch.sdk.paths import config_file, key_folder, record_file
from edgewatch.site.people import Person
from edgewatch.store.connection import open_writer
from support.doctor_looks import looked, named, note_event
from support.populated_site import DO_NOT_RELY, publish_trust

DAY_NS = 86_400 * 10**9
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes as POSIX has them")


def files_of(site: Path) -> dict[str, tuple[int, int, bytes]]:
    """Every file with its mode, time and content."""
    return {
        str(path.relative_to(site)): (
            path.stat().st_mode,
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in sorted(site.rglob("*"))
        if not path.name.endswith(("-shm", "-wal"))  # SQLite's own, of every reader
    }


def test_nothing_is_changed_by_all_the_checks(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk_speed, "MOST_BLOCKS", 8)
    (site / "keys").mkdir(mode=0o700)
    before = files_of(site)
    examination = Examination(site, prober=Prober(limit_s=60.0))
    found = {one.id: one for one in examine(examination, CHECKS, limit_s=90.0)}
    assert files_of(site) == before
    assert not [one.id for one in found.values() if "could not be checked" in one.found]
    assert found["model.loads"].state == "ok", found["model.loads"]
    assert "a row of its reference" in found["model.loads"].found
    assert found["ports.present"].state == found["agent.running"].state == "failed"
    assert found["record.readable"].state == found["record.integrity"].state == "ok"
    assert all(one.fix for one in found.values() if one.state in ("advice", "failed"))


def test_an_error_in_site_toml_gives_its_place(site: Path) -> None:
    file = config_file(site)
    file.write_text(file.read_text() + "\n[drift]\nwindow_row = 3\n")
    found = looked(site, "site.settings")
    assert found.state == "failed"
    assert "drift.window_row" in found.found
    assert "line " in found.found
    assert looked(site, "model.file").state == "unknown"


def test_a_site_that_was_named_and_is_not_there_fails_and_elsewhere_none_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert looked(tmp_path, "site.settings").state == "failed"
    monkeypatch.setattr(site_settings, "default_site", lambda: tmp_path)
    assert looked(tmp_path, "site.settings").state == "not-applicable"


def test_a_site_that_this_user_may_not_look_into_is_unknown_and_not_absent(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path, *_: object, **__: object) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "exists", forbidden)
        examination = Examination(site)
    found = look(named("site.settings"), examination)
    assert found.state == "unknown"
    assert found.commands[0].endswith(f"edgewatch doctor --site {site}")
    assert look(named("sealing.alive"), examination).state == "unknown"


def test_a_record_that_this_user_may_not_read_is_unknown(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    for check_id in ("record.readable", "sealing.alive"):
        assert "may not read" in looked(site, check_id).found
        assert looked(site, check_id).state == "unknown"


@posix
def test_a_site_that_everybody_may_look_into_fails(site: Path) -> None:
    site.chmod(0o755)
    found = looked(site, "site.permissions")
    assert (found.state, found.commands) == ("failed", (f"chmod o-rwx {site}",))
    site.chmod(0o2770)
    assert looked(site, "site.permissions").state == "ok"


@posix
def test_a_private_key_that_others_may_read_fails_and_a_lock_or_public_key_does_not(
    site: Path,
) -> None:
    key_folder(site).mkdir(mode=0o700)
    for name, content, mode in (
        ("seal.key", b"k", 0o640),
        (".lock", b"", 0o644),
        ("site_ed25519.pub", b"p", 0o644),
    ):
        path = key_folder(site) / name
        path.write_bytes(content)
        path.chmod(mode)
    found = looked(site, "keys.permissions")
    assert found.state == "failed"
    assert "seal.key (mode 0640)" in found.found
    assert ".lock" not in found.found
    (key_folder(site) / "seal.key").chmod(0o600)
    assert looked(site, "keys.permissions").state == "ok"


def test_another_file_under_the_name_of_a_model_fails_and_is_not_called_by_its_content(
    site: Path,
) -> None:
    assert looked(site, "model.file").state == "failed"  # the record knows another one
    with closing(open_writer(record_file(site))) as db:
        db.execute("UPDATE model SET sha256 = ''")
    assert looked(site, "model.file").state == "ok"
    model = site / "models/cytology.onnx"
    config_file(site).write_text(
        config_file(site).read_text().replace("[[model]]", f'[[model]]\nsha256 = "{"0" * 64}"')
    )
    assert "000000000000… should run" in looked(site, "model.file").found
    model.unlink()
    assert "cannot be read (No such file or directory)" in looked(site, "model.file").found
    assert looked(site, "model.loads").state == "unknown"


def test_weights_in_files_of_their_own_belong_to_the_identity() -> None:
    lacking = ModelFile("m", "m.onnx", "ab", "cd", "ab", lacking=("w.bin",))
    assert "its weights w.bin are not beside" in model_file.judge(lacking).found
    alone = model_file.judge(ModelFile("m", "m.onnx", should="ab", sha256="cd", alone="ab"))
    assert (alone.state, 'sha256 = "cd"' in alone.fix) == ("advice", True)


def test_a_baseline_of_another_model_file_is_advice_and_none_at_all_fails(site: Path) -> None:
    assert looked(site, "baseline.fits").state == "ok"
    with closing(open_writer(record_file(site))) as db:
        db.execute("UPDATE model SET sha256 = 'feed'")
    found = looked(site, "baseline.fits")
    assert found.state == "advice"
    assert "9f3c41aa7be2" in found.found
    with closing(open_writer(record_file(site))) as db:
        db.execute("""UPDATE layout SET content = replace(content, '"mean radius"', '"radius"')""")
    found = looked(site, "baseline.fits")
    assert (found.state, "describes mean radius" in found.found) == ("failed", True)
    with closing(open_writer(record_file(site))) as db:
        db.execute("UPDATE baseline SET content = replace(content, '\"rows\":400', '\"rows\":401')")
    assert "not what its name says" in looked(site, "baseline.fits").found
    with closing(open_writer(record_file(site))) as db:
        db.execute("DELETE FROM baseline_period")
    assert "has no baseline" in looked(site, "baseline.fits").found


def test_labels_that_stopped_are_told_by_the_time_of_the_records(site: Path) -> None:
    assert looked(site, "labels.lately").state == "ok"
    with closing(open_writer(record_file(site))) as db:
        db.execute("UPDATE label SET known_ns = known_ns - ?", (45 * DAY_NS,))
    assert "45 days older" in looked(site, "labels.lately").found


def test_a_record_of_a_newer_version_is_refused_with_its_step(site: Path) -> None:
    with closing(open_writer(record_file(site))) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " SELECT migration_set, 'm999_later', applied_at FROM _sqlite_migrations LIMIT 1"
        )
    found = looked(site, "record.readable")
    assert found.state == "failed"
    assert "newer EdgeWatch (m999_later)" in found.found


def test_damaged_pages_are_found_and_a_file_that_is_no_record(site: Path) -> None:
    with closing(open_writer(record_file(site))) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with record_file(site).open("r+b") as file:
        file.seek(4096 * 4)
        file.write(np.random.default_rng(1).bytes(4096 * 6))
    assert looked(site, "record.integrity").state in ("failed", "unknown")
    record_file(site).write_bytes(b"nonsense" * 1000)
    assert looked(site, "record.readable").state == "failed"
    assert looked(site, "labels.lately").state == "unknown"


def test_what_went_wrong_lately_is_told_and_what_is_long_ago_is_not(site: Path) -> None:
    now_ns = time.time_ns()
    note_event(site, now_ns - 40 * DAY_NS, "clock.jumped", "clock", seconds=-99.0)
    note_event(site, now_ns - 60 * DAY_NS, "segment.damaged", "a.ews", bytes=9)
    assert looked(site, "clock.jumps").state == looked(site, "record.trouble").state == "ok"
    note_event(site, now_ns - DAY_NS, "clock.jumped", "clock", seconds=-3600.0)
    note_event(site, now_ns - DAY_NS, "segment.damaged", "a.ews", bytes=9)
    assert "jumped once, by up to 3600 s" in looked(site, "clock.jumps").found
    assert "was damaged (once)" in looked(site, "record.trouble").found


def test_an_agent_is_known_by_its_heartbeat_and_its_version_by_what_it_wrote(site: Path) -> None:
    now_ns = time.time_ns()
    page = publish_trust(site, DO_NOT_RELY)
    try:
        found = looked(site, "agent.running")
        assert f"process {os.getpid()}" in found.found
        assert looked(site, "agent.version").state == "advice"  # the story's is 0.1.0
        note_event(site, now_ns, "agent.started", "agent")
        assert looked(site, "agent.version").state == "unknown"
    finally:
        page.stop()
    assert looked(site, "agent.running").state == "failed"
    for later in range(1, 7):
        note_event(site, now_ns + later, "agent.started", "agent")
    assert "without a word" in looked(site, "agent.restarts").found
    assert looked(site, "agent.restarts").state == "advice"


@pytest.mark.parametrize(
    ("sealing", "state"),
    [
        (Sealing(10.0, 0, running=True), "ok"),
        (Sealing(4_000.0, 12, running=True), "failed"),
        (Sealing(None, 12, running=True), "failed"),
        (Sealing(10.0, 12, running=True, trouble="the keyring is locked"), "failed"),
        (Sealing(4_000.0, 12, running=False), "not-applicable"),
        (Sealing(4_000.0, 0, running=False), "ok"),
    ],
)
def test_seals_are_late_only_where_an_agent_runs_and_something_waits(
    sealing: Sealing, state: str
) -> None:
    assert sealing_alive.judge(sealing).state == state


def test_a_failed_seal_is_told_with_its_reason(site: Path) -> None:
    note_event(site, time.time_ns(), "seal.failed", "record", reason="the keyring is locked")
    assert "the keyring is locked" in looked(site, "sealing.alive").found


def test_people_who_cannot_sign_in_are_named_and_a_site_without_engineers_fails() -> None:
    ana = Person(1, "Ana Ruiz", "engineer", b"", "", 0, None, pin_set_ns=0)
    now_ns = 360 * DAY_NS
    assert people_pins.judge([ana], now_ns, 0).state == "ok"
    assert "runs out in 5 days" in people_pins.judge([ana], now_ns, 365).found
    late = people_pins.judge([ana], 400 * DAY_NS, 365)
    assert (late.state, late.found) == ("failed", "No engineer of the site can sign in.")
    locked = replace(ana, locked_until_ns=now_ns + 1)
    assert "locked out" in people_pins.judge([locked], now_ns, 0).found
    assert people_pins.judge([], now_ns, 365).state == "not-applicable"
