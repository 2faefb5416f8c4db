"""The baseline: an immutable, content-addressed description of a model's reference data.

A prediction names the baseline it was judged against by the SHA-256 of the baseline's canonical
JSON, so that nobody can widen a limit afterwards without the name changing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.background import Background
from edgewatch.monitors.cannot import cannot_whole
from edgewatch.monitors.joint import JointProfile
from edgewatch.monitors.profile import FeatureProfile, Kind, Role
from edgewatch.monitors.profile_json import profile_from_json, profile_to_json
from edgewatch.monitors.quality.profile import QualityProfile
from edgewatch.monitors.reference import Progress, Reference, silent
from edgewatch.monitors.reference_parts import Steps, joint_parts, profiles_of
from edgewatch.monitors.reference_profile import MARGIN, SAMPLE_LIMIT, Declared
from edgewatch.monitors.self_check import outside_rate
from edgewatch.site.errors import InputError
from edgewatch.spool.permissions import share
from edgewatch.statistics import Frame, Range
from edgewatch.statistics.ranges import UNLIMITED

if TYPE_CHECKING:
    from edgewatch.monitors.quality.answers import Answers

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

Part = TypeVar("Part")

SCHEMA = 2


@dataclass(frozen=True)
class Baseline:
    """What the reference says about the inputs and outputs of one model.

    Attributes:
        model: name of the model; model_sha256: of its file, None for models without one.
        created_ns: when it was built (ns since the epoch, UTC).
        rows: rows of the reference.
        features: inputs in the order of the model, then outputs.
        outside_rate: share of rows like the reference that an input or output leaves the range.
        joint: how the inputs vary together; None where that cannot be judged.
        background: rows of the reference that an explanation compares a prediction with.
        quality: how well the model did on the reference, and what its scores are worth; None
            without labels.
        segments: for each declared segment column its values, and the rows of each.
        period: event times of the first and the last row; None where they are not known.
        source: where the rows came from, in words; label: the column with the truth.
        limits: what the reference as a whole cannot support, in words.
    """

    model: str
    model_sha256: str | None
    created_ns: int
    rows: int
    features: tuple[FeatureProfile, ...]
    outside_rate: Mapping[Role, float]
    joint: JointProfile | None = None
    background: Background | None = None
    quality: QualityProfile | None = None
    segment_rows: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    period: tuple[int, int] | None = None
    source: str = ""
    label: str | None = None
    limits: tuple[str, ...] = ()

    @cached_property
    def id(self) -> str:
        """SHA-256 of the canonical JSON, in hexadecimal."""
        return sha256(self.canonical()).hexdigest()

    @property
    def inputs(self) -> tuple[FeatureProfile, ...]:
        """The profiles of the inputs, in the order of the model."""
        return tuple(profile for profile in self.features if profile.role == "input")

    @property
    def outputs(self) -> tuple[FeatureProfile, ...]:
        """The profiles of the outputs."""
        return tuple(profile for profile in self.features if profile.role == "output")

    @property
    def segments(self) -> tuple[str, ...]:
        """Names of the declared segment columns."""
        return tuple(self.segment_rows)

    @property
    def has_words(self) -> bool:
        """Whether any feature is one of words, whose codes are looked up."""
        return any(profile.levels for profile in self.features)

    @property
    def duplicated_rate(self) -> float:
        """Share of the reference's rows that repeat the row before in every input."""
        return self.inputs[0].duplicated if self.inputs else 0.0

    @cached_property
    def frame(self) -> Frame:
        """Bins and accepted ranges of all features, for sketches."""
        return Frame.of(
            [profile.edges for profile in self.features],
            np.array([profile.accepted.low for profile in self.features]),
            np.array([profile.accepted.high for profile in self.features]),
        )

    @property
    def cannot(self) -> tuple[str, ...]:
        """What this reference cannot support, in words."""
        said = (f"{one.name}: {said}" for one in self.features for said in one.cannot)
        return (*said, *self.limits)

    def canonical(self) -> bytes:
        """Return the JSON with sorted keys, no spaces and shortest round-trip numbers."""
        parts = {"joint": self.joint, "background": self.background, "quality": self.quality}
        plain = {
            "schema": SCHEMA,
            "model": self.model,
            "model_sha256": self.model_sha256,
            "created_ns": self.created_ns,
            "rows": self.rows,
            "source": self.source,
            "period": self.period,
            "label": self.label,
            "segments": {name: dict(rows) for name, rows in self.segment_rows.items()},
            "limits": list(self.limits),
            "outside_rate": dict(self.outside_rate),
            "features": [profile_to_json(profile) for profile in self.features],
            **{name: None if part is None else part.as_json() for name, part in parts.items()},
        }
        text = json.dumps(
            plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
        )
        return text.encode()

    def save(self, folder: Path) -> Path:
        """Write <id>.json into the folder, whole or not at all, and return its path."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.id}.json"
        part = path.with_suffix(".part")
        part.write_bytes(self.canonical())
        share(part)
        part.replace(path)
        return path


def build_baseline(
    inputs: Mapping[str, FloatArray],
    outputs: Mapping[str, FloatArray],
    *,
    model: str,
    model_sha256: str | None,
    created_ns: int,
    kinds: Mapping[str, Kind] | None = None,
    physical: Mapping[str, Range] | None = None,
    units: Mapping[str, str] | None = None,
    levels: Mapping[str, Sequence[str]] | None = None,
    margin: float = MARGIN,
    sample_limit: int = SAMPLE_LIMIT,
    times_ns: IntArray | None = None,
    segments: Mapping[str, Sequence[str]] | None = None,
    answers: Answers | None = None,
    truth: FloatArray | None = None,
    label: str | None = None,
    source: str = "",
    progress: Progress = silent,
) -> Baseline:
    """Describe the reference, given as one (rows,) array per input and output.

    Args:
        inputs, outputs: readings by name, in the order of the model; NaN where missing.
        model, model_sha256, created_ns: what the baseline belongs to and when it was built.
        kinds: overrides the guess of measurand or categorical, and names instrument channels.
        physical: declared physical limits by name; units: of the readings, by name.
        levels: of features of words, the word for each of the codes 0, 1, … of its readings.
        margin: by how many robust spreads an accepted range is wider than the reference.
        sample_limit: readings kept per feature.
        times_ns: (rows,) event times, by which wander, dependence and season are learned.
        segments: (rows,) values of each declared segment column.
        answers, truth: what the model answered, and (rows,) what was right, as far as known.
        label: the column that the truth came from; source: where the rows came from, in words.
        progress: told how many of `len(features) + SHARED_STEPS` steps are done.

    Raises:
        InputError: if there are no rows, or columns differ in length, or a name is used twice.
    """
    reference = Reference(inputs, outputs, times_ns, segments or {}, answers, truth)
    declared = {
        name: Declared(
            (kinds or {}).get(name),
            (physical or {}).get(name, UNLIMITED),
            (units or {}).get(name, ""),
            tuple((levels or {}).get(name, ())),
        )
        for name in (*inputs, *outputs)
    }
    steps = Steps(progress)
    features = profiles_of(reference, declared, margin, sample_limit, steps)
    joint, background, quality = joint_parts(reference, features, steps)
    return Baseline(
        model=model,
        model_sha256=model_sha256,
        created_ns=created_ns,
        rows=reference.rows,
        features=features,
        outside_rate={
            "input": outside_rate(reference.rows, inputs, features),
            "output": outside_rate(reference.rows, outputs, features),
        },
        joint=joint,
        background=background,
        quality=quality,
        segment_rows=reference.segment_rows,
        period=reference.period,
        source=source,
        label=label,
        limits=cannot_whole(reference, joint, background, quality),
    )


def load_baseline(path: Path) -> Baseline:
    """Read a baseline and check that it is what its name says.

    Raises:
        InputError: if the file cannot be read, was altered or renamed, or is no baseline.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=str(path)) from error
    return parse_baseline(content, path.stem, str(path))


def parse_baseline(content: bytes, name: str, where: str) -> Baseline:
    """Read a baseline from its canonical JSON and check that it is the one called so.

    Raises:
        InputError: if it was altered or renamed, or is no baseline.
    """
    if sha256(content).hexdigest() != name:
        raise InputError(
            "the content does not match the name",
            where=where,
            expected=f"SHA-256 {name}",
            remedy="The file was altered or renamed: restore it, or build the baseline anew.",
        )
    try:
        baseline = baseline_from_json(json.loads(content))
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise InputError(
            f"is no baseline: {error}",
            where=where,
            expected=f"schema {SCHEMA}",
            remedy="Build it anew with: edgewatch baseline build",
        ) from error
    # Its name for good, also where another version of zlib would deflate the numbers otherwise.
    baseline.__dict__["id"] = name
    return baseline


def baseline_from_json(plain: dict[str, Any]) -> Baseline:
    """Read what `Baseline.canonical` wrote.

    Raises:
        AttributeError, LookupError, TypeError, ValueError: if it is not of that shape.
    """
    if plain["schema"] != SCHEMA:
        raise ValueError(f"schema {plain['schema']}")
    period = plain["period"]
    return Baseline(
        model=plain["model"],
        model_sha256=plain["model_sha256"],
        created_ns=int(plain["created_ns"]),
        rows=int(plain["rows"]),
        features=tuple(profile_from_json(one) for one in plain["features"]),
        outside_rate={role: float(rate) for role, rate in plain["outside_rate"].items()},
        joint=_part(JointProfile.from_json, plain["joint"]),
        background=_part(Background.from_json, plain["background"]),
        quality=_part(QualityProfile.from_json, plain["quality"]),
        segment_rows={
            str(name): {str(value): int(n) for value, n in rows.items()}
            for name, rows in plain["segments"].items()
        },
        period=None if period is None else (int(period[0]), int(period[1])),
        source=plain["source"],
        label=plain["label"],
        limits=tuple(plain["limits"]),
    )


def _part(read: Callable[[dict[str, Any]], Part], plain: dict[str, Any] | None) -> Part | None:
    return None if plain is None else read(plain)
