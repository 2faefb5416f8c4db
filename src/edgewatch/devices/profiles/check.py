"""Checks of a profile file beyond its schema: what `edgewatch profiles check` reports."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from edgewatch.devices.framings import FramingOptions, make_framing
from edgewatch.devices.profiles.extract import (
    decode_text,
    named_groups,
    response_field_names,
    response_fields,
    variant_fields,
)
from edgewatch.devices.profiles.schema import SCHEMA_VERSION, Profile, Sample, Step


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong: in which file, profile and field; what; what was expected."""

    file: str
    profile: str
    field: str
    what: str
    expected: str | None = None

    @property
    def where(self) -> str:
        """File, profile and field as one phrase."""
        parts = [self.file]
        if self.profile:
            parts.append(f"profile {self.profile}")
        if self.field:
            parts.append(f"field {self.field}")
        return ", ".join(parts)

    def __str__(self) -> str:
        expected = f"; expected {self.expected}" if self.expected else ""
        return f"{self.where}: {self.what}{expected}"


class _ProfileFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_: int
    profile: tuple[Profile, ...]


def check_profile_file(path: Path) -> list[Finding]:
    """All that is wrong with a profile file; an empty list means that it can be used.

    Checked are the schema, that every expression compiles and matches a sample, that every
    sample gives what it says, that no request holds a byte sequence of `never_send`, and that
    `provides` names exactly the fields that the expressions give.
    """
    return read_profile_file(path)[1]


def read_profile_file(path: Path) -> tuple[tuple[Profile, ...], list[Finding]]:
    """The profiles of a file and all findings; no profiles where the schema is not met."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        return (), [Finding(str(path), "", "", f"cannot be read: {error.strerror}")]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return (), [Finding(str(path), "", "", f"is not TOML: {error}")]
    if (version := raw.pop("schema", None)) != SCHEMA_VERSION:
        wrong = f"schema is {version!r}"
        return (), [Finding(str(path), "", "schema", wrong, f"schema = {SCHEMA_VERSION}")]
    try:
        profiles = _ProfileFile.model_validate({**raw, "schema_": version}).profile
    except ValidationError as error:
        return (), list(_schema_findings(path, raw, error))
    return profiles, [finding for p in profiles for finding in profile_findings(p, str(path))]


def profile_findings(profile: Profile, file: str) -> Iterator[Finding]:
    """What is wrong with a profile that meets the schema."""
    framing = make_framing(profile.framing, FramingOptions(address=profile.address))
    for index, step in enumerate(profile.steps):
        for forbidden in profile.never_send:
            if framing.forbids(step.request.data, forbidden.data):
                what = f"sends {forbidden.data!r}, which is in never_send"
                yield Finding(file, profile.id, f"steps[{index}].request", what)
    yield from _provides_findings(profile, file)
    yield from _sample_findings(profile, file)


def _provides_findings(profile: Profile, file: str) -> Iterator[Finding]:
    given = [name for step in profile.steps for name in response_field_names(step.response)]
    given += [name for variant in profile.variants for name in named_groups(variant.regex)]
    declared = set(profile.provides)
    if surplus := sorted(declared - set(given)):
        what = f"no expression gives {', '.join(surplus)}"
        yield Finding(file, profile.id, "provides", what, "the named groups of the expressions")
    if missing := sorted(set(given) - declared):
        what = f"does not name {', '.join(missing)}"
        yield Finding(file, profile.id, "provides", what, "the named groups of the expressions")
    if unknown := sorted(set(profile.blank_values) - declared):
        what = f"is about {', '.join(unknown)}"
        yield Finding(file, profile.id, "blank_values", what, "fields that `provides` names")


def _sample_findings(profile: Profile, file: str) -> Iterator[Finding]:
    proved: set[str] = set()
    for index, sample in enumerate(profile.tests):
        label, fields = _try_sample(profile, sample)
        if label is None or fields is None:
            what = f"{decode_text(sample.data)!r} is matched by no expression"
            yield Finding(file, profile.id, f"tests[{index}]", what)
            continue
        proved.add(label)
        wrong = {k: v for k, v in (sample.gives or {}).items() if fields.get(k) != v}
        for name, value in wrong.items():
            what = f"gives {name} = {fields.get(name, '')!r} (by {label})"
            yield Finding(file, profile.id, f"tests[{index}]", what, repr(value))
    for label in (label for label in _labels(profile) if label not in proved):
        yield Finding(file, profile.id, "tests", f"no sample is matched by {label}")


def _labels(profile: Profile) -> list[str]:
    steps = [f"steps[{index}]" for index in range(len(profile.steps))]
    return steps + [f"variant {variant.name!r}" for variant in profile.variants]


def _try_sample(profile: Profile, sample: Sample) -> tuple[str | None, dict[str, str] | None]:
    for index, step in enumerate(profile.steps):
        if (fields := _step_fields(step, sample.data)) is not None:
            return f"steps[{index}]", fields
    text = decode_text(sample.data)
    for variant in profile.variants:
        alone = profile.model_copy(update={"variants": (variant,)})
        if (fields := variant_fields(alone, text)) is not None:
            return f"variant {variant.name!r}", fields
    return None, None


def _step_fields(step: Step, payload: bytes) -> dict[str, str] | None:
    fields = response_fields(step.response, payload)
    if fields is None or step.response.regex is not None:
        return fields
    # Several Modbus steps read pages of one form; the objects present tell which step it is.
    return fields if any(fields.values()) else None


def _schema_findings(path: Path, raw: dict[str, Any], error: ValidationError) -> Iterator[Finding]:
    for item in error.errors():
        location = [part for part in item["loc"] if part != "schema_"]
        profile = ""
        if len(location) >= 2 and location[0] == "profile" and isinstance(location[1], int):
            profile = _profile_name(raw, location[1])
            location = location[2:]
        what = item["msg"].removeprefix("Value error, ")
        if item["type"] == "extra_forbidden":
            what = "unknown field"
        elif item["type"] == "missing":
            what = "is missing"
        yield Finding(str(path), profile, _dotted(location), what)


def _profile_name(raw: dict[str, Any], index: int) -> str:
    entries = raw.get("profile")
    entry = entries[index] if isinstance(entries, list) and index < len(entries) else None
    name = entry.get("id") if isinstance(entry, dict) else None
    return str(name) if name else f"number {index + 1}"


def _dotted(location: list[int | str]) -> str:
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
