#!/usr/bin/env python3
"""Check an EdgeWatch audit bundle with nothing but Python's standard library.

    python3 verify.py BUNDLE.zip                  a bundle as exported, or its unpacked folder
    python3 verify.py BUNDLE.zip --receipt R.txt  and that it goes on from a receipt
    python3 verify.py NEW.zip --against OLD.zip   and from an older bundle
    python3 verify.py BUNDLE.zip --signer SHA256:… --first-key SHA256:…   keys known from elsewhere

Exit status: 0 nothing is wrong, 1 something is, 2 it could not be looked at. ``--json`` prints one
JSON object. Nothing in the bundle is run. Needs Python 3.9 or newer, with SQLite 3.37 or newer.

Written from EdgeWatch's ``docs/seals.md`` and sharing no code with it: two programs that agree say
more than one that agrees with itself. In the order of this file: Ed25519 (RFC 8032), SSH
signatures (OpenSSH, PROTOCOL.sshsig), checkpoints (C2SP signed-note, tlog-checkpoint), Merkle
trees (RFC 6962), the files of the bag (RFC 8493), the record: its kinds of rows, the log of seals,
the rows against them, what is missing, rows that change.

Left to ``edgewatch bundle verify``: whether tables, views and indexes are as EdgeWatch makes them,
whether texts are JSON, the signatures of people under their actions, what EdgeWatch would never
retire or change, the proofs for those who have not the whole log, and what else is in the zip file.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import heapq
import io
import json
import os
import re
import secrets
import sqlite3
import stat
import struct
import sys
import tempfile
import zipfile
import zlib
from bisect import bisect_right
from collections import namedtuple
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Tuple

if sys.version_info < (3, 9):
    sys.exit("verify.py needs Python 3.9 or newer; this is " + sys.version.split()[0])

Say = Callable[[str, str], None]  # told what is wrong, and where


class Unreadable(Exception):
    """It cannot be looked at, here or at all. Its text says why."""


# --- Ed25519 (RFC 8032, section 5.1) -------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
Point = Tuple[int, int, int, int]  # extended coordinates X, Y, Z, T
NEUTRAL: Point = (0, 1, 1, 0)


def add(a: Point, b: Point) -> Point:
    """The sum of two points (RFC 8032, 5.1.4)."""
    m, n = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    t, z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = n - m, z - t, z + t, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def decompress(data: bytes) -> Optional[Point]:
    """The point that 32 bytes stand for, or None (RFC 8032, 5.1.3)."""
    number = int.from_bytes(data, "little")
    y, sign = number & (2**255 - 1), number >> 255
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P == P - u:
        x = x * ROOT_OF_MINUS_ONE % P
    if (v * x * x - u) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")) or NEUTRAL


def sum_of_products(scalars: Sequence[int], points: Sequence[Point]) -> Point:
    """s1·P1 + s2·P2 + …, by the bucket method of Pippenger."""
    width = max(2, min(12, len(points).bit_length() - 2))
    total = NEUTRAL
    for shift in reversed(range(0, max(s.bit_length() for s in scalars) or 1, width)):
        for _ in range(width):
            total = add(total, total)
        buckets: list[Optional[Point]] = [None] * (1 << width)
        for scalar, point in zip(scalars, points):
            at = scalar >> shift & (1 << width) - 1
            held = buckets[at]
            buckets[at] = point if held is None else add(held, point)
        running = part = NEUTRAL
        for bucket in reversed(buckets[1:]):
            running = running if bucket is None else add(running, bucket)
            part = add(part, running)
        total = add(total, part)
    return total


Signed = namedtuple("Signed", "key message signature")


def hold(signed: Sequence[Signed]) -> bool:
    """Whether all these Ed25519 signatures hold, checked together.

    The sum of the equations of RFC 8032, 5.1.7, each with a random factor of 128 bits: one wrong
    signature gets through with a chance of 2^-128. Far cheaper than one by one.
    """
    scalars, points, base = [], [], 0
    for one in signed:
        if len(one.signature) != 64 or len(one.key) != 32:
            return False
        key, r = decompress(one.key), decompress(one.signature[:32])
        s = int.from_bytes(one.signature[32:], "little")
        if key is None or r is None or s >= ORDER:
            return False
        digest = hashlib.sha512(one.signature[:32] + one.key + one.message).digest()
        factor = secrets.randbits(128) | 1
        scalars += [factor, factor * int.from_bytes(digest, "little") % ORDER]
        points += [r, key]
        base += factor * s
    found = sum_of_products([*scalars, -base % ORDER], [*points, BASE])
    for _ in range(3):  # the cofactor
        found = add(found, found)
    return found[0] % P == 0 and (found[1] - found[2]) % P == 0


def wrong_ones(signed: Sequence[Signed]) -> Iterator[int]:
    """The positions of signatures that do not hold, by halving."""
    if not signed or hold(signed):
        return
    if len(signed) == 1:
        yield 0
        return
    middle = len(signed) // 2
    yield from wrong_ones(signed[:middle])
    yield from (middle + i for i in wrong_ones(signed[middle:]))


# --- SSH signatures (OpenSSH, PROTOCOL.sshsig) ---------------------------------------------------


def ssh_string(data: bytes) -> bytes:
    """A string as SSH writes it: its length in four bytes, big endian, and the bytes (RFC 4251)."""
    return struct.pack(">I", len(data)) + data


def key_blob(key: bytes) -> bytes:
    """A public key of 32 bytes as SSH sends it (RFC 8709)."""
    return ssh_string(b"ssh-ed25519") + ssh_string(key)


def fingerprint(key: bytes) -> str:
    """``SHA256:…`` of a public key of 32 bytes, as ``ssh-keygen -lf`` prints it."""
    return "SHA256:" + base64_text(sha256(key_blob(key))).rstrip("=")


def ssh_signer(message: bytes, armoured: str, namespace: bytes) -> bytes:
    """The Ed25519 key (32 bytes) that signed; else ValueError.

    With such a key every field of the signature has its length: it is made anew around the key
    and the 64 bytes at its end, and must be the same.
    """
    lines = [line.strip() for line in armoured.strip().splitlines()]
    begin, end = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
    if len(lines) < 3 or (lines[0], lines[-1]) != (begin, end):
        raise ValueError("has no begin and end line of an SSH signature")
    blob = base64.b64decode("".join(lines[1:-1]), validate=True)
    key, signature = blob[33:65], blob[-64:]
    for algorithm in (b"sha256", b"sha512"):
        parts = key_blob(key), namespace, b"", algorithm
        signed = ssh_string(b"ssh-ed25519") + ssh_string(signature)
        if blob == b"SSHSIG\0\0\0\1" + b"".join(map(ssh_string, (*parts, signed))):
            digest = hashlib.new(algorithm.decode(), message).digest()
            text = b"SSHSIG" + b"".join(map(ssh_string, (namespace, b"", algorithm, digest)))
            if hold([Signed(key, text, signature)]):
                return key
            raise ValueError("does not hold: what was signed is not this")
    raise ValueError("is not an Ed25519 signature for a bundle")


# --- Receipts: checkpoints as signed notes (c2sp.org/signed-note, c2sp.org/tlog-checkpoint) -------

LONGEST_NOTE = 65_536
DASHES = re.compile("^(?:-{1,2}|[\u2012\u2013\u2015]) ", re.MULTILINE)


class Head(NamedTuple):
    """What a checkpoint says of a log: its origin, its size in seals, and its root (32 bytes)."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64_text(self.root)}\n"


def base64_text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def key_id(name: str, key: bytes) -> bytes:
    """Four bytes that name a key in a signature line."""
    return sha256(name.encode() + b"\n\x01" + key)[:4]


def note_text(note: str, name: str, key: Optional[bytes]) -> str:
    """The text of a note that this key signed under this name; ValueError where it did not.

    Without a key the signature is left as it is.
    """
    text, gap, lines = note.rpartition("\n\n")
    if not gap or not lines.endswith("\n") or len(note) > LONGEST_NOTE:
        raise ValueError("is no signed note")
    text, held = text + "\n", key is None
    for line in lines[:-1].split("\n"):
        dash, signer, encoded = [*line.split(" ", 2), "", ""][:3]
        blob = base64.b64decode(encoded, validate=True)
        if dash != "—" or not signer or len(blob) < 5:
            raise ValueError("has a line among its signatures that is none")
        if key is not None and (signer, blob[:4]) == (name, key_id(name, key)):
            held = hold([Signed(key, text.encode(), blob[4:])])
    if not held:
        raise ValueError("is not signed with the key that signed the bundle")
    return text


def read_receipt(text: bytes, key: Optional[bytes]) -> Head:
    """The head in a receipt that this key signed; else ValueError.

    Forgiven are line ends of other systems, empty lines around it, and a hyphen for the dash:
    somebody may have typed it, and none of them is signed.
    """
    if key is None:
        raise ValueError("cannot be believed: no signature of the bundle holds")
    lines = [line.rstrip() for line in text[: LONGEST_NOTE + 1].decode("utf-8-sig").splitlines()]
    said, gap, signatures = ("\n".join(lines).strip("\n") + "\n").rpartition("\n\n")
    note = said + gap + DASHES.sub("— ", signatures)
    origin, size, root, *_ = (note_text(note, note.split("\n")[0], key) + "\n\n").split("\n")
    if not re.fullmatch("[0-9]{1,19}", size):
        raise ValueError("is no checkpoint: it has no size")
    head = Head(origin, int(size), base64.b64decode(root, validate=True))
    if len(head.root) != 32 or not said.startswith(head.text.rstrip("\n")):
        raise ValueError("is no checkpoint")
    return head


# --- Merkle trees (RFC 6962, section 2.1) --------------------------------------------------------


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


EMPTY = sha256(b"")
LOST = bytes(32)  # stands in the log for a seal that was lost to damage


class Tree:
    """A tree that grows; only the roots of its complete subtrees are kept."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self.size, self.complete = 0, list[bytes]()
        for leaf in leaves:
            self.append(leaf)

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash; each low bit set in the size is a subtree to be joined."""
        size, self.size = self.size, self.size + 1
        while size & 1:
            leaf, size = sha256(b"\1" + self.complete.pop() + leaf), size >> 1
        self.complete.append(leaf)

    def root(self) -> bytes:
        found = b""
        for node in reversed(self.complete):
            found = sha256(b"\1" + node + found) if found else node
        return found or EMPTY


# --- The files: a zip file, or the folder that it unpacks to -------------------------------------

RECORD, ZIP = "data/log.db", "the zip file"
MANIFEST, TAGS = "manifest-sha256.txt", "tagmanifest-sha256.txt"
SIGNATURE = "tagmanifest-sha256.txt.sig"
CHECKPOINT, VERIFIER = "data/checkpoint.txt", "data/checkpoint.vkey"
SIGNERS, PUBLIC_KEY = "data/allowed_signers", "data/site_ed25519.pub"
TEXTS = ("bagit.txt", "bag-info.txt", MANIFEST, TAGS, SIGNATURE, SIGNERS)
NEEDED = (*TEXTS, "README.txt", RECORD, "data/report.html")
KEPT = (*TEXTS, PUBLIC_KEY, CHECKPOINT, VERIFIER)
COMMENT = b"sha256 of all before: "  # and 64 digits: the end of the zip file
SAFE = re.compile(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+")
MOST_MEMBERS, LARGEST_RATIO, HARMLESS, LONGEST_TEXT = 10_000, 100, 1 << 30, 1 << 24
BLOCK = 1 << 20
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OverflowError, RuntimeError
)  # fmt: skip


class Files:
    """SHA-256 and size of each file of the bag, the text of some, and where the record is."""

    def __init__(self) -> None:
        self.digests: Dict[str, str] = {}
        self.sizes: Dict[str, int] = {}
        self.texts: Dict[str, bytes] = {}
        self.record: Optional[Path] = None

    def take(self, name: str, source: Any, write: Callable[[bytes], object]) -> None:
        """Read one file in blocks."""
        digest, size = hashlib.sha256(), 0
        for block in iter(lambda: source.read(BLOCK), b""):
            digest.update(block)
            size += len(block)
            write(block)
            if name in KEPT and size <= LONGEST_TEXT:
                self.texts[name] = self.texts.get(name, b"") + block
        self.digests[name], self.sizes[name] = digest.hexdigest(), size

    def text(self, name: str) -> str:
        return self.texts.get(name, b"").decode("utf-8", "replace")


def read_folder(path: Path, files: Files, say: Say) -> None:
    """An unpacked bundle; links and what is no file are named and not followed."""
    for parent, folders, names in os.walk(path):
        for name in sorted(folders + names):
            one = Path(parent, name)
            inside, mode = one.relative_to(path).as_posix(), one.lstat().st_mode
            if stat.S_ISREG(mode):
                with one.open("rb") as file:
                    files.take(inside, file, len)
            elif not stat.S_ISDIR(mode):
                say("is a link or no file", inside)
    files.record = path / RECORD if RECORD in files.digests else None


def read_zip(path: Path, record: Path, files: Files, say: Say) -> None:
    """A bundle as it was exported. Only the record is unpacked; no name in it becomes a path."""
    if not is_as_written(path, say):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            most = max(HARMLESS, LARGEST_RATIO * path.stat().st_size)
            if len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > most:
                say("would unpack out of all proportion", ZIP)
                return
            check_members(members, say)
            for member in members:
                name = member.filename.partition("/")[2]
                files.digests[name], files.sizes[name] = "", member.file_size
                try:
                    if member.header_offset < 0 or member.compress_type != zipfile.ZIP_DEFLATED:
                        raise ValueError("is packed in an unusual way")
                    with archive.open(member) as source:
                        if name != RECORD:
                            files.take(name, source, len)
                            continue
                        with record.open("wb") as copy:
                            files.take(name, source, copy.write)
                        files.record = record
                except BROKEN as error:
                    say(f"cannot be unpacked ({error})", repr(name))
    except BROKEN as error:
        say(f"cannot be opened ({error})", ZIP)


def is_as_written(path: Path, say: Say) -> bool:
    """Whether the file begins and ends as EdgeWatch writes it; its checksum is compared too."""
    size, tail = path.stat().st_size, len(COMMENT) + 64
    with path.open("rb") as file:
        begin = file.read(4)
        file.seek(max(0, size - tail - 22))
        end, comment = file.read(22), file.read()
        directory = int.from_bytes(end[12:16], "little")
        if begin != b"PK\3\4" or end[:4] != b"PK\5\6" or directory > LONGEST_TEXT:
            say("is not a zip file as EdgeWatch writes it", ZIP)
            return False
        digest, left = hashlib.sha256(), size - 64
        file.seek(0)
        while left > 0:
            digest.update(file.read(min(left, BLOCK)))
            left -= BLOCK
    if comment != COMMENT + digest.hexdigest().encode():
        say("is not byte for byte what was written (checksum of the file)", ZIP)
    return True


def check_members(members: Sequence[zipfile.ZipInfo], say: Say) -> None:
    """Whether each name is one file's, inside of one folder, on every system."""
    names = [one.orig_filename for one in members]
    folded = [name.casefold() for name in names]
    for name, low, mode in zip(names, folded, [one.external_attr >> 16 for one in members]):
        if not SAFE.fullmatch(name) or {".", ".."} & set(name.split("/")):
            say("has a name that could lead out of the bundle's folder", repr(name))
        if not stat.S_ISREG(mode) or folded.count(low) > 1:
            say("is a link, no file, or there more than once", repr(name))
    if len({name.split("/")[0] for name in names}) != 1:
        say("does not hold one folder", ZIP)


# --- The bag (RFC 8493) and its signature --------------------------------------------------------

LINE = re.compile(r"([0-9a-f]{64})  ([!-~]+)")


def check_bag(files: Files, say: Say) -> None:
    """Whether the files are those of the two lists, no more and no fewer."""
    for name in NEEDED:
        if name not in files.digests:
            say("is not in the bundle", name)
    declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    if "bagit.txt" in files.digests and files.text("bagit.txt") != declaration:
        say("is not the declaration of a BagIt 1.0 bag in UTF-8", "bagit.txt")
    payload = {name for name in files.digests if name.startswith("data/")}
    check_manifest(files, MANIFEST, payload, say)
    check_manifest(files, TAGS, set(files.digests) - payload - {TAGS, SIGNATURE}, say)
    oxum = f"{sum(files.sizes[name] for name in payload)}.{len(payload)}"
    if "bag-info.txt" in files.digests and info(files).get("Payload-Oxum") != oxum:
        say("states another size or number of files than the bundle has", "bag-info.txt")


def check_manifest(files: Files, manifest: str, here: Iterable[str], say: Say) -> None:
    """Compare a list with the files that it must list."""
    if manifest not in files.digests:
        return
    listed: Dict[str, str] = {}
    for number, line in enumerate(files.text(manifest).rstrip("\n").split("\n"), 1):
        match = LINE.fullmatch(line)
        if match is None or match[2] in listed:
            say("is not a line of digest and path", f"{manifest}, line {number}")
        else:
            listed[match[2]] = match[1]
    for name in sorted({*listed, *here}):
        if name not in files.digests or name not in here:
            say(f"is listed in {manifest} but not in the bundle", name)
        elif name not in listed:
            say(f"is in the bundle but not listed in {manifest}", name)
        elif files.digests[name] != listed[name]:
            say("is not what was exported (its SHA-256 differs)", name)


def info(files: Files) -> Dict[str, str]:
    """The fields of ``bag-info.txt``."""
    lines = (line.partition(": ") for line in files.text("bag-info.txt").splitlines())
    return {name: value for name, colon, value in lines if colon}


def signer_of(files: Files, say: Say) -> Optional[bytes]:
    """The key (32 bytes) that signed the list of lists; None where no signature holds."""
    if SIGNATURE not in files.digests:
        return None
    try:
        message = files.texts.get(TAGS, b"")
        key = ssh_signer(message, files.text(SIGNATURE), b"edgewatch-bundle")
    except (ValueError, struct.error) as error:
        say(f"the signature {error}", SIGNATURE)
        return None
    for name in (SIGNERS, PUBLIC_KEY):
        if name in files.digests and base64_text(key_blob(key)) not in files.text(name):
            say("does not name the key that signed", name)
    return key


# --- The record: kinds of rows and their values --------------------------------------------------

# Number, table, event time, and the values in their order. `a?b` is NULL until b closes the row;
# `@` is the content of the baseline that the row names. From 32 on rows change.
TABLE = """
1 prediction time_ns mono_ns model_id layout_id segment_id seq row case_key status latency_ns
    inputs outputs extra tags segments
2 label known_ns model case_key value
3 identification time_ns slot port_state source evidence detail
4 alarm_transition time_ns alarm_id from_state to_state by note value role kind snapshot
5 action time_ns token by kind subject note payload outcome committed_ns role signature
6 event time_ns kind subject detail
7 measurement to_ns model baseline_id from_ns n feature role method value lim p exceeded
    model_id
8 explanation time_ns model model_id prediction_id code feature baseline_id content
9 model first_ns name sha256 detail
10 layout 0 model_id content
11 baseline_period from_ns baseline_id model after_id @
12 baseline_review time_ns baseline_id by note
13 segment opened_ns name producer pid
14 clock_window end_ns slot boot raw_begin raw_end frames lost dropped skew_ppm stderr_ppm
    jitter_us learned
15 retirement time_ns kind model_id layout_id from_id to_id n reason
16 erasure time_ns kind model_id layout_id version row_id row_time_ns body_hash token
17 revision time_ns kind row_id body
32 alarm raised_ns code priority state subject model slot feature cleared_ns acknowledged_ns
    cause_id content
33 hardware_state since_ns slot verdict until_ns proved_ns?until_ns unit reason differences
    evidence?until_ns kind other
34 suspect_span from_ns slot to_ns state_id restored
35 enrolment time_ns slot by note evidence digest kind role of_id until_ns ended_ns agreed
    armed_ns
36 rejection time_ns slot by role note unit evidence digest overruled_ns
37 maintenance_window from_ns slot until_ns allowed by role note ended_ns ended_by ended_note
38 out_of_service from_ns code place until_ns by role note ended_ns ended_by ended_role
    ended_note
39 suspicion time_ns slot differences settled_ns
40 clock_reference learned_ns slot enrolment_id ended_ns ended content
41 presence from_ns subject segment_id models to_ns?ended ended
42 person added_ns name role public_key until_ns pin_set_ns ended_ns
"""


def sql_of(column: str) -> str:
    """The SQL of a value in the table of kinds."""
    name, _, closed_by = column.partition("?")
    if name == "@":
        return "(SELECT content FROM baseline WHERE baseline.id = baseline_id)"
    return f"CASE WHEN {closed_by} IS NULL THEN NULL ELSE {name} END" if closed_by else name


KINDS: Dict[int, Tuple[str, str, List[str]]] = {
    int(number): (table, time, [sql_of(column) for column in columns])
    for number, table, time, *columns in (
        line.split() for line in TABLE.replace("\n    ", " ").strip().split("\n")
    )
}
PREDICTION, EVENT, REVISION, CHANGING = 1, 6, 17, 32
SINGLE = (1, 2, 8)  # kinds that a bundle may leave out
LOWEST, HIGHEST = -(2**63), 2**63 - 1
MOST_IN_BATCH, MOST_BATCHES, MOST_LOST = 4096, 65_536, 10_000_000
Key = Tuple[int, int, int]  # kind, model version and layout; 0 and 0 but for predictions
INTEGER, REAL, LENGTH = struct.Struct("<Bq"), struct.Struct("<Bd"), struct.Struct("<BI")
METADATA, BATCH = struct.Struct("<BBqq"), struct.Struct("<BBqqqqI32s")


class Text(bytes):
    """A TEXT of SQLite, as its bytes: what is no UTF-8 is hashed like everything else."""


def value(cell: Any) -> bytes:
    """One value in canonical bytes: its storage class, and what it is."""
    kind = type(cell)
    if cell is None:
        return b"\0"
    if kind is int:
        return INTEGER.pack(1, cell)
    if kind is float:
        return REAL.pack(2, cell)
    return LENGTH.pack(3 if kind is Text else 4, len(cell)) + bytes(cell)


def is_int(cell: Any) -> bool:
    return type(cell) is int


def is_bytes(length: int) -> Callable[[Any], bool]:
    return lambda cell: type(cell) is bytes and len(cell) == length


# Rows of the tables of the same names.
Seal = namedtuple("Seal", "number epoch time_ns next_key signature")
Epoch = namedtuple("Epoch", "id origin first_number first_key certificate")
Batch = namedtuple(
    "Batch", "id number kind version model_id layout_id first_id last_id n root salt"
)
FITS: Dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("epoch", "n"), lambda cell: type(cell) is int and 0 <= cell < 2**32),
    **dict.fromkeys(("kind", "version"), lambda cell: type(cell) is int and 0 <= cell < 256),
    **dict.fromkeys(("next_key", "first_key", "root"), is_bytes(32)),
    **dict.fromkeys(("origin", "certificate"), lambda cell: type(cell) is Text),
    "signature": is_bytes(64),
    "salt": lambda cell: cell is None or type(cell) is bytes,
}  # all others are whole numbers


def place(kind: int, first: int, last: int) -> str:
    """Where in the record: one row, or rows from one number to another."""
    table = KINDS[kind][0] if kind in KINDS else f"kind {kind}"
    return f"{RECORD}, {table} {first}" + ("" if first == last else f" to {last}")


def span(batch: Batch) -> str:
    return f"{place(batch.kind, batch.first_id, batch.last_id)} (seal {batch.number})"


# --- Reading the record, which may hold anything -------------------------------------------------


def open_record(path: Path) -> sqlite3.Connection:
    """The record, read-only, in bounded time and memory.

    Raises:
        Unreadable: the SQLite here is too old for it.
    """
    if sqlite3.sqlite_version_info < (3, 37):
        raise Unreadable(f"needs SQLite 3.37 or newer; this is {sqlite3.sqlite_version}")
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    db.text_factory = Text
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    left = iter(range(2000 + path.stat().st_size // 2000))  # far more than it takes
    db.set_progress_handler(lambda: next(left, None) is None, 1_000_000)
    return db


def is_plain(db: sqlite3.Connection, table: str) -> bool:
    """Whether it is a table of rows; a view, or a table of a module, could do anything."""
    found = db.execute("SELECT type, rootpage FROM sqlite_schema WHERE name = ?", (table,))
    return [(kind, is_int(page) and page > 0) for kind, page in found] == [(b"table", True)]


def is_sealed(db: sqlite3.Connection) -> bool:
    """Whether there is a seal; a record of before there were any has not even the table."""
    names = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'seal'").fetchall()
    if names and not is_plain(db, "seal"):
        raise ValueError("seal is not a plain table")
    return bool(names) and db.execute("SELECT 1 FROM seal LIMIT 1").fetchone() is not None


def check_tables(db: sqlite3.Connection) -> None:
    """ValueError where something that is read could run more than the reading of rows."""
    tables = {"seal", "seal_batch", "seal_epoch", "unsealed", "kept_leaf", "baseline", "chunk"}
    for table in sorted(tables | {entry[0] for entry in KINDS.values()}):
        computed = any(column[6] for column in db.execute(f"PRAGMA table_xinfo({table})"))
        if computed or not is_plain(db, table):
            raise ValueError(f"{table} is not a plain table")


def read(db: sqlite3.Connection, table: str, of: Any, say: Say) -> Iterator[Any]:
    """The rows of a table of seals in the order of their numbers; what is unfit is told.

    No index is used: one might say other than the table.
    """
    for row in db.execute(f"SELECT {', '.join(of._fields)} FROM {table} NOT INDEXED ORDER BY 1"):
        unfit = [name for name, cell in zip(of._fields, row) if not FITS.get(name, is_int)(cell)]
        if unfit:
            say(f"{unfit[0]} is not what belongs there", f"{RECORD}, {table} {row[0]!r}")
        else:
            yield of(*row)


def seals_of(db: sqlite3.Connection, say: Say) -> Iterator[Tuple[Seal, List[Batch]]]:
    """Each seal with its batches, both in their order."""
    batches = read(db, "seal_batch", Batch, say)
    batch = next(batches, None)
    for seal in read(db, "seal", Seal, say):
        mine: List[Batch] = []
        while batch is not None and batch.number <= seal.number:
            if batch.number == seal.number and len(mine) < MOST_BATCHES:
                mine.append(batch)
            else:
                say(f"no seal {batch.number} covers it there", f"{RECORD}, seal_batch {batch.id}")
            batch = next(batches, None)
        yield seal, mine
    while batch is not None:
        say(f"no seal {batch.number} covers it there", f"{RECORD}, seal_batch {batch.id}")
        batch = next(batches, None)


# --- The log: every seal, signed with the key that the one before names --------------------------


def seal_leaf(seal: Seal, batches: Sequence[Batch]) -> bytes:
    """The leaf of a seal in the log."""
    fields = seal.number, seal.epoch, seal.time_ns, seal.next_key, len(batches)
    content = b"EWseal/1\n" + struct.pack("<QIq32sI", *fields)
    for b in batches:
        header = b.version, b.kind, b.model_id, b.layout_id, b.first_id, b.last_id, b.n, b.root
        content += BATCH.pack(*header)
    return sha256(b"\0" + content)


class Chain:
    """Follows the log of seals: its order, its epochs, its keys and signatures.

    Signatures of seals up to ``proved`` are not checked. Who holds a receipt of so many seals has
    the hash of every byte of them, to which a signature adds nothing.
    """

    def __init__(
        self, epochs: Sequence[Epoch], site_key: Optional[bytes], proved: int, say: Say
    ) -> None:
        self.site_key, self.proved, self.say, self.log = site_key, proved, say, Tree()
        self.begins = {epoch.first_number: epoch for epoch in reversed(epochs)}
        self.origin = epochs[0].origin.decode("utf-8", "replace") if epochs else ""
        self.first_key = epochs[0].first_key if epochs else b""
        self.epoch: Optional[Epoch] = None
        self.key: Optional[bytes] = None
        self.times: List[int] = []  # of the first seal, and of the last
        self.breaks: List[Tuple[int, Head]] = []
        self.waiting: List[Tuple[int, Signed]] = []
        first = [epoch.first_number for epoch in epochs]
        follow = [epoch.id for epoch in epochs] == list(range(1, len(epochs) + 1))
        if not follow or first != sorted(set(first)) or first[:1] != [1]:
            say("the epochs of the log do not follow one another", f"{RECORD}, epoch 1")
        if not self.origin.endswith("/" + sha256(self.first_key).hex()[:8]):
            say("the name of the log is not that of its first key", f"{RECORD}, epoch 1")

    def head(self) -> Head:
        return Head(self.origin, self.log.size, self.log.root())

    def take(self, seal: Seal, batches: Sequence[Batch]) -> bool:
        """The next seal; False where the log cannot be followed to it."""
        due = self.log.size + 1
        if seal.number != due and not self.bridge(due, seal.number):
            return False
        if seal.number in self.begins:
            self.begin(self.begins[seal.number], seal.number)
        if self.epoch is None or seal.epoch != self.epoch.id:
            self.say("it is of an epoch that did not begin", f"{RECORD}, seal {seal.number}")
        self.log.append(seal_leaf(seal, batches))
        if self.key is not None:
            if seal.number > self.proved:
                text = self.head().text.encode("utf-8", "replace")
                self.waiting.append((seal.number, Signed(self.key, text, seal.signature)))
            self.key = seal.next_key
        if len(self.waiting) == 1024:
            self.check_signatures()
        self.times = [*self.times[:1], seal.time_ns]
        return True

    def bridge(self, due: int, number: int) -> bool:
        """Put zeros for seals that were lost; no key is known after them until an epoch begins."""
        if not due < number <= due + MOST_LOST:
            self.say("no seal has this number", f"{RECORD}, seal {number}")
            return False
        self.say(f"is missing, as all are up to seal {number - 1}", f"{RECORD}, seal {due}")
        for _ in range(due, number):
            self.log.append(LOST)
        self.key = None
        return True

    def begin(self, epoch: Epoch, number: int) -> None:
        """An epoch begins with this seal: it must be as the site's key has certified."""
        where, before = f"{RECORD}, epoch {epoch.id}", self.head()
        origin = epoch.origin.decode("utf-8", "replace")
        said = f"edgewatch epoch\n{origin}\n{epoch.id}\n{before.size}\n"
        said += f"{base64_text(before.root)}\n{base64_text(epoch.first_key)}\n"
        try:
            text = note_text(epoch.certificate.decode("utf-8"), origin, self.site_key)
            if not text.startswith(said) or text.count("\n") != 7:
                self.say("it does not begin as its certificate says", where)
        except ValueError as error:
            self.say(f"its certificate {error}", where)
        if origin != self.origin:
            self.say(f"it is of another log, {origin}", where)
        if number > 1:
            self.breaks.append((epoch.id, before))
        self.epoch, self.key = epoch, epoch.first_key

    def check_signatures(self) -> None:
        """Check those that wait, together."""
        for i in wrong_ones([signed for _, signed in self.waiting]):
            what = "the log is not what was signed, or it was signed with another key"
            self.say(what, f"{RECORD}, seal {self.waiting[i][0]}")
        self.waiting = []

    def end(self) -> None:
        """After the last seal."""
        self.check_signatures()
        for epoch in self.begins.values():
            if epoch.first_number > self.log.size + 1:
                what = f"it begins with seal {epoch.first_number}, which is not there"
                self.say(what, f"{RECORD}, epoch {epoch.id}")


def roots_at(db: sqlite3.Connection, sizes: Sequence[int]) -> Dict[int, bytes]:
    """The root of the log at each of these sizes that it has had, without checking anything."""
    log, found = Tree(), {0: EMPTY}
    for seal, batches in seals_of(db, lambda *_: None) if any(sizes) else ():
        if not log.size < seal.number <= log.size + 1 + MOST_LOST:
            break
        while log.size + 1 < seal.number:
            log.append(LOST)
        log.append(seal_leaf(seal, batches))
        if log.size in sizes:
            found[log.size] = log.root()
    return found


# --- The rows against their seals ----------------------------------------------------------------

BLANK = (b"", b"{}", b"null", b"erased")  # what may stand in a row that was erased


# So many records of a key and a span are not there; so many more a bundle may have left out; of
# those that are not there so many were told already.
Gone = namedtuple("Gone", "key from_id to_id n out told", defaults=(0, 0))


class Filling:
    """A batch that is filled with leaves, in the order of the numbers of its records."""

    def __init__(self, batch: Batch, kept: Dict[int, bytes]) -> None:
        self.batch, self.kept, n, salt = batch, kept, batch.n, batch.salt or b""
        self.leaves = [kept.get(position, b"") for position in range(n)]
        self.free = iter([position for position in range(n) if position not in kept])
        self.rows = self.erased = self.more = 0
        self.salts: Optional[bytes] = None
        if len(salt) == 32:
            self.salts = hashlib.shake_256(salt).digest(16 * n)
        elif len(salt) == 16 * n + 1 and salt[:1] == b"\1":
            self.salts = salt[1:]

    def put_row(self, row_id: int, time_ns: Any, cells: Sequence[Any]) -> None:
        """A record that is there."""
        self.rows += 1
        at = next(self.free, -1)
        self.more += at < 0
        time_ns = 0 if time_ns is None else time_ns
        if at >= 0 and self.salts is not None and is_int(time_ns):
            body_hash = sha256(self.salts[16 * at : 16 * at + 16] + b"".join(map(value, cells)))
            metadata = METADATA.pack(self.batch.version, self.batch.kind, row_id, time_ns)
            self.leaves[at] = sha256(b"\0" + metadata + body_hash)

    def put_erased(self, row_id: int, version: Any, time_ns: Any, body_hash: Any) -> None:
        """A record of which only its hash is left."""
        self.erased += 1
        at = next(self.free, -1)
        self.more += at < 0
        if at >= 0 and version == 1 and is_int(time_ns) and is_bytes(32)(body_hash):
            metadata = METADATA.pack(version, self.batch.kind, row_id, time_ns)
            self.leaves[at] = sha256(b"\0" + metadata + body_hash)


class Rows:
    """Every row that a seal covers, in one pass: each kind is read once, in order of numbers."""

    def __init__(self, db: sqlite3.Connection, left_out: bool, say: Say) -> None:
        self.db, self.say, self.left_out = db, say, left_out
        self.upto: Dict[int, int] = {}
        self.gone: List[Gone] = []
        self.records = self.erased = self.omitted = self.retired = 0
        self.erasures: Dict[int, Dict[int, Any]] = {}
        names = "kind, row_id, model_id, layout_id, version, row_time_ns, body_hash"
        for kind, *row in db.execute(f"SELECT {names} FROM erasure NOT INDEXED ORDER BY row_id"):
            self.erasures.setdefault(kind, {})[row[0]] = row
        self.numbers = {kind: list(rows) for kind, rows in self.erasures.items()}

    def check(self, batches: Sequence[Batch]) -> None:
        """The batches of one seal."""
        kinds: Dict[int, List[Batch]] = {}
        for batch in batches:
            self.records += batch.n
            kinds.setdefault(batch.kind, []).append(batch)
        for kind, its_batches in kinds.items():
            sound = list(self.in_order(kind, its_batches))
            if sound:
                self.check_kind(kind, sound)

    def in_order(self, kind: int, batches: Sequence[Batch]) -> Iterator[Batch]:
        """Those that can be looked at; numbers must lie above those of all seals before."""
        last: Dict[Key, int] = {}
        for batch in batches:
            key = self.group(kind, batch.model_id, batch.layout_id)
            if kind not in KINDS or kind >= CHANGING or batch.version != 1:
                self.say("is not of a kind that is sealed in batches", span(batch))
            elif not 0 < batch.n <= min(MOST_IN_BATCH, batch.last_id - batch.first_id + 1):
                self.say(f"{batch.n} records cannot have these numbers", span(batch))
            elif batch.first_id <= last.get(key, self.upto.get(kind, LOWEST - 1)):
                self.say("it overlaps a batch before it", span(batch))
            else:
                last[key] = batch.last_id
                yield batch

    def group(self, kind: int, model_id: Any, layout_id: Any) -> Key:
        """Rows of other kinds than predictions know no model or layout of their batch."""
        return (kind, model_id, layout_id) if kind == PREDICTION else (kind, 0, 0)

    def check_kind(self, kind: int, batches: Sequence[Batch]) -> None:
        """Fill the batches of a kind with its records; a row that fits none was put in."""
        low, high = self.upto.get(kind, LOWEST - 1) + 1, max(b.last_id for b in batches)
        groups: Dict[Key, List[Filling]] = {}
        for batch in batches:
            key = self.group(kind, batch.model_id, batch.layout_id)
            groups.setdefault(key, []).append(Filling(batch, self.kept(batch)))
        firsts = {key: [f.batch.first_id for f in groups[key]] for key in groups}
        erased, strange = self.erasures.get(kind, {}), 0
        for row_id, is_row, time_ns, cells in self.records_between(kind, low, high):
            if is_row and row_id in erased:
                self.check_blank(kind, row_id, cells)
                continue
            here = cells if not is_row else cells[1:] if kind == PREDICTION else (0, 0)
            key = self.group(kind, here[0], here[1])
            at = bisect_right(firsts.get(key, ()), row_id) - 1
            filling = groups[key][at] if at >= 0 else None
            if filling is None or row_id > filling.batch.last_id:
                strange += is_row
            elif is_row:
                filling.put_row(row_id, time_ns, cells)
            else:
                filling.put_erased(row_id, *cells[2:])
        if strange:
            self.say(f"{strange} rows were put in among sealed ones", place(kind, low, high))
        for filling in (one for fillings in groups.values() for one in fillings):
            self.finish(filling)
        self.upto[kind] = high

    def records_between(self, kind: int, low: int, high: int) -> Iterator[Any]:
        """(number, is it a row, time, values) of rows, and of erased records, in their order."""
        rows = ((i, 1, at, cells) for i, at, *cells in rows_between(self.db, kind, low, high))
        numbers, known = self.numbers.get(kind, []), self.erasures.get(kind, {})
        span = numbers[bisect_right(numbers, low - 1) : bisect_right(numbers, high)]
        return heapq.merge(rows, ((i, 0, 0, known[i][1:]) for i in span))

    def kept(self, batch: Batch) -> Dict[int, bytes]:
        """By position, the leaves that were kept of rows that retention took."""
        query = "SELECT position, hash FROM kept_leaf WHERE batch_id = ? LIMIT ?"
        found = dict(self.db.execute(query, (batch.id, batch.n + 1)).fetchall())
        if any(not (0 <= at < batch.n and is_bytes(32)(leaf)) for at, leaf in found.items()):
            self.say("a kept leaf of it is none", span(batch))
            return {}
        return found

    def check_blank(self, kind: int, row_id: int, cells: Sequence[Any]) -> None:
        """An erased record may stand, but without its values."""
        held = [cell for cell in cells if isinstance(cell, bytes)]
        if any(cell not in BLANK and cell.strip(b"\xff") for cell in held):
            self.say("was erased, and yet holds values", place(kind, row_id, row_id))

    def finish(self, filling: Filling) -> None:
        """Compare a batch with its root, or note what is missing of it."""
        batch, kept = filling.batch, len(filling.kept)
        missing = batch.n - kept - filling.rows - filling.erased
        self.erased += filling.erased
        if filling.more:
            self.say(f"{filling.more} records more than were sealed", span(batch))
        elif missing and not filling.rows and not kept:
            out = missing if self.left_out and batch.kind in SINGLE else 0
            self.omitted += out
            self.note_gone(batch, missing - out, out)
        elif missing:
            self.say(f"{missing} of {batch.n} records are missing", span(batch))
            self.note_gone(batch, kept + missing, told=missing)
        else:
            self.note_gone(batch, kept)
            if filling.rows and filling.salts is None:
                self.say("the salt without which nothing can be compared is gone", span(batch))
            elif Tree(filling.leaves).root() != batch.root:
                what = "is not as it was sealed: a record was altered or exchanged"
                self.say(what, span(batch))

    def note_gone(self, batch: Batch, n: int, out: int = 0, told: int = 0) -> None:
        """Some records of a batch are not there."""
        self.retired += n - told
        if n or out:
            key = (batch.kind, batch.model_id, batch.layout_id)
            self.gone.append(Gone(key, batch.first_id, batch.last_id, n, out, told))


def rows_between(db: sqlite3.Connection, kind: int, low: int, high: int) -> Iterator[Any]:
    """Number, time and values of the rows of a kind, in the order of their numbers."""
    table, time, columns = KINDS[kind]
    names, where = ", ".join(("id", time, *columns)), "WHERE id BETWEEN ? AND ? ORDER BY id"
    return db.execute(f"SELECT {names} FROM {table} NOT INDEXED {where}", (low, high))


def is_recorded_jump(db: sqlite3.Connection, batches: Sequence[Batch]) -> bool:
    """Whether a seal covers an event of a clock that was set back, or one that is not there now."""
    for batch in (one for one in batches if one.kind == EVENT):
        query = "SELECT kind, detail FROM event WHERE id BETWEEN ? AND ? LIMIT ?"
        rows = db.execute(query, (batch.first_id, batch.last_id, batch.n)).fetchall()
        for kind, detail in rows if len(rows) == batch.n else [(b"clock.jumped", '{"seconds":-1}')]:
            try:
                if kind == b"clock.jumped" and json.loads(detail)["seconds"] < 0:
                    return True
            except (ValueError, TypeError, KeyError, RecursionError):
                pass
    return False


# --- What is missing, and rows that change -------------------------------------------------------


def retirements(db: sqlite3.Connection, say: Say) -> List[Gone]:
    """What retention says it took out."""
    found = []
    names = "id, kind, model_id, layout_id, from_id, to_id, n"
    for row in db.execute(f"SELECT {names} FROM retirement NOT INDEXED ORDER BY id"):
        if all(map(is_int, row)) and row[4] <= row[5] and row[6] > 0:
            found.append(Gone(row[1:4], *row[4:]))
        else:
            say("is not what a step of retention writes", f"{RECORD}, retirement {row[0]!r}")
    return found


def check_gone(gone: Sequence[Gone], retired: Sequence[Gone], say: Say, exact: bool = True) -> None:
    """Where spans touch, as many must be missing as retention says, or as a bundle left out."""
    entries = [(g.key, g.from_id, g.to_id, g.n, g.out, g.told, 0) for g in gone]
    entries += [(g.key, g.from_id, g.to_id, 0, 0, 0, g.n) for g in retired]
    spans: List[List[Any]] = []
    for entry in sorted(entries):
        if spans and spans[-1][0] == entry[0] and entry[1] <= spans[-1][2] + 1:
            span = spans[-1]
            span[2:] = [max(span[2], entry[2]), *(a + b for a, b in zip(span[3:], entry[3:]))]
        else:
            spans.append(list(entry))
    for key, low, high, n, out, told, said in spans:
        # What was told already nobody accounts for; of revisions that were retired nobody knows.
        if not n - told <= said <= (n + out if exact else HIGHEST):
            what = f"{n} sealed records are missing, and retention took out {said}"
            say(what, place(key[0], low, high))


def check_erasures(db: sqlite3.Connection, say: Say) -> None:
    """Each erasure must name, by its token, an action that asked for it and was done."""
    query = "SELECT token FROM action WHERE kind = 'record.erase' AND outcome LIKE 'done%'"
    asked = {token for (token,) in db.execute(query)}
    for kind, row_id, token in db.execute("SELECT kind, row_id, token FROM erasure NOT INDEXED"):
        if token not in asked:
            say("was erased, and no action asked for it", place(kind, row_id, row_id))


def check_changing(db: sqlite3.Connection, retired: Sequence[Gone], say: Say) -> None:
    """Rows of a kind that changes must be as their last revisions say."""
    last: Dict[int, Dict[Any, bytes]] = {kind: {} for kind in KINDS if kind >= CHANGING}
    query = "SELECT kind, row_id, body FROM revision NOT INDEXED ORDER BY id"
    for kind, row_id, body in db.execute(query):
        if kind in last and type(body) is bytes:
            last[kind][row_id] = sha256(body)
    waiting = set(db.execute("SELECT kind, row_id FROM unsealed"))
    exact = all(gone.key[0] != REVISION for gone in retired)
    for kind, revisions in last.items():
        for row_id, *cells in rows_between(db, kind, LOWEST, HIGHEST):
            known, found = revisions.pop(row_id, None), sha256(b"".join(map(value, cells)))
            if known != found and (kind, row_id) not in waiting:
                what = "was altered: its last sealed revision says other" if known else "was put in"
                say(what, place(kind, row_id, row_id))
        gone = [Gone((kind, 0, 0), i, i, 1) for i in revisions if is_int(i)]
        check_gone(gone, [one for one in retired if one.key[0] == kind], say, exact)


# --- All together --------------------------------------------------------------------------------


# What somebody holds from elsewhere: fingerprints of keys, paths of receipts and older bundles.
Known = namedtuple("Known", "signer first_key receipts older", defaults=(None, None, (), ()))
NOTHING = Known()
Heads = List[Tuple[str, Head]]


def check_record(
    db: sqlite3.Connection, site_key: Optional[bytes], left_out: bool, heads: Heads, say: Say
) -> Tuple[Chain, Rows, List[str]]:
    """Check a record; the last of what is returned are the heads that it goes on from."""
    epochs = list(read(db, "seal_epoch", Epoch, say))
    roots = roots_at(db, [head.size for _, head in heads])
    origin = epochs[0].origin.decode("utf-8", "replace") if epochs else ""
    good = [(n, h) for n, h in heads if (h.origin, h.root) == (origin, roots.get(h.size))]
    newest = max((head.size for _, head in heads if head.size in roots), default=0)
    proved = newest if newest in [head.size for _, head in good] else 0
    chain, rows = Chain(epochs, site_key, proved, say), Rows(db, left_out, say)
    for seal, batches in seals_of(db, say):
        before = chain.times[-1:]
        if not chain.take(seal, batches):
            break
        rows.check(batches)
        if before > [seal.time_ns] and not is_recorded_jump(db, batches):
            what = "its time is before that of the seal before it, and no recorded jump says why"
            say(what, f"{RECORD}, seal {seal.number}")
    chain.end()
    retired = retirements(db, say)
    check_gone(rows.gone, [one for one in retired if one.key[0] < CHANGING], say)
    check_erasures(db, say)
    check_changing(db, retired, say)
    if db.execute("SELECT 1 FROM chunk NOT INDEXED LIMIT 1").fetchone():
        say("there are packed predictions, which could not be read at the site", f"{RECORD}, chunk")
    check_heads(chain, heads, roots, [head for _, head in good], say)
    return chain, rows, [name for name, _ in good]


def check_heads(
    chain: Chain, heads: Heads, roots: Dict[int, bytes], good: Sequence[Head], say: Say
) -> None:
    """Heads that others hold, and chains of keys that began anew."""
    for name, head in heads:
        if head.origin != chain.origin:
            say(f"is of another log, {head.origin}", name)
        elif head.size not in roots:
            say(
                f"knows {head.size} seals, and here are {chain.log.size}: the end was cut off", name
            )
        elif roots[head.size] != head.root:
            say("contradicts the record: what was sealed then is not in it", name)
    for epoch, head in chain.breaks:
        if head not in good:
            what = f"a new chain of keys begins after seal {head.size}: nothing shows that the log"
            what += f" was complete then; a receipt of {head.size} seals would"
            say(what, f"{RECORD}, epoch {epoch}")


def check_receipt(files: Files, head: Head, key: Optional[bytes], say: Say) -> None:
    """The receipt in the bundle must be of the very log in the record."""
    try:
        found = read_receipt(files.texts[CHECKPOINT], key)
        note_text(files.texts[CHECKPOINT].decode("utf-8"), found.origin, key)  # as it stands
        if found != head:
            say(f"is for {found.size} seals of {found.origin}, not for this log", CHECKPOINT)
        name, known = found.origin, key or b""
        parts = (name, key_id(name, known).hex(), base64_text(b"\1" + known))
        if files.text(VERIFIER) != "+".join(parts) + "\n":
            say("is not the key that signed the receipt", VERIFIER)
    except KeyError:
        say("is not in the bundle, though the record has seals", CHECKPOINT)
    except ValueError as error:
        say(f"the receipt {error}", CHECKPOINT)


def heads_of(known: Known, key: Optional[bytes], say: Say) -> Heads:
    """The heads in receipts and older bundles, by their names."""
    texts = [(path.name, path.read_bytes()) for path in known.receipts]
    texts += [(path.name, text) for path in known.older for text in older_receipt(path)]
    heads = []
    for name, text in texts:
        try:
            heads.append((name, read_receipt(text, key)))
        except ValueError as error:
            say(f"the receipt {error}", name)
    return heads


def older_receipt(path: Path) -> Iterator[bytes]:
    """The receipt in an older bundle; nothing in one of before there were seals."""
    try:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.partition("/")[2] == CHECKPOINT:
                    with archive.open(name) as source:
                        yield source.read(LONGEST_NOTE + 1)
    except BROKEN as error:
        raise Unreadable(f"{path} is no bundle ({error})") from error


def verify(path: Path, known: Known = NOTHING) -> Dict[str, Any]:
    """Everything that can be checked of a bundle.

    Raises:
        Unreadable, OSError: it, or what it is held against, cannot be looked at.
    """
    found: Dict[Tuple[str, str], None] = {}

    def say(what: str, where: str) -> None:
        if len(found) < 100:
            found[what, where] = None

    files, log, key = Files(), None, None
    with tempfile.TemporaryDirectory(prefix="verify-") as folder:
        if path.is_dir():
            read_folder(path, files, say)
        else:
            read_zip(path, Path(folder, "log.db"), files, say)
        if files.digests:
            check_bag(files, say)
            key = signer_of(files, say)
        if files.record is not None:
            log = log_of(files, files.record, key, known, say)
    signer = None if key is None else fingerprint(key)
    if known.signer not in (None, signer):
        say(f"signed by another key: {signer}", SIGNATURE)
    findings = [{"what": what, "where": where} for what, where in found]
    return {"valid": not findings, "findings": findings, "signer": signer, "log": log}


def log_of(
    files: Files, record: Path, key: Optional[bytes], known: Known, say: Say
) -> Optional[Dict[str, Any]]:
    """What the seals of the record say; None where there are none."""
    heads = heads_of(known, key, say)
    left_out = info(files).get("EdgeWatch-Left-Out") in ("raw", "raw outside of the period")
    try:
        with closing(open_record(record)) as db:
            if not is_sealed(db):
                names = [name for name, _ in heads] + [RECORD] * (known.first_key is not None)
                for name in [*names, *([CHECKPOINT] if CHECKPOINT in files.digests else ())]:
                    say("asks for seals, and the record has none", name)
                return None
            check_tables(db)
            chain, rows, confirmed = check_record(db, key, left_out, heads, say)
            notes = list(notes_of(db, rows))
    except (
        sqlite3.Error,
        ValueError,
        OverflowError,
        MemoryError,
        struct.error,
        TypeError,
    ) as error:
        say(f"cannot be read as a record ({error})", RECORD)
        return None
    head, first_key = chain.head(), fingerprint(chain.first_key) if chain.first_key else None
    check_receipt(files, head, key, say)
    if known.first_key not in (None, first_key):
        say(f"the log begins with another key: {first_key}", f"{RECORD}, epoch 1")
    times = [rfc3339(time_ns) for time_ns in (chain.times[:1], chain.times[-1:])]
    return {
        **head._asdict(), "root": head.root.hex(), "first_key": first_key,
        "epochs": len(chain.begins), "sealed_from": times[0], "sealed_to": times[1],
        "sealed_records": rows.records, "confirmed": confirmed, "notes": notes,
    }  # fmt: skip


def notes_of(db: sqlite3.Connection, rows: Rows) -> Iterator[str]:
    """What is lawfully not there, or not sealed, in words."""
    yield f"{rows.retired} sealed records were retired, as the record says."
    yield f"{rows.erased} records had their content erased on request."
    yield f"{rows.omitted} sealed records did not come into this copy."
    for kind, (table, _, _) in KINDS.items():
        after = f"{table} WHERE id > {rows.upto.get(kind, LOWEST)}"
        query = after if kind < CHANGING else f"unsealed WHERE kind = {kind}"
        for (n,) in db.execute(f"SELECT count(*) FROM {query}"):
            if n:
                yield f"{n} of {table} are not sealed yet."


def rfc3339(time_ns: Sequence[int]) -> Optional[str]:
    """A time, if there is one, as people write it; one that no calendar has as it is."""
    epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
    try:
        moments = [epoch + timedelta(microseconds=one // 1000) for one in time_ns]
    except OverflowError:
        return f"{time_ns[0]} ns"
    return moments[0].isoformat(timespec="microseconds")[:-6] + "Z" if moments else None


def lines_about(answer: Dict[str, Any]) -> Iterator[str]:
    """An answer for people."""
    yield "nothing is wrong" if answer["valid"] else "NOT as it was exported"
    yield from (f"  {one['where']}: {one['what']}" for one in answer["findings"])
    yield f"Signed with {answer['signer']}: compare with the fingerprint noted at the site."
    log = answer["log"]
    if log is None:
        yield "Nothing inside is sealed: this says what was exported, not what was recorded."
        return
    yield f"{log['sealed_records']} records in {log['size']} seals of {log['origin']},"
    yield f"from {log['sealed_from']} to {log['sealed_to']}; first key {log['first_key']}."
    yield from log["notes"]
    yield from (f"It goes on from {name}." for name in log["confirmed"])
    if not log["confirmed"]:
        yield "Without a receipt from elsewhere nothing shows that its end was not cut off."


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Check an EdgeWatch audit bundle.")
    parser.add_argument("bundle", type=Path, help="the zip file, or its unpacked folder")
    for name, what in (("--receipt", "a receipt kept elsewhere"), ("--against", "an older bundle")):
        parser.add_argument(name, action="append", default=[], type=Path, help=what)
    parser.add_argument("--signer", help="fingerprint of the site's key, known from elsewhere")
    parser.add_argument("--first-key", help="fingerprint of the log's first key")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    known = Known(given.signer, given.first_key, given.receipt, given.against)
    try:
        answer = verify(given.bundle, known)
    except (Unreadable, OSError) as error:
        print(f"{given.bundle}: {error}", file=sys.stderr)
        return 2
    if given.json:
        print(json.dumps(answer, indent=2))
    for line in () if given.json else lines_about(answer):
        # Nothing of the bundle may steer the terminal.
        print("".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in line))
    return 0 if answer["valid"] else 1


if __name__ == "__main__":
    sys.exit(main())
