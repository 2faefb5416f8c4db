"""The sections of ``site.toml``: which fields each has, and what they may be."""

from __future__ import annotations

import math
import re
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from edgewatch.sdk.policy import WHOLE_ELEMENTS
from edgewatch.site.section import Duration, Section, WrongValueError

Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=64)]


USB_ADDRESS = re.compile(
    r"usb:(?:(?P<vid>[0-9a-fA-F]{4}):(?P<pid>[0-9a-fA-F]{4})(?::(?P<serial>.+?))?"
    r"|(?P<controller>[^@/]*)@(?P<chain>\d+(?:\.\d+)*))"
    r"(?:/(?P<nth>[1-9]\d?))?"
)
USB_ADDRESS_FORM = (
    "usb:VID:PID, usb:VID:PID:SERIAL or usb:@PORT_CHAIN, and /N for the N-th serial port"
)


class Limits(Section):
    """Physical limits of a value: outside them a reading cannot be true."""

    low: float | None = None
    high: float | None = None
    unit: str = ""

    @model_validator(mode="after")
    def _ordered(self) -> Limits:
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise ValueError(f"low = {self.low:g} must be below high = {self.high:g}")
        return self


class ModelRecordSection(Section):
    """``[model.record]``: how much of a model's values is kept."""

    # Strict, because the host program reads this section without pydantic.
    whole_elements: int = Field(default=WHOLE_ELEMENTS, ge=0, strict=True)
    text: bool = Field(default=False, strict=True)
    raw: bool = Field(default=False, strict=True)


MetricName = Literal[
    "accuracy", "precision", "sensitivity", "specificity", "f1", "roc_auc", "average_precision",
    "brier", "log_loss", "calibration_error", "mse", "rmse", "mae", "bias", "r2",
]  # fmt: skip
OF_REGRESSION = frozenset({"mse", "rmse", "mae", "bias", "r2"})
_ANY_ERROR = frozenset({"log_loss", "mse", "rmse", "mae", "bias"})
"""At least 0, without an upper end; R² has no lower one, and all others lie between 0 and 1."""


class ModelSection(Section):
    """``[[model]]``: a model that is watched here."""

    name: Name
    onnx: str | None = None
    sha256: str | None = None
    task: Literal["classification", "regression", "other"] = "other"
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    categorical: tuple[str, ...] = ()
    measurands: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    positive: str | None = None
    threshold: float = 0.5
    score: str | None = None
    limits: dict[str, Limits] = Field(default_factory=dict)
    accept: dict[MetricName, float] = Field(default_factory=dict)
    silent_after: Duration | None = Field(default=None, gt=0)
    slow_over_ms: float | None = Field(default=None, gt=0)
    record: ModelRecordSection = ModelRecordSection()

    @model_validator(mode="after")
    def _accepts_what_can_be(self) -> ModelSection:
        for metric, limit in self.accept.items():
            low = -math.inf if metric == "r2" else 0.0
            high = math.inf if metric in _ANY_ERROR else 1.0
            if not (math.isfinite(limit) and low <= limit <= high):
                raise ValueError(f"accept.{metric} can never be {limit:g}")
            other = "classification" if metric in OF_REGRESSION else "regression"
            if self.task == other:
                raise ValueError(f"accept.{metric} is no metric of a model with task = {other!r}")
        return self


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
    consent: str = ""

    @property
    def label(self) -> str:
        """What the slot is called on screen."""
        return self.title or self.name

    @field_validator("port")
    @classmethod
    def _port_is_one(cls, port: str) -> str:
        if port.startswith("usb:") and not USB_ADDRESS.fullmatch(port):
            raise ValueError(f"{port} is no USB address; expected {USB_ADDRESS_FORM}")
        return port

    @field_validator("consent")
    @classmethod
    def _consent_is_given(cls, consent: str) -> str:
        if consent and not _is_name_and_reason(consent):
            raise ValueError('does not say who and why; expected text such as "name, reason"')
        return consent


class DevicesSection(Section):
    """``[devices]``: equipment on the bus that belongs in no slot and is not to be told of."""

    ignore: tuple[Annotated[str, Field(pattern=r"^[0-9a-fA-F]{4}:[0-9a-fA-F]{4}(:.+)?$")], ...] = ()


class FeedSection(Section):
    """``[[feed]]``: EdgeWatch reads the device itself and runs the model."""

    name: Name
    slot: str
    model: str
    input: str | None = None
    map: dict[str, str] = Field(default_factory=dict)
    every_s: float = Field(default=0.0, ge=0, le=86_400)
    take: Literal["last", "mean", "median", "min", "max"] = "last"


class DriftSection(Section):
    """``[drift]``: over how many rows, and how rarely it may alarm without a change.

    ``alarms_per_year``: expected false alarms of all statistical monitors of the site together.
    """

    alarms_per_year: float = Field(default=1.0, gt=0, le=1000)
    window_rows: int = Field(default=200, ge=20, le=100_000)
    min_rows: int = Field(default=100, ge=20, le=100_000)
    step_rows: int = Field(default=20, ge=1, le=100_000)
    false_alarm_per_window: float = Field(default=1e-4, gt=0, lt=0.5)

    @model_validator(mode="after")
    def _ordered(self) -> DriftSection:
        if self.min_rows > self.window_rows:
            raise ValueError("min_rows must not be larger than window_rows")
        return self


class PerformanceSection(Section):
    """``[performance]``: over how many predictions quality is shown, and when it is judged.

    ``window_rows``: predictions of a window; ``min_labels``: truths below which none is judged;
    ``min_segment``: truths below which a part of the predictions is not compared with others.
    """

    window_rows: int = Field(default=500, ge=20, le=1_000_000)
    min_labels: int = Field(default=50, ge=10, le=100_000)
    min_segment: int = Field(default=30, ge=10, le=100_000)

    @model_validator(mode="after")
    def _ordered(self) -> PerformanceSection:
        if self.min_labels > self.window_rows:
            raise ValueError("min_labels must not be larger than window_rows")
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
        if self.floor_waived_by and not _is_name_and_reason(self.floor_waived_by):
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


def _is_name_and_reason(text: str) -> bool:
    name, _, reason = text.partition(",")
    return bool(name.strip() and reason.strip())
