"""What graphics processors say, made up for whoever judges, keeps or shows it."""

from __future__ import annotations

from edgewatch.agent.gpu_device import Reading, Use
from edgewatch.agent.gpu_driver import Look
from edgewatch.store.gpu_samples import GpuSample

GB = 1_000_000_000


def reading(
    time_ns: int,
    *,
    uuid: str = "GPU-1",
    name: str = "RTX A2000",
    driver: str = "570.1",
    percent: float | None = 20.0,
    memory_percent: float = 25.0,
    celsius: float | None = 60.0,
    reasons: int | None = 0,
    ecc_errors: int | None = 0,
    uses: dict[int, Use] | None = None,
) -> Reading:
    """A quiet card, but for what is given."""
    used = round(12 * GB * memory_percent / 100)
    sample = GpuSample(
        time_ns, percent, used, 12 * GB, celsius, 40.0, reasons, ecc_errors,
    )  # fmt: skip
    return Reading(uuid, name, "01:00.0", driver, sample, uses or {})


def look(*readings: Reading, trouble: str = "") -> Look:
    """What all of them said at a moment."""
    return Look(readings, trouble)
