"""From reference rows to the parts of a baseline: one profile a feature, and the joint parts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from edgewatch.monitors.background import Background, build_background
from edgewatch.monitors.joint import JointProfile, build_joint
from edgewatch.monitors.profile import FeatureProfile, Role
from edgewatch.monitors.quality.profile import QualityProfile, build_quality
from edgewatch.monitors.reference import FloatArray, Progress, Reference
from edgewatch.monitors.reference_profile import Declared, profile_of
from edgewatch.monitors.repeats import duplicated_rate

Column = tuple[Role, str, FloatArray]

#: Readings from which on profiles are made by several threads, and by how many at most.
WORTH_THREADS = 300_000
THREADS = 4


@dataclass(slots=True)
class Steps:
    """Counts the steps of a building for whoever watches."""

    progress: Progress
    made: int = 0

    def done(self) -> None:
        """One more step is done."""
        self.made += 1
        self.progress(self.made)


def profiles_of(
    reference: Reference,
    declared: Mapping[str, Declared],
    margin: float,
    sample_limit: int,
    steps: Steps,
) -> tuple[FeatureProfile, ...]:
    """Return the profiles of all inputs, then of all outputs."""
    repeated = {
        "input": duplicated_rate(list(reference.inputs.values())),
        "output": duplicated_rate(list(reference.outputs.values())),
    }

    def described(of: Column) -> FeatureProfile:
        role, name, values = of
        return profile_of(
            name,
            role,
            values,
            declared[name],
            margin=margin,
            sample_limit=sample_limit,
            times_ns=reference.times_ns,
            duplicated=repeated[role],
        )

    columns: list[Column] = [
        *(("input", name, values) for name, values in reference.inputs.items()),
        *(("output", name, values) for name, values in reference.outputs.items()),
    ]
    return tuple(_each(described, columns, reference.rows, steps))


def _each(
    described: Callable[[Column], FeatureProfile],
    columns: Sequence[Column],
    rows: int,
    steps: Steps,
) -> Iterator[FeatureProfile]:
    """The profiles in order; of a large reference several at a time, since numpy lets threads go.

    What a profile says does not depend on it: each is made of its own column alone.
    """
    if rows * len(columns) < WORTH_THREADS:
        for column in columns:
            yield described(column)
            steps.done()
        return
    with ThreadPoolExecutor(min(THREADS, os.cpu_count() or 1)) as pool:
        for profile in pool.map(described, columns):
            yield profile
            steps.done()


def joint_parts(
    reference: Reference, features: Sequence[FeatureProfile], steps: Steps
) -> tuple[JointProfile | None, Background | None, QualityProfile | None]:
    """Return how inputs vary together, rows to explain with, and how well the model did."""
    matrix, names = reference.input_matrix(), tuple(reference.inputs)
    inputs = [one for one in features if one.role == "input"]
    # An instrument channel follows the world, and codes of words have no distances.
    together = [j for j, one in enumerate(inputs) if one.kind != "instrument" and not one.levels]
    joint = build_joint(matrix[:, together], tuple(names[j] for j in together), reference.times_ns)
    steps.done()
    metric = [one.kind == "measurand" and one.judgeable for one in inputs]
    background = build_background(
        matrix,
        names,
        metric,
        outputs=reference.output_matrix(),
        labels=reference.labels(),
        tau=max((one.tau for one in inputs), default=1.0),
    )
    steps.done()
    quality = None
    if reference.answers is not None and reference.truth is not None:
        quality = build_quality(
            reference.answers, reference.truth, matrix, names, reference.times_ns
        )
    steps.done()
    return joint, background, quality
