"""From an answer to identity fields, and from fields to evidence. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from edgewatch.devices.evidence import Evidence, Layer
from edgewatch.devices.framings.modbus_identification import parse_identification
from edgewatch.devices.profiles.schema import Profile, Response
from edgewatch.devices.serial_numbers import serial_quality, value_quality


def decode_text(payload: bytes) -> str:
    """UTF-8 where it is, else Latin-1: the same bytes always give the same text."""
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError:
        return payload.decode("latin-1")


def named_groups(regex: str) -> tuple[str, ...]:
    """Names of the groups in a regular expression, in order."""
    return tuple(re.compile(regex).groupindex)


def match_fields(regex: str, text: str) -> dict[str, str] | None:
    """The named groups found in `text`, trimmed; None where it does not match.

    >>> match_fields('^I4 A "(?P<serial>[^"]*)"', 'I4 A " 112 "')
    {'serial': '112'}
    """
    found = re.search(regex, text)
    if found is None:
        return None
    return {name: (value or "").strip() for name, value in found.groupdict().items()}


def response_fields(response: Response, payload: bytes) -> dict[str, str] | None:
    """The identity fields that one answer gives, or None where it is another answer."""
    if response.regex is not None:
        return match_fields(response.regex, decode_text(payload))
    page = parse_identification(payload)
    return None if page is None else object_fields(response, page.objects)


def object_fields(response: Response, objects: Mapping[int, bytes]) -> dict[str, str]:
    """Identity fields from Modbus objects; an object that is not there gives ""."""
    return {
        field: decode_text(objects.get(int(number, 16), b"")).strip("\0 \r\n\t")
        for number, field in response.objects.items()
    }


def variant_fields(profile: Profile, subject: str) -> dict[str, str] | None:
    """Fields by the first variant that matches.

    Every field that the profile provides is given: the equipment said all it says of itself,
    so a field that its variant lacks is known to be absent ("").
    """
    for variant in profile.variants:
        if (fields := match_fields(variant.regex, subject)) is not None:
            return {name: fields.get(name, "") for name in profile.provides}
    return None


def response_field_names(response: Response) -> tuple[str, ...]:
    """The identity fields that an answer can give."""
    if response.regex is not None:
        return named_groups(response.regex)
    return tuple(response.objects.values())


def protocol_evidence(
    profile: Profile, fields: Mapping[str, str], time_ns: int
) -> tuple[Evidence, ...]:
    """Fields as evidence of layer "protocol", each with its quality.

    A field without value is kept with quality "none": the equipment was asked, and has none.
    """
    evidence = []
    for name, value in fields.items():
        blanks = profile.blank_values.get(name, ())
        quality = (serial_quality if name == "serial" else value_quality)(value, blanks)
        evidence.append(Evidence(Layer.PROTOCOL.value, name, value, quality.value, time_ns))
    return tuple(evidence)
