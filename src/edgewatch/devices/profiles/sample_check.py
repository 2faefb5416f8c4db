"""Do the samples of a profile prove its expressions?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edgewatch.devices.profiles.extract import (
    decode_text,
    recognised_fields,
    response_fields,
)
from edgewatch.devices.profiles.findings import Finding
from edgewatch.devices.profiles.payload import Sample
from edgewatch.devices.profiles.recognition import Recognition, Response
from edgewatch.devices.profiles.schema import Profile


@dataclass(frozen=True, slots=True)
class _Expression:
    """What may recognise a sample, by the place where it stands in the file."""

    label: str
    what: Recognition
    must_be_proved: bool

    @property
    def until(self) -> str | None:
        return self.what.until if isinstance(self.what, Response) else None

    def fields_of(self, payload: bytes) -> dict[str, str] | None:
        if not isinstance(self.what, Response):
            return recognised_fields(self.what, payload)
        fields = response_fields(self.what, payload)
        if self.what.objects and fields is not None and not any(fields.values()):
            # Several Modbus steps read pages of one form; the objects tell which step it is.
            return None
        return fields


@dataclass(frozen=True, slots=True)
class _Match:
    label: str
    fields: dict[str, str]


def sample_findings(profile: Profile, file: str) -> Iterator[Finding]:
    """Samples that nothing matches or that give something else; expressions without a sample."""
    expressions = tuple(_expressions(profile))
    proved: set[str] = set()
    for index, sample in enumerate(profile.tests):
        field = f"tests[{index}]"
        found = _best(sample, _matches(profile, expressions, sample), proved)
        if found is None:
            what = f"{decode_text(sample.data)!r} is matched by no expression"
            yield Finding(file, profile.id, field, what)
            continue
        proved.add(found.label)
        for name, value in _wrong(sample, found).items():
            what = f"gives {name} = {found.fields.get(name, '')!r} (by {found.label})"
            yield Finding(file, profile.id, field, what, repr(value))
    for expression in expressions:
        if expression.must_be_proved and expression.label not in proved:
            what = f"no sample is matched by {expression.label}"
            yield Finding(file, profile.id, "tests", what)


def _expressions(profile: Profile) -> Iterator[_Expression]:
    for place, step in profile.every_step:
        if step.response is not None:
            session = place.startswith(("opening", "closing"))
            yield _Expression(place, step.response, not session)
    for variant in profile.variants:
        if not variant.steps:
            yield _Expression(f"variant {variant.name!r}", variant, True)


def _matches(
    profile: Profile, expressions: tuple[_Expression, ...], sample: Sample
) -> Iterator[_Match]:
    for expression in expressions:
        for payload in _payloads(profile, expression, sample):
            if (fields := expression.fields_of(payload)) is not None:
                yield _Match(expression.label, fields)
                break


def _payloads(profile: Profile, expression: _Expression, sample: Sample) -> Iterator[bytes]:
    if not sample.wire:
        yield sample.data
        return
    splitter = profile.make_framing(expression.until).splitter()
    for frame in splitter.feed(sample.data):
        yield from _subjects(profile, frame.payload)


def _subjects(profile: Profile, payload: bytes) -> Iterator[bytes]:
    if profile.match == "frame":
        yield payload
        return
    # The reader of ASTM records is itself made of profiles, so it cannot be there before them.
    from edgewatch.devices.astm.sender import sender_of_record

    sender = sender_of_record(payload.decode("latin-1"))
    if sender is not None:
        yield sender.encode("utf-8")


def _best(sample: Sample, matches: Iterator[_Match], proved: set[str]) -> _Match | None:
    """The first match that gives what it must; of several, one that no sample proves yet."""
    found = list(matches)
    right = [match for match in found if not _wrong(sample, match)]
    fresh = [match for match in right if match.label not in proved]
    # Of variants the first that fits counts, so a later one is not proved by its samples.
    if found and found[0].label.startswith("variant "):
        return found[0]
    return next(iter((*fresh, *right, *found)), None)


def _wrong(sample: Sample, match: _Match) -> dict[str, str]:
    given = sample.gives or {}
    return {name: value for name, value in given.items() if match.fields.get(name, "") != value}
