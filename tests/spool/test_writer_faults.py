"""What a disk refuses leaves no trace in a segment; what was acknowledged is all there."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from edgewatch.spool import Kind, SegmentReader, SegmentWriter


def bodies(folder: Path) -> list[bytes]:
    found = []
    for path in sorted(folder.glob("*.seg")):
        with SegmentReader(path) as reader:
            while records := reader.read():
                found += [r.body for r in records if r.kind is Kind.EVENT]
            assert (reader.damages, reader.pending) == ([], 0), path
    return found


class FailingWrite:
    """``os.write`` that fails, or stops after some bytes, when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._write = os.write
        self.after: int | None = None
        monkeypatch.setattr(os, "write", self)

    def __call__(self, fd: int, data: bytes) -> int:
        if self.after is None:
            return self._write(fd, data)
        if self.after == 0:
            raise OSError(errno.EIO, "Input/output error")
        return self._write(fd, data[: self.after])


@pytest.mark.parametrize("after", [0, 1, 12, 30])
def test_a_record_that_was_not_written_whole_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    disk = FailingWrite(monkeypatch)
    writer = SegmentWriter(tmp_path, "test")
    writer.append(Kind.EVENT, b"before", wall_ns=1)
    disk.after = after
    with pytest.raises(OSError, match=r"space|error"):
        writer.append(Kind.EVENT, b"x" * 100, wall_ns=2)
    disk.after = None
    writer.append(Kind.EVENT, b"after", wall_ns=3)
    writer.close()
    assert bodies(tmp_path) == [b"before", b"after"]


def test_a_piece_that_stayed_costs_no_later_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, ftruncate = FailingWrite(monkeypatch), os.ftruncate
    writer = SegmentWriter(tmp_path, "test")
    for body, refused in ((b"first", True), (b"second", False)):
        writer.append(Kind.EVENT, body, wall_ns=1)
        disk.after = 30
        monkeypatch.setattr(os, "ftruncate", _refuse if refused else ftruncate)
        with pytest.raises(OSError, match="space"):
            writer.append(Kind.EVENT, b"x" * 100, wall_ns=2)
        disk.after = None
    writer.close()
    (path,) = tmp_path.glob("*.seg")
    with SegmentReader(path) as reader:
        found = [record.body for record in reader.read() if record.kind is Kind.EVENT]
        assert [damage.length for damage in reader.damages] == [30]
    assert found == [b"first", b"second"]


def _refuse(fd: int, length: int) -> None:
    raise OSError(errno.EIO, "Input/output error")


def test_a_file_that_went_bad_is_left_for_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FailingWrite(monkeypatch)
    writer = SegmentWriter(tmp_path, "test")
    writer.append(Kind.EVENT, b"before", wall_ns=1)
    first, disk.after = writer.path, 0
    with pytest.raises(OSError, match="error"):
        writer.append(Kind.EVENT, b"lost", wall_ns=2)
    disk.after = None
    writer.append(Kind.EVENT, b"after", wall_ns=3)
    assert writer.path != first
    writer.close()
    assert bodies(tmp_path) == [b"before", b"after"]


@pytest.mark.parametrize("after", [0, 20])
def test_a_segment_whose_header_could_not_be_written_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    disk = FailingWrite(monkeypatch)
    writer = SegmentWriter(tmp_path, "test")
    disk.after = after
    with pytest.raises(OSError, match=r"space|error"):
        writer.append(Kind.EVENT, b"x", wall_ns=1)
    assert list(tmp_path.iterdir()) == []
    disk.after = None
    writer.append(Kind.EVENT, b"after", wall_ns=2)
    writer.close()
    assert bodies(tmp_path) == [b"after"]


def test_a_stream_that_could_not_be_declared_is_declared_by_the_next_segment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FailingWrite(monkeypatch)
    writer = SegmentWriter(tmp_path, "test")
    writer.append(Kind.EVENT, b"first", wall_ns=1)
    disk.after = 0
    stream = writer.declare({"model": "m"})
    disk.after = None
    writer.append(Kind.EVENT, b"second", wall_ns=2, stream=stream)
    path = writer.path
    writer.close()
    assert path is not None
    with SegmentReader(path) as reader:
        kinds = [record.kind for record in reader.read()]
    assert kinds == [Kind.HEADER, Kind.STREAM, Kind.EVENT, Kind.CLOSE]
    assert bodies(tmp_path) == [b"first", b"second"]


def test_a_stream_that_is_no_json_is_refused_and_spoils_nothing(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path, "test")
    with pytest.raises(TypeError):
        writer.declare({"model": object()})
    writer.append(Kind.EVENT, b"fine", wall_ns=1)
    writer.close()
    assert bodies(tmp_path) == [b"fine"]


LIMITED = """
import resource, sys
from pathlib import Path
from edgewatch.spool import Kind, SegmentWriter
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
writer, acknowledged = SegmentWriter(Path(sys.argv[1]), "limited"), 0
for number in range(100):
    try:
        writer.append(Kind.EVENT, b"%03d" % number + b"x" * 97, wall_ns=number)
        acknowledged += 1
    except OSError:
        pass
print(acknowledged)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs RLIMIT_FSIZE")
def test_what_is_acknowledged_at_a_file_size_limit_is_what_can_be_read(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)], capture_output=True, text=True, check=True
    )
    found = bodies(tmp_path)
    assert 10 < len(found) < 100
    assert len(found) == int(done.stdout)


ENDINGS = {
    "in order": "writer.close()",
    "without a word": "os._exit(3)",
    "by a signal": "os.kill(os.getpid(), signal.SIGKILL)",
    "by an exception in a thread": "threading.Thread(target=lambda: 1 / 0).start()",
    "in a forked child": "os.fork() or (write(b'child'), os._exit(0))",
    "in a child that forked while another thread wrote": (
        "stop = threading.Event()\n"
        "def busy():\n"
        "    while not stop.is_set(): writer.append(Kind.EVENT, b'busy', wall_ns=1)\n"
        "t = threading.Thread(target=busy); t.start()\n"
        "for _ in range(20):\n"
        "    pid = os.fork()\n"
        "    if not pid: write(b'child'); os._exit(0)\n"
        "    os.waitpid(pid, 0)\n"
        "stop.set(); t.join()"
    ),
}
ENDING = """
import os, signal, sys, threading, warnings
from pathlib import Path
from edgewatch.spool import Kind, SegmentWriter
warnings.simplefilter("ignore")
writer = SegmentWriter(Path(sys.argv[1]), "ending")
def write(body): writer.append(Kind.EVENT, body, wall_ns=1)
write(b"one"); write(b"two")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
@pytest.mark.parametrize("ending", ENDINGS)
def test_however_a_process_ends_what_it_wrote_is_whole(tmp_path: Path, ending: str) -> None:
    subprocess.run(
        [sys.executable, "-c", ENDING + ENDINGS[ending], str(tmp_path)],
        check=False,
        capture_output=True,
        timeout=60,
    )
    found = bodies(tmp_path)
    assert found[:2] == [b"one", b"two"]
    assert found.count(b"child") == (20 if "another thread" in ending else "forked" in ending)


@pytest.mark.skipif(sys.platform == "win32", reason="no advisory locks there")
def test_the_lock_tells_a_living_producer_from_a_dead_one(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path, "test")
    writer.append(Kind.EVENT, b"x", wall_ns=1)
    assert writer.path is not None
    with SegmentReader(writer.path) as one, SegmentReader(writer.path) as two:
        assert (one.has_producer(), two.has_producer()) == (True, True)
        writer.close()
        assert (one.has_producer(), two.has_producer()) == (False, False)


def test_threads_and_rotation_lose_no_record(tmp_path: Path) -> None:
    writer = SegmentWriter(tmp_path, "test", rotate_bytes=3000)

    def work(name: int) -> None:
        for number in range(200):
            writer.append(Kind.EVENT, b"%d-%d" % (name, number), wall_ns=number)

    threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    writer.close()
    found = bodies(tmp_path)
    assert sorted(found) == sorted(b"%d-%d" % (t, n) for t in range(4) for n in range(200))
    assert len(list(tmp_path.glob("*.seg"))) > 5
