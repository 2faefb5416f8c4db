"""Which model this is: the SHA-256 of its file and of every file of weights beside it.

The identity of a model in one file is the SHA-256 of that file. Where weights lie in other files
(ONNX external data), a file of weights could be exchanged without a trace in the model file; the
identity is then the SHA-256 of a list of all of them, as ``sha256sum`` prints it: a line for the
model, called ``-``, and a line for each location in the order of their bytes::

    (sha256sum < model.onnx; sha256sum weights.bin) | sha256sum

A location that cannot be read has the digest ``unreadable``: that it could not is part of the
identity. Files are read in pieces while onnxruntime loads them: both find them in the page cache,
and what a second core has time for costs the host nothing.
"""

from __future__ import annotations

import errno
import hashlib
import io
import logging
import os
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, BinaryIO

from edgewatch.sdk.onnx_fields import Header, external_locations, read_header

log = logging.getLogger("edgewatch")
UNREADABLE = "unreadable"
WEIGHTS_FOLDER = "session.model_external_initializers_file_folder_path"  # onnxruntime's option
_PIECE = 1024 * 1024
_MARK = b"location"  # the key that every reference to another file has

ModelSource = str | bytes | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """A file that the model refers to: where, its digest or :data:`UNREADABLE`, its bytes."""

    location: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """What tells one model from another; ``sha256`` is "" where the model cannot be read."""

    sha256: str = ""
    file_sha256: str = ""
    weights: tuple[WeightsFile, ...] = ()
    header: Header = field(default_factory=Header)

    def to_json(self) -> dict[str, Any]:
        """As a segment declares it, beside what onnxruntime says."""
        header = self.header
        return {
            "sha256": self.sha256,
            "file_sha256": self.file_sha256,
            "weights": [asdict(one) for one in self.weights],
            "producer": header.producer,
            "producer_version": header.producer_version,
            "graph": header.graph,
            "ir_version": header.ir_version,
            "opsets": header.opsets,
        }


class _CancelledError(Exception):
    """The model does not load; nobody wants its identity any more."""


class Identifying:
    """An identity that is being worked out.

    ``identity`` is complete once :func:`identifying` has ended, and empty if that failed.
    """

    def __init__(self, source: ModelSource, folder: Path | None) -> None:
        self.identity = ModelIdentity()
        self.cancelled = threading.Event()
        self.error: Exception | None = None
        self._source, self._folder = source, folder

    def work(self) -> None:
        """Read everything, and keep any failure to ourselves."""
        try:
            self.identity = identify(self._source, self._folder, self.cancelled)
        except _CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - a monitor must not take the model down
            self.error = error


@contextmanager
def identifying(source: ModelSource, options: Any = None) -> Iterator[Identifying]:
    """Work out the identity of a model while the body loads it.

    ``options`` are onnxruntime's ``SessionOptions``, which may name the folder of the weights.
    The thread ends with the body: an error of loading stops it at the next piece. A model that
    onnxruntime can load and we cannot read goes unidentified, and that is said once.
    """
    one = Identifying(source, _weights_folder(source, options))
    thread = threading.Thread(target=one.work, name="edgewatch-identity", daemon=True)
    try:
        thread.start()
    except RuntimeError:  # the system gives no more threads: then before the model is loaded
        one.work()
    try:
        yield one
    except BaseException:
        one.cancelled.set()
        raise
    finally:
        if thread.ident is not None:
            thread.join()
    if one.error is not None:
        log.warning("EdgeWatch cannot tell which model this is (%s)", one.error)


def identify(
    source: ModelSource, folder: Path | None = None, cancelled: threading.Event | None = None
) -> ModelIdentity:
    """The identity of a model file, or of a model in memory.

    ``folder`` holds its files of weights: by default that of the model file, or the working
    directory for a model in memory, as onnxruntime has it.

    Raises:
        OSError: the model file cannot be read.
    """
    stop = cancelled or threading.Event()
    if isinstance(source, bytes):
        with io.BytesIO(source) as held:
            return _identify(held, folder or Path(), stop)
    path = Path(os.fsdecode(source))  # a path may be bytes, as os.fspath has it
    with _open(path) as file:
        return _identify(file, folder or path.parent, stop)


def _identify(file: BinaryIO, folder: Path, stop: threading.Event) -> ModelIdentity:
    own, marked = _digest_model(file, stop)
    header = read_header(file)
    weights = tuple(_weights(folder, location, stop) for location in _located(file, marked))
    if not weights:
        return ModelIdentity(own, own, (), header)
    lines = [f"{own}  -\n", *(f"{one.sha256}  {one.location}\n" for one in weights)]
    combined = hashlib.sha256("".join(lines).encode(errors="replace")).hexdigest()
    return ModelIdentity(combined, own, weights, header)


def _located(file: BinaryIO, marked: bool) -> list[str]:
    if not marked:
        return []
    try:
        return external_locations(file)
    except ValueError:
        return []  # no ONNX file: onnxruntime's own format keeps its weights inside


def _weights(folder: Path, location: str, stop: threading.Event) -> WeightsFile:
    """The digest of one file of weights; a location that leads elsewhere is not followed."""
    try:
        if _is_beside(location):
            with _open(folder / location) as file:
                return WeightsFile(location, _digest(file, stop), file.tell())
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        pass  # said by the digest
    return WeightsFile(location, UNREADABLE, 0)


def _is_beside(location: str) -> bool:
    """Whether a location stays in the model's folder, on this and every other system.

    >>> _is_beside("weights/0.bin"), _is_beside("../0.bin"), _is_beside("C:0.bin")
    (True, False, False)
    """
    paths = (PurePosixPath(location), PureWindowsPath(location))
    return bool(location) and not any(p.is_absolute() or p.anchor or ".." in p.parts for p in paths)


def _open(path: Path) -> BinaryIO:
    """A file to read. A pipe or a device, for which one would wait, is refused."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    return path.open("rb")


def _digest(file: BinaryIO, stop: threading.Event) -> str:
    digest = hashlib.sha256()
    for piece in _pieces(file, stop):
        digest.update(piece)
    return digest.hexdigest()


def _digest_model(file: BinaryIO, stop: threading.Event) -> tuple[str, bool]:
    """The SHA-256 of a model file, and whether it may refer to other files."""
    digest, marked, tail = hashlib.sha256(), False, b""
    for piece in _pieces(file, stop):
        digest.update(piece)
        if not marked:
            marked = _MARK in piece or _MARK in tail + bytes(piece[: len(_MARK)])
            tail = (tail + bytes(piece[-len(_MARK) :]))[1 - len(_MARK) :]
    return digest.hexdigest(), marked


def _pieces(file: BinaryIO, stop: threading.Event) -> Iterator[bytearray]:
    """The file from where it stands, in one buffer that is used again and again."""
    buffer = bytearray(_PIECE)
    while length := file.readinto(buffer):  # type: ignore[attr-defined]
        if stop.is_set():
            raise _CancelledError
        yield buffer if length == len(buffer) else buffer[:length]


def _weights_folder(source: ModelSource, options: Any) -> Path | None:
    """The folder that the session's options name for the weights of a model in memory."""
    if not isinstance(source, bytes) or options is None:
        return None
    try:
        return Path(options.get_session_config_entry(WEIGHTS_FOLDER))
    except (AttributeError, RuntimeError):  # not set
        return None
