"""Samples of the machine and of EdgeWatch's own processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import psutil

from edgewatch.agent.gpu import GpuWatch
from edgewatch.agent.gpu_driver import Look


class ResourceSampler:
    """Processor, memory, disk, and the graphics processors where NVML finds any.

    ``cpu_percent`` of a process is of one core; of the machine it is of all cores together.
    """

    def __init__(self, site: Path, gpus: GpuWatch | None = None) -> None:
        self._site = site
        self._processes: dict[str, psutil.Process] = {}
        self._gpus = gpus or GpuWatch()
        self._gpus.start()
        self._seen = Look()
        psutil.cpu_percent()  # the first call only sets the beginning of the interval

    def close(self) -> None:
        """Stop watching graphics processors."""
        self._gpus.close()

    def sample(self, time_ns: int, pids: Mapping[str, int]) -> Iterator[dict[str, Any]]:
        """One sample of the machine and one of each process named in ``pids``.

        That of the machine also has ``gpus``: what they said since the sample before, or None;
        and ``pids``, by which their users are known.
        """
        gpus = self._gpus.take()
        self._seen = gpus or self._seen
        machine = {"time_ns": time_ns, "subject": "machine", **self._machine()}
        yield {**machine, **busiest(self._seen), "gpus": gpus, "pids": dict(pids)}
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


def busiest(look: Look) -> dict[str, float]:
    """Load, memory and heat of the machine's graphics processors: of each the highest.

    >>> busiest(Look())
    {}
    """
    told = {
        "gpu_percent": [one.sample.percent for one in look.readings],
        "gpu_memory_percent": [one.sample.memory_percent for one in look.readings],
        "gpu_celsius": [one.sample.celsius for one in look.readings],
    }
    known = {name: [v for v in values if v is not None] for name, values in told.items()}
    return {name: max(values) for name, values in known.items() if values}
