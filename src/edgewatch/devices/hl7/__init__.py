"""HL7 version 2 as laboratory and bedside equipment speaks it: results in, acknowledgement out.

`parse_message` cuts a message into segments, `samples_of` gives the results of each specimen, and
`acknowledgement` is what the sender waits for. Frames (MLLP) are a matter of `framings`.
"""

from __future__ import annotations

from edgewatch.devices.hl7.acknowledgement import AckCode, acknowledgement, answers_wanted
from edgewatch.devices.hl7.message import Hl7Error, Hl7Message, Segment, parse_message
from edgewatch.devices.hl7.results import Hl7Result, Hl7Sample, samples_of

__all__ = [
    "AckCode",
    "Hl7Error",
    "Hl7Message",
    "Hl7Result",
    "Hl7Sample",
    "Segment",
    "acknowledgement",
    "answers_wanted",
    "parse_message",
    "samples_of",
]
