"""The baseline: an immutable, content-addressed description of a model's reference data.

A prediction names the baseline it was judged against by the SHA-256 of the baseline's canonical
JSON, so that nobody can widen a limit afterwards without the name changing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.profile import MARGIN, FeatureProfile, Kind, Role, profile_of
from edgewatch.monitors.self_check import outside_rate
from edgewatch.site.errors import InputError
from edgewatch.statistics import Frame, Range
from edgewatch.statistics.ranges import UNLIMITED

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

SCHEMA = 1


@dataclass(frozen=True)
class Baseline:
    """What the reference says about the inputs and outputs of one model.

    Attributes:
        model: name of the model; model_sha256: of its file, None for models without one.
        created_ns: when it was built (ns since the epoch, UTC).
        rows: rows of the reference.
        features: inputs in the order of the model, then outputs.
        outside_rate: share of rows like the reference that an input or output leaves the range.
    """

    model: str
    model_sha256: str | None
    created_ns: int
    rows: int
    features: tuple[FeatureProfile, ...]
    outside_rate: Mapping[Role, float]

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
        return tuple(f"{one.name}: {said}" for one in self.features for said in one.cannot)

    def canonical(self) -> bytes:
        """Return the JSON with sorted keys, no spaces and shortest round-trip numbers."""
        plain = {
            "schema": SCHEMA,
            "model": self.model,
            "model_sha256": self.model_sha256,
            "created_ns": self.created_ns,
            "rows": self.rows,
            "outside_rate": dict(self.outside_rate),
            "features": [profile.as_json() for profile in self.features],
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
        part.replace(path)
        return path


def load_baseline(path: Path) -> Baseline:
    """Read a baseline and check that it is what its name says.

    Raises:
        InputError: if the file cannot be read, was altered or renamed, or is no baseline.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", where=str(path)) from error
    if sha256(content).hexdigest() != path.stem:
        raise InputError(
            "the content does not match the name",
            where=str(path),
            expected=f"SHA-256 {path.stem}",
            remedy="The file was altered or renamed: restore it, or build the baseline anew.",
        )
    try:
        return _from_json(json.loads(content))
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(
            f"is no baseline: {error}", where=str(path), expected=f"schema {SCHEMA}"
        ) from error


def build_baseline(
    inputs: Mapping[str, FloatArray],
    outputs: Mapping[str, FloatArray],
    *,
    model: str,
    model_sha256: str | None,
    created_ns: int,
    kinds: Mapping[str, Kind] | None = None,
    physical: Mapping[str, Range] | None = None,
    margin: float = MARGIN,
    sample_limit: int = 100_000,
    times_ns: IntArray | None = None,
) -> Baseline:
    """Describe the reference, given as one (rows,) array per input and output.

    Args:
        inputs, outputs: readings by name, in the order of the model; NaN where missing.
        model, model_sha256, created_ns: what the baseline belongs to and when it was built.
        kinds: overrides the guess of measurand or categorical, and names instrument channels.
        physical: declared physical limits by name.
        margin: by how many robust spreads an accepted range is wider than the reference.
        sample_limit: readings kept per feature.
        times_ns: (rows,) event times, by which the wander of instrument channels is learned.

    Raises:
        InputError: if there are no rows, or columns differ in length, or a name is used twice.
    """
    rows = _common_rows(inputs, outputs)
    if times_ns is not None and len(times_ns) != rows:
        raise InputError(f"{len(times_ns)} times for {rows} rows", expected="a time for each row")
    roles: list[tuple[Role, str, FloatArray]] = [
        *(("input", name, values) for name, values in inputs.items()),
        *(("output", name, values) for name, values in outputs.items()),
    ]
    features = tuple(
        profile_of(
            name,
            role,
            values,
            kind=(kinds or {}).get(name),
            physical=(physical or {}).get(name, UNLIMITED),
            margin=margin,
            sample_limit=sample_limit,
            times_ns=times_ns,
        )
        for role, name, values in roles
    )
    rates: dict[Role, float] = {
        "input": outside_rate(rows, inputs, features),
        "output": outside_rate(rows, outputs, features),
    }
    return Baseline(model, model_sha256, created_ns, rows, features, rates)


def _common_rows(inputs: Mapping[str, FloatArray], outputs: Mapping[str, FloatArray]) -> int:
    shared = sorted(set(inputs) & set(outputs))
    if shared:
        raise InputError(
            f"{shared[0]!r} names an input and an output", expected="different names for them"
        )
    lengths = {len(values) for values in (*inputs.values(), *outputs.values())}
    if len(lengths) > 1:
        raise InputError(f"columns of {sorted(lengths)} rows", expected="the same rows in each")
    if not lengths or lengths == {0}:
        raise InputError("the reference has no rows", expected="at least one row and one column")
    return lengths.pop()


def _from_json(plain: dict[str, Any]) -> Baseline:
    if plain["schema"] != SCHEMA:
        raise ValueError(f"schema {plain['schema']}")
    features = tuple(FeatureProfile.from_json(one) for one in plain["features"])
    return Baseline(
        model=plain["model"],
        model_sha256=plain["model_sha256"],
        created_ns=int(plain["created_ns"]),
        rows=int(plain["rows"]),
        features=features,
        outside_rate=plain["outside_rate"],
    )
