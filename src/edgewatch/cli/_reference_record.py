"""Reference rows out of the record: predictions made while the equipment was proved right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms.shapes import rfc3339
from edgewatch.cli._output import tell
from edgewatch.cli._record import reading
from edgewatch.cli._reference_rows import ReferenceRows
from edgewatch.monitors.quality.spelling import spelling
from edgewatch.site.config import ModelSection
from edgewatch.site.errors import InputError
from edgewatch.store import models, predictions
from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection
from edgewatch.store.labels import labels_of

#: Verdicts under which a unit is the enrolled one, as far as its kind can be told.
SOUND = ("VERIFIED", "MODEL_ONLY")


@dataclass(frozen=True, slots=True)
class Span:
    """Which recorded predictions; None for no limit. ``affected``: also those not proved sound."""

    from_ns: int | None = None
    to_ns: int | None = None
    affected: bool = False


def rows_of_record(
    site: Path, model: ModelSection, span: Span, segments: Sequence[str]
) -> ReferenceRows:
    """The predictions of a span that did not fail, each with sound equipment before and after it.

    Those of one version of the model: the declared one, else the one that made most of them.

    Raises:
        InputError: nothing is left.
    """
    with reading(site) as (_, db):
        found = _joined(db, model, span)
        if found is None:
            raise _nothing(model, span, "the record has no predictions there")
        found, sha256 = _one_version(db, model, found)
        kept = found.status == 0
        if not span.affected:
            kept &= _sound(db, model.name, found)
        left_out = int((~kept).sum())
        if not kept.any():
            raise _nothing(
                model, span, f"none of the {left_out} predictions there has proved equipment"
            )
        if left_out:
            tell(
                f"Left out {left_out} of {len(found)} predictions: failed, or their equipment "
                "was not proved to be the enrolled one."
            )
        return _reference(db, model, found.take(np.flatnonzero(kept)), sha256, segments)


def _joined(db: Connection, model: ModelSection, span: Span) -> Columns | None:
    """All of a span that have the inputs of the last ones: those are the model's of today."""
    parts = list(predictions.batches(db, model.name, span.from_ns, span.to_ns))
    same = [part for part in parts if part.input_names == parts[-1].input_names]
    while len(same) > 1:  # two by two: each row is copied log n times, not n
        pairs = [same[i : i + 2] for i in range(0, len(same), 2)]
        same = [pair[0].followed_by(pair[1]) if len(pair) == 2 else pair[0] for pair in pairs]
    return same[0] if same else None


def _one_version(db: Connection, model: ModelSection, found: Columns) -> tuple[Columns, str]:
    sha256 = {one.id: one.sha256 for one in models.models(db, model.name)}
    ids = found.model_ids.tolist()
    declared = [i for i in set(ids) if model.sha256 and sha256[i] == model.sha256.lower()]
    chosen = declared[0] if declared else Counter(ids).most_common(1)[0][0]
    of_it = np.flatnonzero(found.model_ids == chosen)
    if len(of_it) < len(found):
        tell(f"Left out {len(found) - len(of_it)} predictions of other versions of {model.name}.")
    return found.take(of_it), sha256[chosen]


def _sound(db: Connection, name: str, found: Columns) -> NDArray[np.bool_]:
    """Which predictions had every slot sound before and after; all where no slot feeds them."""
    sound = np.ones(len(found), bool)
    for slot in predictions.slot_states(db, name, found.time_ns, found.latency_ns):
        sound &= np.isin(slot.before.astype(str), SOUND) & np.isin(slot.after.astype(str), SOUND)
        sound &= ~slot.affected
    return sound


def _reference(
    db: Connection, model: ModelSection, found: Columns, sha256: str, segments: Sequence[str]
) -> ReferenceRows:
    labels = labels_of(db, model.name, filter(None, found.cases))
    declared_outputs = {
        str(output.get("name"))
        for one in models.models(db, model.name)
        for output in one.detail.get("outputs", ())
    }
    words = sorted({name for row in found.texts for name in row} - {"error"})
    return ReferenceRows(
        {name: found.inputs[:, i] for i, name in enumerate(found.input_names)},
        {name: found.outputs[:, i] for i, name in enumerate(found.output_names)},
        found.texts,
        tuple(name for name in words if name not in declared_outputs),
        tuple(name for name in words if name in declared_outputs),
        sha256,
        f"the record from {rfc3339(int(found.time_ns[0]))} to {rfc3339(int(found.time_ns[-1]))}",
        found.time_ns,
        [labels.get(case) if case else None for case in found.cases] if labels else None,
        {name: _segment(found, name) for name in segments},
    )


def _segment(found: Columns, name: str) -> list[str]:
    """A segment as it was recorded: with the prediction, or as one of its inputs."""
    if name in found.input_names:
        values = found.inputs[:, found.input_names.index(name)].tolist()
        return [spelling(value) or "" for value in values]
    rows = zip(found.segments, found.texts, strict=True)
    return [spelling(said.get(name, words.get(name))) or "" for said, words in rows]


def _nothing(model: ModelSection, span: Span, why: str) -> InputError:
    from_, to = (None if t is None else rfc3339(t) for t in (span.from_ns, span.to_ns))
    return InputError(
        why,
        where=f"model {model.name}, from {from_ or 'the beginning'} to {to or 'now'}",
        expected="predictions made while every slot was VERIFIED or MODEL_ONLY",
        remedy="Take another span, or --include-affected if you know that the unit was right.",
    )
