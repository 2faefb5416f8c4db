"""``gpu.driver``: NVIDIA's driver, where the machine has such a processor."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok
from edgewatch.doctor.machine import Machine

_NVIDIA = "0x10de"
_DISPLAY_CLASSES = ("0x0300", "0x0302")


@dataclass(frozen=True, slots=True)
class Gpus:
    """What was seen.

    Attributes:
        attached: whether the bus has such a processor; None where that does not show.
        names: as the driver tells them.
        driver: its version.
        problem: why the driver does not answer; "" where it does.
    """

    attached: bool | None
    names: tuple[str, ...] = ()
    driver: str = ""
    problem: str = ""


def look(examination: Examination) -> Found:
    attached = _attached(examination.machine)
    return judge(_asked(attached))


def judge(seen: Gpus) -> Found:
    """No processor needs no driver.

    >>> judge(Gpus(False, problem="NVML Shared Library Not Found")).state
    'not-applicable'
    """
    if not seen.problem:
        return ok(f"{', '.join(seen.names) or 'No processor'}, driver {seen.driver}.")
    if not seen.attached:
        return not_applicable("There is no NVIDIA processor here.")
    mismatch = "mismatch" in seen.problem.lower()
    fix = (
        "The driver was upgraded and the old one is still loaded: restart the machine."
        if mismatch
        else "Install NVIDIA's driver for this processor, or restart after it was installed;"
        " see the kernel's messages."
    )
    commands = ("sudo reboot",) if mismatch else ("nvidia-smi", "sudo dmesg | grep -i nvidia")
    return failed(f"The driver does not answer: {seen.problem}.", fix, *commands)


def _attached(machine: Machine) -> bool | None:
    """Whether the bus has one (class of PCI: display controller)."""
    if not machine.is_linux:
        return None
    folder = "/sys/bus/pci/devices"
    return any(
        machine.text(f"{folder}/{name}/vendor") == _NVIDIA
        and (machine.text(f"{folder}/{name}/class") or "").startswith(_DISPLAY_CLASSES)
        for name in machine.names(folder)
    ) or machine.exists("/dev/nvidiactl")


def _asked(attached: bool | None) -> Gpus:
    """What NVML says (NVIDIA Management Library, API reference)."""
    import pynvml

    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError as error:
        return Gpus(attached, problem=str(error))
    try:
        handles = [pynvml.nvmlDeviceGetHandleByIndex(i) for i in range(pynvml.nvmlDeviceGetCount())]
        names = tuple(_text(pynvml.nvmlDeviceGetName(handle)) for handle in handles)
        return Gpus(True, names, _text(pynvml.nvmlSystemGetDriverVersion()))
    except pynvml.NVMLError as error:
        return Gpus(attached, problem=str(error))
    finally:
        pynvml.nvmlShutdown()


def _text(value: str | bytes) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


CHECK = Check(
    "gpu.driver",
    "Driver of the graphics processor",
    "Models meant for it run on the CPU, and its load and temperature are not watched.",
    look,
)
