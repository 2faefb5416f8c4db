"""Which known profiles recognise what was heard?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from edgewatch.devices.learning.capture import Capture
from edgewatch.devices.listening import Agreement, identity_in
from edgewatch.devices.profiles.schema import Profile


@dataclass(frozen=True, slots=True)
class Fit:
    """A profile that recognises the equipment, and what the equipment said of itself."""

    profile: Profile
    fields: Mapping[str, str]


def fitting(capture: Capture, profiles: Iterable[Profile]) -> Iterator[Fit]:
    """The passive profiles that would identify the equipment from this capture."""
    for profile in profiles:
        if profile.mode == "passive" and (fields := _identity(capture, profile)) is not None:
            yield Fit(profile, fields)


def _identity(capture: Capture, profile: Profile) -> dict[str, str] | None:
    splitter = profile.make_framing().splitter()
    agreement = Agreement(profile.agree)
    for piece in capture.pieces:
        for frame in splitter.feed(piece.data):
            fields = identity_in(profile, frame.payload)
            if fields is not None and agreement.reached_by(fields):
                return fields
    return None
