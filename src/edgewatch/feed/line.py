"""An ASTM line as a feed works it: answers the analyser, gives messages and what went wrong."""

from __future__ import annotations

import time
from collections.abc import Iterator

from edgewatch.devices.astm.delimiters import RecordError
from edgewatch.devices.astm.receiver import AstmReceiver, Message, Problem, Reply
from edgewatch.devices.astm.records import AstmMessage, parse_message
from edgewatch.devices.ports import BytePort

READ_S = 0.25
Heard = AstmMessage | Problem | RecordError


class AstmLine:
    """The receiving end of ASTM E1381 on an open port."""

    def __init__(self, port: BytePort) -> None:
        self._port = port
        self._receiver = AstmReceiver()

    def hear(self) -> Iterator[Heard]:
        """Wait a moment for bytes; give what they complete.

        Raises :class:`edgewatch.devices.ports.PortLost` when the line goes away.
        """
        data = self._port.read(READ_S)
        now_ns = time.monotonic_ns()
        events = self._receiver.feed(data, now_ns) if data else self._receiver.tick(now_ns)
        for event in events:
            if isinstance(event, Reply):
                self._port.write(event.data)
            elif isinstance(event, Message):
                yield _parsed(event)
            else:
                yield event


def _parsed(message: Message) -> AstmMessage | RecordError:
    try:
        return parse_message(message.text)
    except RecordError as error:
        return error
