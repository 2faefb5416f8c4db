"""From what graphics processors say to the record: devices, samples, users, what happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from edgewatch.agent.gpu_device import Reading, Use
from edgewatch.agent.gpu_driver import Look
from edgewatch.store import gpu_samples, journal
from edgewatch.store.connection import Connection
from edgewatch.store.gpu_reasons import is_slowed
from edgewatch.store.gpu_samples import GpuShare

EVERY_NS = 10_000_000_000
"""A sample is kept so often, and whenever a device begins or ceases to be slowed down, or counts
one error more: judged are all."""
LATELY_NS = 7 * 86_400_000_000_000
FOUND, LOST, BACK = "gpu.found", "gpu.lost", "gpu.back"
DRIVER, ERRORS = "gpu.driver", "gpu.errors"
OTHER = "other"
_PLACE = "workstation"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What of a device was written last."""

    gpu_id: int
    driver: str
    time_ns: int
    slowed: bool
    errors: int | None


class GpuKeeper:
    """Writes looks into the record; call :meth:`write` inside a transaction only."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._kept: dict[str, _Kept] = {}
        self._trouble, self._is_lost = "", False

    def reload(self) -> None:
        """A transaction failed: what was written in it is not there."""
        self._kept, self._trouble, self._is_lost = {}, "", False

    def write(self, look: Look, time_ns: int, users: Mapping[int, str]) -> None:
        """Keep a look. ``users`` names the programs that are ours to tell, by pid."""
        self._tell_trouble(look, time_ns)
        for reading in look.readings:
            self._write(reading, users)

    def _tell_trouble(self, look: Look, time_ns: int) -> None:
        """Once for each trouble of devices that were there lately, and once when it is over."""
        if look.trouble == self._trouble:
            return
        before, self._trouble = self._trouble, look.trouble
        if look.trouble:
            there = {one.uuid for one in look.readings}
            lost = sorted(self._there_lately(time_ns) - there)
            if lost:
                self._is_lost = True
                journal.add_event(self._db, time_ns, LOST, _PLACE, why=look.trouble, gpus=lost)
        elif self._is_lost and look.readings:
            self._is_lost = False
            journal.add_event(self._db, time_ns, BACK, _PLACE, after=before)

    def _there_lately(self, time_ns: int) -> set[str]:
        """Devices that this agent, or another one within a week, has seen."""
        found = set(self._kept)
        for gpu in gpu_samples.gpus(self._db):
            last = gpu_samples.last_sample(self._db, gpu.id)
            if last is not None and time_ns - last.time_ns < LATELY_NS:
                found.add(gpu.uuid)
        return found

    def _write(self, reading: Reading, users: Mapping[int, str]) -> None:
        sample = reading.sample
        before = self._kept.get(reading.uuid)
        if before is None or before.driver != reading.driver:
            before = self._kept[reading.uuid] = self._remember(reading, before)
        slowed = is_slowed(sample.reasons)
        worse = sample.ecc_errors is not None and sample.ecc_errors > (before.errors or 0)
        if worse:
            self._event(reading, ERRORS, uncorrected=sample.ecc_errors, before=before.errors)
        due = not 0 <= sample.time_ns - before.time_ns < EVERY_NS
        if due or worse or slowed != before.slowed:
            shares = shares_of(reading.uses, users)
            gpu_samples.add_sample(self._db, before.gpu_id, sample, shares)
            self._kept[reading.uuid] = replace(
                before, time_ns=sample.time_ns, slowed=slowed, errors=sample.ecc_errors
            )

    def _remember(self, reading: Reading, kept: _Kept | None) -> _Kept:
        """The device's row; an event where it is new here or has another driver."""
        at_ns = reading.sample.time_ns
        now, before = gpu_samples.remember_gpu(
            self._db, reading.uuid, reading.name, reading.place, reading.driver, at_ns
        )
        if before is None:
            self._event(reading, FOUND, uuid=now.uuid, place=now.place, driver=now.driver)
        elif before.driver != now.driver:
            self._event(reading, DRIVER, uuid=now.uuid, before=before.driver, now=now.driver)
        if kept is not None:
            return replace(kept, driver=now.driver)
        last = gpu_samples.last_sample(self._db, now.id)
        return _Kept(now.id, now.driver, 0, False, last.ecc_errors if last else 0)

    def _event(self, reading: Reading, kind: str, **detail: object) -> None:
        journal.add_event(self._db, reading.sample.time_ns, kind, reading.name, **detail)


def shares_of(uses: Mapping[int, Use], users: Mapping[int, str]) -> list[GpuShare]:
    """What each named user took, and all others together; programs of others go unnamed.

    >>> shares_of({7: Use(300, 10.0), 8: Use(200), 9: Use(100)}, {7: "host:model:m"})
    [GpuShare(subject='host:model:m', memory_bytes=300, percent=10.0), \
GpuShare(subject='other', memory_bytes=300, percent=None)]
    """
    by_subject: dict[str, list[Use]] = {}
    for pid, use in sorted(uses.items()):
        by_subject.setdefault(users.get(pid, OTHER), []).append(use)
    return [_share(subject, of_it) for subject, of_it in by_subject.items()]


def _share(subject: str, uses: Sequence[Use]) -> GpuShare:
    memory = [one.memory_bytes for one in uses if one.memory_bytes is not None]
    load = [one.percent for one in uses if one.percent is not None]
    return GpuShare(subject, sum(memory) if memory else None, sum(load) if load else None)
