"""Equipment that asking could reset or move is asked only where a person has agreed to that."""

from __future__ import annotations

from edgewatch.devices.profiles.schema import Profile


def refusal(profile: Profile, consent: str) -> str:
    """Why the equipment is not asked, in words; "" where it may be.

    Args:
        profile: Its `risk` says what asking can do.
        consent: `consent` of the slot, "name, reason"; "" where nobody has agreed.
    """
    if profile.risk != "high" or consent:
        return ""
    return (
        f"not asked: opening or asking {profile.title} can reset or move it. Where that does no "
        'harm, put consent = "name, reason" into its [[slot]] of site.toml.'
    )
