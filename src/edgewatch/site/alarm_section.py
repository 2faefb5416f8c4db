"""``[alarms]`` of ``site.toml``: how many alarms a site wants, and which it wants otherwise."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field, model_validator

from edgewatch.site.alarm_codes import CODES, FAMILIES, HIGHEST_LIMIT, NEVER_OFF, close_to
from edgewatch.site.durations import in_words
from edgewatch.site.section import Duration, Section, WrongValueError

Preset = Literal["quiet", "standard", "strict"]
PriorityName = Literal["high", "medium", "low", "info"]
MAINTENANCE = "maintenance"
MISSING = "MISSING"
LONGEST_WAIT_NS = 60_000_000_000
"""What *inputs as checked* rests on does not wait longer to say that they are not."""


Delay = Annotated[Duration, Field(le=24 * 3600 * 1_000_000_000)]
"""At most a day: what waits longer for its alarm is no longer one."""


class AlarmCodeSection(Section):
    """``[alarms.code."CODE"]``: one code otherwise than the preset has it.

    ``on_delay``, ``off_delay``: how long its condition must hold, or be over; ``limit``,
    ``clear``: from which value it is met, and at which it is over, in the unit of the code.
    """

    priority: PriorityName | None = None
    on_delay: Delay | None = None
    off_delay: Delay | None = None
    limit: float | None = Field(default=None, gt=0)
    clear: float | None = Field(default=None, ge=0)
    forecast_days: float | None = Field(default=None, gt=0, le=365)
    enabled: bool | None = None
    interrupt: bool | None = None


class SuppressSection(Section):
    """``[[alarms.suppress]]``: by design no alarm of this code while something else stands.

    ``code``: a code, or a family such as ``input.*``; ``slot``, ``model``: only there; ``while``:
    a code that stands, ``maintenance`` or ``MISSING``, on its own slot or one that feeds its model.
    """

    code: str
    slot: str | None = None
    model: str | None = None
    while_: str = Field(alias="while")


_TIME_OF_DAY = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class AlarmsSection(Section):
    """``[alarms]``: a preset, when shifts begin, and what is otherwise than in the preset."""

    preset: Preset = "quiet"
    shifts: tuple[str, ...] = ("06:00", "14:00", "22:00")
    code: dict[str, AlarmCodeSection] = Field(default_factory=dict)
    suppress: tuple[SuppressSection, ...] = ()

    @model_validator(mode="after")
    def _can_be(self) -> AlarmsSection:
        for begin in self.shifts:
            if not _TIME_OF_DAY.fullmatch(begin):
                raise WrongValueError(
                    "alarms.shifts", begin, 'such as "06:00", from "00:00" to "23:59"',
                    problem="is no time of day",
                )  # fmt: skip
        if not self.shifts or list(self.shifts) != sorted(set(self.shifts)):
            raise WrongValueError(
                "alarms.shifts", list(self.shifts), "one or more times of day, earliest first",
                problem="is not in order",
            )  # fmt: skip
        for name, section in self.code.items():
            _checked_code(name, section)
        for number, suppression in enumerate(self.suppress):
            _checked_suppression(number, suppression)
        return self


def _checked_code(name: str, section: AlarmCodeSection) -> None:
    place = ("alarms", "code", name)
    if name not in CODES:
        raise WrongValueError(place, name, close_to(name), problem="is no alarm code")
    if name in NEVER_OFF:
        _checked_guarded(name, section)
    if section.forecast_days is not None and name != "system.disk":
        _refuse(name, "forecast_days", section.forecast_days, "only system.disk to have it")
    highest = HIGHEST_LIMIT.get(name)
    for field in ("limit", "clear"):
        value = getattr(section, field)
        if value is None:
            continue
        if highest is None:
            expected = "none: what raises this code is judged by [drift] or is no number"
            _refuse(name, field, value, expected, problem="has no meaning here")
        elif not value <= highest:
            _refuse(name, field, value, f"at most {highest:g}")
    if section.clear is not None and (section.limit is None or section.clear > section.limit):
        _refuse(name, "clear", section.clear, "a limit beside it that is not below it")


def _checked_guarded(name: str, section: AlarmCodeSection) -> None:
    if section.enabled is False:
        expected = "true: without it nobody could say that inputs are as checked"
        _refuse(name, "enabled", "false", expected)
    if section.priority in ("low", "info"):
        _refuse(name, "priority", section.priority, "high or medium for this code")
    if section.on_delay is not None and section.on_delay > LONGEST_WAIT_NS:
        _refuse(name, "on_delay", in_words(section.on_delay), "at most 60s for this code")


def _refuse(
    code: str, field: str, found: object, expected: str, *, problem: str = "cannot stand here"
) -> None:
    shown = f"{found:g}" if isinstance(found, float) else found
    raise WrongValueError(("alarms", "code", code, field), shown, expected, problem=problem)


def _checked_suppression(number: int, section: SuppressSection) -> None:
    if section.code not in CODES | FAMILIES:
        expected = f"{close_to(section.code)}, or a family such as input.*"
        _wrong_suppression(number, "code", section.code, expected)
    if section.while_ not in CODES | {MAINTENANCE, MISSING}:
        expected = f'"{MAINTENANCE}", "{MISSING}", or {close_to(section.while_)}'
        _wrong_suppression(number, "while", section.while_, expected)
    if section.while_ == section.code:
        _wrong_suppression(number, "while", section.while_, "another code than the one above")


def _wrong_suppression(number: int, field: str, found: str, expected: str) -> None:
    raise WrongValueError(
        ("alarms", "suppress", number, field), found, expected, problem="cannot stand here"
    )
