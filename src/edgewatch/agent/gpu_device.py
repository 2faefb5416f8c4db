"""One graphics processor, asked through NVML for all that it tells; what it does not tell is None.

The functions are those of NVIDIA's *NVML API Reference*; ``nvidia-ml-py`` binds them. Nothing is
ever set. Every quantity may be missing: a card of an office has no ECC memory, a MIG instance no
temperature of its own, Windows no memory by process, an old driver no such function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pynvml

from edgewatch.store.gpu_samples import GpuSample

NOT_TOLD = frozenset(
    {
        pynvml.NVML_ERROR_INVALID_ARGUMENT,
        pynvml.NVML_ERROR_NOT_SUPPORTED,
        pynvml.NVML_ERROR_NO_PERMISSION,
        pynvml.NVML_ERROR_NOT_FOUND,
        pynvml.NVML_ERROR_INSUFFICIENT_SIZE,
        pynvml.NVML_ERROR_FUNCTION_NOT_FOUND,
        pynvml.NVML_ERROR_NO_DATA,
        pynvml.NVML_ERROR_ARGUMENT_VERSION_MISMATCH,
        pynvml.NVML_ERROR_DEPRECATED,
    }
)
"""The device is there and does not tell this; every other error says that it is in trouble."""
_MOST_BYTES = 2**60


@dataclass(frozen=True, slots=True)
class Use:
    """What one process used of a device."""

    memory_bytes: int | None = None
    percent: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a device said of itself, and which processes (by pid) used it."""

    uuid: str
    name: str
    place: str
    driver: str
    sample: GpuSample
    uses: Mapping[int, Use] = field(default_factory=dict)


class Device:
    """A device, or an instance of one that is divided (MIG), by its handle.

    Raises:
        pynvml.NVMLError: the device cannot even say which it is.
    """

    def __init__(self, handle: Any, driver: str, parent: Device | None = None) -> None:
        self._handle, self._driver, self._parent = handle, driver, parent
        self.uuid = _text(pynvml.nvmlDeviceGetUUID(handle))
        self.name = _text(_told(pynvml.nvmlDeviceGetName, handle) or "")
        self.place: str = parent.place if parent else _place(handle)
        self._seen_us = 0

    def read(self, time_ns: int, *, uses: bool = True) -> Reading:
        """Ask for everything. ``uses=False``: its instances are asked for their processes.

        Raises:
            pynvml.NVMLError: the device is lost, or its driver is gone.
        """
        handle = self._handle
        load = _told(pynvml.nvmlDeviceGetUtilizationRates, handle)
        memory = _told(pynvml.nvmlDeviceGetMemoryInfo, handle)
        sample = GpuSample(
            time_ns,
            None if load is None else float(load.gpu),
            None if memory is None else _bytes(memory.used),
            None if memory is None else _bytes(memory.total),
            self._celsius(),
            self._watts(),
            self._reasons(),
            self._ecc_errors(),
        )
        used = self._uses() if uses else {}
        return Reading(self.uuid, self.name, self.place, self._driver, sample, used)

    def instances(self) -> Iterator[Device]:
        """The instances that a device was divided into; none of one that was not."""
        if _told(pynvml.nvmlDeviceGetMigMode, self._handle) in (None, [0, 0], [0, 1]):
            return
        for i in range(_told(pynvml.nvmlDeviceGetMaxMigDeviceCount, self._handle) or 0):
            part = _told(pynvml.nvmlDeviceGetMigDeviceHandleByIndex, self._handle, i)
            if part is not None:
                yield Device(part, self._driver, self)

    def _celsius(self) -> float | None:
        value = _told(pynvml.nvmlDeviceGetTemperature, self._handle, pynvml.NVML_TEMPERATURE_GPU)
        return None if value is None else float(value)

    def _watts(self) -> float | None:
        milliwatts = _told(pynvml.nvmlDeviceGetPowerUsage, self._handle)
        return None if milliwatts is None else milliwatts / 1000.0

    def _reasons(self) -> int | None:
        """Why the clocks are what they are; drivers before 535 know the older name alone."""
        for ask in (
            pynvml.nvmlDeviceGetCurrentClocksEventReasons,
            pynvml.nvmlDeviceGetCurrentClocksThrottleReasons,
        ):
            bits = _told(ask, self._handle)
            if bits is not None:
                return int(bits) & (2**63 - 1)
        return None

    def _ecc_errors(self) -> int | None:
        count = _told(
            pynvml.nvmlDeviceGetTotalEccErrors,
            self._handle,
            pynvml.NVML_MEMORY_ERROR_TYPE_UNCORRECTED,
            pynvml.NVML_VOLATILE_ECC,
        )
        return None if count is None else min(int(count), 2**63 - 1)

    def _uses(self) -> dict[int, Use]:
        memory = self._memory_by_pid()
        load = self._load_by_pid()
        return {
            pid: Use(memory.get(pid), load.get(pid, 0.0 if load else None))
            for pid in memory.keys() | load.keys()
        }

    def _memory_by_pid(self) -> dict[int, int | None]:
        """Bytes by process, of both kinds of context; None where the system does not tell."""
        found: dict[int, int | None] = {}
        for ask in (_compute_processes, _graphics_processes):
            for one in ask(self._handle):
                known = found.get(int(one.pid))
                told = _bytes(one.usedGpuMemory)
                # A program with both kinds of context is listed twice with the same number.
                found[int(one.pid)] = known if told is None else max(told, known or 0)
        return found

    def _load_by_pid(self) -> dict[int, float]:
        """Mean load by process since the last look; empty where none was busy or nobody tells."""
        told = _told(pynvml.nvmlDeviceGetProcessUtilization, self._handle, self._seen_us) or []
        found: dict[int, list[float]] = {}
        for one in told:
            if int(one.timeStamp) > self._seen_us:
                found.setdefault(int(one.pid), []).append(float(one.smUtil))
        self._seen_us = max([self._seen_us, *(int(one.timeStamp) for one in told)])
        return {pid: min(100.0, sum(loads) / len(loads)) for pid, loads in found.items()}


def _compute_processes(handle: Any) -> list[Any]:
    return _processes(
        handle,
        pynvml.nvmlDeviceGetComputeRunningProcesses_v3,
        pynvml.nvmlDeviceGetComputeRunningProcesses_v2,
    )


def _graphics_processes(handle: Any) -> list[Any]:
    return _processes(
        handle,
        pynvml.nvmlDeviceGetGraphicsRunningProcesses_v3,
        pynvml.nvmlDeviceGetGraphicsRunningProcesses_v2,
    )


def _processes(handle: Any, *newest_first: Callable[[Any], Any]) -> list[Any]:
    for ask in newest_first:
        found = _told(ask, handle)
        if found is not None:
            return list(found)
    return []


def _told(ask: Callable[..., Any], *given: Any) -> Any:
    """The answer; None where the device does not tell."""
    try:
        return ask(*given)
    except pynvml.NVMLError as error:
        if error.value in NOT_TOLD:
            return None
        raise


def _bytes(told: int | None) -> int | None:
    """A number of bytes; None for what is one of NVML's signs that there is none.

    >>> _bytes(3_000_000_000), _bytes(2**64 - 1), _bytes(None)
    (3000000000, None, None)
    """
    return None if told is None or int(told) > _MOST_BYTES else int(told)


def _place(handle: Any) -> str:
    found = _told(pynvml.nvmlDeviceGetPciInfo, handle)
    return "" if found is None else _text(found.busId)


def _text(value: str | bytes) -> str:
    """A name as text; versions of the binding differ in what they give."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
