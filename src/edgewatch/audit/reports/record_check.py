"""Checking the proof of single records with nothing but the proof, a receipt and a public key."""

from __future__ import annotations

import binascii
import struct
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from edgewatch.audit.findings import Finding
from edgewatch.audit.reports.values import values_of
from edgewatch.audit.seals.canonical import (
    SALT_BYTES,
    Value,
    body_hash,
    leaf_hash,
    metadata_bytes,
)
from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.content import content_leaf
from edgewatch.audit.seals.proofs import check_inclusion
from edgewatch.store.sealed_kinds import BY_CODE, BY_TABLE

_HEADER = struct.Struct("<BBqqqqI32s")
_CONTENT = struct.Struct("<9sQIq32sI")
_MAGIC = b"EWseal/1\n"
_BAD_SHAPE = (KeyError, TypeError, ValueError, AttributeError, binascii.Error, struct.error)


@dataclass(frozen=True, slots=True)
class ProvedRecord:
    """A record whose proof holds: its table, number, event time and values in their order."""

    table: str
    row_id: int
    time_ns: int
    values: tuple[Value, ...]

    @property
    def named(self) -> dict[str, Value]:
        """The values by the names of their columns."""
        return named_values(self.table, self.values)


def named_values(table: str, values: Sequence[Value]) -> dict[str, Value]:
    """The values of a body by the names of the columns that ``docs/seals.md`` lists.

    Raises:
        ValueError: there are not as many as a record of this table has.
    """
    return dict(zip(BY_TABLE[table].columns, values, strict=True))


def check_records(
    proof: Mapping[str, Any], head: Checkpoint
) -> tuple[list[ProvedRecord], list[Finding]]:
    """The records whose proof leads to the head of the log, and what is wrong with others."""
    contents: dict[int, bytes] = {}
    findings: list[Finding] = []
    for seal in _listed(proof, "seals"):
        number, said = _checked_seal(seal, head)
        if isinstance(said, bytes):
            contents[number] = said
        else:
            findings.append(said)
    records: list[ProvedRecord] = []
    for record in _listed(proof, "records"):
        found = _checked_record(record, contents)
        if isinstance(found, Finding):
            findings.append(found)
        else:
            records.append(found)
    return records, findings


def _listed(proof: Mapping[str, Any], name: str) -> Iterator[Any]:
    parts = proof.get(name) if isinstance(proof, Mapping) else None
    yield from parts if isinstance(parts, list) else ()


def _checked_seal(seal: Any, head: Checkpoint) -> tuple[int, bytes | Finding]:
    """The number of a seal with its content, or with what is wrong with it."""
    try:
        number, content = int(seal["number"]), b64decode(seal["content"], validate=True)
        path = _hashes(seal["path"])
        magic, named, *_ = _CONTENT.unpack_from(content)
    except _BAD_SHAPE:
        return 0, Finding("is no proof of a seal", "proof, seals")
    leaf = content_leaf(content)
    if magic != _MAGIC or named != number:
        return number, Finding("is another seal than it says", f"seal {number}")
    if not check_inclusion(leaf, number - 1, head.size, head.root, path):
        return number, Finding("is not in the log that the receipt names", f"seal {number}")
    return number, content


def _checked_record(record: Any, contents: Mapping[int, bytes]) -> ProvedRecord | Finding:
    try:
        row_id, kind = int(record["id"]), int(record["kind"])
        place = f"{BY_CODE[kind].table} {row_id}"
        wrong = _wrong(record, row_id, kind, contents)
        if wrong:
            return Finding(wrong, place)
        values = tuple(values_of(b64decode(record["body"], validate=True)))
        return ProvedRecord(BY_CODE[kind].table, row_id, int(record["time_ns"]), values)
    except _BAD_SHAPE:
        return Finding("is no proof of a record", "proof, records")


def _wrong(record: Any, row_id: int, kind: int, contents: Mapping[int, bytes]) -> str:
    """What is wrong with the proof of a record; empty where it holds."""
    batch = record["batch"]
    header, seal = bytes.fromhex(batch["header"]), int(batch["seal"])
    version, of_kind, _, _, first_id, last_id, n, root = _HEADER.unpack(header)
    if record["table"] != BY_CODE[kind].table or batch["n"] != n:
        return "is of another table or batch than it says"
    if seal not in contents:
        return "is of a seal that is not proved"
    if not _names(contents[seal], header):
        return f"is of a batch that seal {seal} does not name"
    if (version, of_kind) != (record["version"], kind) or not first_id <= row_id <= last_id:
        return "does not belong to its batch"
    salt = bytes.fromhex(record["salt"])
    body = b64decode(record["body"], validate=True)
    metadata = metadata_bytes(version, kind, row_id, int(record["time_ns"]))
    leaf = leaf_hash(metadata, body_hash(salt, body))
    holds = len(salt) == SALT_BYTES and check_inclusion(
        leaf, int(batch["position"]), n, root, _hashes(batch["path"])
    )
    return "" if holds else "is not what was sealed: its bytes do not lead to the root of its batch"


def _names(content: bytes, header: bytes) -> bool:
    """Whether a seal's content has this header of a batch, whole and in its place."""
    n = _CONTENT.unpack_from(content)[5]
    batches = content[_CONTENT.size :]
    if len(batches) != n * _HEADER.size:
        return False
    return header in (batches[i : i + _HEADER.size] for i in range(0, len(batches), _HEADER.size))


def _hashes(path: Sequence[str]) -> list[bytes]:
    return [bytes.fromhex(node) for node in path]
