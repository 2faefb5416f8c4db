"""A small real record: an analyser is swapped, drift follows, people act."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.shapes import to_record
from edgewatch.audit import SiteKey, bag, export_bundle, site_key
from edgewatch.audit.container import ContainerWriter
from edgewatch.store import alarms, devices, journal, measures, models, predictions, service
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.layouts import Layout, Part
from edgewatch.store.migrations import migrate

S = 1_000_000_000
T0 = 1_767_225_600 * S  # 2026-01-01T00:00:00Z
PROOF, SWAP, APPROVED = T0 + 60 * S, T0 + 75 * S, T0 + 150 * S
N = 200
SITE_TOML = """\
schema = 1
name = "Ward 3 <west>"

[[model]]
name = "cytology"

[[slot]]
name = "analyser"
profile = "astm-e1381"
models = ["cytology"]
"""
MADE_LAST = {bag.BAG_INFO, bag.MANIFEST, bag.TAG_MANIFEST, bag.SIGNATURE}
NASTY = '=cmd|"/C calc"!A0 <script>alert(1)</script> \u202e\x07'


def evidence(serial: str) -> list[dict[str, str]]:
    return [
        {
            "layer": "protocol",
            "field": "serial",
            "value": serial,
            "quality": "unique",
            "proved_at": "2026-01-01T00:01:00.000000000Z",
        }
    ]


def fill_predictions(db: Connection) -> None:
    model = models.remember_model(db, "cytology", "ab" * 32, T0, {"runtime": "onnxruntime"})
    part = (Part("x", "<f4", (2,)),)
    layout = Layout(part, (Part("risk", "<f4", ()),), ("x[0]", "x[1]"), ("risk",))
    layout_id = models.remember_layout(db, model, layout)
    random = np.random.default_rng(7)
    times = T0 + np.arange(N, dtype=np.int64) * S
    predictions.insert(
        db,
        [
            (
                int(t),
                int(t),
                model,
                layout_id,
                1,
                i,
                0,
                f"case-{i}",
                0,
                50_000,
                random.normal(size=2).astype("<f4").tobytes(),
                random.random(1).astype("<f4").tobytes(),
                None,
            )
            for i, t in enumerate(times)
        ],
    )
    service.fold_service(db, model, times, np.full(N, 50_000), np.zeros(N, np.int64))
    db.execute(
        "INSERT INTO label (model, case_key, value, known_ns) VALUES (?, ?, ?, ?)",
        ("cytology", "case-1", "benign", T0 + 100 * S),
    )


def fill_devices(db: Connection) -> None:
    devices.sync_slots(db, [("analyser", "astm-e1381", "/dev/ttyUSB0", ["cytology"])])
    known, other = evidence("SN-4471"), evidence("SN-9902")
    devices.add_enrolment(
        db, "analyser", T0, by="Ada", note="accepted", evidence=known, digest="11" * 32
    )
    devices.add_identification(
        db, "analyser", T0, "open", source="probe", evidence=known, detail=""
    )
    devices.begin_state(
        db,
        "analyser",
        "VERIFIED",
        T0,
        proved_ns=PROOF,
        unit="X SN-4471",
        reason="as enrolled",
        differences=[],
        evidence=known,
    )
    difference = {
        "layer": "protocol",
        "field": "serial",
        "enrolled": "SN-4471",
        "observed": "SN-9902",
    }
    state = devices.begin_state(
        db,
        "analyser",
        "CHANGED",
        SWAP,
        proved_ns=PROOF,
        unit="X SN-9902",
        reason="serial differs",
        differences=[difference],
        evidence=other,
    )
    devices.open_suspect_span(db, "analyser", PROOF, state)
    devices.add_enrolment(
        db, "analyser", APPROVED, by="Grace", note="checked", evidence=other, digest="22" * 32
    )
    devices.close_suspect_span(db, "analyser", APPROVED)
    devices.begin_state(
        db,
        "analyser",
        "VERIFIED",
        APPROVED,
        proved_ns=APPROVED,
        unit="X SN-9902",
        reason="as enrolled",
        differences=[],
        evidence=other,
    )


def fill_alarms(db: Connection) -> None:
    alarm = Alarm(
        id=1,
        code="device.changed",
        priority="high",
        state="active-acknowledged",
        subject="analyser",
        condition_active=True,
        condition_since_ns=SWAP,
        changed_ns=SWAP,
        slot="analyser",
        raised_ns=SWAP,
        acknowledged_ns=SWAP + 20 * S,
        acknowledged_by="Grace",
        params={"slot": "analyser", "field": "serial", "enrolled": "SN-4471"}
        | {"observed": "SN-9902", "at_ns": SWAP, "affected": 89},
    )
    alarms.save_alarm(db, to_record(alarm))
    for at, step in enumerate(
        [("pending", "active-unacknowledged"), ("active-unacknowledged", "active-acknowledged")]
    ):
        alarms.add_transition(
            db,
            {
                "alarm_id": 1,
                "time_ns": SWAP + at * 20 * S,
                "from_state": step[0],
                "to_state": step[1],
                "by": "Grace" if at else "",
                "note": NASTY if at else "",
                "value": None,
            },
        )


def fill_journal(db: Connection) -> None:
    action = {
        "token": "00" * 8,
        "time_ns": APPROVED,
        "by": "Grace",
        "kind": "device.approve",
        "subject": "analyser",
        "note": NASTY,
        "payload": {},
    }
    journal.add_action(db, action, "done", APPROVED + 1)
    journal.add_event(db, T0, "agent.started", "agent", pid=1)
    journal.add_event(db, T0 + 170 * S, "agent.ended", "agent")
    journal.add_event(db, T0 + 180 * S, "agent.started", "agent", pid=2)


def fill_drift(db: Connection) -> None:
    measures.activate_baseline(db, "b" * 64, "cytology", 300, json.dumps({"rows": 300}), T0)
    rows = [
        ("cytology", "b" * 64, T0 + i * S, T0 + (i + 100) * S, 100, feature, "input", "psi",
         0.02 * i, 0.25, None, int(0.02 * i > 0.25))
        for i in range(0, 100, 20)
        for feature in ("x[0]", "x[1]")
    ]  # fmt: skip
    measures.add_measurements(db, rows)


def make_site(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "site.toml").write_text(SITE_TOML, encoding="utf-8")
    with closing(open_writer(folder / "log.db")) as db:
        migrate(db)
        # When a migration ran is the one thing in the record that is not of the story.
        db.execute("UPDATE _sqlite_migrations SET applied_at = '2026-01-01'")
        with one_transaction(db):
            for fill in (fill_predictions, fill_devices, fill_alarms, fill_journal, fill_drift):
                fill(db)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for tests that do not change it."""
    return make_site(tmp_path_factory.mktemp("story") / "site")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """(site, bundle), made once for tests that change neither."""
    folder = tmp_path_factory.mktemp("shared")
    site, out = make_site(folder / "site"), folder / "bundle.zip"
    export_bundle(site, out)
    return site, out


@pytest.fixture(scope="session")
def bundle(shared: tuple[Path, Path]) -> Path:
    return shared[1]


@pytest.fixture(scope="session")
def files(bundle: Path) -> dict[str, bytes]:
    """Name inside the bag to content, of the shared bundle, in its order."""
    with zipfile.ZipFile(bundle) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def unpacked(bundle: Path, tmp_path: Path) -> Path:
    """The folder that unpacking the shared bundle makes."""
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path / "unpacked")
    (folder,) = (tmp_path / "unpacked").iterdir()
    return folder


Repack = Callable[..., Path]


@pytest.fixture
def repack(tmp_path: Path, shared: tuple[Path, Path]) -> Repack:
    """Makes a bundle of given files, as someone would who knows how bundles are made."""

    def make(files: dict[str, bytes], *, remade: bool = True, key: SiteKey | None = None) -> Path:
        """With `remade`, manifests and signature are made anew, by default with the site's own
        key: that is an attacker who has stolen it."""
        path = tmp_path / "repacked.zip"
        path.unlink(missing_ok=True)
        with ContainerWriter(path, "bag") as writer:
            kept = {n: c for n, c in files.items() if not (remade and n in MADE_LAST)}
            for name, content in kept.items():
                writer.add(name, content)
            if remade:
                add_proof(writer, files, key or site_key(shared[0]))
        return path

    return make


def add_proof(writer: ContainerWriter, files: dict[str, bytes], key: SiteKey) -> None:
    payload = {n: d for n, d in writer.digests.items() if n.startswith(bag.PAYLOAD)}
    oxum = f"Oxum: {sum(len(files[n]) for n in payload)}.{len(payload)}".encode()
    writer.add(bag.BAG_INFO, re.sub(rb"Oxum: .*", oxum, files[bag.BAG_INFO]))
    writer.add(bag.MANIFEST, bag.manifest_text(payload).encode())
    tags = {n: d for n, d in writer.digests.items() if n not in payload}
    tag_manifest = bag.manifest_text(tags).encode()
    writer.add(bag.TAG_MANIFEST, tag_manifest)
    writer.add(bag.SIGNATURE, key.sign(tag_manifest).encode())


@pytest.fixture(scope="session")
def with_checksum() -> Callable[[bytes], bytes]:
    """Puts the right checksum at the end of a changed zip file, as an attacker would."""
    return lambda raw: raw[:-64] + hashlib.sha256(raw[:-64]).hexdigest().encode()
