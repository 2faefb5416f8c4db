"""Which profile a command means: one by its id, or one in a file."""

from __future__ import annotations

from pathlib import Path

from edgewatch.devices.profiles import Profile, load_profile_file, load_profiles, profile_named
from edgewatch.site.errors import InputError


def profile_meant(name: str, site: Path, *, which: str | None = None) -> Profile:
    """The profile that a word on the command line means.

    Args:
        name: An id, or the path of a profile file.
        site: The site whose own profiles count beside the shipped ones.
        which: The id, where the file holds several profiles.

    Raises:
        InputError: There is none, the file cannot be used, or it holds several.
    """
    if not name.endswith(".toml") and not Path(name).is_file():
        return profile_named(load_profiles(site), name, where="the command line")
    path = Path(name)
    if not path.is_file():
        raise InputError("no such file", where=name, expected="a profile file in TOML")
    profiles = {profile.id: profile for profile in load_profile_file(path)}
    if which is not None:
        return profile_named(profiles, which, where=name)
    if len(profiles) != 1:
        raise InputError(
            f"the file holds {len(profiles)} profiles",
            where=name,
            expected=f"--profile with one of {', '.join(sorted(profiles))}",
        )
    return next(iter(profiles.values()))
