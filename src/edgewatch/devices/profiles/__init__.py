"""Device profiles: declarative TOML that says how to recognise and question equipment.

`load_profiles` reads the shipped ones and a site's own, `check_profile_file` reports all that
is wrong with a file, and `extract` turns answers into evidence.
"""

from __future__ import annotations

from edgewatch.devices.profiles.check import Finding, check_profile_file
from edgewatch.devices.profiles.load import (
    ProfileError,
    load_profile_file,
    load_profiles,
    profile_named,
    profile_of_slot,
    shipped_profiles,
)
from edgewatch.devices.profiles.schema import Profile

__all__ = [
    "Finding",
    "Profile",
    "ProfileError",
    "check_profile_file",
    "load_profile_file",
    "load_profiles",
    "profile_named",
    "profile_of_slot",
    "shipped_profiles",
]
