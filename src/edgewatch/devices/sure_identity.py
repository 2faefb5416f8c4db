"""Another unit is believed only when it has said so twice: a disturbed line is no swap."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from edgewatch.devices.identify import Identification, identify
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.serial_port import BytePort

_MOST_LOOKS = 3


class SureIdentity:
    """Identifications of the equipment on one port, one after the other.

    A line without checksums can change a digit on the way. What differs from what is known is
    therefore asked for again at once, and counts when two answers in a row are alike; three
    that all differ prove nothing. What is known already costs no second question, and where a
    checksum vouches for the answer, or equipment names itself unasked (`agree` of its profile),
    none is needed. Equipment that a question can reset or move is not asked twice.
    """

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def identify(
        self, profile: Profile, port: BytePort, clock: Callable[[], int] = time.time_ns
    ) -> Identification:
        """Identify the equipment on an open port.

        Raises:
            PortLost: The equipment went away meanwhile.
        """
        found = identify(profile, port, clock)
        for _ in range(_MOST_LOOKS - 1):
            if not self._is_doubtful(profile, found):
                return self._believed(found)
            again = identify(profile, port, clock)
            alike = _said(again) == _said(found)
            found = replace(again, transcript=(*found.transcript, *again.transcript))
            if alike:
                return self._believed(found)
        if not self._is_doubtful(profile, found):
            return self._believed(found)
        detail = "its answers differ from one another: the line may be disturbed"
        return Identification("garbled", (), found.transcript, detail)

    def _is_doubtful(self, profile: Profile, found: Identification) -> bool:
        vouched = profile.mode != "active" or profile.checksum != "none"
        if vouched or profile.risk == "high":
            return False
        said = _said(found)
        return any(self._known.get(field) != value for field, value in said.items())

    def _believed(self, found: Identification) -> Identification:
        if found.outcome == "identified":
            self._known = _said(found)
        return found


def _said(found: Identification) -> dict[str, str]:
    return {item.field: item.value for item in found.evidence}
