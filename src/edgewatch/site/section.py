"""What all sections of ``site.toml`` have in common: strict, frozen, and errors that say where."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from edgewatch.site.durations import duration_ns

NO_DURATION = "no_duration"
"""The type that pydantic gives the error of a value that is no duration."""


class WrongValueError(ValueError):
    """A value that cannot stand; carries the place, which pydantic would not know.

    ``place`` is the way to the field, in one text with dots unless a name in it has some.
    """

    def __init__(
        self,
        place: str | Sequence[str | int],
        found: object,
        expected: str,
        *,
        problem: str = "is not known here",
    ) -> None:
        parts = place.split(".") if isinstance(place, str) else place
        self.place = tuple(int(p) if isinstance(p, str) and p.isdigit() else p for p in parts)
        self.expected = expected
        super().__init__(f'"{found}" {problem}')


class Section(BaseModel):
    """One table of the file: no field that is not known, and none that changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _as_ns(value: object) -> object:
    if isinstance(value, str):
        with suppress(ValueError):
            return duration_ns(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        return int(value * 1_000_000_000)
    raise PydanticCustomError(NO_DURATION, '"{found}" is not a duration', {"found": str(value)})


Duration = Annotated[int, BeforeValidator(_as_ns), Field(ge=0)]
"""Nanoseconds, read from a duration such as ``"10min"``, or from a number of seconds."""
