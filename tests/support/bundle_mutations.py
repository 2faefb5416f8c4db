"""Bundles that were changed in many ways, and what two independent verifiers say of each.

One is EdgeWatch's ``verify_bundle``, the other ``verify.py``, which is in every bundle and shares
no code with it. Run as a program for a long run::

    python tests/support/bundle_mutations.py --count 10000 --seed 1
"""

from __future__ import annotations

import argparse
import dataclasses
import functools
import hashlib
import random
import re
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from edgewatch.audit import Known, SiteKey, bag, export_bundle, site_key, verify_bundle
from edgewatch.audit.container import ContainerWriter
from edgewatch.audit.known import NOTHING
from edgewatch.audit.seals.erasing import erase
from edgewatch.audit.seals.retiring import account
from edgewatch.audit.standalone import verify as standalone
from edgewatch.site.actions import ERASE
from edgewatch.store import journal
from edgewatch.store.connection import Connection, one_transaction, open_reader, sqlite3
from edgewatch.store.retirements import Going, Reason
from edgewatch.store.sealed_kinds import APPENDED, BY_CODE, BY_TABLE
from edgewatch.store.seals import sealed_up_to
from support import record_mutations
from support.sealed_site import sealed_site

Files = dict[str, bytes]
MADE_LAST = {bag.BAG_INFO, bag.MANIFEST, bag.TAG_MANIFEST, bag.SIGNATURE}
SLOW_S = 30.0


@dataclass(frozen=True)
class Base:
    """A bundle that is in order: its files, its bytes, and the key of its site."""

    path: Path
    files: Files
    raw: bytes
    key: SiteKey


@dataclass(frozen=True)
class Said:
    """What a verifier says of a bundle; ``areas`` are the files and tables its findings name."""

    valid: bool
    signer: str | None
    log: tuple[Any, ...] | None
    areas: frozenset[str]


@dataclass
class Figures:
    """What came of the changes."""

    counts: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    one_alone: int = 0
    crashed: list[str] = field(default_factory=list)
    slowest_s: float = 0.0


def program(path: Path, known: Known = NOTHING) -> Said:
    """What ``verify.py`` says."""
    given = standalone.Known(known.signer, known.first_key, known.receipts, known.older)
    answer = standalone.verify(path, given)
    log = answer["log"]
    names = ("origin", "size", "root", "first_key", "epochs", "sealed_records")
    ends = ("sealed_from", "sealed_to")
    found = None if log is None else tuple(log[name] for name in (*names, *ends))
    return Said(
        answer["valid"], answer["signer"], found,
        frozenset(area(one["where"]) for one in answer["findings"]),
    )  # fmt: skip


def edgewatch(path: Path, known: Known = NOTHING) -> Said:
    """What ``edgewatch bundle verify`` says."""
    answer = verify_bundle(path, known=known)
    check, found = answer.check, None
    if check is not None:
        found = (
            check.origin, check.size, check.root.hex(), check.first_key, check.epochs,
            check.records, answer.sealed_from, answer.sealed_to,
        )  # fmt: skip
    areas = frozenset(area(finding.where) for finding in answer.findings)
    return Said(answer.valid, answer.signer, found, areas)


def area(where: str) -> str:
    """The file or, of the record, the table that a finding names.

    >>> area("data/log.db, event 3 to 9 (seal 2)"), area("'data/log.db'")
    ('event', 'data/log.db')
    """
    file, _, place = where.strip("'").partition(", ")
    if file != bag.RECORD or not place:
        return file
    return re.sub(r"^seals?$", "seal", place.split(" ")[0]).replace("seal_epoch", "epoch")


def make_base(folder: Path, name: str = "base", **export: Any) -> Base:
    """A site with erased, changing and unsealed records, if it is not there yet, and a bundle."""
    if not (folder / "site").exists():
        _make_site(folder)
    key, path = site_key(folder / "site"), folder / f"{name}.zip"
    export_bundle(folder / "site", path, **export)
    with zipfile.ZipFile(path) as archive:
        files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    return Base(path, _lean(files, folder), path.read_bytes(), key)


def _make_site(folder: Path) -> None:
    with sealed_site(folder / "site") as site:
        site.live(2)
        site.fill()
        site.seal()
        site.live(2)
        _retire_and_erase(site.db, site.now_ns)
        site.live(1)


def _retire_and_erase(db: Connection, now_ns: int) -> None:
    with one_transaction(db):
        numbers = {"prediction": [4, 20], "label": [2], "event": [3]}
        action = {"token": "ab", "time_ns": now_ns, "by": "Ada", "kind": ERASE, "subject": "",
                  "note": "asked for", "payload": {"numbers": numbers}}  # fmt: skip
        journal.add_action(db, action, "done", now_ns)
        erase(db, numbers, "ab", now_ns)
        last_of_model = "SELECT max(id) FROM prediction WHERE model_id = 1 AND id < 30"
        (row,) = db.execute(last_of_model).fetchone()
        retire(db, Going(BY_TABLE["event"].code, np.array([1, 2], np.int64)), now_ns)
        retire(db, Going(BY_TABLE["identification"].code, np.array([1, 2], np.int64)), now_ns)
        layout = db.execute("SELECT layout_id FROM prediction WHERE id = ?", (row,)).fetchone()[0]
        retire(db, Going(1, np.array([row], np.int64), 1, layout), now_ns)


def retire(db: Connection, rows: Going, now_ns: int) -> None:
    """As retention does it where the half year is waived: an account, and the rows are gone."""
    waived = {"record.floor_waived_by": "Ana Ruiz, a test bench"}
    journal.add_event(db, now_ns, "site.configured", "site.toml", fields=waived)
    account(db, rows, Reason.AGE, now_ns)
    table = BY_CODE[rows.kind].table
    db.executemany(f"DELETE FROM {table} WHERE id = ?", rows.ids.reshape(-1, 1).tolist())  # noqa: S608


def _lean(files: Files, folder: Path) -> Files:
    """The files with a short report, and the record in small pages: most of it is somebody's."""
    record = folder / "lean.db"
    record.write_bytes(files[bag.RECORD])
    with closing(sqlite3.connect(str(record), isolation_level=None)) as db:
        db.execute("PRAGMA page_size = 512")
        db.execute("VACUUM")
    short = {name: files[name][:2000] for name in (bag.REPORT, bag.REPORT_PDF) if name in files}
    return files | short | {bag.RECORD: record.read_bytes()}


def packed(files: Files, path: Path, key: SiteKey | None) -> Path:
    """A bundle of these files; with a key, its lists and signature are made anew."""
    path.unlink(missing_ok=True)
    with ContainerWriter(path, "bag") as writer:
        for name, content in files.items():
            if key is None or name not in MADE_LAST:
                writer.add(name, content)
        if key is not None:
            payload = {n: d for n, d in writer.digests.items() if n.startswith(bag.PAYLOAD)}
            oxum = f"Oxum: {sum(len(files[n]) for n in payload)}.{len(payload)}".encode()
            writer.add(bag.BAG_INFO, re.sub(rb"Oxum: .*", oxum, files[bag.BAG_INFO]))
            writer.add(bag.MANIFEST, bag.manifest_text(payload).encode())
            tags = {n: d for n, d in writer.digests.items() if n not in payload}
            text = bag.manifest_text(tags).encode()
            writer.add(bag.TAG_MANIFEST, text)
            writer.add(bag.SIGNATURE, key.sign(text).encode())
    return path


def edited(base: Base, statements: Sequence[str], path: Path, key: SiteKey | None = None) -> Path:
    """The bundle of a record in which somebody ran SQL, signed with the site's own key."""
    record = path.with_suffix(".db")
    record.write_bytes(base.files[bag.RECORD])
    with closing(sqlite3.connect(str(record), isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        for statement in statements:
            db.execute(statement)
    return packed(base.files | {bag.RECORD: record.read_bytes()}, path, key or base.key)


# Changes.


def flip(source: random.Random, base: Base, path: Path) -> None:
    """One byte of the zip file."""
    path.write_bytes(_flipped(source, base.raw))


def flip_and_sum(source: random.Random, base: Base, path: Path) -> None:
    """One byte, and the checksum of the zip file made right."""
    path.write_bytes(_with_checksum(_flipped(source, base.raw)))


def cut_or_repeat(source: random.Random, base: Base, path: Path) -> None:
    """A stretch of the zip file cut out, blanked or doubled."""
    a, b = sorted(source.sample(range(len(base.raw)), 2))
    middle = source.choice([b"", bytes(b - a), base.raw[a:b] * 2])
    changed = base.raw[:a] + middle + base.raw[b:]
    path.write_bytes(source.choice([bytes, _with_checksum])(changed))


def change_members(source: random.Random, base: Base, path: Path) -> None:
    """A file dropped, renamed, doubled, swapped with another, cut or added; lists as they were."""
    files = dict(base.files)
    one, two = source.sample(sorted(files), 2)
    match source.randrange(5):
        case 0:
            del files[one]
        case 1:
            files = {
                source.choice([f"{n}x", n.upper()]) if n == one else n: c for n, c in files.items()
            }
        case 2:
            files[one], files[two] = files[two], files[one]
        case 3:
            files[one] = files[one][: source.randrange(len(files[one]) or 1)]
        case _:
            files[source.choice([f"data/{one}", f"{one}/x", "../x", "/x", "data/\u202e"])] = b"x"
    packed(files, path, None)


def change_a_file_and_sign(source: random.Random, base: Base, path: Path) -> None:
    """A file that leads from the record to others, changed; lists and signature made anew."""
    name = source.choice([bag.CHECKPOINT, bag.VERIFIER_KEY, bag.PROOFS, bag.ALLOWED_SIGNERS])
    packed(base.files | {name: _flipped(source, base.files[name])}, path, base.key)


def flip_record_and_sign(source: random.Random, base: Base, path: Path) -> None:
    """One byte of the record; lists and signature made anew with the site's key."""
    record = _flipped(source, base.files[bag.RECORD])
    packed(base.files | {bag.RECORD: record}, path, base.key)


def edit_record_and_sign(source: random.Random, base: Base, path: Path) -> None:
    """Rows of the record changed, doubled, swapped or deleted; signed with the site's key."""
    record = path.with_suffix(".db")
    record.write_bytes(base.files[bag.RECORD])
    source.choice(EDITS)(source, record)
    packed(base.files | {bag.RECORD: record.read_bytes()}, path, base.key)


def sign_with_another_key(source: random.Random, base: Base, path: Path) -> None:
    """A record that was edited and signed by somebody who has another key."""
    record = path.with_suffix(".db")
    record.write_bytes(base.files[bag.RECORD])
    source.choice(EDITS)(source, record)
    packed(base.files | {bag.RECORD: record.read_bytes()}, path, _another_key())


EDITS = (record_mutations.change_value, record_mutations.nudge_value, record_mutations.delete_rows,
         record_mutations.double_row, record_mutations.swap_rows, record_mutations.swap_values,
         record_mutations.zero_page, record_mutations.copy_page)  # fmt: skip
CHANGES = (
    flip, flip_and_sum, cut_or_repeat, change_members, change_a_file_and_sign,
    flip_record_and_sign, edit_record_and_sign, sign_with_another_key,
)  # fmt: skip


def _flipped(source: random.Random, raw: bytes) -> bytes:
    at = source.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ source.randrange(1, 256)]) + raw[at + 1 :]


def _with_checksum(raw: bytes) -> bytes:
    return raw[:-64] + hashlib.sha256(raw[:-64]).hexdigest().encode()


@functools.cache
def _another_key() -> SiteKey:
    with tempfile.TemporaryDirectory() as folder:
        return site_key(Path(folder))


# What is covered, as somebody would read it who knows nothing of seals.


def _covered(path: Path, folder: Path, upto: dict[str, int] | None) -> tuple[Any, ...]:
    """Every file but the record, byte by byte, and every sealed value of the record.

    Who signs anew with the site's key may write all else; what seals cover, not even they.
    """
    with zipfile.ZipFile(path) as archive:
        files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    record = folder / "covered.db"
    record.write_bytes(files.pop(bag.RECORD))
    return files, record_mutations.covered(record, upto)


def run(count: int, seed: int) -> Figures:
    """Make so many changes of one bundle, and show each to both verifiers."""
    figures, source = Figures(), random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="mutations-") as name:
        folder = Path(name)
        base = make_base(folder / "base")
        packed(base.files, folder / "whole.zip", base.key)
        base = dataclasses.replace(base, raw=(folder / "whole.zip").read_bytes())
        upto = _sealed_up_to(base, folder)
        before = _covered(folder / "whole.zip", folder, upto)
        for at in range(count):
            change, path = CHANGES[at % len(CHANGES)], folder / "changed.zip"
            change(source, base, path)
            _look(f"{change.__name__} {at} (seed {seed})", path, before, upto, folder, figures)
            figures.counts[change.__name__] += 1
    return figures


def _sealed_up_to(base: Base, folder: Path) -> dict[str, int]:
    record = folder / "upto.db"
    record.write_bytes(base.files[bag.RECORD])
    with closing(open_reader(record)) as db:
        return {kind.table: sealed_up_to(db, kind.code) for kind in APPENDED}


def _same(found: Any, before: Any, *, signed: bool) -> bool:
    names = (bag.CHECKPOINT, bag.VERIFIER_KEY) if signed else before[0].keys() | found[0].keys()
    files = all(found[0].get(name) == before[0].get(name) for name in names)
    return bool(files and found[1] == before[1])


def _look(
    name: str, path: Path, before: Any, upto: dict[str, int], folder: Path, figures: Figures
) -> None:
    said: dict[str, Said] = {}
    for verifier in (edgewatch, program):
        began = time.monotonic()
        try:
            said[verifier.__name__] = verifier(path)
        except Exception as error:  # noqa: BLE001 - what neither must do
            figures.crashed.append(f"{name}: {verifier.__name__}: {type(error).__name__}: {error}")
            return
        figures.slowest_s = max(figures.slowest_s, time.monotonic() - began)
    content = [verifier for verifier, one in said.items() if one.valid]
    figures.one_alone += len(content) == 1
    if content:
        try:
            same = _same(_covered(path, folder, upto), before, signed="_sign" in name)
        except Exception as error:  # noqa: BLE001 - what cannot be read is not what was written
            figures.missed.append(f"{name}: {content}: cannot be read ({error})")
        else:
            if not same:
                figures.missed.append(f"{name}: {content}")


def _all_cases() -> list[str]:
    """All two hundred cases; those in which the two verifiers do not say the same."""
    from support.bundle_cases import cases
    from support.two_verifiers import Bench, disagreement

    with tempfile.TemporaryDirectory(prefix="cases-") as folder:
        bench = Bench(Path(folder))
        said = [(case, disagreement(*bench.show(case))) for case in cases()]
    return [f"{case}: {differ}" for case, differ in said if differ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    began = time.monotonic()
    figures = run(given.count, given.seed)
    for name, n in figures.counts.items():
        print(f"{name:24} {n}")
    print(
        f"{given.count} changed bundles in {time.monotonic() - began:.0f} s, slowest check", end=" "
    )
    print(f"{figures.slowest_s:.2f} s; {figures.one_alone} found by one verifier alone")
    for title in ("missed", "crashed"):
        found = getattr(figures, title)
        print(f"{title}: {len(found)}", *found[:20], sep="\n  ")
    differ = _all_cases()
    print(f"cases in which the verifiers disagree: {len(differ)}", *differ, sep="\n  ")
    if differ:
        return 1
    return 1 if figures.missed or figures.crashed or figures.slowest_s > SLOW_S else 0


if __name__ == "__main__":
    sys.exit(main())
