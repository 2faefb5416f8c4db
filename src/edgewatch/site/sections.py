"""The sections of ``site.toml``: which fields each has, and what they may be."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from edgewatch.sdk.policy import WHOLE_ELEMENTS

Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=64)]


class WrongValueError(ValueError):
    """A name that stands for nothing; carries the place, which pydantic would not know."""

    def __init__(
        self, place: str, found: object, expected: str, *, problem: str = "is not known here"
    ) -> None:
        self.place = tuple(int(p) if p.isdigit() else p for p in place.split("."))
        self.expected = expected
        super().__init__(f'"{found}" {problem}')


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Limits(Section):
    """Physical limits of a value: outside them a reading cannot be true."""

    low: float | None = None
    high: float | None = None
    unit: str = ""


class ModelRecordSection(Section):
    """``[model.record]``: how much of a model's values is kept."""

    # Strict, because the host program reads this section without pydantic.
    whole_elements: int = Field(default=WHOLE_ELEMENTS, ge=0, strict=True)
    text: bool = Field(default=False, strict=True)
    raw: bool = Field(default=False, strict=True)


class ModelSection(Section):
    """``[[model]]``: a model that is watched here."""

    name: Name
    onnx: str | None = None
    sha256: str | None = None
    task: Literal["classification", "regression", "other"] = "other"
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    positive: str | None = None
    threshold: float = 0.5
    score: str | None = None
    limits: dict[str, Limits] = Field(default_factory=dict)
    record: ModelRecordSection = ModelRecordSection()


class SlotSection(Section):
    """``[[slot]]``: a place where equipment belongs."""

    name: Name
    title: str = ""
    profile: str
    port: str = ""
    models: tuple[str, ...] = ()
    probe_every_s: float = Field(default=30.0, ge=1.0, le=3600.0)
    stale_after_s: float | None = Field(default=None, gt=0)
    address: int | None = Field(default=None, ge=0, le=247)

    @property
    def label(self) -> str:
        """What the slot is called on screen."""
        return self.title or self.name


class FeedSection(Section):
    """``[[feed]]``: EdgeWatch reads the device itself and runs the model."""

    name: Name
    slot: str
    model: str
    input: str | None = None
    map: dict[str, str] = Field(default_factory=dict)


class DriftSection(Section):
    """``[drift]``: over how many rows, and how rarely it may alarm without a change."""

    window_rows: int = Field(default=200, ge=20, le=100_000)
    min_rows: int = Field(default=100, ge=20, le=100_000)
    step_rows: int = Field(default=20, ge=1, le=100_000)
    false_alarm_per_window: float = Field(default=1e-4, gt=0, lt=0.5)

    @model_validator(mode="after")
    def _ordered(self) -> DriftSection:
        if self.min_rows > self.window_rows:
            raise ValueError("min_rows must not be larger than window_rows")
        return self


FLOOR_DAYS = 183
"""Six months: what regulation asks of automatic logs (EU AI Act, articles 19 and 26(6))."""


class RecordSection(Section):
    """``[record]``: how long each tier of the record is kept, and how large it may become."""

    raw_days: int = Field(default=400, ge=1)
    raw_mb: int = Field(default=10_000, ge=1)
    minute_days: int = Field(default=400, ge=1)
    minute_mb: int = Field(default=6_000, ge=1)
    hour_days: int = Field(default=1_830, ge=1)
    hour_mb: int = Field(default=1_000, ge=1)
    day_days: int = Field(default=3_660, ge=1)
    day_mb: int = Field(default=500, ge=1)
    measurement_days: int = Field(default=400, ge=1)
    measurement_mb: int = Field(default=1_500, ge=1)
    resource_days: int = Field(default=200, ge=1)
    resource_mb: int = Field(default=2_000, ge=1)
    event_days: int = Field(default=1_830, ge=1)
    event_mb: int = Field(default=3_000, ge=1)
    floor_waived_by: str = ""
    flood_records_per_s: int = Field(default=5_000, ge=1)

    @property
    def floor_days(self) -> int:
        """What is younger is never retired, whatever its size; 0 where that was signed away."""
        return 0 if self.floor_waived_by else FLOOR_DAYS

    @model_validator(mode="after")
    def _kept_long_enough(self) -> RecordSection:
        if self.floor_waived_by and not all(p.strip() for p in _name_and_reason(self)):
            raise WrongValueError(
                "record.floor_waived_by", self.floor_waived_by,
                'text such as "name, reason"', problem="does not say who and why",
            )  # fmt: skip
        for name in type(self).model_fields:
            if name.endswith("_days") and getattr(self, name) < self.floor_days:
                raise WrongValueError(
                    f"record.{name}",
                    getattr(self, name),
                    f'{FLOOR_DAYS} days or more, or floor_waived_by = "name, reason"',
                    problem="is below the floor of the record",
                )
        if not self.minute_days <= self.hour_days <= self.day_days:
            raise ValueError("a coarser tier must be kept as long as the finer one below it")
        return self


def _name_and_reason(record: RecordSection) -> tuple[str, str]:
    name, _, reason = record.floor_waived_by.partition(",")
    return name, reason
