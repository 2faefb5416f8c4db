#!/usr/bin/env python3
"""Check an EdgeWatch audit bundle with nothing but Python's standard library.

    python3 verify.py BUNDLE.zip                  a bundle as it was exported, or its unpacked folder
    python3 verify.py BUNDLE.zip --receipt R.txt  and that it goes on from a receipt kept elsewhere
    python3 verify.py NEW.zip --against OLD.zip   and from an older bundle
    python3 verify.py BUNDLE.zip --signer SHA256:… --first-key SHA256:…   keys known from elsewhere

Exit status: 0 nothing is wrong, 1 something is, 2 it could not be looked at. ``--json`` prints one
JSON object. Nothing in the bundle is run. Needs Python 3.9 or newer, with SQLite 3.37 or newer.

Written from EdgeWatch's ``docs/seals.md`` and sharing no code with it: two programs that agree say
more than one that agrees with itself. In the order of this file: Ed25519 (RFC 8032), SSH signatures
(OpenSSH, PROTOCOL.sshsig), notes and checkpoints (C2SP signed-note, tlog-checkpoint), Merkle trees and
their proofs (RFC 6962, RFC 9162), the files of the bag (RFC 8493), the record: its kinds of rows,
the log of seals, the rows against them, what is missing, and rows that change.

What it leaves to ``edgewatch bundle verify``: whether every table and view is as EdgeWatch makes
it, whether texts are JSON, signatures of people under their actions, and whether the zip file holds
anything beside its files.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
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
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Tuple

if sys.version_info < (3, 9):
    sys.exit("verify.py needs Python 3.9 or newer; this is " + sys.version.split()[0])

Finding = Tuple[str, str]  # what is wrong, and where
Say = Callable[[str, str], None]
MOST_FINDINGS = 100


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


class Signed(NamedTuple):
    """A message with the key and signature that are said to go with it."""

    key: bytes
    message: bytes
    signature: bytes


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


def ssh_strings(data: bytes, n: int) -> List[bytes]:
    """The n strings that these bytes are. Raises ValueError where they are not."""
    found, at = [], 0
    for _ in range(n):
        length = int.from_bytes(data[at : at + 4], "big")
        if at + 4 + length > len(data):
            raise ValueError("is cut short")
        found.append(data[at + 4 : at + 4 + length])
        at += 4 + length
    if at != len(data):
        raise ValueError("has bytes after its end")
    return found


def key_blob(key: bytes) -> bytes:
    """A public key of 32 bytes as SSH sends it (RFC 8709)."""
    return ssh_string(b"ssh-ed25519") + ssh_string(key)


def fingerprint(key: bytes) -> str:
    """``SHA256:…`` of a public key of 32 bytes, as ``ssh-keygen -lf`` prints it."""
    return "SHA256:" + base64_text(sha256(key_blob(key))).rstrip("=")


def ssh_signer(message: bytes, armoured: str, namespace: bytes) -> bytes:
    """The Ed25519 key that signed; ValueError where the signature is none or does not hold."""
    lines = [line.strip() for line in armoured.strip().splitlines()]
    begin, end = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
    if len(lines) < 3 or (lines[0], lines[-1]) != (begin, end):
        raise ValueError("has no begin and end line of an SSH signature")
    blob = base64.b64decode("".join(lines[1:-1]), validate=True)
    if blob[:10] != b"SSHSIG\0\0\0\1":
        raise ValueError("is not an SSH signature of version 1")
    public, purpose, _, algorithm, signed = ssh_strings(blob[10:], 5)
    if purpose != namespace or algorithm not in (b"sha256", b"sha512"):
        raise ValueError("was made for another purpose")
    (kind, key), (same_kind, signature) = ssh_strings(public, 2), ssh_strings(signed, 2)
    digest = hashlib.new(algorithm.decode(), message).digest()
    text = b"SSHSIG" + b"".join(map(ssh_string, (purpose, b"", algorithm, digest)))
    if kind != b"ssh-ed25519" or same_kind != kind:
        raise ValueError("is not by an Ed25519 key")
    if not hold([Signed(key, text, signature)]):
        raise ValueError("does not hold: what was signed is not this")
    return key


# --- Notes and checkpoints (c2sp.org/signed-note, c2sp.org/tlog-checkpoint) ----------------------

LONGEST_NOTE = 65_536
DASHES = re.compile("^(?:-{1,2}|[\u2012\u2013\u2015]) ", re.MULTILINE)


class Head(NamedTuple):
    """What a checkpoint says of a log: its origin, its size in seals, and its root (32 bytes)."""

    origin: str
    size: int
    root: bytes


def base64_text(data: bytes) -> str:
    """Base64 as one line."""
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
    if any(sign < " " and sign != "\n" for sign in text):
        raise ValueError("holds control characters")
    for line in lines[:-1].split("\n"):
        dash, _, rest = line.partition(" ")
        signer, _, encoded = rest.partition(" ")
        blob = base64.b64decode(encoded, validate=True)
        if dash != "—" or not signer or len(blob) < 5:
            raise ValueError("has a line among its signatures that is none")
        if key is not None and (signer, blob[:4]) == (name, key_id(name, key)):
            if not hold([Signed(key, text.encode(), blob[4:])]):
                raise ValueError("is not signed over this text")
            held = True
    if not held:
        raise ValueError("is not signed with the key that signed the bundle")
    return text


def head_of(lines: Sequence[str]) -> Head:
    """Origin, size and root from the first three lines of a checkpoint; else ValueError."""
    origin, size, root = lines[:3]
    found = Head(origin, int(size) if len(size) < 20 else -1, base64.b64decode(root, validate=True))
    if (str(found.size), base64_text(found.root), len(found.root)) != (size, root, 32):
        raise ValueError("is no checkpoint")
    return found


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
    return head_of(note_text(note, lines_of(note)[0], key).split("\n"))


def lines_of(text: str) -> List[str]:
    """The lines of a text that are not empty; ValueError where there is none."""
    found = [line for line in text.split("\n") if line]
    if not found:
        raise ValueError("is empty")
    return found


# --- Merkle trees and their proofs (RFC 6962, section 2.1) ---------------------------------------


def sha256(data: bytes) -> bytes:
    """H."""
    return hashlib.sha256(data).digest()


EMPTY = sha256(b"")
LOST = bytes(32)  # stands in the log for a seal that was lost to damage


def node_hash(left: bytes, right: bytes) -> bytes:
    """An inner node."""
    return sha256(b"\1" + left + right)


class Log:
    """A tree that grows; only the roots of its complete subtrees are kept."""

    def __init__(self) -> None:
        self.size = 0
        self.complete: List[bytes] = []

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash; each low bit set in the size is a subtree to be joined."""
        size, self.size = self.size, self.size + 1
        while size & 1:
            leaf, size = node_hash(self.complete.pop(), leaf), size >> 1
        self.complete.append(leaf)

    def root(self) -> bytes:
        """The Merkle tree hash of all leaves."""
        found = b""
        for node in reversed(self.complete):
            found = node_hash(node, found) if found else node
        return found or EMPTY


def tree_root(leaves: Iterable[bytes]) -> bytes:
    """The Merkle tree hash over leaf hashes."""
    tree = Log()
    for leaf in leaves:
        tree.append(leaf)
    return tree.root()


def is_included(leaf: bytes, index: int, head: Head, proof: Sequence[bytes]) -> bool:
    """Whether a proof shows that a leaf is in the log (RFC 9162, 2.1.3.2)."""
    at, last, node = index, head.size - 1, leaf
    if not 0 <= index < head.size:
        return False
    for sibling in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            node = node_hash(sibling, node)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and node == head.root


def goes_on(size: int, root: bytes, head: Head, proof: Sequence[bytes]) -> bool:
    """Whether a proof shows that the log goes on from that head (RFC 9162, 2.1.4.2)."""
    if size == head.size or size == 0:
        return not proof and root == (head.root if size else EMPTY)
    if not 0 < size < head.size or not proof:
        return False
    at, last = size - 1, head.size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    path = list(proof) if size & (size - 1) else [root, *proof]
    old = new = path[0]
    for node in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            old, new = node_hash(node, old), node_hash(node, new)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            new = node_hash(new, node)
        at, last = at >> 1, last >> 1
    return last == 0 and (old, new) == (root, head.root)


# --- The files: a zip file, or the folder that it unpacks to -------------------------------------

RECORD = "data/log.db"
COMMENT = b"sha256 of all before: "  # and 64 digits: the end of the zip file
SAFE = re.compile(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+")
MOST_MEMBERS, LARGEST_RATIO, HARMLESS, LONGEST_TEXT = 10_000, 100, 1 << 30, 1 << 24
BLOCK = 1 << 20
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OverflowError, RuntimeError
)  # fmt: skip


class Files:
    """SHA-256 and size of each file of the bag, the text of short ones, and where the record is."""

    def __init__(self) -> None:
        self.digests: Dict[str, str] = {}
        self.sizes: Dict[str, int] = {}
        self.texts: Dict[str, bytes] = {}
        self.record: Optional[Path] = None

    def take(self, name: str, source: Any, copy: Any = None) -> None:
        """Read one file in blocks; ``copy``: where to write the record meanwhile."""
        digest, size, kept = hashlib.sha256(), 0, bytearray()
        for block in iter(lambda: source.read(BLOCK), b""):
            digest.update(block)
            size += len(block)
            if copy is not None:
                copy.write(block)
            elif len(kept) <= LONGEST_TEXT and name in KEPT:
                kept += block
        self.digests[name], self.sizes[name] = digest.hexdigest(), size
        self.texts[name] = bytes(kept) if len(kept) <= LONGEST_TEXT else b""

    def text(self, name: str) -> str:
        """A file as text; empty where there is none."""
        return self.texts.get(name, b"").decode("utf-8", "replace")


def read_files(path: Path, folder: Path, say: Say) -> Files:
    """The files of a bundle. Of a zip file only the record is unpacked, into ``folder``."""
    files = Files()
    if path.is_dir():
        read_folder(path, files, say)
    else:
        read_zip(path, folder / "log.db", files, say)
    return files


def read_folder(path: Path, files: Files, say: Say) -> None:
    """An unpacked bundle; links and what is no file are named and not followed."""
    for parent, folders, names in os.walk(path):
        for name in sorted(folders + names):
            one = Path(parent, name)
            inside, mode = one.relative_to(path).as_posix(), one.lstat().st_mode
            if stat.S_ISREG(mode):
                with one.open("rb") as file:
                    files.take(inside, file)
            elif not stat.S_ISDIR(mode):
                say("is a link or no file", inside)
    if RECORD in files.digests:
        files.record = path / RECORD


def read_zip(path: Path, record: Path, files: Files, say: Say) -> None:
    """A bundle as it was exported. No name in it ever becomes a path."""
    if not is_as_written(path, say):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            unpacked = sum(member.file_size for member in members)
            if len(members) > MOST_MEMBERS or unpacked > max(
                HARMLESS, LARGEST_RATIO * path.stat().st_size
            ):
                say("would unpack out of all proportion", "the zip file")
                return
            check_members(members, say)
            for member in members:
                take_member(archive, member, record, files, say)
    except BROKEN as error:
        say(f"cannot be opened ({error})", "the zip file")


def is_as_written(path: Path, say: Say) -> bool:
    """Whether the file begins and ends as EdgeWatch writes it; its checksum is compared too."""
    size, tail = path.stat().st_size, len(COMMENT) + 64
    with path.open("rb") as file:
        begin = file.read(4)
        file.seek(max(0, size - tail - 22))
        end = file.read(22)
        comment = file.read()
        if begin != b"PK\3\4" or end[:4] != b"PK\5\6" or len(comment) != tail:
            say("is not a zip file as EdgeWatch writes it", "the zip file")
            return False
        if int.from_bytes(end[12:16], "little") > LONGEST_TEXT:
            say("has a directory that is too large for a bundle", "the zip file")
            return False
        digest, left = hashlib.sha256(), size - 64
        file.seek(0)
        while left:
            block = file.read(min(left, BLOCK))
            digest.update(block)
            left -= len(block)
    if comment != COMMENT + digest.hexdigest().encode():
        say("is not byte for byte what was written (checksum of the file)", "the zip file")
    return True


def check_members(members: Sequence[zipfile.ZipInfo], say: Say) -> None:
    """Whether each name is one file's, inside of one folder, on every system."""
    seen = set()
    for member in members:
        name = member.orig_filename
        parts = name.split("/")
        if not SAFE.fullmatch(name) or ".." in parts or "." in parts:
            say("has a name that could lead out of the bundle's folder", repr(name))
        if name.casefold() in seen:
            say("is there more than once", repr(name))
        if not stat.S_ISREG(member.external_attr >> 16):
            say("is a link or no file", repr(name))
        seen.add(name.casefold())
    if len({member.orig_filename.split("/")[0] for member in members}) != 1:
        say("does not hold one folder", "the zip file")


def take_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, record: Path, files: Files, say: Say
) -> None:
    """Read one member; only the record is written."""
    name = member.filename.partition("/")[2]
    files.digests[name], files.sizes[name] = "", member.file_size
    try:
        if member.header_offset < 0 or member.compress_type != zipfile.ZIP_DEFLATED:
            raise ValueError("is packed in an unusual way")
        with archive.open(member) as source:
            if name == RECORD:
                with record.open("wb") as copy:
                    files.take(name, source, copy)
                files.record = record
            else:
                files.take(name, source)
    except BROKEN as error:
        say(f"cannot be unpacked ({error})", repr(name))


# --- The bag (RFC 8493) and its signature --------------------------------------------------------

MANIFEST, TAGS = "manifest-sha256.txt", "tagmanifest-sha256.txt"
SIGNATURE = "tagmanifest-sha256.txt.sig"
CHECKPOINT, VERIFIER, PROOFS = "data/checkpoint.txt", "data/checkpoint.vkey", "data/proofs.json"
SIGNERS, PUBLIC_KEY = "data/allowed_signers", "data/site_ed25519.pub"
NEEDED = (
    "bagit.txt", "bag-info.txt", "README.txt", MANIFEST, TAGS, SIGNATURE, RECORD,
    "data/report.html", SIGNERS,
)  # fmt: skip
KEPT = {*NEEDED, CHECKPOINT, VERIFIER, PROOFS, PUBLIC_KEY} - {RECORD, "data/report.html"}
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
    for name in sorted(set(listed) - set(here)):
        say(f"is listed in {manifest} but not in the bundle", name)
    for name in sorted(here):
        if name not in listed:
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

OPEN = "CASE WHEN {0} IS NULL THEN NULL ELSE {1} END"
BASELINE = "(SELECT content FROM baseline WHERE baseline.id = baseline_id)"
# kind: table, its time, its values in their order. From 32 on rows change; see REVISION.
KINDS: dict[int, tuple[str, str, tuple[str, ...]]] = {
    number: (table, time, tuple(columns.split()) + more)
    for number, table, time, columns, more in (
        (1, "prediction", "time_ns", "mono_ns model_id layout_id segment_id seq row case_key status"
            " latency_ns inputs outputs extra tags segments", ()),
        (2, "label", "known_ns", "model case_key value", ()),
        (3, "identification", "time_ns", "slot port_state source evidence detail", ()),
        (4, "alarm_transition", "time_ns", "alarm_id from_state to_state by note value role kind"
            " snapshot", ()),
        (5, "action", "time_ns", "token by kind subject note payload outcome committed_ns role"
            " signature", ()),
        (6, "event", "time_ns", "kind subject detail", ()),
        (7, "measurement", "to_ns", "model baseline_id from_ns n feature role method value lim p"
            " exceeded model_id", ()),
        (8, "explanation", "time_ns", "model model_id prediction_id code feature baseline_id"
            " content", ()),
        (9, "model", "first_ns", "name sha256 detail", ()),
        (10, "layout", "0", "model_id content", ()),
        (11, "baseline_period", "from_ns", "baseline_id model after_id", (BASELINE,)),
        (12, "baseline_review", "time_ns", "baseline_id by note", ()),
        (13, "segment", "opened_ns", "name producer pid", ()),
        (14, "clock_window", "end_ns", "slot boot raw_begin raw_end frames lost dropped skew_ppm"
            " stderr_ppm jitter_us learned", ()),
        (15, "retirement", "time_ns", "kind model_id layout_id from_id to_id n reason", ()),
        (16, "erasure", "time_ns", "kind model_id layout_id version row_id row_time_ns"
            " body_hash token", ()),
        (17, "revision", "time_ns", "kind row_id body", ()),
        (32, "alarm", "raised_ns", "code priority state subject model slot feature cleared_ns"
            " acknowledged_ns cause_id content", ()),
        (33, "hardware_state", "since_ns", "slot verdict until_ns",
            (OPEN.format("until_ns", "proved_ns"), "unit", "reason", "differences",
             OPEN.format("until_ns", "evidence"), "kind", "other")),
        (34, "suspect_span", "from_ns", "slot to_ns state_id restored", ()),
        (35, "enrolment", "time_ns", "slot by note evidence digest kind role of_id until_ns"
            " ended_ns agreed armed_ns", ()),
        (36, "rejection", "time_ns", "slot by role note unit evidence digest overruled_ns", ()),
        (37, "maintenance_window", "from_ns", "slot until_ns allowed by role note ended_ns ended_by"
            " ended_note", ()),
        (38, "out_of_service", "from_ns", "code place until_ns by role note ended_ns ended_by"
            " ended_role ended_note", ()),
        (39, "suspicion", "time_ns", "slot differences settled_ns", ()),
        (40, "clock_reference", "learned_ns", "slot enrolment_id ended_ns ended content", ()),
        (41, "presence", "from_ns", "subject segment_id models",
            (OPEN.format("ended", "to_ns"), "ended")),
        (42, "person", "added_ns", "name role public_key until_ns pin_set_ns ended_ns", ()),
    )
}  # fmt: skip
PREDICTION, EVENT, ERASURE, REVISION, CHANGING = 1, 6, 16, 17, 32
SINGLE = (1, 2, 8)  # kinds that a bundle may leave out
LOWEST, HIGHEST = -(2**63), 2**63 - 1
MOST_IN_BATCH, MOST_BATCHES, MOST_LOST = 4096, 65_536, 10_000_000
Key = Tuple[int, int, int]  # kind, model version and layout; 0 and 0 but for predictions


class Text(bytes):
    """A TEXT of SQLite, as its bytes: what is no UTF-8 is hashed like everything else."""


INTEGER, REAL, LENGTH = struct.Struct("<Bq"), struct.Struct("<Bd"), struct.Struct("<BI")
METADATA, BATCH = struct.Struct("<BBqq"), struct.Struct("<BBqqqqI32s")


def value(cell: Any) -> bytes:
    """One value in canonical bytes: its storage class, and what it is."""
    if cell is None:
        return b"\0"
    kind = type(cell)
    if kind is int:
        return INTEGER.pack(1, cell)
    if kind is float:
        return REAL.pack(2, cell)
    return LENGTH.pack(3 if kind is Text else 4, len(cell)) + cell


def is_int(cell: Any) -> bool:
    """Whether a value is an INTEGER."""
    return type(cell) is int


def is_count(cell: Any) -> bool:
    """Whether a value is an INTEGER that fits 32 bits."""
    return type(cell) is int and 0 <= cell < 2**32


def is_byte(cell: Any) -> bool:
    """Whether a value is an INTEGER that fits 8 bits."""
    return type(cell) is int and 0 <= cell < 2**8


def is_text(cell: Any) -> bool:
    """Whether a value is a TEXT."""
    return type(cell) is Text


def is_hash(cell: Any) -> bool:
    """Whether a value is 32 bytes: a hash, or a key."""
    return type(cell) is bytes and len(cell) == 32


def is_signature(cell: Any) -> bool:
    """Whether a value is 64 bytes."""
    return type(cell) is bytes and len(cell) == 64


def is_salt(cell: Any) -> bool:
    """Whether a value may be the salt of a batch."""
    return cell is None or type(cell) is bytes


class Seal(NamedTuple):
    """A row of ``seal``."""

    number: int
    epoch: int
    time_ns: int
    next_key: bytes
    signature: bytes


class Epoch(NamedTuple):
    """A row of ``seal_epoch``."""

    id: int
    origin: bytes
    first_number: int
    first_key: bytes
    certificate: bytes


class Batch(NamedTuple):
    """A row of ``seal_batch``."""

    id: int
    number: int
    kind: int
    version: int
    model_id: int
    layout_id: int
    first_id: int
    last_id: int
    n: int
    root: bytes
    salt: Optional[bytes]

    @property
    def key(self) -> Key:
        return self.kind, self.model_id, self.layout_id

    @property
    def where(self) -> str:
        return f"{place(self.kind, self.first_id, self.last_id)} (seal {self.number})"


FITS: Dict[Any, Tuple[Callable[[Any], bool], ...]] = {
    Seal: (is_int, is_count, is_int, is_hash, is_signature),
    Epoch: (is_count, is_text, is_int, is_hash, is_text),
    Batch: (
        is_int, is_int, is_byte, is_byte, is_int, is_int, is_int, is_int, is_count, is_hash, is_salt
    ),
}  # fmt: skip


def table_of(kind: int) -> str:
    """The table of a kind, or its number where there is no such kind."""
    return KINDS[kind][0] if kind in KINDS else f"kind {kind}"


def place(kind: int, first: int, last: int) -> str:
    """Where in the record: one row, or rows from one number to another."""
    return f"{RECORD}, {table_of(kind)} {first}" + ("" if first == last else f" to {last}")


# --- Reading the record, which may hold anything -------------------------------------------------

STEPS = 1_000_000


def open_record(path: Path) -> sqlite3.Connection:
    """The record, read-only, in bounded time and memory.

    Raises:
        Unreadable: the SQLite here is too old for it.
        ValueError: what has to be read is no plain table, or SQLite finds it damaged.
    """
    if sqlite3.sqlite_version_info < (3, 37):
        raise Unreadable(f"needs SQLite 3.37 or newer; this is {sqlite3.sqlite_version}")
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        db.text_factory = Text
        for pragma in (
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "hard_heap_limit = 1073741824",
        ):
            db.execute(f"PRAGMA {pragma}")
        left = [2000 + path.stat().st_size // 2000]  # in millions of steps: far more than it takes

        def tick() -> int:
            left[0] -= 1
            return left[0] < 0

        db.set_progress_handler(tick, STEPS)
        if is_sealed(db):
            check_tables(db)
    except BaseException:
        db.close()
        raise
    return db


def is_sealed(db: sqlite3.Connection) -> bool:
    """Whether there is a seal; a record of before there were any has not even the table."""
    found = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'seal'").fetchall()
    plain = bool(found) and is_int(found[0][0]) and found[0][0] > 0
    return plain and db.execute("SELECT 1 FROM seal LIMIT 1").fetchone() is not None


def check_tables(db: sqlite3.Connection) -> None:
    """ValueError where something that is read could run more than the reading of rows."""
    tables = {"seal", "seal_batch", "seal_epoch", "unsealed", "kept_leaf", "baseline", "chunk"}
    for table in sorted(tables | {entry[0] for entry in KINDS.values()}):
        kinds = db.execute("SELECT type, rootpage FROM sqlite_schema WHERE name = ?", (table,))
        columns = db.execute(f"PRAGMA table_xinfo({table})").fetchall()
        if [(k[0], k[1] > 0) for k in kinds] != [(b"table", True)] or any(c[6] for c in columns):
            raise ValueError(f"{table} is not a plain table")
    for (text,) in db.execute("PRAGMA integrity_check(1)"):
        if text != b"ok":
            raise ValueError(f"SQLite: {text.decode('utf-8', 'replace')}")


def read(db: sqlite3.Connection, table: str, of: Any, say: Say) -> Iterator[Any]:
    """The rows of a table of seals in the order of their numbers; what is unfit is told.

    No index is used: one might say other than the table.
    """
    names = of._fields
    for row in db.execute(f"SELECT {', '.join(names)} FROM {table} NOT INDEXED ORDER BY 1"):
        unfit = [name for name, cell, fits in zip(names, row, FITS[of]) if not fits(cell)]
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
            if batch.number != seal.number or len(mine) == MOST_BATCHES:
                say(f"no seal {batch.number} covers it there", f"{RECORD}, seal_batch {batch.id}")
            else:
                mine.append(batch)
            batch = next(batches, None)
        yield seal, mine
    while batch is not None:
        say(f"no seal {batch.number} covers it there", f"{RECORD}, seal_batch {batch.id}")
        batch = next(batches, None)


# --- The log: every seal, signed with the key that the one before names --------------------------


def seal_leaf(seal: Seal, batches: Sequence[Batch]) -> bytes:
    """The leaf of a seal in the log."""
    content = b"EWseal/1\n" + struct.pack(
        "<QIq32sI", seal.number, seal.epoch, seal.time_ns, seal.next_key, len(batches)
    )
    for b in batches:
        content += BATCH.pack(
            b.version, b.kind, b.model_id, b.layout_id, b.first_id, b.last_id, b.n, b.root
        )
    return sha256(b"\0" + content)


def checkpoint_text(head: Head) -> str:
    """The three lines that a seal signs."""
    return f"{head.origin}\n{head.size}\n{base64_text(head.root)}\n"


class Chain:
    """Follows the log of seals: its order, its epochs, its keys and signatures.

    ``signed_from``: signatures of seals up to this one are not checked. Who holds a receipt of so
    many seals has the hash of every byte of them, to which a signature adds nothing.
    """

    def __init__(
        self, epochs: Sequence[Epoch], site_key: Optional[bytes], signed_from: int, say: Say
    ) -> None:
        self.say, self.site_key, self.signed_from = say, site_key, signed_from
        self.begins = {epoch.first_number: epoch for epoch in reversed(epochs)}
        self.count, self.log, self.ended = len(epochs), Log(), False
        first = epochs[0] if epochs else None
        self.origin = first.origin.decode("utf-8", "replace") if first else ""
        self.first_key = first.first_key if first else None
        self.epoch: Optional[Epoch] = None
        self.key: Optional[bytes] = None
        self.from_ns: Optional[int] = None
        self.to_ns: Optional[int] = None
        self.breaks: List[Tuple[int, Head]] = []
        self.waiting: List[Tuple[int, Signed]] = []
        numbers = [epoch.first_number for epoch in epochs]
        ids = [epoch.id for epoch in epochs]
        if ids != list(range(1, len(epochs) + 1)) or numbers != sorted(set(numbers)):
            say("the epochs of the log do not follow one another", f"{RECORD}, epoch 1")
        if first and not self.origin.endswith("/" + sha256(first.first_key).hex()[:8]):
            say("the name of the log is not that of its first key", f"{RECORD}, epoch 1")

    def head(self) -> Head:
        """The head of the log as far as it was followed."""
        return Head(self.origin, self.log.size, self.log.root())

    def take(self, seal: Seal, batches: Sequence[Batch]) -> None:
        """The next seal."""
        where, due = f"{RECORD}, seal {seal.number}", self.log.size + 1
        if seal.number != due and not self.bridge(due, seal.number):
            self.ended = True
            return
        if seal.number in self.begins:
            self.begin(self.begins[seal.number], seal.number)
        if self.epoch is None or seal.epoch != self.epoch.id:
            self.say("it is of an epoch that did not begin", where)
        self.log.append(seal_leaf(seal, batches))
        if self.key is not None and seal.number > self.signed_from:
            text = checkpoint_text(self.head()).encode("utf-8", "replace")
            self.waiting.append((seal.number, Signed(self.key, text, seal.signature)))
        if len(self.waiting) == 1024:
            self.check_signatures()
        self.from_ns = seal.time_ns if self.from_ns is None else self.from_ns
        self.to_ns = seal.time_ns
        self.key = None if self.key is None else seal.next_key

    def bridge(self, due: int, number: int) -> bool:
        """Put zeros for seals that were lost; whether the log can be followed beyond them.

        No key is known after them until an epoch begins.
        """
        if not due < number <= due + MOST_LOST:
            self.say("no seal has this number", f"{RECORD}, seal {number}")
            return False
        self.say("is missing, up to the seal before " + str(number), f"{RECORD}, seal {due}")
        for _ in range(due, number):
            self.log.append(LOST)
        self.key = None
        return True

    def begin(self, epoch: Epoch, number: int) -> None:
        """An epoch begins with this seal: it must be as the site's key has certified."""
        where, before = f"{RECORD}, epoch {epoch.id}", self.head()
        origin = epoch.origin.decode("utf-8", "replace")
        try:
            note = epoch.certificate.decode("utf-8")
            said = note_text(note, origin, self.site_key).split("\n")
        except ValueError as error:
            self.say(f"its certificate {error}", where)
        else:
            sizes = [str(epoch.id), str(before.size), base64_text(before.root)]
            expected = ["edgewatch epoch", origin, *sizes, base64_text(epoch.first_key)]
            if said[:6] != expected or len(said) != 8:
                self.say("it does not begin as its certificate says", where)
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
            if epoch.first_number > self.log.size + 1 or epoch.first_number < 1:
                what = f"it begins with seal {epoch.first_number}, which is not there"
                self.say(what, f"{RECORD}, epoch {epoch.id}")
        if 1 not in self.begins:
            self.say("no epoch says with which key the log begins", f"{RECORD}, epoch 1")


def roots_at(db: sqlite3.Connection, sizes: Iterable[int]) -> Dict[int, bytes]:
    """The root of the log at each of these sizes that it has had, without checking anything."""
    wanted, log, found = set(sizes), Log(), {0: EMPTY}
    for seal, batches in seals_of(db, Book().say) if wanted - {0} else ():
        if not log.size < seal.number <= log.size + 1 + MOST_LOST:
            break
        while log.size + 1 < seal.number:
            log.append(LOST)
        log.append(seal_leaf(seal, batches))
        if log.size in wanted:
            found[log.size] = log.root()
    return found


# --- The rows against their seals ----------------------------------------------------------------

# What the one row holds that must stand though it was erased: nothing of anybody.
BLANK = (None, b"", b"{}", b"null", b"erased")


class Gone(NamedTuple):
    """Records of a span of numbers that are not there: so many, of which some were told already.

    ``out``: how many more a bundle may have left out there.
    """

    key: Key
    from_id: int
    to_id: int
    n: int
    out: int = 0
    told: int = 0


class Filling:
    """A batch that is filled with leaves, in the order of the numbers of its rows."""

    def __init__(self, batch: Batch, kept: Dict[int, bytes]) -> None:
        self.batch, self.kept = batch, kept
        self.leaves = [kept.get(position, b"") for position in range(batch.n)]
        self.free = iter([position for position in range(batch.n) if position not in kept])
        self.rows = self.erased = self.more = 0
        salt, n = batch.salt or b"", batch.n
        self.salts: Optional[bytes] = None
        if len(salt) == 32:
            self.salts = hashlib.shake_256(salt).digest(16 * n)
        elif len(salt) == 16 * n + 1 and salt[:1] == b"\1":
            self.salts = salt[1:]

    def put(self, row_id: int, time_ns: int, body: bytes) -> None:
        """A row that is there."""
        self.rows += 1
        at = next(self.free, None)
        if at is None:
            self.more += 1
        elif self.salts is not None:
            metadata = METADATA.pack(self.batch.version, self.batch.kind, row_id, time_ns)
            salted = sha256(self.salts[16 * at : 16 * at + 16] + body)
            self.leaves[at] = sha256(b"\0" + metadata + salted)

    def put_erased(self, row_id: int, version: Any, time_ns: Any, body_hash: Any) -> None:
        """A record of which only its hash is left."""
        self.erased += 1
        at = next(self.free, None)
        if at is None:
            self.more += 1
        elif is_byte(version) and is_int(time_ns) and is_hash(body_hash):
            metadata = METADATA.pack(version, self.batch.kind, row_id, time_ns)
            self.leaves[at] = sha256(b"\0" + metadata + body_hash)

    @property
    def missing(self) -> int:
        """How many nothing stands for."""
        return self.batch.n - len(self.kept) - self.rows - self.erased


class Rows:
    """Every row that a seal covers, in one pass: each kind is read once, in order of numbers."""

    def __init__(self, db: sqlite3.Connection, left_out: bool, say: Say) -> None:
        self.db, self.say, self.left_out = db, say, left_out
        self.upto: Dict[int, int] = {}
        self.gone: List[Gone] = []
        self.records = self.erased = self.omitted = self.retired = 0
        self.any_kept = db.execute("SELECT 1 FROM kept_leaf LIMIT 1").fetchone() is not None

    def check(self, batches: Sequence[Batch]) -> None:
        """The batches of one seal."""
        kinds: Dict[int, List[Batch]] = {}
        for batch in batches:
            self.records += batch.n
            kinds.setdefault(batch.kind, []).append(batch)
        for kind, its_batches in kinds.items():
            sound = self.in_order(kind, its_batches)
            if sound:
                self.check_kind(kind, sound)

    def in_order(self, kind: int, batches: Sequence[Batch]) -> List[Batch]:
        """Those that can be looked at; numbers must lie above those of all seals before."""
        below, last, sound = self.upto.get(kind, LOWEST), {}, []
        for batch in batches:
            least = max(below, last.get(batch.key, LOWEST))
            if kind not in KINDS or kind >= CHANGING or batch.version != 1:
                self.say("is not of a kind that is sealed in batches", batch.where)
            elif not 0 < batch.n <= min(MOST_IN_BATCH, batch.last_id - batch.first_id + 1):
                self.say(f"{batch.n} records cannot have these numbers", batch.where)
            elif batch.first_id <= least != LOWEST:
                self.say("it overlaps a batch before it", batch.where)
            else:
                last[batch.key] = batch.last_id
                sound.append(batch)
        return sound

    def check_kind(self, kind: int, batches: Sequence[Batch]) -> None:
        """Fill the batches of a kind with its rows; what fits none of them was put in."""
        low, high = self.upto.get(kind, LOWEST - 1) + 1, max(b.last_id for b in batches)
        waiting: Dict[Key, List[Filling]] = {}
        for batch in reversed(batches):
            waiting.setdefault(self.group(batch.key), []).append(self.filling(batch))
        erased = self.erasures(kind, low, high)
        strange = self.fill(kind, low, high, waiting, erased)
        if strange:
            self.say(f"{len(strange)} rows were put in among sealed records",
                     place(kind, strange[0], strange[-1]))  # fmt: skip
        for fillings in waiting.values():
            for filling in reversed(fillings):
                self.finish(filling)
        self.upto[kind] = high

    def group(self, key: Key) -> Key:
        """Rows of other kinds than predictions know no model or layout of their batch."""
        return key if key[0] == PREDICTION else (key[0], 0, 0)

    def filling(self, batch: Batch) -> Filling:
        """A batch, with the leaves that were kept of rows that retention took."""
        kept: Dict[int, bytes] = {}
        query = "SELECT position, hash FROM kept_leaf WHERE batch_id = ? LIMIT ?"
        rows = self.db.execute(query, (batch.id, batch.n + 1)) if self.any_kept else ()
        for position, leaf in rows:
            if is_int(position) and 0 <= position < batch.n and is_hash(leaf):
                kept[position] = leaf
            else:
                self.say("a kept leaf of it is none", batch.where)
        return Filling(batch, kept)

    def erasures(self, kind: int, low: int, high: int) -> Dict[int, Any]:
        """Number → group, version, time and body hash of the erased records of a span."""
        rows = self.db.execute(
            "SELECT row_id, model_id, layout_id, version, row_time_ns, body_hash FROM erasure"
            " WHERE kind = ? AND row_id BETWEEN ? AND ? ORDER BY row_id",
            (kind, low, high),
        )
        return {row[0]: (self.group((kind, row[1], row[2])), *row[3:]) for row in rows}

    def fill(
        self,
        kind: int,
        low: int,
        high: int,
        waiting: Dict[Key, List[Filling]],
        erased: Dict[int, Any],
    ) -> List[int]:
        """Put each row, and what is left of each erased one, into its batch; those of none."""
        strange: List[int] = []
        left = sorted(erased, reverse=True)
        current = {key: fillings[-1] for key, fillings in waiting.items()}
        behind = {key: len(fillings) - 1 for key, fillings in waiting.items()}

        def at(key: Key, row_id: int) -> Optional[Filling]:
            found = current.get(key)
            while found is not None and row_id > found.batch.last_id and behind[key]:
                behind[key] -= 1
                found = current[key] = waiting[key][behind[key]]
            inside = found is not None and found.batch.first_id <= row_id <= found.batch.last_id
            return found if inside else None

        def pass_erased(upto: int) -> None:
            while left and left[-1] <= upto:
                row_id = left.pop()
                key, *rest = erased[row_id]
                filling = at(key, row_id)
                if filling is not None:
                    filling.put_erased(row_id, *rest)

        for row_id, time_ns, *cells in rows_between(self.db, kind, low, high):
            pass_erased(row_id)
            if row_id in erased:
                self.check_blank(kind, row_id, cells)
                continue
            key = (kind, cells[1], cells[2]) if kind == PREDICTION else (kind, 0, 0)
            filling = at(key, row_id)
            if filling is None:
                strange.append(row_id)
                continue
            event_ns = 0 if time_ns is None else time_ns
            body = b"".join(map(value, cells))
            filling.put(row_id, event_ns if is_int(event_ns) else -1, body)
        pass_erased(high)
        return strange

    def check_blank(self, kind: int, row_id: int, cells: Sequence[Any]) -> None:
        """An erased record may stand, but without its values."""
        held = [cell for cell in cells if isinstance(cell, bytes)]
        if any(cell not in BLANK and cell.strip(b"\xff") for cell in held):
            self.say("was erased, and yet holds values", place(kind, row_id, row_id))

    def finish(self, filling: Filling) -> None:
        """Compare a batch with its root, or note what is missing of it."""
        batch, missing, kept = filling.batch, filling.missing, len(filling.kept)
        self.erased += filling.erased
        whole = missing > 0 and not filling.rows and not kept
        if filling.more:
            self.say(
                f"{filling.more} records more than the {batch.n} that were sealed", batch.where
            )
        elif whole and self.left_out and batch.kind in SINGLE:
            self.omitted += missing
            self.note_gone(batch, 0, out=missing)
        elif whole:
            self.note_gone(batch, missing)
        elif missing:
            self.say(f"{missing} of {batch.n} records are missing", batch.where)
            self.note_gone(batch, kept + missing, told=missing)
        else:
            self.note_gone(batch, kept)
            self.compare(filling)

    def compare(self, filling: Filling) -> None:
        """A batch of which everything is there, or stood for."""
        if filling.rows and filling.salts is None:
            what = "the salt without which nothing can be compared is gone"
            self.say(what, filling.batch.where)
        elif tree_root(filling.leaves) != filling.batch.root:
            what = "is not as it was sealed: a record was altered or exchanged"
            self.say(what, filling.batch.where)

    def note_gone(self, batch: Batch, n: int, out: int = 0, told: int = 0) -> None:
        """Some records of a batch are not there; batches after each other become one span."""
        if not n and not out:
            return
        self.retired += n - told
        key, last = batch.key, self.gone[-1] if self.gone else None
        gone = Gone(key, batch.first_id, batch.last_id, n, out, told)
        if last and last.key == key and not (told or last.told) and bool(out) == bool(last.out):
            self.gone[-1] = Gone(key, last.from_id, batch.last_id, last.n + n, last.out + out)
        else:
            self.gone.append(gone)


def rows_between(db: sqlite3.Connection, kind: int, low: int, high: int) -> Iterator[Any]:
    """Number, time and values of the rows of a kind, in the order of their numbers."""
    table, time, columns = KINDS[kind]
    return db.execute(
        f"SELECT id, {time}, {', '.join(columns)} FROM {table} NOT INDEXED"
        " WHERE id BETWEEN ? AND ? ORDER BY id",
        (max(low, LOWEST), min(high, HIGHEST)),
    )


def is_recorded_jump(db: sqlite3.Connection, batches: Sequence[Batch]) -> bool:
    """Whether a seal covers an event of a clock that was set back, or one that is not there now."""
    for batch in batches:
        if batch.kind == EVENT:
            rows = db.execute(
                "SELECT kind, detail FROM event WHERE id BETWEEN ? AND ? LIMIT ?",
                (batch.first_id, batch.last_id, batch.n),
            ).fetchall()
            if len(rows) < batch.n or any(map(is_set_back, rows)):
                return True
    return False


def is_set_back(row: Tuple[Any, Any]) -> bool:
    """Whether an event tells of a clock that was set back."""
    if row[0] != b"clock.jumped":
        return False
    try:
        return bool(json.loads(row[1])["seconds"] < 0)
    except (ValueError, TypeError, KeyError, RecursionError):
        return False


# --- What is missing, and who took it out --------------------------------------------------------


def retirements(db: sqlite3.Connection, say: Say) -> List[Gone]:
    """What retention says it took out."""
    found = []
    query = "SELECT id, kind, model_id, layout_id, from_id, to_id, n FROM retirement ORDER BY id"
    for row in db.execute(query):
        if all(map(is_int, row)) and row[4] <= row[5] and row[6] > 0:
            found.append(Gone(row[1:4], *row[4:]))
        else:
            say("is not what a step of retention writes", f"{RECORD}, retirement {row[0]!r}")
    return found


def check_gone(
    missing: Sequence[Gone], retired: Sequence[Gone], say: Say, exact: bool = True
) -> None:
    """Where spans touch, as many must be missing as retention says, or as a bundle left out."""
    entries = [(g.key, g.from_id, g.to_id, g.n, g.out, g.told, 0) for g in missing]
    entries += [(g.key, g.from_id, g.to_id, 0, 0, 0, g.n) for g in retired]
    at: Optional[Tuple[Key, int, int]] = None
    sums = [0, 0, 0, 0]
    for key, low, high, *counts in [*sorted(entries), ((HIGHEST, 0, 0), 0, 0, 0, 0, 0, 0)]:
        if at is not None and (key != at[0] or low > at[2] + 1):
            say_gone(at, sums, say, exact)
            at, sums = None, [0, 0, 0, 0]
        at = (key, low, high) if at is None else (key, at[1], max(at[2], high))
        sums = [a + b for a, b in zip(sums, counts)]


def say_gone(at: Tuple[Key, int, int], sums: Sequence[int], say: Say, exact: bool) -> None:
    """Spans that touch: n are missing, of which some were told; so many were left out or retired."""
    n, out, told, retired = sums
    balanced = n <= retired <= n + out if exact else n <= retired
    if not balanced and not (told and n - told <= retired <= n + out):
        what = f"{n} sealed records are missing, and retention took out {retired}"
        say(what, place(at[0][0], at[1], at[2]))


# --- Rows that change: each must be as its last revision says ------------------------------------


def check_changing(db: sqlite3.Connection, retired: Sequence[Gone], say: Say) -> None:
    """Compare every row of every kind that changes with its last revision."""
    last: Dict[int, Dict[Any, bytes]] = {kind: {} for kind in KINDS if kind >= CHANGING}
    query = "SELECT kind, row_id, body FROM revision NOT INDEXED ORDER BY id"
    for kind, row_id, body in db.execute(query):
        if kind in last and type(body) is bytes:
            last[kind][row_id] = sha256(body)
    waiting = set(db.execute("SELECT kind, row_id FROM unsealed"))
    exact = all(gone.key[0] != REVISION for gone in retired)
    for kind, revisions in last.items():
        table = KINDS[kind][0]
        for row_id, *cells in rows_between(db, kind, LOWEST, HIGHEST):
            body_hash = revisions.pop(row_id, None)
            if (kind, row_id) in waiting or body_hash == sha256(b"".join(map(value, cells))):
                continue
            what = "was put in: no seal knows it" if body_hash is None else (
                "is not as its last sealed revision says: it was altered")  # fmt: skip
            say(what, f"{RECORD}, {table} {row_id}")
        gone = [Gone((kind, 0, 0), i, i, 1) for i in revisions if is_int(i)]
        check_gone(gone, [one for one in retired if one.key[0] == kind], say, exact)


# --- A record as a whole -------------------------------------------------------------------------


class Checked(NamedTuple):
    """What a check of a record found beside what is wrong."""

    head: Head
    first_key: Optional[bytes]
    epochs: int
    sealed: Tuple[Optional[int], Optional[int]]
    records: int
    confirmed: List[str]
    notes: List[str]


def check_record(
    db: sqlite3.Connection,
    site_key: Optional[bytes],
    left_out: bool,
    known: Sequence[Tuple[str, Head]],
    say: Say,
) -> Checked:
    """Check a record against its seals, and against heads that others hold of it."""
    epochs = list(read(db, "seal_epoch", Epoch, say))
    origin = epochs[0].origin.decode("utf-8", "replace") if epochs else ""
    roots = roots_at(db, [head.size for _, head in known])
    good = [(n, h) for n, h in known if h.origin == origin and roots.get(h.size) == h.root]
    newest = max((head.size for _, head in known if head.size in roots), default=0)
    proved = newest if any(head.size == newest for _, head in good) else 0
    chain, rows = Chain(epochs, site_key, proved, say), Rows(db, left_out, say)
    for seal, batches in seals_of(db, say):
        before = chain.to_ns
        chain.take(seal, batches)
        if chain.ended:
            break
        rows.check(batches)
        if before is not None and seal.time_ns < before and not is_recorded_jump(db, batches):
            say("its time is before that of the seal before it, and no recorded jump of the clock"
                " says why", f"{RECORD}, seal {seal.number}")  # fmt: skip
    chain.end()
    retired = retirements(db, say)
    check_gone(rows.gone, [one for one in retired if one.key[0] < CHANGING], say)
    check_changing(db, retired, say)
    if db.execute("SELECT 1 FROM chunk LIMIT 1").fetchone():
        say("there are packed predictions, which could not be read at the site", f"{RECORD}, chunk")
    check_known(chain, known, roots, [head for _, head in good], say)
    ends = chain.from_ns, chain.to_ns
    notes = [*counted(rows), *unsealed(db, rows)]
    names = [name for name, _ in good]
    return Checked(
        chain.head(), chain.first_key, chain.count, ends, rows.records, names, notes
    )  # fmt: skip


def check_known(
    chain: Chain,
    known: Sequence[Tuple[str, Head]],
    roots: Dict[int, bytes],
    good: Sequence[Head],
    say: Say,
) -> None:
    """Heads that others hold, and chains of keys that began anew."""
    for name, head in known:
        if head.origin != chain.origin:
            say(f"is of another log, {head.origin}", name)
        elif head.size not in roots:
            say(f"knows {head.size} seals, and this record has {chain.log.size}: its end was cut"
                " off", name)  # fmt: skip
        elif roots[head.size] != head.root:
            say("contradicts the record: what was sealed then is not in it", name)
    for epoch, head in chain.breaks:
        if (head.size, head.root) not in [(one.size, one.root) for one in good]:
            say(f"a new chain of keys begins after seal {head.size}: nothing shows that the log was"
                f" complete then; a receipt of {head.size} seals would",
                f"{RECORD}, epoch {epoch}")  # fmt: skip


def counted(rows: Rows) -> Iterator[str]:
    """What is lawfully not there, in words."""
    if rows.retired:
        yield f"{rows.retired} sealed records were retired, as the record says."
    if rows.erased:
        yield f"{rows.erased} records had their content erased on request."
    if rows.omitted:
        yield f"{rows.omitted} sealed records did not come into this copy."


def unsealed(db: sqlite3.Connection, rows: Rows) -> Iterator[str]:
    """What no seal covers yet, in words."""
    for kind, (table, _, _) in KINDS.items():
        if kind < CHANGING:
            query, given = f"SELECT count(*) FROM {table} WHERE id > ?", rows.upto.get(kind, LOWEST)
        else:
            query, given = "SELECT count(*) FROM unsealed WHERE kind = ?", kind
        (n,) = db.execute(query, (given,)).fetchone()
        if n:
            yield f"{n} of {table} are not sealed yet."


def check_checkpoint(files: Files, head: Head, key: Optional[bytes], say: Say) -> None:
    """The receipt in the bundle must be of the very log in the record, and so the proofs."""
    if CHECKPOINT not in files.digests:
        say("is not in the bundle, though the record has seals", CHECKPOINT)
        return
    try:
        found = read_receipt(files.texts[CHECKPOINT], key)
        note_text(files.texts[CHECKPOINT].decode("utf-8"), found.origin, key)
    except ValueError as error:
        say(f"the receipt {error}", CHECKPOINT)
        return
    if found != head:
        what = f"is for {found.size} seals of {found.origin}, not for the log in the record"
        say(what, CHECKPOINT)
    if key is not None:
        parts = (found.origin, key_id(found.origin, key).hex(), base64_text(b"\1" + key))
        if files.text(VERIFIER) != "+".join(parts) + "\n":
            say("is not the key that signed the receipt", VERIFIER)
    try:
        check_proofs(json.loads(files.texts.get(PROOFS, b"")), found, say)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        say("is not a list of proofs", PROOFS)


def check_proofs(content: Any, head: Head, say: Say) -> None:
    """The proofs in the bundle, with its receipt alone."""

    def decode(text: str) -> bytes:
        return base64.b64decode(text, validate=True)

    if (content["origin"], content["size"], decode(content["root"])) != head:
        say("are proofs for another checkpoint", PROOFS)
        return
    for one in content["consistency"]:
        size, proof = one["size"], list(map(decode, one["proof"]))
        if not is_int(size) or not goes_on(size, decode(one["root"]), head, proof):
            say(f"does not show that the log goes on from seal {size}", PROOFS)
    for one in content["inclusion"]:
        number, proof = one["number"], list(map(decode, one["proof"]))
        if not is_int(number) or not is_included(decode(one["leaf"]), number - 1, head, proof):
            say(f"does not show that seal {number} is in the log", PROOFS)


# --- All together --------------------------------------------------------------------------------


class Known(NamedTuple):
    """What somebody holds from elsewhere: fingerprints of keys, receipts, older bundles."""

    signer: Optional[str] = None
    first_key: Optional[str] = None
    receipts: Sequence[Path] = ()
    older: Sequence[Path] = ()


NOTHING = Known()


class Book:
    """What was found: each thing once, the first hundred by name."""

    def __init__(self) -> None:
        self.findings: Dict[Finding, None] = {}
        self.more = 0

    def say(self, what: str, where: str) -> None:
        """Something is wrong, and where."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings[what, where] = None
        else:
            self.more += (what, where) not in self.findings

    def to_json(self) -> List[Dict[str, str]]:
        """As the answer shows them."""
        found = [{"what": what, "where": where} for what, where in self.findings]
        more = [{"what": f"{self.more} more findings", "where": "the bundle"}] if self.more else []
        return found + more


def verify(path: Path, known: Known = NOTHING) -> Dict[str, Any]:
    """Everything that can be checked of a bundle.

    Raises:
        Unreadable, OSError: it, or what it is held against, cannot be looked at.
    """
    book = Book()
    answer: Dict[str, Any] = {"valid": False, "findings": [], "signer": None, "log": None}
    with tempfile.TemporaryDirectory(prefix="verify-") as folder:
        files = read_files(path, Path(folder), book.say)
        if files.digests:
            check_bag(files, book.say)
            key = signer_of(files, book.say)
            answer["signer"] = None if key is None else fingerprint(key)
            if key is not None and known.signer not in (None, answer["signer"]):
                book.say(f"signed by another key: {answer['signer']}", SIGNATURE)
            if files.record is not None:
                answer["log"] = log_of(files, files.record, key, known, book.say)
    answer["valid"], answer["findings"] = not book.findings, book.to_json()
    return answer


def log_of(
    files: Files, record: Path, key: Optional[bytes], known: Known, say: Say
) -> Optional[Dict[str, Any]]:
    """What the seals of the record say; None where there are none."""
    heads, without = known_heads(known, key, say)
    try:
        with closing(open_record(record)) as db:
            if not is_sealed(db):
                check_without_seals(files, heads, known, say)
                return None
            left_out = info(files).get("EdgeWatch-Left-Out") in ("raw", "raw outside of the period")
            checked = check_record(db, key, left_out, heads, say)
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
    check_checkpoint(files, checked.head, key, say)
    first = None if checked.first_key is None else fingerprint(checked.first_key)
    if known.first_key not in (None, first):
        say(f"the log begins with another key: {first}", f"{RECORD}, epoch 1")
    return {
        "origin": checked.head.origin,
        "size": checked.head.size,
        "root": checked.head.root.hex(),
        "first_key": first,
        "epochs": checked.epochs,
        "sealed_from": rfc3339(checked.sealed[0]),
        "sealed_to": rfc3339(checked.sealed[1]),
        "sealed_records": checked.records,
        "confirmed": checked.confirmed,
        "notes": [*checked.notes, *(f"{name} has no receipt to compare." for name in without)],
    }


def check_without_seals(
    files: Files, heads: Sequence[Tuple[str, Head]], known: Known, say: Say
) -> None:
    """A record without seals goes on from nothing."""
    if CHECKPOINT in files.digests:
        say("there is a receipt, but the record has no seals", CHECKPOINT)
    for name, head in heads:
        say(f"knows {head.size} seals, and this record has none", name)
    if known.first_key is not None:
        say("has no seals, and so no first key", RECORD)


def known_heads(
    known: Known, key: Optional[bytes], say: Say
) -> Tuple[List[Tuple[str, Head]], List[str]]:
    """The heads of receipts and older bundles by their names; those without any by name."""
    texts: List[Tuple[str, Optional[bytes]]] = []
    for path in known.receipts:
        with Path(path).open("rb") as file:
            texts.append((Path(path).name, file.read(LONGEST_NOTE + 1)))
    for path in known.older:
        texts.append((Path(path).name, older_checkpoint(Path(path))))
    heads = []
    for name, text in texts:
        try:
            heads += [] if text is None else [(name, read_receipt(text, key))]
        except ValueError as error:
            say(f"the receipt {error}", name)
    return heads, [name for name, text in texts if text is None]


def older_checkpoint(path: Path) -> Optional[bytes]:
    """The receipt in an older bundle; None in one of before there were seals."""
    if path.is_dir():
        inside = path / CHECKPOINT
        return inside.read_bytes()[: LONGEST_NOTE + 1] if inside.is_file() else None
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if member.filename.partition("/")[2] == CHECKPOINT:
                    with archive.open(member) as source:
                        return source.read(LONGEST_NOTE + 1)
    except BROKEN as error:
        raise Unreadable(f"{path} is no bundle ({error})") from error
    return None


def rfc3339(time_ns: Optional[int]) -> Optional[str]:
    """A time as people write it; one that no calendar has as it is."""
    if time_ns is None:
        return None
    try:
        moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=time_ns // 1000)
    except OverflowError:
        return f"{time_ns} ns"
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def shown(text: str) -> str:
    """A text of the bundle as a terminal may see it: nothing that could steer it."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def tell(path: Path, answer: Dict[str, Any]) -> None:
    """Print an answer for people."""
    print(f"{path}: {'nothing is wrong' if answer['valid'] else 'NOT as it was exported'}")
    for one in answer["findings"]:
        print(shown(f"  {one['where']}: {one['what']}"))
    print(f"Signed with {answer['signer']}: compare with the fingerprint noted at the site.")
    log = answer["log"]
    if log is None:
        print("Nothing inside is sealed: this says what was exported, not what was recorded.")
        return
    print(shown(f"{log['sealed_records']} records in {log['size']} seals of {log['origin']},"))
    print(f"from {log['sealed_from']} to {log['sealed_to']}; first key {log['first_key']}.")
    for text in [*log["notes"], *(f"It goes on from {name}." for name in log["confirmed"])]:
        print(shown(text))
    if not log["confirmed"]:
        print("Without a receipt from elsewhere nothing shows that its end was not cut off.")


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
        stream.reconfigure(errors="backslashreplace")
    known = Known(given.signer, given.first_key, given.receipt, given.against)
    try:
        answer = verify(given.bundle, known)
    except (Unreadable, OSError) as error:
        print(f"{given.bundle}: {error}", file=sys.stderr)
        return 2
    if given.json:
        print(json.dumps(answer, indent=2))
    else:
        tell(given.bundle, answer)
    return 0 if answer["valid"] else 1


if __name__ == "__main__":
    sys.exit(main())
