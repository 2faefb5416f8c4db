"""NVML from one look to the next: begun where a driver is, begun anew after it was away.

A driver goes away when it is updated, when the computer sleeps, and when a card falls off its bus;
then every handle is worthless, and only ending NVML and beginning it again helps.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pynvml

from edgewatch.agent.gpu_device import Device, Reading

log = logging.getLogger("edgewatch.agent")
LIST_ANEW_NS = 60_000_000_000
"""Cards come and go, and are divided anew, while the driver stays."""
_ABSENT = frozenset({pynvml.NVML_ERROR_LIBRARY_NOT_FOUND})
_DRIVER_GONE = frozenset(
    {
        pynvml.NVML_ERROR_UNINITIALIZED,
        pynvml.NVML_ERROR_DRIVER_NOT_LOADED,
        pynvml.NVML_ERROR_LIB_RM_VERSION_MISMATCH,
    }
)
_SAID = {
    pynvml.NVML_ERROR_LIBRARY_NOT_FOUND: "no driver of NVIDIA is installed",
    pynvml.NVML_ERROR_DRIVER_NOT_LOADED: "the driver is not loaded",
    pynvml.NVML_ERROR_LIB_RM_VERSION_MISMATCH: (
        "the driver was updated and the computer not started anew since"
    ),
    pynvml.NVML_ERROR_GPU_IS_LOST: "a card has fallen off the bus",
    pynvml.NVML_ERROR_RESET_REQUIRED: "a card has to be reset",
    pynvml.NVML_ERROR_NO_PERMISSION: "this account may not use the driver",
}


@dataclass(frozen=True, slots=True)
class Look:
    """What all devices said at a moment; ``trouble`` says why some or all did not.

    ``absent``: there is no driver at all, so that there is nothing to ask for a long while.
    """

    readings: tuple[Reading, ...] = ()
    trouble: str = ""
    absent: bool = False


class GpuDriver:
    """Looks at all devices. Blocks as long as the driver does: call it in a thread of its own."""

    def __init__(self) -> None:
        self._begun = False
        self._devices: list[tuple[Device, bool]] = []
        self._listed_ns = 0
        self._trouble = ""

    def look(self) -> Look:
        """Ask every device; never raises."""
        try:
            return self._look()
        except pynvml.NVMLError as error:
            self.close()
            return Look((), trouble_of(error), error.value in _ABSENT)
        except Exception as error:  # a broken driver must not take the agent down
            log.exception("NVML failed")
            self.close()
            return Look((), f"{type(error).__name__}: {error}"[:200])

    def close(self) -> None:
        """End NVML; the next look begins it anew."""
        self._devices = []
        if self._begun:
            self._begun = False
            with contextlib.suppress(pynvml.NVMLError, OSError):
                pynvml.nvmlShutdown()

    def _look(self) -> Look:
        if not self._begun:
            pynvml.nvmlInit()
            self._begun, self._listed_ns = True, 0
        now_ns = time.monotonic_ns()
        if not self._listed_ns or now_ns - self._listed_ns >= LIST_ANEW_NS:
            self._listed_ns = now_ns
            self._list()
        had, found = bool(self._devices), list(self._read(time.time_ns()))
        if had and not found:
            self.close()  # perhaps all that is wrong is this session of NVML
        return Look(tuple(found), self._trouble)

    def _read(self, time_ns: int) -> Iterator[Reading]:
        """One reading of each device; one that is lost leaves the others, until they are listed."""
        for device, is_divided in list(self._devices):
            try:
                yield device.read(time_ns, uses=not is_divided)
            except pynvml.NVMLError as error:
                if error.value in _DRIVER_GONE:
                    raise
                self._trouble = trouble_of(error)
                self._listed_ns = time.monotonic_ns()
                self._devices.remove((device, is_divided))

    def _list(self) -> None:
        self._trouble = ""
        known = {device.uuid: device for device, _ in self._devices}
        found: list[tuple[Device, bool]] = []
        for device in self._cards():
            parts = list(device.instances())
            found.append((known.get(device.uuid, device), bool(parts)))
            found += [(known.get(part.uuid, part), False) for part in parts]
        self._devices = found

    def _cards(self) -> Iterator[Device]:
        """Every card that says which it is; one that is lost leaves the others."""
        driver = str(pynvml.nvmlSystemGetDriverVersion())
        for i in range(pynvml.nvmlDeviceGetCount()):
            try:
                yield Device(pynvml.nvmlDeviceGetHandleByIndex(i), driver)
            except pynvml.NVMLError as error:
                self._trouble = trouble_of(error)


def trouble_of(error: pynvml.NVMLError) -> str:
    """What an error of NVML means, in words.

    >>> trouble_of(pynvml.NVMLError(pynvml.NVML_ERROR_DRIVER_NOT_LOADED))
    'the driver is not loaded'
    """
    return _SAID.get(error.value) or f"NVML error {error.value}: {error}"
