"""``runtime.reports``: ONNX Runtime tells its maker nothing from here."""

from __future__ import annotations

import os
from pathlib import Path

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import DAY_NS, Examination
from edgewatch.doctor.finding import Found, advice, ok
from edgewatch.doctor.words import many

SWITCH = "ORT_DISABLE_TELEMETRY"
QUEUE = Path(".cache", "Microsoft", "DeveloperTools", ".onnxruntime")
DAYS = 30


def look(examination: Examination) -> Found:
    queue = Path.home() / QUEUE
    try:
        changed_ns = max((one.stat().st_mtime_ns for one in queue.iterdir()), default=0)
    except OSError:
        changed_ns = 0
    age = (examination.now_ns - changed_ns) // DAY_NS if changed_ns else None
    return judge(os.environ.get(SWITCH) == "1", age)


def judge(is_off: bool, queue_days: int | None) -> Found:
    """By the switch as this process has it, and the age of the queue that other programs keep.

    >>> judge(True, None).state, judge(True, 2).state
    ('ok', 'advice')
    """
    command = f"setx {SWITCH} 1" if os.name == "nt" else f"export {SWITCH}=1"
    if not is_off:
        return advice(
            f"{SWITCH} is not 1 in this environment, so ONNX Runtime reports use and errors to its"
            " maker over the network.",
            "Set it for everybody who runs models.",
            command,
        )
    if queue_days is not None and queue_days <= DAYS:
        age = f"{many(queue_days, 'day')} ago" if queue_days > 0 else "today"
        return advice(
            f"A program of this user had ONNX Runtime report to its maker {age}"
            f" (~/{QUEUE.as_posix()}).",
            "EdgeWatch switches that off for itself and for programs that import it before ONNX"
            " Runtime. Set the variable for all others, then remove the folder.",
            command,
        )
    return ok("EdgeWatch has switched its reports off.")


CHECK = Check(
    "runtime.reports",
    "Reports of ONNX Runtime",
    "From version 1.29 on, ONNX Runtime sends the names of programs and models, and errors, to its"
    " maker unless it is told not to before it is imported.",
    look,
)
