"""What of a profile belongs to a plug-in that could not be loaded."""

from __future__ import annotations

from edgewatch.devices.framings import framing_kind
from edgewatch.devices.profiles.schema import Profile
from edgewatch.plugins import api, in_use


def missing_plugin(profile: Profile) -> str:
    """What is missing, and why, in a clause; "" where nothing is."""
    stream = profile.stream
    for name in (profile.framing, stream.framing if stream else None):
        kind = framing_kind(name) if name else None
        if kind is not None and kind.missing:
            return f"framing {name!r} of profile {profile.id} is missing; {kind.missing}"
    if stream is None or not stream.of_plugin:
        return ""
    loaded = in_use()
    if stream.decoder in loaded.offers(api.DECODERS):
        return ""
    return f"decoder {stream.decoder!r} of profile {profile.id} is missing; {loaded.missing}"
