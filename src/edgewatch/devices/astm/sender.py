"""The identity that an analyser gives itself in the sender field of its header."""

from __future__ import annotations

from edgewatch.devices.astm.delimiters import RecordError
from edgewatch.devices.astm.records import Header, parse_header
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.profiles.extract import protocol_evidence, variant_fields
from edgewatch.devices.profiles.schema import Profile


def sender_evidence(profile: Profile, header: Header, time_ns: int) -> tuple[Evidence, ...]:
    """Evidence by the first of the profile's variants that the sender field matches.

    Every field that the profile provides is given, with quality "none" where this sender has
    none. An empty sender field proves nothing and gives no evidence.
    """
    if header.sender is None:
        return ()
    fields = variant_fields(profile, header.sender)
    return () if fields is None else protocol_evidence(profile, fields, time_ns)


def sender_of_record(text: str) -> str | None:
    r"""The sender field where `text` begins with a header record.

    >>> sender_of_record("H|\\^&|||H500^910YOXH02826^2.2\rP|1\r")
    'H500^910YOXH02826^2.2'
    """
    try:
        return parse_header(text.split("\r", 1)[0]).sender
    except RecordError:
        return None
