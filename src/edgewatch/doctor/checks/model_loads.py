"""``model.loads``: each model loads, and answers a row of its reference."""

from __future__ import annotations

from typing import Any

from edgewatch.doctor.check import Check
from edgewatch.doctor.checks.model_file import path_of
from edgewatch.doctor.examination import CannotLookError, Examination
from edgewatch.doctor.finding import Found, advice, failed, ok, together, unknown
from edgewatch.doctor.probing import Probed
from edgewatch.doctor.reference_row import baseline_head
from edgewatch.site.config import ModelSection

SLOW_S = 1.0


def look(examination: Examination) -> Found:
    declared = [model for model in examination.models if model.onnx]
    return together(
        (_one(examination, model) for model in declared),
        "No model of this site is a file: predictions come from a host program alone.",
    )


def judge(name: str, probed: Probed) -> Found:
    """By what came of it in a process of its own.

    >>> judge("m", Probed({"model": {"error": "no such operator"}})).state
    'failed'
    """
    if probed.undecided:
        return unknown(
            f"{name}: {probed.problem}",
            "Try it alone: a large model takes longer than all checks together have.",
            f"edgewatch doctor --model {name}",
        )
    answer: dict[str, Any] = dict(probed.answer or {})
    error = probed.problem or answer.get("error") or answer.get("model", {}).get("error")
    if error:
        return failed(
            f"{name}: it does not run: {str(error).rstrip('.')}.",
            "Export the model to ONNX again for the ONNX Runtime that is installed here, or"
            " install a newer one; the file may also be damaged: see model.file.",
            f"edgewatch doctor --model {name} --json",
        )
    ran = answer["model"]
    took = f"loads in {ran['load_s'] * 1e3:.0f} ms and answers in {ran['run_s'] * 1e3:.1f} ms"
    row = "a row of its reference" if ran["row"] else "a row of ones"
    if not ran["finite"]:
        return advice(
            f"{name} {took}, and gives no number for {row}.",
            "Where the row is one of the reference, ask whoever trained the model; a model may"
            " rightly refuse ones.",
            f"edgewatch baseline show {name}",
        )
    if ran["run_s"] > SLOW_S:
        return advice(
            f"{name} {took} for {row}.",
            "Give the machine more cores, or the model a smaller batch.",
        )
    return ok(f"{name} {took} for {row}.")


def _one(examination: Examination, model: ModelSection) -> Found:
    path = path_of(examination.site, model)
    if not path.is_file():
        return unknown(f"{model.name}: its file is not there; see model.file.")
    return judge(model.name, examination.prober.model(path, _row(examination, model.name)))


def _row(examination: Examination, name: str) -> list[float] | None:
    if not examination.has_record:
        return None
    try:
        with examination.reading() as db:
            head = baseline_head(db, name)
    except (CannotLookError, ValueError, LookupError, TypeError):
        return None  # what is wrong with it is told by baseline.fits
    return list(head.row) if head and head.row else None


CHECK = Check(
    "model.loads",
    "Models run",
    "A feed cannot predict, and explanations and comparisons of this model fail.",
    look,
    needs="site",
)
