"""``runtime.providers``: what ONNX Runtime can run models on here, beside what they ran on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok, together, unknown
from edgewatch.sdk.runtime import fallen_back
from edgewatch.store import journal, models

CHANGED = "model.runtime"


def look(examination: Examination) -> Found:
    probed = examination.prober.runtime()
    if probed.answer is None:
        return unknown(f"ONNX Runtime could not be asked. {probed.problem}")
    if "error" in probed.answer:
        return failed(
            f"{probed.answer['error']}.",
            "Install ONNX Runtime into the Python that runs EdgeWatch.",
            "python -m pip install --force-reinstall onnxruntime",
        )
    return judge(probed.answer["version"], probed.answer["providers"], _sessions(examination))


@dataclass(frozen=True, slots=True)
class Session:
    """How a model was run last: the providers that its program asked for, and those in use."""

    model: str
    asked: tuple[str, ...]
    used: tuple[str, ...]


def judge(version: str, available: Sequence[str], sessions: Sequence[Session]) -> Found:
    """By what is available here, and what each model was run with last.

    >>> elsewhere = Session("m", asked=(), used=("CUDAExecutionProvider",))
    >>> judge("1.26.0", ["CPUExecutionProvider"], [elsewhere]).state
    'advice'
    """
    here = f"ONNX Runtime {version} offers {', '.join(available)}."
    parts = [one for session in sessions if (one := _one(session, available))]
    return together(parts or [ok(here)], "")


def _one(session: Session, available: Sequence[str]) -> Found | None:
    missing = fallen_back(session.asked, session.used)
    if missing:
        return failed(
            f"{session.model} asked for {', '.join(missing)} and runs with"
            f" {', '.join(session.used)}.",
            "See that driver and libraries of the accelerator are in order, and that the host"
            " program's Python has the build of ONNX Runtime for it.",
            "nvidia-smi",
        )
    lost = [provider for provider in session.used if provider not in available]
    if not lost:
        return None
    return advice(
        f"{session.model} runs with {', '.join(lost)}, which the ONNX Runtime of this Python does"
        f" not offer (it has {', '.join(available)}).",
        "Where the host program has a Python of its own nothing is wrong. Else install the build"
        " of ONNX Runtime that the model is run with.",
    )


def _sessions(examination: Examination) -> list[Session]:
    """The last session of each model: as it was first met, or as it changed since."""
    if examination.config is None or not examination.has_record:
        return []
    with examination.reading() as db:
        met = {one.name: one.detail for one in models.models(db)}
        for event in reversed(journal.events_of(db, (CHANGED,))):
            detail = event["detail"]
            met[str(event["subject"])] = {**detail.get("now", {}), "asked": detail.get("asked")}
    wanted = {model.name for model in examination.models}
    return [
        Session(name, _names(detail.get("asked")), _names(detail.get("providers")))
        for name, detail in met.items()
        if name in wanted
    ]


def _names(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


CHECK = Check(
    "runtime.providers",
    "ONNX Runtime",
    "A model that falls back to another processor gives slightly other numbers, and answers later.",
    look,
)
