"""Profiles by id: those that ship with EdgeWatch, and the site's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from edgewatch.devices.profiles.check import read_profile_file
from edgewatch.devices.profiles.schema import Profile
from edgewatch.plugins import use_plugins
from edgewatch.sdk.paths import profile_folder
from edgewatch.site.config import SlotSection
from edgewatch.site.errors import InputError
from edgewatch.site.resources import resource_dir


class ProfileError(InputError):
    """A profile file that cannot be used; says file, profile and field."""


def load_profile_file(path: Path) -> tuple[Profile, ...]:
    """The profiles of one file.

    Raises:
        ProfileError: The first finding of `check_profile_file`.
    """
    profiles, findings = read_profile_file(path)
    if findings:
        first = findings[0]
        more = f" ({len(findings) - 1} more)" if len(findings) > 1 else ""
        raise ProfileError(
            first.what + more,
            where=first.where,
            expected=first.expected,
            remedy="`edgewatch profiles check FILE` lists everything.",
        )
    return profiles


def load_folder(folder: Path) -> dict[str, Profile]:
    """All profiles of the TOML files in a folder; empty where there is no such folder.

    Raises:
        ProfileError: A file cannot be used, or two profiles have one id.
    """
    found: dict[str, Profile] = {}
    for path in sorted(folder.glob("*.toml")):
        for profile in load_profile_file(path):
            if profile.id in found:
                raise ProfileError(
                    "the id is used twice in this folder",
                    where=f"{path}, profile {profile.id}, field id",
                    expected="one profile for each id",
                )
            found[profile.id] = profile
    return found


def shipped_profiles() -> dict[str, Profile]:
    """The profiles that ship with EdgeWatch, by id."""
    return dict(_shipped_in(resource_dir("device_profiles")))


@cache
def _shipped_in(folder: Path) -> Mapping[str, Profile]:
    """Read and checked once in the life of a process: with EdgeWatch itself they change."""
    return load_folder(folder)


def load_profiles(site: Path | None = None) -> dict[str, Profile]:
    """Shipped profiles and those in the site's `device_profiles/`; the site's own win.

    The plug-ins of the site are loaded first, since its profiles may name what is theirs.

    Raises:
        ProfileError: A file cannot be used.
    """
    if site is None:
        return shipped_profiles()
    use_plugins(site)
    return {**shipped_profiles(), **load_folder(profile_folder(site))}


def profile_of_slot(profiles: Mapping[str, Profile], slot: SlotSection) -> Profile:
    """The profile that a slot names, at the unit address that the slot sets.

    Raises:
        ProfileError: There is no such profile.
    """
    profile = profile_named(profiles, slot.profile, where=f"site.toml, slot {slot.name}")
    return profile if slot.address is None else profile.at_address(slot.address)


def profile_named(profiles: Mapping[str, Profile], name: str, *, where: str) -> Profile:
    """The profile that a slot names.

    Raises:
        ProfileError: There is none; the error says where it was asked for and what exists.
    """
    try:
        return profiles[name]
    except KeyError:
        raise ProfileError(
            f"no device profile {name!r}",
            where=where,
            expected=f"one of {', '.join(sorted(profiles))}",
            remedy="`edgewatch profiles list` shows them.",
        ) from None
