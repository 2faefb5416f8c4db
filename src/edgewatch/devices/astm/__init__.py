"""ASTM E1381 (link) and E1394 (records): how clinical analysers send results to a host.

`AstmReceiver` is the host side and `AstmTransmitter` the instrument side, both pure state
machines; `parse_message` reads the records; `sender_fields` gives the analyser's identity.
"""

from __future__ import annotations

from edgewatch.devices.astm.delimiters import Delimiters, RecordError
from edgewatch.devices.astm.receiver import AstmReceiver, Message, Problem, ProblemKind, Reply
from edgewatch.devices.astm.records import (
    AstmMessage,
    Header,
    Result,
    Sample,
    parse_header,
    parse_message,
)
from edgewatch.devices.astm.sender import sender_fields, sender_of_record
from edgewatch.devices.astm.transmitter import AstmTransmitter, Delivered, Failed, Send

__all__ = [
    "AstmMessage",
    "AstmReceiver",
    "AstmTransmitter",
    "Delimiters",
    "Delivered",
    "Failed",
    "Header",
    "Message",
    "Problem",
    "ProblemKind",
    "RecordError",
    "Reply",
    "Result",
    "Sample",
    "Send",
    "parse_header",
    "parse_message",
    "sender_fields",
    "sender_of_record",
]
