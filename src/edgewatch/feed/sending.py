"""What a feed sends: answers, questions, and what starts, keeps up and ends a stream."""

from __future__ import annotations

import contextlib

from edgewatch.devices.never_send import gate_of
from edgewatch.devices.ports import BytePort, PortError
from edgewatch.devices.profiles.payload import Payload
from edgewatch.devices.profiles.schema import Profile
from edgewatch.feed.notes import FeedNotes

NS_PER_S = 1_000_000_000


class FeedSender:
    """Sends on one open port, and nothing that the profile says is never sent."""

    def __init__(self, port: BytePort, profile: Profile, notes: FeedNotes) -> None:
        self._port = port
        self._framing = profile.make_framing()
        self._stream = profile.stream
        self._gate = gate_of(profile)
        self._notes = notes
        self._started_ns = 0

    def send(self, wire: bytes) -> None:
        """Send bytes as they are.

        Raises:
            PortLost: The equipment is gone.
        """
        if (forbidden := self._gate.forbidden_in(wire)) is not None:
            self._notes.event("device.not_sent", bytes=wire.hex(), forbidden=forbidden.hex())
            return
        self._gate.sent(wire)
        self._port.write(wire)

    def start(self, now_ns: int) -> None:
        """Make the equipment send, where the profile says how."""
        self._started_ns = now_ns
        if self._stream is not None:
            self._requests(self._stream.start)

    def keep_up(self, now_ns: int) -> None:
        """Start the stream again where the equipment otherwise stops."""
        every_s = None if self._stream is None else self._stream.repeat_start_s
        if every_s is not None and now_ns - self._started_ns >= every_s * NS_PER_S:
            self.start(now_ns)

    def stop(self) -> None:
        """End the stream; where the line is gone there is none to end."""
        if self._stream is not None:
            with contextlib.suppress(PortError):
                self._requests(self._stream.stop)

    def _requests(self, requests: tuple[Payload, ...]) -> None:
        for request in requests:
            self.send(self._framing.encode(request.data))
