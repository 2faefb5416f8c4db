"""``baseline.fits``: the baseline in force describes the model that runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok, together
from edgewatch.doctor.reference_row import BaselineHead, baseline_head
from edgewatch.site.config import ModelSection
from edgewatch.store import models
from edgewatch.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Running:
    """The model as it runs: its file, and the names of the values of its last layout."""

    name: str
    sha256: str = ""
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()


def look(examination: Examination) -> Found:
    with examination.reading() as db:
        parts = [_one(db, model) for model in examination.models]
    return together(parts, "site.toml declares no model.")


def judge(head: BaselineHead | None, running: Running) -> Found:
    """By identity and names; names are compared as far as both sides are known.

    >>> judge(None, Running("m")).state
    'failed'
    """
    name = running.name
    build = f"edgewatch baseline build {name} REFERENCE.csv"
    if head is None:
        return failed(
            f"{name} has no baseline.",
            "Build one from reference data; without it drift and domain cannot be judged.",
            build,
        )
    if not head.whole:
        return failed(
            f"{name}: the baseline is not what its name says.",
            "It was altered: build it anew from the reference data, and have the record checked.",
            build,
            "edgewatch verify",
        )
    differs = _names_differ(head, running, build)
    if differs:
        return differs
    if head.model_sha256 and running.sha256 and head.model_sha256 != running.sha256:
        return advice(
            f"{name}: the baseline describes the file {head.model_sha256[:12]}…, and"
            f" {running.sha256[:12]}… runs.",
            "Where the new file was approved, build the baseline anew with it.",
            build,
        )
    return ok(f"{name}: the baseline {head.id[:12]}… describes the model that runs.")


def _names_differ(head: BaselineHead, running: Running, build: str) -> Found | None:
    """What one side has and the other has not; None where they agree, as far as both are known."""
    name = running.name
    lost = [*_lost(head.inputs, running.inputs), *_lost(head.outputs, running.outputs)]
    if lost:
        return failed(
            f"{name}: the baseline describes {_few(lost)}, which the model as it runs has not.",
            "Build the baseline anew for this model, or give the names in site.toml as the"
            " reference has them.",
            build,
        )
    new = _lost(running.inputs, head.inputs)
    if new:
        return advice(
            f"{name}: the model takes {_few(new)}, of which the baseline knows nothing.",
            "Build the baseline anew from a reference that has these columns too.",
            build,
        )
    return None


def _lost(named: Sequence[str], there: Sequence[str]) -> list[str]:
    """Those of ``named`` that are not there; none while it is not known what is."""
    return [name for name in named if there and name not in there]


def _few(names: Sequence[str]) -> str:
    """The first three by name.

    >>> _few(["a", "b", "c", "d", "e"])
    'a, b, c and 2 more'
    """
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more


def _one(db: Connection, model: ModelSection) -> Found:
    met = models.models(db, model.name)
    # A run that failed has inputs of any shape, and no outputs.
    layouts = [one for one in models.layouts(db, model.name).values() if one.output_names]
    inputs = layouts[-1].input_names if layouts else model.inputs
    outputs = layouts[-1].output_names if layouts else ()
    sha256 = met[-1].sha256 if met else (model.sha256 or "").lower()
    try:
        head = baseline_head(db, model.name)
    except (ValueError, LookupError, TypeError) as error:
        return failed(
            f"{model.name}: its baseline cannot be read ({error}).",
            "Build it anew from the reference data.",
            f"edgewatch baseline build {model.name} REFERENCE.csv",
        )
    return judge(head, Running(model.name, sha256, tuple(inputs), tuple(outputs)))


CHECK = Check(
    "baseline.fits",
    "Baselines fit their models",
    "Drift is judged against data of another model: alarms come for nothing, or do not come.",
    look,
    needs="record",
)
