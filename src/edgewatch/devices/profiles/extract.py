"""From an answer to identity fields, and from fields to evidence. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from edgewatch.devices.evidence import Evidence, Layer
from edgewatch.devices.framings.modbus_identification import parse_identification
from edgewatch.devices.framings.modbus_server_id import parse_server_id
from edgewatch.devices.profiles.binary_fields import field_text
from edgewatch.devices.profiles.recognition import Recognition, Response
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.profiles.steps import Step, Variant
from edgewatch.devices.serial_numbers import serial_quality, value_quality


def decode_text(payload: bytes, encoding: str = "auto") -> str:
    """UTF-8 where it is, else Latin-1: the same bytes always give the same text.

    With an `encoding` other than "auto" that one; bytes that UTF-8 does not have are replaced.
    """
    if encoding != "auto":
        return payload.decode(encoding, "replace")
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


def recognised_fields(what: Recognition, payload: bytes) -> dict[str, str] | None:
    """The identity fields of a payload that is recognised; None where it is not."""
    if not payload.startswith(what.starts) or what.size not in (None, len(payload)):
        return None
    fields: dict[str, str] = dict(what.gives)
    if what.regex is not None:
        found = match_fields(what.regex, decode_text(payload, what.encoding))
        if found is None:
            return None
        fields |= found
    for name, place in what.fields.items():
        if (value := field_text(place, payload)) is None:
            return None
        fields[name] = value
    return fields


def response_fields(response: Response, payload: bytes) -> dict[str, str] | None:
    """The identity fields that one answer gives, or None where it is another answer."""
    if response.objects:
        page = parse_identification(payload)
        return None if page is None else object_fields(response, page.objects)
    if response.server_id is not None:
        server_id = parse_server_id(payload)
        return None if server_id is None else {response.server_id: server_id, **response.gives}
    return recognised_fields(response, payload)


def object_fields(response: Response, objects: Mapping[int, bytes]) -> dict[str, str]:
    """Identity fields from Modbus objects; an object that is not there gives ""."""
    return dict(response.gives) | {
        field: decode_text(objects.get(int(number, 16), b"")).strip("\0 \r\n\t")
        for number, field in response.objects.items()
    }


def variant_fields(profile: Profile, subject: str | bytes) -> dict[str, str] | None:
    """Fields by the first variant that matches a payload, or a text taken out of one.

    Every field that the profile provides is given: the equipment said all it says of itself,
    so a field that its variant lacks is known to be absent (""). A partial variant gives its own
    fields alone.
    """
    payload = subject.encode("utf-8") if isinstance(subject, str) else subject
    for variant in profile.variants:
        fields = None if variant.steps else recognised_fields(variant, payload)
        if fields is not None:
            absent = {} if variant.partial else dict.fromkeys(profile.provides, "")
            return absent | fields
    return None


def recognition_field_names(what: Recognition) -> tuple[str, ...]:
    """The identity fields that a recognised payload gives."""
    groups = () if what.regex is None else named_groups(what.regex)
    return (*what.gives, *groups, *what.fields)


def response_field_names(response: Response | None) -> tuple[str, ...]:
    """The identity fields that an answer can give."""
    if response is None:
        return ()
    special = () if response.server_id is None else (response.server_id,)
    return (*recognition_field_names(response), *response.objects.values(), *special)


def variant_field_names(variant: Variant) -> tuple[str, ...]:
    """The identity fields that one form of naming itself can give."""
    return (*recognition_field_names(variant), *steps_field_names(variant.steps))


def steps_field_names(steps: Iterable[Step]) -> tuple[str, ...]:
    """The identity fields that the answers to these questions can give."""
    return tuple(name for step in steps for name in response_field_names(step.response))


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
