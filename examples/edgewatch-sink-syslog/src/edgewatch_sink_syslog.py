"""Alarm sink "syslog": each step of an alarm as one message to the workstation's own log daemon.

RFC 5424 over the daemon's local socket, as datagrams; nothing goes over a network unless the daemon
is told to forward it. A message that the daemon does not take is given again.
"""

from __future__ import annotations

import socket
from datetime import UTC, datetime

from edgewatch.plugins import AlarmNotice, Options

_LOCAL0, _LONGEST = 16, 8192
_SEVERITY = {"high": 2, "medium": 4, "low": 5, "info": 6}
_NOTICE = 5
_CALLS = frozenset({"raised", "new-cause", "unfolded", "unshelved"})


class SyslogSink:
    """Options: `socket` ("/dev/log"), and `facility`, 0 to 23 (16: local0)."""

    api = 1

    def __init__(self, options: Options) -> None:
        self._path = str(options.get("socket", "/dev/log"))
        facility = options.get("facility", _LOCAL0)
        if not isinstance(facility, int) or not 0 <= facility <= 23:
            raise ValueError(f"facility is {facility!r}; expected 0 to 23")
        self._facility = facility

    def deliver(self, notice: AlarmNotice) -> None:
        """Hand a message to the daemon; :class:`OSError` where it does not take it."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.settimeout(5.0)
            line.connect(self._path)
            line.send(message_of(notice, self._facility))

    def close(self) -> None:
        """Nothing is kept open."""


def message_of(notice: AlarmNotice, facility: int = _LOCAL0) -> bytes:
    """A notice as a message after RFC 5424, section 6; 32473 is its number for examples."""
    calls = notice.kind in _CALLS
    severity = _SEVERITY.get(notice.priority, _NOTICE) if calls else _NOTICE
    moment = datetime.fromtimestamp(notice.time_ns // 1_000_000_000, UTC)
    values = {
        "number": notice.number,
        "alarm": notice.alarm,
        "code": notice.code,
        "kind": notice.kind,
        "state": notice.to_state,
        "priority": notice.priority,
        "subject": notice.subject,
        "site": notice.site,
    }
    data = " ".join(f'{name}="{_escaped(str(value))}"' for name, value in values.items())
    head = f"<{facility * 8 + severity}>1 {moment:%Y-%m-%dT%H:%M:%SZ} - edgewatch - alarm"
    text = f"{head} [edgewatch@32473 {data}] {notice.sentence}"
    return text.encode("utf-8")[:_LONGEST].decode("utf-8", "ignore").encode("utf-8")


def _escaped(value: str) -> str:
    r"""A value of structured data: `"`, `\` and `]` are marked (section 6.3.3).

    >>> _escaped('room "3]"')
    'room \\"3\\]\\"'
    """
    return "".join(f"\\{sign}" if sign in '"\\]' else sign for sign in value)
