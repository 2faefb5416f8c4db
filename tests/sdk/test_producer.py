"""What could not be recorded is counted, told once there is a way, and costs nothing else."""

from __future__ import annotations

import errno
import logging
import os
import sys
from pathlib import Path

import pytest

from edgewatch.sdk import producer as producing
from edgewatch.sdk.paths import spool_folder
from edgewatch.sdk.producer import Producer
from edgewatch.spool import Kind, SegmentReader, SegmentWriter


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """A producer tries again at once, not after five seconds."""
    monkeypatch.setattr(producing, "RETRY_S", 0.0)


class Disk:
    """Refuses every record while it is broken."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.error: OSError | None = None
        append = SegmentWriter.append

        def refusing(writer: SegmentWriter, kind: Kind, body: bytes, **rest: int) -> None:
            if self.error is not None:
                raise self.error
            append(writer, kind, body, **rest)

        monkeypatch.setattr(SegmentWriter, "append", refusing)


def recorded(site: Path) -> list[tuple[str, int]]:
    """(kind, number dropped) of all records but header and close."""
    found = []
    for path in sorted(spool_folder(site).glob("*.seg")):
        with SegmentReader(path) as reader:
            found += [
                (r.kind.name, r.json().get("dropped", 0))
                for r in reader.read()
                if r.kind not in (Kind.HEADER, Kind.CLOSE)
            ]
    return found


def label(producer: Producer) -> None:
    producer.append(Kind.LABEL, b"{}", wall_ns=1)


def test_a_spell_of_failing_is_one_warning_and_one_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    disk, producer = Disk(monkeypatch), Producer(tmp_path, "p")
    label(producer)
    disk.error = OSError(errno.EIO, "Input/output error")
    with caplog.at_level(logging.WARNING, "edgewatch"):
        for _ in range(7):
            label(producer)
    assert len(caplog.records) == 1
    assert (producer.recording, producer.dropped) == (False, 7)
    disk.error = None
    label(producer)
    label(producer)
    producer.close()
    assert producer.recording
    assert recorded(tmp_path) == [("LABEL", 0), ("EVENT", 7), ("LABEL", 0), ("LABEL", 0)]


def test_what_was_dropped_is_told_at_the_end_if_no_record_follows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, producer = Disk(monkeypatch), Producer(tmp_path, "p")
    disk.error = OSError(errno.ENOSPC, "No space left on device")
    label(producer)
    disk.error = None
    producer.close()
    assert recorded(tmp_path) == [("EVENT", 1)]


def test_a_value_that_cannot_be_recorded_costs_its_own_record_alone(tmp_path: Path) -> None:
    producer = Producer(tmp_path, "p")
    producer.failed(TypeError("no plain form"))
    assert producer.recording
    label(producer)
    producer.close()
    assert recorded(tmp_path) == [("EVENT", 1), ("LABEL", 0)]


@pytest.mark.skipif(sys.platform == "win32", reason="no fork on this platform")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_child_does_not_tell_what_its_parent_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, producer = Disk(monkeypatch), Producer(tmp_path, "p")
    disk.error = OSError(errno.EIO, "Input/output error")
    label(producer)
    disk.error = None
    child = os.fork()
    if child == 0:
        label(producer)
        os._exit(0)
    os.waitpid(child, 0)
    label(producer)
    producer.close()
    assert sorted(recorded(tmp_path)) == [("EVENT", 1), ("LABEL", 0), ("LABEL", 0)]
