"""One row of the reference behind a model's baseline, and what the baseline says of the model."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

import numpy as np

from edgewatch.store.connection import Connection
from edgewatch.store.measures import active_baseline, baseline_content
from edgewatch.store.packed import unpack


@dataclass(frozen=True, slots=True)
class BaselineHead:
    """What a baseline says of the model that it describes.

    Attributes:
        id: SHA-256 of its content; ``whole`` whether the content still is what its name says.
        model_sha256: the file that was described; None for a model without one.
        inputs, outputs: names of those that are numbers, in the order of the model.
        label: column of the truth in the reference; None without one.
        row: one row of the reference, NaN where missing; None where none was kept.
    """

    id: str
    whole: bool
    model_sha256: str | None
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    label: str | None
    row: tuple[float, ...] | None


def baseline_head(db: Connection, model: str) -> BaselineHead | None:
    """The baseline in force of a model; None where there is none.

    Raises:
        ValueError, LookupError, TypeError: its content is not that of a baseline.
    """
    content = baseline_content(db, model)
    if content is None:
        return None
    name = active_baseline(db, model) or ""
    plain = json.loads(content)
    return BaselineHead(
        name,
        hashlib.sha256(content.encode()).hexdigest() == name,
        plain["model_sha256"],
        _names(plain, "input"),
        _names(plain, "output"),
        plain["label"],
        _row(plain),
    )


def _names(plain: dict[str, Any], role: str) -> tuple[str, ...]:
    features = (one for one in plain["features"] if one["role"] == role)
    return tuple(str(one["name"]) for one in features if not one["levels"])


def _row(plain: dict[str, Any]) -> tuple[float, ...] | None:
    """The first row kept for explanations; else the medians of the inputs."""
    background = plain["background"]
    if background is not None and background["places"]:
        width = len(background["names"])
        return tuple(unpack(background["rows"])[:width].tolist())
    medians = [one["median"] for one in plain["features"] if one["role"] == "input"]
    known = medians and all(isinstance(one, int | float) for one in medians)
    return tuple(np.asarray(medians, float).tolist()) if known else None
