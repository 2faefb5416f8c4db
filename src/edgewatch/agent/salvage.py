"""Opening the record; a damaged one is salvaged, kept, and never silently replaced.

The new record is made beside the damaged one and takes its place only when it is whole. The
damaged file stays as ``log.db.damaged-…`` with a report of what was read, what was put back from
the spool, and what is missing; the alarm ``record.damaged`` says so to a person.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from edgewatch.agent.alarms import AlarmKeeper
from edgewatch.agent.rebuild import Rebuilt, rebuild
from edgewatch.agent.state_page import last_heartbeat_ns
from edgewatch.alarms import Condition
from edgewatch.sdk.paths import record_file, spool_folder, state_page
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.store import change_notes, counting, journal, seals, service, tiers
from edgewatch.store.connection import (
    Connection,
    RecordError,
    one_transaction,
    open_reader,
    open_writer,
)
from edgewatch.store.erasures import erased_predictions
from edgewatch.store.lost_minutes import count_lost_minutes, counted_minutes
from edgewatch.store.migrations import migrate
from edgewatch.store.numbering import continue_numbers
from edgewatch.store.salvage import Copied, copy_readable, damage_of, is_damage
from edgewatch.store.tiers import kept_from

log = logging.getLogger("edgewatch.agent")
EMPTY = "the file is empty, though an agent has recorded here"


def open_record(site: Path, *, damage: str | None = None) -> Connection:
    """The record, made or brought to today's schema, and salvaged if it is damaged.

    Call it as the sole agent only. ``damage`` is what was met in reading it, where that is known.
    What is changed through this connection is noted for the next seal.

    Raises:
        InputError: it cannot be opened for another reason than damage, or not be salvaged now.
    """
    db = _sound(site, record_file(site), damage)
    change_notes.watch(db)
    continue_numbers(db)
    return db


def _sound(site: Path, path: Path, damage: str | None) -> Connection:
    _finish_salvage(path)
    if damage is None:
        damage = _damage_at(site, path)
    if damage is None:
        try:
            return _opened(path)
        except (RecordError, UnicodeDecodeError) as error:
            if not is_damage(error):
                raise _cannot_open(path, error) from error
            damage = str(error)
    try:
        _salvage(site, path, damage)
        return _opened(path)
    except (RecordError, OSError) as error:
        raise InputError(
            f"the record is damaged ({damage}) and cannot be salvaged now ({error})",
            where=str(path),
            expected="room beside it for a second file of its size",
            remedy="Free disk space; it is tried again, and the damaged file is left as it is.",
        ) from error


def _damage_at(site: Path, path: Path) -> str | None:
    """What is wrong with the file, looked at without a change to it."""
    if not path.exists():
        return None
    if path.stat().st_size == 0:
        return EMPTY if last_heartbeat_ns(state_page(site)) else None
    try:
        with closing(open_reader(path)) as db:
            return damage_of(db)
    except InputError as error:
        if error.__cause__ is not None and is_damage(error.__cause__):
            return str(error.__cause__)
        raise
    except UnicodeDecodeError as error:
        return f"{error}, in what SQLite says of the file"


def _opened(path: Path) -> Connection:
    db = open_writer(path)
    try:
        migrate(db)
    except BaseException:
        db.close()
        raise
    return db


def _cannot_open(path: Path, error: Exception) -> InputError:
    return InputError(
        f"the record cannot be opened ({error})",
        where=str(path),
        expected="a log.db that this user may read and write",
        remedy="See what holds it, and start the agent again.",
    )


def _salvage(site: Path, path: Path, damage: str) -> None:
    """Make a sound record of what can be read, and put it in the place of the damaged one."""
    log.error("the record is damaged (%s) and is being salvaged", damage)
    now_ns = time.time_ns()
    stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(now_ns // 1_000_000_000))
    kept = path.with_name(f"{path.name}.damaged-{stamp}")
    part = path.with_name(path.name + ".salvaging")
    _remove(part)
    with closing(_opened(part)) as db:
        db.execute("PRAGMA foreign_keys = OFF")  # a row is kept though what it refers to is lost
        with one_transaction(db):
            copied = copy_readable(path, db)
            change_notes.watch(db)  # from here on it is EdgeWatch itself that changes rows
            continue_numbers(db, whole=False)
            if any(one.unread for one in copied if one.table in ("seal", "seal_batch")):
                seals.forget_frontier(db)
            _name_orphans(db)
            tiers.mark_unfolded(db)
            whole = counted_minutes(db)
            rebuilt = rebuild(db, load_site(site), spool_folder(site))
            if any(one.table == tiers.MINUTE.service and one.unread for one in copied):
                count_lost_minutes(db, whole)
            report = _report(db, damage, kept.name, copied, rebuilt)
            _tell(site, db, now_ns, report)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    report_file = kept.with_name(kept.name + ".report.json")
    report_file.write_text(json.dumps(report, indent=1), encoding="utf-8")
    part.replace(_whole(path))
    _rename(path, kept)
    _finish_salvage(path)


def _whole(path: Path) -> Path:
    return path.with_name(path.name + ".salvaged")


def _finish_salvage(path: Path) -> None:
    """Put a salvaged record in place, also if an agent was killed just before it did so."""
    whole = _whole(path)
    if whole.exists():
        if path.exists():
            stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
            _rename(path, path.with_name(f"{path.name}.damaged-{stamp}"))
        whole.replace(path)


def _rename(path: Path, kept: Path) -> None:
    """The file with its log and index: apart, SQLite would take them for another's."""
    for suffix in ("-shm", "-wal", ""):
        file = path.with_name(path.name + suffix)
        if file.exists():
            file.replace(kept.with_name(kept.name + suffix))


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _name_orphans(db: Connection) -> None:
    """An entry for each model and layout that is lost while its predictions are not."""
    for table, column in (("model", "model_id"), ("layout", "layout_id")):
        lost = db.execute(
            f"SELECT {column}, min(model_id), min(time_ns) FROM ("  # noqa: S608
            f" SELECT {column}, model_id, time_ns FROM prediction UNION ALL"
            f" SELECT {column}, model_id, from_ns FROM chunk)"
            f" WHERE {column} NOT IN (SELECT id FROM {table}) GROUP BY {column}"
        ).fetchall()
        for number, model_id, first_ns in lost:
            if table == "model":
                db.execute(
                    "INSERT INTO model (id, name, sha256, first_ns, detail)"
                    " VALUES (?, ?, '', ?, '{}')",
                    (number, f"lost-{number}", first_ns),
                )
            else:
                nothing: dict[str, Any] = {
                    key: [] for key in ("inputs", "outputs", "input_names", "output_names")
                }
                content = json.dumps(nothing | {"lost": number})
                db.execute(
                    "INSERT INTO layout (id, model_id, content) VALUES (?, ?, ?)",
                    (number, model_id, content),
                )


def _report(
    db: Connection, damage: str, kept: str, copied: Iterable[Copied], rebuilt: Rebuilt
) -> dict[str, Any]:
    tables = {one.table: one for one in copied}
    present = counting.all_predictions(db)
    counted = sum(n for n, _ in service.totals(db).values())
    whole = not tables["service_minute"].unread and not kept_from(db, "raw")
    return {
        "damage": damage,
        "kept": kept,
        "predictions": present,
        # None: it cannot be told, because the counts are damaged too or rows had been retired.
        "missing": max(counted - present - erased_predictions(db), 0) if whole else None,
        "put_back": asdict(rebuilt),
        "tables": [
            {"table": one.table, "rows": one.rows, "unread": [list(s) for s in one.unread]}
            for one in tables.values()
            if one.rows or one.unread
        ],
    }


def _tell(site: Path, db: Connection, now_ns: int, report: dict[str, Any]) -> None:
    """The event ``record.salvaged``, and the alarm, met and over: it is damaged once."""
    journal.add_event(db, now_ns, "record.salvaged", "log.db", **report)
    missing = report["missing"]
    lost = f"{missing} predictions are" if missing is not None else "an unknown number is"
    what = f"{report['damage']}; {report['predictions']} predictions were salvaged, {lost} missing"
    params: dict[str, str | float] = {"where": f"log.db, kept as {report['kept']}", "what": what}
    AlarmKeeper(db, load_site(site)).apply(
        [Condition("record.damaged", "log.db", on, now_ns, params=params) for on in (True, False)],
        now_ns,
    )
