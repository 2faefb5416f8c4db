"""Samples of the machine and of EdgeWatch's own processes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import psutil


class ResourceSampler:
    """Processor, memory, disk, and the GPU where NVML finds one.

    ``cpu_percent`` of a process is of one core; of the machine it is of all cores together.
    """

    def __init__(self, site: Path) -> None:
        self._site = site
        self._processes: dict[str, psutil.Process] = {}
        self._gpus = _gpu_handles()
        psutil.cpu_percent()  # the first call only sets the beginning of the interval

    def sample(self, time_ns: int, pids: Mapping[str, int]) -> Iterator[dict[str, Any]]:
        """One sample of the machine and one of each process named in ``pids``."""
        yield {"time_ns": time_ns, "subject": "machine", **self._machine(), **self._gpu()}
        for subject, pid in pids.items():
            values = self._process(subject, pid)
            if values:
                yield {"time_ns": time_ns, "subject": subject, **values}

    def _machine(self) -> dict[str, Any]:
        disk = psutil.disk_usage(str(self._site))
        return {
            "cpu_percent": psutil.cpu_percent(),
            "memory_percent": psutil.virtual_memory().percent,
            "disk_free_bytes": disk.free,
            "disk_percent": disk.percent,
        }

    def _process(self, subject: str, pid: int) -> dict[str, Any] | None:
        try:
            known = self._processes.get(subject)
            if known is None or known.pid != pid:
                known = self._processes[subject] = psutil.Process(pid)
            with known.oneshot():
                return {"cpu_percent": known.cpu_percent(), "rss_bytes": known.memory_info().rss}
        except psutil.Error:
            self._processes.pop(subject, None)
            return None

    def _gpu(self) -> dict[str, Any]:
        """The busiest GPU's numbers."""
        if not self._gpus:
            return {}
        import pynvml

        busiest: dict[str, Any] = {}
        for handle in self._gpus:
            with contextlib.suppress(pynvml.NVMLError):
                load = float(pynvml.nvmlDeviceGetUtilizationRates(handle).gpu)
                if load >= busiest.get("gpu_percent", -1.0):
                    memory = pynvml.nvmlDeviceGetMemoryInfo(handle)
                    busiest = {
                        "gpu_percent": load,
                        "gpu_memory_percent": 100.0 * memory.used / memory.total,
                        "gpu_celsius": float(
                            pynvml.nvmlDeviceGetTemperature(handle, pynvml.NVML_TEMPERATURE_GPU)
                        ),
                    }
        return busiest


def _gpu_handles() -> list[Any]:
    """NVML's handles; none without a driver, which is no error."""
    import pynvml

    try:
        pynvml.nvmlInit()
        return [pynvml.nvmlDeviceGetHandleByIndex(i) for i in range(pynvml.nvmlDeviceGetCount())]
    except pynvml.NVMLError:
        return []
