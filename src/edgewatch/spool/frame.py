"""The bytes of one record in a segment.

::

    marker   4 bytes   b"EWr1"; a reader that lost its place looks for the next one
    length   u32 LE    bytes of the payload
    crc      u32 LE    CRC-32 (ISO-HDLC, as zlib) of the payload
    payload  kind u8 · flags u8 · stream u16 · seq u64 · wall_ns i64 · mono_ns i64 · body

A prediction's body is binary (:mod:`edgewatch.sdk.tensors`), every other body is UTF-8 JSON.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, cast
from zlib import crc32

FORMAT = "edgewatch-spool/1"
MARKER = b"EWr1"
FRAME = struct.Struct("<4sII")
HEAD = struct.Struct("<BBHQqq")
MAX_PAYLOAD = 256 * 1024 * 1024


class Kind(IntEnum):
    """What a record is. Numbers are part of the format and are never reused."""

    HEADER = 1  # first record of a segment: format, producer, process
    STREAM = 2  # declares a stream: model, inputs, outputs, identity
    PREDICTION = 3
    LABEL = 4
    EVIDENCE = 5  # what a feed or a replay saw of a device
    ACTION = 6  # what a named person did
    EVENT = 7  # something that happened to the producer
    CLOSE = 8  # last record: the producer ended in order


@dataclass(frozen=True, slots=True)
class Record:
    """One record as read back. ``wall_ns`` is its event time, ``offset`` its place in the file."""

    kind: Kind
    stream: int
    seq: int
    wall_ns: int
    mono_ns: int
    body: bytes
    flags: int = 0
    offset: int = 0

    def json(self) -> dict[str, Any]:
        """The body as an object; :class:`ValueError` if it is not one."""
        value = decode_json(self.body)
        if not isinstance(value, dict):
            raise ValueError(f"expected a JSON object, found {type(value).__name__}")
        return cast("dict[str, Any]", value)


def encode_frame(
    kind: int, stream: int, seq: int, wall_ns: int, mono_ns: int, body: bytes, flags: int = 0
) -> bytes:
    """One whole frame, ready for a single ``write``."""
    head = HEAD.pack(kind, flags, stream, seq, wall_ns, mono_ns)
    # crc32 runs on, so head and body need not be joined to be checked.
    return b"".join(
        (FRAME.pack(MARKER, len(head) + len(body), crc32(body, crc32(head))), head, body)
    )


def encode_json(value: object) -> bytes:
    """Compact UTF-8 JSON with stable key order, the body of all but predictions."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode(errors="replace")  # a lone surrogate has no UTF-8


def decode_json(raw: bytes) -> Any:
    """The JSON value in a body, with every text fit to be stored.

    An escape can name half a surrogate pair, which no UTF-8 text can hold; it becomes "?".
    Raises :class:`ValueError` for what is no JSON.
    """
    try:
        value = json.loads(raw.decode(errors="replace"))
        return json.loads(encode_json(value)) if b"\\ud" in raw.lower() else value
    except RecursionError:
        raise ValueError("nested too deep") from None


def decode_payload(payload: bytes, offset: int = 0) -> Record:
    """The record in a payload whose CRC has been checked, of a frame at ``offset``.

    Raises :class:`ValueError` for a kind that this version does not know.
    """
    kind, flags, stream, seq, wall_ns, mono_ns = HEAD.unpack_from(payload)
    return Record(Kind(kind), stream, seq, wall_ns, mono_ns, payload[HEAD.size :], flags, offset)
