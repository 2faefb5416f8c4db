"""The sink by itself: the form of a message, and a daemon that is not there."""

from __future__ import annotations

import socket
import tempfile
from pathlib import Path

import pytest
from edgewatch_sink_syslog import SyslogSink, message_of

from edgewatch.plugins import AlarmNotice

NOTICE = AlarmNotice(
    number=7,
    time_ns=1_760_000_000_000_000_000,
    kind="raised",
    from_state="normal",
    to_state="active-unacknowledged",
    alarm=3,
    code="device.changed",
    priority="high",
    subject='ward "3]"',
    sentence="Another unit is in use.",
)


def test_a_message_has_the_form_of_the_standard() -> None:
    text = message_of(NOTICE).decode()
    assert text.startswith("<130>1 2025-10-09T08:53:20Z - edgewatch - alarm [edgewatch@32473 ")
    assert 'subject="ward \\"3\\]\\""' in text
    assert text.endswith("] Another unit is in use.")


def test_a_message_reaches_the_daemon() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as daemon,
    ):
        path = str(Path(folder) / "log")
        daemon.bind(path)
        SyslogSink({"socket": path}).deliver(NOTICE)
        assert daemon.recv(8192) == message_of(NOTICE)


def test_a_daemon_that_is_not_there_takes_nothing() -> None:
    with pytest.raises(OSError, match="No such file"):
        SyslogSink({"socket": "/nowhere/log"}).deliver(NOTICE)
