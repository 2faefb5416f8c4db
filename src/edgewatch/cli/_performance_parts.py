"""Which parts predictions are divided into for ``performance``: all there are, or those asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.quality.joined import Joined
from edgewatch.monitors.quality.parts import (
    UNIT,
    Parts,
    UnitsAt,
    input_parts,
    one_input,
    recorded_parts,
    unit_parts,
)
from edgewatch.site.config import ModelSection, SiteConfig
from edgewatch.site.errors import InputError
from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection
from edgewatch.store.devices import unit_history


class PartsReader:
    """Adds the parts to joined predictions."""

    def __init__(
        self,
        db: Connection,
        config: SiteConfig,
        section: ModelSection,
        baseline: Baseline | None,
        asked: Sequence[str],
    ) -> None:
        self._section, self._baseline, self._asked = section, baseline, tuple(asked)
        slots = [slot.name for slot in config.slot if section.name in config.models_of(slot)]
        self._units: UnitsAt = {slot: unit_history(db, slot) for slot in slots}

    def of(self, columns: Columns, joined: Joined) -> Joined:
        """The same predictions with their parts.

        Raises:
            InputError: a column was asked for that these predictions do not have.
        """
        if self._asked:
            return replace(joined, parts={name: self._one(name, columns) for name in self._asked})
        profiles = self._baseline.inputs if self._baseline else ()
        recorded = recorded_parts(columns)
        units = unit_parts(columns.time_ns, self._units)
        parts = {**input_parts(columns, profiles), **recorded, **units}
        return replace(joined, parts=parts)

    def _one(self, name: str, columns: Columns) -> Parts:
        recorded = recorded_parts(columns)
        if name in recorded:
            return recorded[name]
        units = unit_parts(columns.time_ns, self._units)
        if name in units:
            return units[name]
        profiles = {p.name: p for p in self._baseline.inputs} if self._baseline else {}
        parts = one_input(columns, name, profiles.get(name))
        if parts is not None:
            return parts
        known = [*recorded, *units, *columns.input_names]
        if name in (*self._section.segments, *(self._baseline.segments if self._baseline else ())):
            # Declared; these rows happen not to name it.
            return np.full(len(columns), None, dtype=np.object_)
        raise InputError(
            f'these predictions have no column "{name}"',
            where="--segment",
            expected=f"one of: {', '.join(known)}, or {UNIT}SLOT",
        )
