"""Does a `[profile.stream]` fit its profile, and do its samples give the readings they say?"""

from __future__ import annotations

from collections.abc import Iterator

from edgewatch.devices.astm.delimiters import RecordError
from edgewatch.devices.astm.records import parse_message as parse_astm
from edgewatch.devices.decoders.astm_stream import reading_of_sample
from edgewatch.devices.decoders.base import Reading, UnreadableError
from edgewatch.devices.decoders.factory import make_stream
from edgewatch.devices.decoders.hl7_stream import readings_of_message
from edgewatch.devices.decoders.payloads import FrameDecoder
from edgewatch.devices.decoders.plugin_frames import PluginFrames
from edgewatch.devices.decoders.scpi_poll import answer_to
from edgewatch.devices.hl7.message import Hl7Error
from edgewatch.devices.hl7.message import parse_message as parse_hl7
from edgewatch.devices.profiles.extract import decode_text
from edgewatch.devices.profiles.schema import Profile
from edgewatch.devices.profiles.stream_section import StreamSample, StreamSection

_SECOND_NS = 1_000_000_000


def stream_findings(profile: Profile) -> Iterator[tuple[str, str]]:
    """(field, what is wrong): what the decoder lacks, and samples that are not read as they say."""
    section = profile.stream
    if section is None:
        return
    if section.of_plugin and (why := _misfit(section)):
        yield "stream.plugin", why
        return
    if (lacking := _lacking(profile, section)) is not None:
        yield "stream.decoder", f"{section.decoder!r} needs {lacking}"
    for index, sample in enumerate(section.tests):
        field = f"stream.tests[{index}]"
        try:
            readings = _readings(profile, section, sample)
        except (UnreadableError, RecordError, Hl7Error) as error:
            if not sample.nothing:
                yield field, f"is not read: {error}"
            continue
        for what in _differences(sample, readings):
            yield field, what


def _misfit(section: StreamSection) -> str:
    """Why the decoder of a plug-in cannot be made of its options; "" where it can."""
    try:
        PluginFrames(section)
    except ValueError as error:
        return str(error)
    return ""


def _lacking(profile: Profile, section: StreamSection) -> str | None:
    """What the decoder needs of the profile and has not."""
    needs = {
        "astm": ('match = "astm-sender"', profile.match == "astm-sender"),
        "hl7": ('framing = "mllp"', profile.framing == "mllp"),
        "scpi-poll": ('mode = "active", since it asks', profile.mode == "active"),
    }
    what, is_there = needs.get(section.decoder, ("", True))
    return None if is_there else what


def _readings(profile: Profile, section: StreamSection, sample: StreamSample) -> list[Reading]:
    if sample.wire:
        stream = make_stream(profile)
        # A moment of silence before the bytes, as where nothing was cut off.
        items = [*stream.tick(_SECOND_NS), *stream.feed(sample.data, 2 * _SECOND_NS)]
        return [item for item in items if isinstance(item, Reading)]
    text = decode_text(sample.data)
    match section.decoder:
        case "astm":
            return [reading_of_sample(section, s) for s in parse_astm(text).samples]
        case "hl7":
            return readings_of_message(section, parse_hl7(text))
        case "scpi-poll":
            return [answer_to(section, section.queries[0], text)]
        case _:
            return _of_frames(section, sample.data)


def _of_frames(section: StreamSection, data: bytes) -> list[Reading]:
    decode = FrameDecoder(section)
    # A CSV sample may bring the line that names its columns.
    frames = data.splitlines() if section.header else [data]
    readings = [decode(frame) for frame in frames]
    return [reading for reading in readings if reading is not None]


def _differences(sample: StreamSample, readings: list[Reading]) -> Iterator[str]:
    if sample.nothing:
        if readings:
            yield f"gives {dict(readings[0].values)}; expected no reading"
        return
    if not readings:
        yield "gives no reading"
        return
    last = readings[-1]
    for name, value in sample.reads.items():
        if (read := last.values.get(name)) != value:
            yield f"gives {name} = {read}; expected {value}"
    for name in sample.missing:
        if (read := last.values.get(name)) is not None:
            yield f"gives {name} = {read}; expected no value"
    if sample.case and last.case != sample.case:
        yield f"gives case {last.case!r}; expected {sample.case!r}"
