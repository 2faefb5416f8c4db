"""The identity that an analyser gives itself in the sender field of its header."""

from __future__ import annotations

from edgewatch.devices.astm.delimiters import RecordError
from edgewatch.devices.astm.records import Header, parse_header
from edgewatch.devices.profiles.extract import variant_fields
from edgewatch.devices.profiles.schema import Profile


def sender_fields(profile: Profile, header: Header) -> dict[str, str]:
    """Identity fields by the first of the profile's variants that the sender field matches.

    Every field that the profile provides is given, empty where this sender has none. An empty
    sender field proves nothing and gives no fields.
    """
    if header.sender is None:
        return {}
    return variant_fields(profile, header.sender) or {}


def sender_of_record(text: str) -> str | None:
    r"""The sender field where `text` begins with a header record.

    >>> sender_of_record("H|\\^&|||H500^910YOXH02826^2.2\rP|1\r")
    'H500^910YOXH02826^2.2'
    """
    try:
        return parse_header(text.split("\r", 1)[0]).sender
    except RecordError:
        return None
