"""``site.toml``: what ought to be at this site, checked when it is read."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, Field, ValidationError, model_validator

from edgewatch.sdk.paths import config_file
from edgewatch.site.alarm_section import AlarmCodeSection, AlarmsSection, SuppressSection
from edgewatch.site.durations import FORM
from edgewatch.site.errors import InputError
from edgewatch.site.locate import line_of
from edgewatch.site.people_section import PeopleSection
from edgewatch.site.plugins_section import PluginsSection
from edgewatch.site.privacy_section import PrivacySection
from edgewatch.site.seal_section import SealSection
from edgewatch.site.section import NO_DURATION, Section, WrongValueError
from edgewatch.site.sections import (
    FLOOR_DAYS,
    DevicesSection,
    DriftSection,
    FeedSection,
    Limits,
    ModelRecordSection,
    ModelSection,
    PerformanceSection,
    RecordSection,
    SlotSection,
)
from edgewatch.site.window_section import WindowSection

__all__ = [
    "FLOOR_DAYS",
    "AlarmCodeSection",
    "AlarmsSection",
    "DevicesSection",
    "DriftSection",
    "FeedSection",
    "Limits",
    "ModelRecordSection",
    "ModelSection",
    "PeopleSection",
    "PerformanceSection",
    "PluginsSection",
    "PrivacySection",
    "RecordSection",
    "SealSection",
    "SiteConfig",
    "SlotSection",
    "SuppressSection",
    "WindowSection",
    "load_site",
    "parse_site",
]

_Named = TypeVar("_Named", ModelSection, SlotSection)


class SiteConfig(Section):
    """The whole of ``site.toml``."""

    version: Literal[1] = Field(default=1, alias="schema")
    name: str = "EdgeWatch site"
    contact: str = ""
    model: tuple[ModelSection, ...] = ()
    slot: tuple[SlotSection, ...] = ()
    feed: tuple[FeedSection, ...] = ()
    devices: DevicesSection = DevicesSection()
    alarms: AlarmsSection = AlarmsSection()
    drift: DriftSection = DriftSection()
    performance: PerformanceSection = PerformanceSection()
    record: RecordSection = RecordSection()
    seal: SealSection = SealSection()
    window: WindowSection = WindowSection()
    people: PeopleSection = PeopleSection()
    privacy: PrivacySection = PrivacySection()
    plugins: PluginsSection = PluginsSection()

    @model_validator(mode="after")
    def _references(self) -> SiteConfig:
        models = _unique("model", [m.name for m in self.model])
        slots = _unique("slot", [s.name for s in self.slot])
        _unique("feed", [f.name for f in self.feed])
        for i, model in enumerate(self.model):
            for name in model.instruments if model.inputs else ():
                _known(f"model.{i}.instruments", name, [*model.inputs], "one of its inputs")
            _one_kind(i, model)
        for i, slot in enumerate(self.slot):
            for name in slot.models:
                _known(f"slot.{i}.models", name, models, "a [[model]] of this file")
        for i, feed in enumerate(self.feed):
            _known(f"feed.{i}.slot", feed.slot, slots, "a [[slot]] of this file")
            _known(f"feed.{i}.model", feed.model, models, "a [[model]] of this file")
            _only_reader(i, feed, self.feed[:i])
        for i, one in enumerate(self.alarms.suppress):
            if one.slot is not None:
                _known(f"alarms.suppress.{i}.slot", one.slot, slots, "a [[slot]] of this file")
            if one.model is not None:
                _known(f"alarms.suppress.{i}.model", one.model, models, "a [[model]] of this file")
        return self

    def find_model(self, name: str) -> ModelSection:
        """The declared model; :class:`InputError` naming those there are."""
        return _find("model", name, self.model)

    def find_slot(self, name: str) -> SlotSection:
        """The declared slot; :class:`InputError` naming those there are."""
        return _find("slot", name, self.slot)

    def models_of(self, slot: SlotSection) -> tuple[str, ...]:
        """The models a slot feeds: those it names, else those of its feeds."""
        by_feed = [feed.model for feed in self.feed if feed.slot == slot.name]
        return tuple(dict.fromkeys([*slot.models, *by_feed]))


def _unique(kind: str, names: list[str]) -> list[str]:
    for i, name in enumerate(names):
        if name in names[:i]:
            raise WrongValueError(f"{kind}.{i}.name", name, f"a name used once among [[{kind}]]")
    return names


def _one_kind(i: int, model: ModelSection) -> None:
    """A feature is a measurand, a category or an instrument channel, and no two of them."""
    seen: set[str] = set()
    for field in ("instruments", "categorical", "measurands"):
        for name in getattr(model, field):
            if name in seen:
                raise WrongValueError(
                    f"model.{i}.{field}", name, "in one of instruments, categorical, measurands",
                    problem="is declared to be of two kinds",
                )  # fmt: skip
            seen.add(name)


def _only_reader(number: int, feed: FeedSection, before: tuple[FeedSection, ...]) -> None:
    """A port has one owner: two feeds of one slot would take it from each other for ever."""
    for other in before:
        if other.slot == feed.slot:
            raise WrongValueError(
                f"feed.{number}.slot",
                feed.slot,
                "a slot of its own for each feed",
                problem=f'is read by feed "{other.name}" already',
            )


def _known(place: str, name: str, names: list[str], expected: str) -> None:
    if name not in names:
        have = ", ".join(names) or "none yet"
        raise WrongValueError(place, name, f"{expected} ({have})")


def _find(kind: str, name: str, sections: tuple[_Named, ...]) -> _Named:
    for section in sections:
        if section.name == name:
            return section
    have = ", ".join(section.name for section in sections) or "none yet"
    raise InputError(
        f'no {kind} "{name}" at this site',
        expected=f"one of: {have}",
        remedy=f"Look into site.toml, section [[{kind}]].",
    )


def load_site(site: Path) -> SiteConfig:
    """Read and check a site's ``site.toml``.

    Raises :class:`InputError` with file, line and field, what was expected and what to do.
    """
    path = config_file(site)
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise InputError(
            "no site here",
            where=str(path),
            expected="a site.toml",
            remedy=f"Make one with: edgewatch init {site}",
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read ({error})", where=str(path)) from error
    return parse_site(text, str(path))


def parse_site(text: str, where: str = "site.toml") -> SiteConfig:
    """The configuration in a text; ``where`` names it in errors."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(
            f"is not TOML: {error}", where=where, remedy="Mend that line and try again."
        ) from error
    try:
        return SiteConfig.model_validate(raw)
    except ValidationError as error:
        raise _as_input_error(error, text, where) from error


def _as_input_error(error: ValidationError, text: str, where: str) -> InputError:
    # A mistyped field is the cause of the "missing field" beside it, so it is named first.
    errors: list[Any] = sorted(error.errors(), key=lambda e: e["type"] != "extra_forbidden")
    first = errors[0]
    place, expected = tuple(first["loc"]), _expected(first)
    known = first["type"] != "extra_forbidden"
    what = str(first["msg"]).removeprefix("Value error, ") if known else "there is no such field"
    cause = first.get("ctx", {}).get("error")
    if isinstance(cause, WrongValueError):
        place, expected = cause.place, cause.expected
    line = line_of(text, place)
    field = ".".join(str(p) for p in place if not isinstance(p, int)) or "site.toml"
    more = len(errors) - 1
    return InputError(
        f"{field}: {what}",
        where=f"{where}, line {line}" if line else where,
        expected=expected,
        remedy=f"More such errors after this one: {more}." if more else None,
    )


def _expected(error: dict[str, Any]) -> str | None:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        section = _section_at(tuple(error["loc"][:-1]))
        names = sorted(f.alias or n for n, f in section.model_fields.items())
        return f"one of the fields {', '.join(names)}"
    if kind == "literal_error":
        return str(context.get("expected"))
    if kind == NO_DURATION:
        return f"a duration {FORM}"
    if kind == "missing":
        return "this field to be set"
    return f'another value than "{error["input"]}"' if isinstance(error["input"], str) else None


def _section_at(place: tuple[int | str, ...]) -> type[BaseModel]:
    sections: dict[str, type[BaseModel]] = {
        "model": ModelSection,
        "slot": SlotSection,
        "feed": FeedSection,
        "devices": DevicesSection,
        "alarms": AlarmsSection,
        "drift": DriftSection,
        "performance": PerformanceSection,
        "record": RecordSection,
        "seal": SealSection,
        "window": WindowSection,
        "people": PeopleSection,
        "privacy": PrivacySection,
        "plugins": PluginsSection,
    }
    if "limits" in place:
        return Limits
    if place[:2] == ("alarms", "code"):
        return AlarmCodeSection
    if place[:2] == ("alarms", "suppress"):
        return SuppressSection
    if place[:1] == ("model",) and "record" in place:
        return ModelRecordSection
    return sections.get(str(place[0]), SiteConfig) if place else SiteConfig
