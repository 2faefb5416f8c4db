"""The answer that a sender of HL7 messages waits for before it sends the next one.

Source: HL7 v2.5.1, 2.9.2 (original mode), 2.9.3 (enhanced mode), 2.15.8 (MSA); codes of table
0008, conditions of table 0155.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from edgewatch.devices.hl7.message import Hl7Message, Segment
from edgewatch.devices.hl7.separators import Separators

OURSELVES = "EDGEWATCH"


class AckCode(StrEnum):
    """Taken, or refused; the sender repeats what was refused with an error."""

    ACCEPT = "AA"
    ERROR = "AE"
    REJECT = "AR"


_COMMIT = {AckCode.ACCEPT: "CA", AckCode.ERROR: "CE", AckCode.REJECT: "CR"}


def answers_wanted(header: Segment, code: AckCode) -> tuple[str, ...]:
    """The codes of the answers that the sender waits for, in order.

    In original mode that is one, always. In enhanced mode MSH-15 says when it wants to hear that
    the message was taken, and MSH-16 when it wants to hear what came of it.
    """
    accept, application = header.part(15), header.part(16)
    if not accept and not application:
        return (str(code),)
    wanted = (_COMMIT[code], _is_wanted(accept, code)), (str(code), _is_wanted(application, code))
    return tuple(said for said, is_wanted in wanted if is_wanted)


def _is_wanted(condition: str, code: AckCode) -> bool:
    if condition == "AL":
        return True
    return condition == ("SU" if code is AckCode.ACCEPT else "ER")


def acknowledgement(message: Hl7Message | None, said: str, now: dt.datetime, why: str = "") -> str:
    r"""The text of the answer, in the sender's own separators.

    `said` is the code for MSA-1. `message` is None where not even the header could be read: the
    sender then learns that a message was refused, but not which.

    >>> from edgewatch.devices.hl7.message import parse_message
    >>> asked = parse_message("MSH|^~\\&|LAB|ICU|||1||ORU^R01|77|P|2.5.1\r")
    >>> acknowledgement(asked, AckCode.ACCEPT, dt.datetime(2026, 3, 1)).split("\r")[1]
    'MSA|AA|77'
    """
    header = message.header if message else Segment("MSH", (), Separators())
    separators = header.separators
    kind = separators.component.join(filter(None, ("ACK", header.part(9, 2), "ACK")))
    fields = [
        separators.declared,
        OURSELVES,
        "",
        header.raw(3),
        header.raw(4),
        f"{now:%Y%m%d%H%M%S}",
        "",
        kind,
        f"{now:%Y%m%d%H%M%S%f}",
        header.raw(11) or "P",
        header.raw(12) or "2.5.1",
    ]
    answer = ["MSA", said, header.raw(10), *([separators.escaped(why)] if why else [])]
    lines = ["MSH", *fields], answer
    return "".join(separators.field.join(line) + "\r" for line in lines)
