"""The classes of a model: by its reference, else by what it answered and what was true."""

from __future__ import annotations

from edgewatch.monitors.quality.answers import ANY_OTHER, answers_of
from edgewatch.monitors.quality.profile import QualityProfile
from edgewatch.monitors.quality.spelling import in_class_order, spelling
from edgewatch.site.config import ModelSection
from edgewatch.store import models, predictions
from edgewatch.store.connection import Connection
from edgewatch.store.labels import distinct_values

_RECENT = 2_000
#: More different labels than this are values, not classes.
_MOST = 200


def classes_of(
    db: Connection, section: ModelSection, quality: QualityProfile | None
) -> tuple[str, ...] | None:
    """Return the spellings of all classes, or None of a regression and where nothing is known.

    Labels that are no class of a model that has answered two or more do not become classes: they
    are told of as labels that fit none.
    """
    if quality is not None:
        return tuple(word for word in quality.classes if word != ANY_OTHER) or None
    if section.task == "regression":
        return None
    columns = predictions.recent(db, section.name, _RECENT)
    words = output_words(db, section)
    texts = [{k: v for k, v in row.items() if k in words} for row in columns.texts]
    answers = answers_of(columns.output_names, columns.outputs, texts, section)
    if answers.task == "regression":
        return None
    own = {word for word in answers.classes if word != ANY_OTHER}
    true = {spelling(value) for value in distinct_values(db, section.name, _MOST)} - {None}
    if section.positive is None and len(own) >= 2:
        return in_class_order(own)
    return in_class_order({*own, *(word for word in true if word is not None)})


def output_words(db: Connection, section: ModelSection) -> frozenset[str]:
    """Names of the outputs: words among them are answers, and no inputs."""
    declared = {
        str(output.get("name"))
        for model in models.models(db, section.name)
        for output in model.detail.get("outputs", ())
    }
    return frozenset({*section.outputs, *declared})
