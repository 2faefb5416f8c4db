"""Why a model should be trained anew, or not, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from edgewatch.ui.models.formatting import number
from edgewatch.ui.models.metric_words import metric_words
from edgewatch.ui.words import mark, tr

SENTENCES = (
    mark("No window has {least} truths yet."),
    mark("No limit is known: declare one in [model.accept]."),
    mark("Every metric that is judged is within its limit."),
    mark(
        "Beyond the limit in the last window, and not yet with enough evidence: {metrics}. "
        "More labels will tell."
    ),
    mark(
        "{percent} % of these predictions may come from another unit than the approved one: "
        "put that right first."
    ),
    mark("{metric} is estimated beyond its limit: ask for labels before deciding."),
    mark(
        "{metric} is {value} ({low} to {high}) over {n} rows with their truth; "
        "accepted is {limit} or more, as declared."
    ),
    mark(
        "{metric} is {value} ({low} to {high}) over {n} rows with their truth; "
        "accepted is {limit} or less, as declared."
    ),
    mark(
        "{metric} is {value} ({low} to {high}) over {n} rows with their truth; "
        "accepted is {limit} or more, by the reference."
    ),
    mark(
        "{metric} is {value} ({low} to {high}) over {n} rows with their truth; "
        "accepted is {limit} or less, by the reference."
    ),
)
"""What ``edgewatch performance --json`` says in ``recommendation``; any other stays English."""


def advice_words(retrain: bool | None, reasons: Iterable[str]) -> str:
    """Whether to train anew, and why."""
    said = {
        True: tr("Train anew."),
        False: tr("Do not train anew."),
        None: tr("Nothing to recommend yet."),
    }
    return " ".join([said[retrain], *reasons])


def reason_words(said: Mapping[str, Any]) -> str:
    """One reason: its sentence, with what stands in it.

    Raises:
        KeyError: if something that the sentence names is not there.
    """
    params = {name: _words(name, value) for name, value in said["params"].items()}
    return tr(str(said["text"])).format(**params)


def _words(name: str, value: Any) -> str:
    if name == "metric":
        return metric_words(str(value))
    if name == "metrics":
        return ", ".join(metric_words(one) for one in str(value).split(", "))
    return number(value, 3) if value is None or isinstance(value, float | int) else str(value)
