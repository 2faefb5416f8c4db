"""Checks of a profile file beyond its schema: what `edgewatch profiles check` reports."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from edgewatch.devices.framings import framing_kind
from edgewatch.devices.profiles.base import Strict
from edgewatch.devices.profiles.extract import (
    response_field_names,
    variant_field_names,
)
from edgewatch.devices.profiles.findings import Finding
from edgewatch.devices.profiles.missing_plugin import missing_plugin
from edgewatch.devices.profiles.sample_check import sample_findings
from edgewatch.devices.profiles.schema import SCHEMA_VERSION, Profile
from edgewatch.devices.profiles.schema_findings import schema_findings

__all__ = ["Finding", "check_profile_file", "profile_findings", "read_profile_file", "remarks"]

_GROUPS = "the named groups of the expressions"


class _ProfileFile(Strict):
    schema_: int
    profile: tuple[Profile, ...]


def check_profile_file(path: Path) -> list[Finding]:
    """All that is wrong with a profile file; an empty list means that it can be used.

    Checked are the schema, that every expression compiles and matches a sample, that every
    sample gives what it says, that no request holds a byte sequence of `never_send` as it goes
    over the wire, that `provides` names exactly the fields that the expressions give, and that
    `lacks` names none of them.
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
        return (), list(schema_findings(str(path), raw, error))
    return profiles, [finding for p in profiles for finding in profile_findings(p, str(path))]


def profile_findings(profile: Profile, file: str) -> Iterator[Finding]:
    """What is wrong with a profile that meets the schema."""
    yield from _forbidden_findings(profile, file)
    # Without its plug-in nothing of it can be tried; it is not asked either, see `consent`.
    if missing_plugin(profile):
        return
    if profile.mode != "bus":
        yield from _provides_findings(profile, file)
        yield from sample_findings(profile, file)
    yield from _declared_findings(profile, file)
    # Here, because decoders are made of profiles.
    from edgewatch.devices.decoders.stream_check import stream_findings

    for field, what in stream_findings(profile):
        yield Finding(file, profile.id, field, what)


def _forbidden_findings(profile: Profile, file: str) -> Iterator[Finding]:
    framing = profile.make_framing()
    for place, payload in profile.every_request:
        wire = framing.encode(payload.data)
        for forbidden in profile.never_send:
            if framing.forbids(wire, forbidden.data):
                what = f"sends {forbidden.data!r}, which is in never_send"
                yield Finding(file, profile.id, place, what)


def _provides_findings(profile: Profile, file: str) -> Iterator[Finding]:
    given: set[str] = set()
    for _, step in profile.every_step:
        given |= set(response_field_names(step.response))
    for variant in profile.variants:
        given |= set(variant_field_names(variant))
    declared = set(profile.provides)
    if surplus := sorted(declared - given):
        what = f"no expression gives {', '.join(surplus)}"
        yield Finding(file, profile.id, "provides", what, _GROUPS)
    if missing := sorted(given - declared):
        what = f"does not name {', '.join(missing)}"
        yield Finding(file, profile.id, "provides", what, _GROUPS)


def _declared_findings(profile: Profile, file: str) -> Iterator[Finding]:
    declared = set(profile.provides)
    if unknown := sorted(set(profile.blank_values) - declared):
        what = f"is about {', '.join(unknown)}"
        yield Finding(file, profile.id, "blank_values", what, "fields that `provides` names")
    if both := sorted(set(profile.lacks) & declared):
        what = f"names {', '.join(both)}, which `provides` names too"
        yield Finding(file, profile.id, "lacks", what, "fields that the equipment cannot give")


def remarks(profile: Profile) -> Iterator[str]:
    """What could be said better in a profile that can be used."""
    if "serial" not in profile.provides and "serial" not in profile.lacks:
        yield (
            f"profile {profile.id} provides no serial number and does not say why: its best "
            'verdict is MODEL_ONLY; add such as lacks = { serial = "the protocol has none" }'
        )
    if profile.mode == "active" and not profile.never_send:
        yield (
            f"profile {profile.id} has no never_send: name the commands that reset, move or "
            "calibrate, so that none is ever sent"
        )
    kind = framing_kind(profile.framing)
    guarded = profile.checksum != "none" or (kind is not None and kind.checked)
    unguarded = not guarded and profile.framing != "mllp"
    if profile.mode == "passive" and unguarded and profile.agree == 1:
        yield (
            f"profile {profile.id} believes a single frame that no checksum guards: with agree = 2 "
            "a disturbed line is not taken for another unit"
        )
