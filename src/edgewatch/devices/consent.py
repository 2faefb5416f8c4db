"""Whether equipment may be asked at all.

What asking could reset or move is asked only where a person has agreed to that; what needs a
plug-in that could not be loaded is not asked before it is.
"""

from __future__ import annotations

from edgewatch.devices.profiles.missing_plugin import missing_plugin
from edgewatch.devices.profiles.schema import Profile


def refusal(profile: Profile, consent: str) -> str:
    """Why the equipment is not asked, in words; "" where it may be.

    Args:
        profile: Its `risk` says what asking can do.
        consent: `consent` of the slot, "name, reason"; "" where nobody has agreed.
    """
    if missing := missing_plugin(profile):
        return f"not asked, nor listened to: {missing}"
    if profile.risk != "high" or consent:
        return ""
    return (
        f"not asked: opening or asking {profile.title} can reset or move it. Where that does no "
        'harm, put consent = "name, reason" into its [[slot]] of site.toml.'
    )
