"""By what this site knows persons, units and machines: what an archive must not hold."""

from __future__ import annotations

import getpass
import json
import platform
import re
import socket
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from edgewatch.doctor.archive.pseudonyms import Pseudonyms
from edgewatch.doctor.examination import CannotLookError, Examination
from edgewatch.doctor.machine import Machine
from edgewatch.sdk.paths import config_file
from edgewatch.site.config import SiteConfig
from edgewatch.store.connection import Connection, RecordError

SITE = "[site]"
_ACTED = ("action", "alarm_transition", "enrolment", "rejection", "maintenance_window",
          "out_of_service", "baseline_review")  # fmt: skip
_EVIDENCE = ("enrolment", "identification", "hardware_state")
_SERIAL_FIELDS = ("serial", "unique_id", "asset", "mac", "uuid", "udi")
_LAST = 2_000
_OF_NOBODY = frozenset({"", "root", "edgewatch", "localhost"})
_USB_SERIAL = re.compile(r"usb:[0-9a-fA-F]{4}:[0-9a-fA-F]{4}:([^/\"']+)")


def pseudonyms_of(examination: Examination) -> Pseudonyms:
    """All that the machine, the settings and the record know, learnt."""
    found = Pseudonyms()
    found.stand_for("folder", str(examination.site), SITE)
    found.stand_for("folder", str(examination.site.resolve()), SITE)
    found.learn("account", set(_accounts()) - _OF_NOBODY)
    found.learn("machine", set(_hosts(examination.machine)) - _OF_NOBODY)
    found.learn("unit", _attached(examination))
    _learn_settings(found, examination)
    if examination.has_record:
        try:
            with examination.reading() as db:
                found.learn("person", _people(db))
                found.learn("unit", _units(db))
        except CannotLookError:
            pass  # then nothing of the record comes into the archive either
    return found


def _accounts() -> Iterator[str]:
    home = Path.home()
    yield home.name
    try:
        yield getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        return
    try:
        import pwd

        full_name = pwd.getpwnam(getpass.getuser()).pw_gecos.partition(",")[0]
    except (ImportError, KeyError):
        return
    yield full_name


def _hosts(machine: Machine) -> Iterator[str]:
    """What this machine and its domain are called here; nobody is asked over the network."""
    own = {platform.node(), socket.gethostname()}
    yield from own
    for line in (machine.text("/etc/hosts") or "").splitlines():
        names = line.partition("#")[0].split()[1:]
        if own.intersection(names):
            yield from names
    for line in (machine.text("/etc/resolv.conf") or "").splitlines():
        if line.startswith(("search", "domain")):
            yield from line.split()[1:]


def _learn_settings(found: Pseudonyms, examination: Examination) -> None:
    config = examination.config
    try:
        text = config_file(examination.site).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return
    found.learn("unit", _USB_SERIAL.findall(text))
    if config is not None:
        found.learn("person", _named_in(config))
        found.learn("contact", [config.contact] if config.contact else [])


def _named_in(config: SiteConfig) -> Iterator[str]:
    """Who gave a consent or waived the floor: "name, reason"."""
    for text in (config.record.floor_waived_by, *(slot.consent for slot in config.slot)):
        yield text.partition(",")[0]


def _attached(examination: Examination) -> list[str]:
    return [device.serial for device in examination.snapshot().devices if device.serial]


def _people(db: Connection) -> list[str]:
    """Everybody who has ever acted, or may."""
    names: set[str] = set()
    for table, column in (*((table, "by") for table in _ACTED), ("person", "name")):
        try:
            rows = db.execute(f"SELECT DISTINCT {column} FROM {table}").fetchall()  # noqa: S608
        except RecordError:
            continue  # a record of before has no such table
        names.update(str(row[0]) for row in rows)
    return sorted(names - _OF_NOBODY)


def _units(db: Connection) -> Iterator[str]:
    """Serial numbers and the like that were enrolled or seen, of late."""
    for table in _EVIDENCE:
        rows = db.execute(f"SELECT evidence FROM {table} ORDER BY id DESC LIMIT ?", (_LAST,))  # noqa: S608
        for (evidence,) in rows:
            yield from _serials(_json(evidence))
    for (differences,) in db.execute("SELECT differences FROM hardware_state"):
        yield from _serials(_json(differences))
    for (unit,) in db.execute("SELECT DISTINCT unit FROM hardware_state WHERE unit != ''"):
        yield from (word for word in str(unit).split() if any(sign.isdigit() for sign in word))


def _serials(entries: Any) -> Iterator[str]:
    for one in entries if isinstance(entries, list) else ():
        if isinstance(one, dict) and any(k in str(one.get("field")) for k in _SERIAL_FIELDS):
            yield from _texts(one.get(name) for name in ("value", "enrolled", "observed"))


def _texts(values: Iterable[Any]) -> Iterator[str]:
    yield from (str(value) for value in values if value)


def _json(text: Any) -> Any:
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return None
