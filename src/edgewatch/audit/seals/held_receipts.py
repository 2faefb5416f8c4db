"""A folder elsewhere that holds the highest receipt of each log, and refuses what cannot follow it.

It lies on a USB stick, a share, or a machine that has nothing to do with the site: what is altered
at the site afterwards meets a receipt that whoever did it could not reach. For each log there is
a folder of its own in it:

- ``NUMBER.txt``: the highest receipt, and those before it that no log has yet shown to lead to it;
- ``site.vkey``: the public key of the site, of the first receipt that came with one;
- ``refused-NUMBER-ROOT.txt``: what could not follow, kept as evidence.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from edgewatch.audit.seals.checkpoint import Checkpoint
from edgewatch.audit.seals.merkle import root_of
from edgewatch.audit.seals.note import NoteError, VerifierKey
from edgewatch.audit.seals.receipts import Receipt, load_receipt
from edgewatch.site.errors import InputError

KEY_FILE = "site.vkey"
_PLAIN = re.compile(r"[a-z0-9][a-z0-9/-]{0,120}")
_HELD = re.compile(r"[0-9]{12,19}\.txt")


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of a receipt.

    Attributes:
        kept: whether the folder holds it now as the highest of its log.
        reason: why not, or what is to be known of it; "" for nothing.
        proved: whether the log was there to show that it follows from all that were held.
        before: the receipt that was the highest until then.
        path: the file that holds it, refused or not.
    """

    kept: bool
    reason: str
    proved: bool
    before: Receipt | None
    path: Path


def keep_receipt(
    folder: Path,
    receipt: Receipt,
    *,
    key: VerifierKey | None = None,
    leaves: Sequence[bytes] | None = None,
) -> Kept:
    """Hold a receipt in a folder if it follows from what is held there.

    ``key`` is the site's public key where it is known; the first one is remembered. ``leaves``
    is the log that the receipt is of, where that is at hand: it shows that each receipt held is
    a beginning of it.

    Raises:
        InputError: the folder cannot be read or written, or holds files that are no receipts.
    """
    own = folder / _folder_name(receipt.checkpoint.origin)
    try:
        own.mkdir(parents=True, exist_ok=True)
        held = held_receipts(own)
        known = _known_key(own) or key
        reason = _refusal(receipt, held, known, leaves) or _other_log(folder, own, known)
        if reason:
            return Kept(False, reason, False, _highest(held), _write_refused(own, receipt))
        return _hold(own, receipt, held, known, leaves)
    except OSError as error:
        raise InputError(
            f"cannot be read or written ({error.strerror or error})",
            where=str(error.filename or folder),
            expected="a folder for receipts that this user may write to",
        ) from error


def held_receipts(own: Path) -> list[Receipt]:
    """The receipts that the folder of one log holds, smallest first."""
    names = sorted(path for path in own.iterdir() if _HELD.fullmatch(path.name))
    return sorted(map(load_receipt, names), key=lambda receipt: receipt.checkpoint.size)


def _hold(
    own: Path,
    receipt: Receipt,
    held: Sequence[Receipt],
    key: VerifierKey | None,
    leaves: Sequence[bytes] | None,
) -> Kept:
    path = own / f"{receipt.checkpoint.size:012d}.txt"
    _write(path, receipt.text)
    if key is not None:
        _write(own / KEY_FILE, key.text + "\n")
    if leaves is not None:  # the receipts before follow from this one now
        for earlier in held:
            if earlier.checkpoint.size < receipt.checkpoint.size:
                (own / f"{earlier.checkpoint.size:012d}.txt").unlink(missing_ok=True)
    return Kept(True, _remark(receipt, held, key, leaves), leaves is not None, _highest(held), path)


def _refusal(
    receipt: Receipt,
    held: Sequence[Receipt],
    key: VerifierKey | None,
    leaves: Sequence[bytes] | None,
) -> str:
    """Why a receipt cannot be held; "" where it can."""
    new = receipt.checkpoint
    if key is not None and not receipt.is_signed_by(key):
        return "it is not signed with the key of the site as this folder knows it"
    told = [_contradiction(new, each.checkpoint, leaves) for each in reversed(held)]
    if leaves is not None and not _is_beginning(new, leaves):
        told.append("it is not of the log it came with")
    return next(filter(None, told), "")


def _contradiction(new: Checkpoint, earlier: Checkpoint, leaves: Sequence[bytes] | None) -> str:
    """Why ``new`` cannot follow one that is held; "" where it can."""
    if earlier.origin != new.origin:
        return f"this folder holds a receipt of {earlier.origin} in its place"
    if earlier.size > new.size:
        return f"it is of {new.size} seals, and one of {earlier.size} is held"
    if earlier.size == new.size and earlier.root != new.root:
        return f"the one held is of another log of {new.size} seals"
    if leaves is not None and not _is_beginning(earlier, leaves):
        return f"the log is not the continuation of the {earlier.size} seals held"
    return ""


def _remark(
    receipt: Receipt,
    held: Sequence[Receipt],
    key: VerifierKey | None,
    leaves: Sequence[bytes] | None,
) -> str:
    told = []
    if key is None:
        told.append("its signature could not be checked without the site's key")
    if leaves is None and any(each.checkpoint.size < receipt.checkpoint.size for each in held):
        told.append("that it continues the one held before shows only where the log is at hand")
    return "; ".join(told)


def _other_log(folder: Path, own: Path, key: VerifierKey | None) -> str:
    """Whether another log of the same site is held: then one was put in the place of the other."""
    if key is None:
        return ""
    for other in sorted(folder.iterdir()):
        known = _known_key(other) if other.is_dir() and other != own else None
        if known is not None and known.public == key.public:
            return f"this folder holds receipts of another log of that site: {known.name}"
    return ""


def _is_beginning(head: Checkpoint, leaves: Sequence[bytes]) -> bool:
    return head.size <= len(leaves) and root_of(leaves[: head.size]) == head.root


def _highest(held: Sequence[Receipt]) -> Receipt | None:
    return held[-1] if held else None


def _known_key(own: Path) -> VerifierKey | None:
    try:
        return VerifierKey.from_text((own / KEY_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (NoteError, UnicodeDecodeError) as error:
        raise InputError(
            str(error), where=str(own / KEY_FILE), expected="the public key of the site"
        ) from error


def _write_refused(own: Path, receipt: Receipt) -> Path:
    head = receipt.checkpoint
    path = own / f"refused-{head.size:012d}-{head.root[:4].hex()}.txt"
    _write(path, receipt.text)
    return path


def _write(path: Path, text: str) -> None:
    """All of it or nothing, and on the stick before it is pulled."""
    part = path.with_name(path.name + ".part")
    with part.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _folder_name(origin: str) -> str:
    """A name that every file system takes; origins of other programs by their hash.

    >>> _folder_name("edgewatch/ward-3/3f9a1c2e")
    'edgewatch_ward-3_3f9a1c2e'
    """
    if _PLAIN.fullmatch(origin):
        return origin.replace("/", "_")
    return sha256(origin.encode("utf-8", "surrogatepass")).hexdigest()[:32]
