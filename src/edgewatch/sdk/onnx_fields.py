"""What an ONNX file says of itself, read from its bytes without the ``onnx`` package.

A host program carries onnxruntime but seldom ``onnx``. ONNX files are protocol buffers, whose
fields can be walked by their tags alone (https://protobuf.dev/programming-guides/encoding/); the
numbers of the fields are those of ``onnx.proto3``. Values that are not asked for, the weights
above all, are passed over by seeking. Any file may be given: what is no ONNX file yields nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

_MAX_TEXT = 4096
_MAX_DEPTH = 32
_MAX_FIELDS = 1_000_000  # of one message; a graph has one for each node

# What can hold a tensor, in onnx.proto3: message → field number → the message it holds.
_HOLDS: dict[str, dict[int, str]] = {
    "model": {7: "graph", 20: "training", 25: "function"},
    "training": {1: "graph", 2: "graph"},
    "function": {7: "node", 11: "attribute"},
    "graph": {1: "node", 5: "tensor", 15: "sparse"},
    "node": {5: "attribute"},
    "attribute": {
        5: "tensor",
        6: "graph",
        10: "tensor",
        11: "graph",
        22: "sparse",
        23: "sparse",
    },
    "sparse": {1: "tensor", 2: "tensor"},
}
_EXTERNAL_DATA = 13  # of a tensor: entries of key and value


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a model; what the file does not say is empty, 0, or absent.

    ``opsets`` gives the version of each domain of operators; "" is ONNX's own.
    """

    ir_version: int = 0
    producer: str = ""
    producer_version: str = ""
    domain: str = ""
    model_version: int = 0
    graph: str = ""
    opsets: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Field:
    """One field: its number, and either a number or where its bytes lie in the file."""

    number: int
    value: int = 0
    start: int = -1
    end: int = -1

    @property
    def is_bytes(self) -> bool:
        return self.start >= 0


def read_header(file: BinaryIO) -> Header:
    """The head of a model in a seekable file; an empty one where there is none to read."""
    numbers: dict[int, int] = {}
    texts: dict[int, str] = {}
    opsets: dict[str, int] = {}
    try:
        for one in _fields(file, 0, _size(file)):
            if not one.is_bytes:
                numbers[one.number] = one.value
            elif one.number == 7:
                texts[7] = _text_of(file, one, 2)
            elif one.number == 8:
                opsets[_text_of(file, one, 1)] = _number_of(file, one, 2)
            elif one.number in (2, 3, 4):
                texts[one.number] = _text(file, one)
    except ValueError:
        return Header()
    producer, version, domain, graph = (texts.get(number, "") for number in (2, 3, 4, 7))
    return Header(numbers.get(1, 0), producer, version, domain, numbers.get(5, 0), graph, opsets)


def external_locations(file: BinaryIO) -> list[str]:
    """The ``location`` of every tensor kept outside the file, each once, sorted.

    Raises:
        ValueError: the file is no protocol buffer throughout; what it refers to is not known.
    """
    found: set[str] = set()
    _gather(file, "model", _Field(0, 0, 0, _size(file)), found, 0)
    return sorted(found)


def _gather(file: BinaryIO, kind: str, at: _Field, found: set[str], depth: int) -> None:
    if depth > _MAX_DEPTH:
        raise ValueError("messages nested too deeply")
    for one in _fields(file, at.start, at.end):
        if not one.is_bytes:
            continue
        if kind == "tensor":
            if one.number == _EXTERNAL_DATA and _text_of(file, one, 1) == "location":
                found.add(_text_of(file, one, 2))
        elif one.number in _HOLDS[kind]:
            _gather(file, _HOLDS[kind][one.number], one, found, depth + 1)


def _fields(file: BinaryIO, start: int, end: int) -> Iterator[_Field]:
    """The fields of the message between two offsets.

    Raises:
        ValueError: there is no message there.
    """
    at, budget = start, _MAX_FIELDS
    while at < end:
        budget -= 1
        tag, at = _varint(file, at, end)
        number, wire = tag >> 3, tag & 7
        if wire == 0:
            value, at = _varint(file, at, end)
            yield _Field(number, value)
            continue
        if wire == 2:
            length, at = _varint(file, at, end)
        elif wire in (1, 5):
            length = 8 if wire == 1 else 4
        else:
            raise ValueError(f"wire type {wire} at {at}")
        if number == 0 or at + length > end or budget < 0:
            raise ValueError(f"field {number} of {length} bytes at {at}")
        if wire == 2:
            yield _Field(number, 0, at, at + length)
        at += length


def _varint(file: BinaryIO, at: int, end: int) -> tuple[int, int]:
    """A base-128 number and the offset after it."""
    file.seek(at)
    value = 0
    for place, byte in enumerate(file.read(min(10, end - at))):
        value |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return value, at + place + 1
    raise ValueError(f"no number at {at}")


def _text(file: BinaryIO, one: _Field) -> str:
    file.seek(one.start)
    return file.read(min(one.end - one.start, _MAX_TEXT)).decode("utf-8", "replace")


def _text_of(file: BinaryIO, message: _Field, number: int) -> str:
    """The text in the last field of that number, as protocol buffers have it; "" without one."""
    texts = [
        _text(file, one)
        for one in _fields(file, message.start, message.end)
        if one.is_bytes and one.number == number
    ]
    return texts[-1] if texts else ""


def _number_of(file: BinaryIO, message: _Field, number: int) -> int:
    values = [
        one.value
        for one in _fields(file, message.start, message.end)
        if not one.is_bytes and one.number == number
    ]
    return values[-1] if values else 0


def _size(file: BinaryIO) -> int:
    return file.seek(0, 2)
