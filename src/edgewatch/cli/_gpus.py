"""Graphics processors of a span, in the shape of ``resources --json``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from edgewatch.cli._output import rfc3339

if TYPE_CHECKING:
    from edgewatch.store.connection import Connection
    from edgewatch.store.gpu_samples import Gpu, GpuSample, GpuShare

# In a table: what it is called, with its unit, and how many of the measured make one of it.
_SHOWN = {
    "percent": ("load, %", 1.0),
    "memory_used_bytes": ("memory in use, GB", 1e9),
    "celsius": ("heat, °C", 1.0),
    "watts": ("power, W", 1.0),
}
_USED = {"memory_bytes": ("memory, GB", 1e9), "percent": ("load, %", 1.0)}
HEADS = ("graphics processor", "what", "last", "mean", "max")


def gpu_load(db: Connection, from_ns: int, to_ns: int) -> list[dict[str, Any]]:
    """Every device that said something in a span: what, how often it was slowed down, and by whom
    it was used. Quantities that it does not tell are absent."""
    from edgewatch.store import gpu_samples

    found = []
    for device in gpu_samples.gpus(db):
        samples = gpu_samples.all_samples(db, device.id, from_ns, to_ns)
        if samples:
            shares = gpu_samples.shares(db, device.id, from_ns, to_ns)
            found.append(_device(device, samples, shares))
    return found


def rows_of(found: Sequence[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    """The same as lines of a table under :data:`HEADS`."""
    for device in found:
        name = f"{device['name']} {device['place']}".strip()
        for quantity, (words, unit) in _SHOWN.items():
            if quantity in device:
                yield name, words, *_three(device[quantity], unit)
        for reason, share in device["slowed"].items():
            yield name, f"slowed down: {reason}", "", f"{share:.1%}", ""
        if device["ecc_errors"]:
            yield name, "memory errors", str(device["ecc_errors"]), "", ""
        for subject, used in device["processes"].items():
            for quantity, (words, unit) in _USED.items():
                if quantity in used:
                    yield name, f"{subject}: {words}", *_three(used[quantity], unit)


def _device(
    device: Gpu, samples: Sequence[GpuSample], shares: Sequence[GpuShare]
) -> dict[str, Any]:
    last = samples[-1]
    subjects = dict.fromkeys(share.subject for share in shares)
    return {
        "name": device.name,
        "uuid": device.uuid,
        "place": device.place,
        "driver": device.driver,
        "last_at": rfc3339(last.time_ns),
        "memory_bytes": last.memory_bytes,
        **_of(_SHOWN, samples),
        "slowed": _slowed(samples),
        "ecc_errors": last.ecc_errors,
        "processes": {
            one: _of(_USED, [share for share in shares if share.subject == one]) for one in subjects
        },
    }


def _of(quantities: Sequence[str] | dict[str, Any], told: Sequence[Any]) -> dict[str, Any]:
    """Last, mean and largest of each quantity that was told."""
    found: dict[str, Any] = {}
    for name in quantities:
        values = [value for one in told if (value := getattr(one, name)) is not None]
        if values:
            mean = sum(values) / len(values)
            found[name] = {"last": values[-1], "mean": mean, "max": max(values)}
    return found


def _slowed(samples: Sequence[GpuSample]) -> dict[str, float]:
    """Reason → share of the samples in which it slowed the device down."""
    from edgewatch.store.gpu_reasons import SLOWED, names_of

    counts: dict[str, int] = {}
    for sample in samples:
        for name in names_of((sample.reasons or 0) & SLOWED):
            counts[name] = counts.get(name, 0) + 1
    return {name: count / len(samples) for name, count in counts.items()}


def _three(value: dict[str, float], unit: float) -> tuple[str, str, str]:
    last, mean, most = (f"{value[name] / unit:.1f}" for name in ("last", "mean", "max"))
    return last, mean, most
