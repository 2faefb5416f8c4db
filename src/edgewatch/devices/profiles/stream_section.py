"""`[profile.stream]`: how readings are taken from what equipment sends.

The section names a decoder and the fields that a reading has; where each field stands is said in
the decoder's own terms. Nothing here is code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from edgewatch.devices.checksums import CHECKSUMS
from edgewatch.devices.framings import Framing, framing_kind, framing_names, make_framing
from edgewatch.devices.hl7.results import CASES
from edgewatch.devices.profiles.base import HexBytes, Regex, Strict
from edgewatch.devices.profiles.frame_section import FrameSection
from edgewatch.devices.profiles.payload import Payload
from edgewatch.devices.profiles.stream_field import BytePart, StreamField
from edgewatch.plugins import api, in_use
from edgewatch.site.plugins_section import PlainValue

__all__ = ["BytePart", "StreamField", "StreamSample", "StreamSection", "StreamTime"]

DECODERS = ("key-value", "fixed", "csv", "json", "regex", "binary", "astm", "hl7", "scpi-poll")

_PLACED = {"fixed": "at and size", "binary": "at and size, or parts", "scpi-poll": "query"}


class StreamTime(Strict):
    """Where a reading says when it was measured, on the equipment's own clock.

    Attributes:
        key: The field that holds it.
        format: As in `time.strptime`; "iso" and "epoch" are known, too.
        zone: What a time without a zone means: "utc", or "local" for that of the workstation.
    """

    key: Annotated[str, Field(min_length=1)]
    format: Annotated[str, Field(min_length=1)] = "iso"
    zone: Literal["utc", "local"] = "local"


class StreamSample(Payload):
    """What was really seen, and the reading that it must give.

    Attributes:
        reads: Values by name.
        missing: Names of values that it says it has not.
        case: The case that it names.
        nothing: True where no reading may be made of it.
        wire: False: the payload of one frame, or the records of one message. True: the bytes
            as they are on the wire, so that framing and checksum are tried too.
    """

    reads: dict[str, float] = Field(default_factory=dict)
    missing: tuple[str, ...] = ()
    case: str = ""
    nothing: bool = False
    wire: bool = False


class StreamSection(Strict):
    """How readings are decoded.

    Attributes:
        decoder: "key-value", "fixed", "csv", "json" and "regex" read frames of text, "binary"
            reads bytes, "astm" and "hl7" receive messages as a host does, "scpi-poll" asks;
            or one of a plug-in, which reads frames.
        framing: How the frames with readings travel; the profile's framing, if not given.
        frame: Options of that framing.
        checksum: Which checksum such a frame carries.
        fields: The values of a reading. Decoders of text take every number that has a name
            where none are given.
        case: The field whose text names the case that a reading belongs to. For "hl7" one of
            SPM-2, OBR-3, OBR-2 and PID-3; left out, the first of them that is there.
        time: Where a reading says when it was measured.
        ignore: Text that matches holds no reading, and that is no fault.
        starts: Bytes that a frame with readings begins with; others are other messages
            (decoder "binary").
        size: Bytes that a frame's payload has (decoder "binary"), or characters that a line
            has (decoder "fixed"): two lines that ran into one are then found.
        pattern: Must match the whole text; its named groups are the fields (decoder "regex").
        pair: Matches one pair, with groups "key" and "value" (decoder "key-value").
        columns: Names of the columns, in order; "" for one of no interest (decoder "csv").
        header: The equipment sends a line with the names of the columns (decoder "csv").
        separator: Between columns (decoder "csv").
        decimal: The decimal mark of numbers.
        start: Requests, without an answer, that make the equipment send; the framing adds
            what its protocol demands.
        repeat_start_s: Sent again so often, where the equipment otherwise stops.
        stop: Requests that end the sending, when the port is given back.
        every_s: Seconds between two rounds of questions (decoder "scpi-poll").
        timeout_s: Seconds to wait for one answer (decoder "scpi-poll").
        until: What ends a question and its answer (decoder "scpi-poll").
        silent_after_s: Without a whole frame for so long, the equipment is taken to be off.
        plugin: What the decoder of a plug-in is given; other decoders take none.
        tests: Samples that the decoder must read as they say.
    """

    decoder: str
    framing: str | None = None
    frame: FrameSection = FrameSection()
    checksum: str = "none"
    fields: tuple[StreamField, ...] = ()
    case: str = ""
    time: StreamTime | None = None
    ignore: Regex | None = None
    starts: HexBytes = b""
    size: Annotated[int, Field(ge=1, le=65_535)] | None = None
    pattern: Regex | None = None
    # Bounded, so that a long word without an end costs no more than its length.
    pair: Regex = r"(?P<key>[A-Za-z%][A-Za-z0-9_.%/-]{0,63})\s*[=:]\s*(?P<value>[^\s,;|]+)"
    columns: tuple[str, ...] = ()
    header: bool = False
    separator: Annotated[str, Field(min_length=1, max_length=1)] = ","
    decimal: Literal[".", ","] = "."
    start: tuple[Payload, ...] = ()
    repeat_start_s: Annotated[float, Field(gt=0, le=3600)] | None = None
    stop: tuple[Payload, ...] = ()
    every_s: Annotated[float, Field(gt=0, le=86_400)] = 1.0
    timeout_s: Annotated[float, Field(gt=0, le=60)] = 1.0
    until: Annotated[str, Field(min_length=1)] = "\n"
    silent_after_s: Annotated[float, Field(gt=0, le=86_400)] | None = None
    plugin: dict[str, PlainValue] = Field(default_factory=dict)
    tests: tuple[StreamSample, ...] = ()

    @field_validator("decoder")
    @classmethod
    def _decoder_known(cls, value: str) -> str:
        ours = (*DECODERS, *in_use().offers(api.DECODERS))
        # A name that nobody knows may be one of a plug-in that could not be loaded.
        if value in ours or in_use().missing:
            return value
        raise ValueError(
            f"no decoder {value!r}; expected one of {', '.join(ours)}, "
            "or one of a plug-in that [plugins] of site.toml names"
        )

    @property
    def of_plugin(self) -> bool:
        """The decoder is a plug-in's."""
        return self.decoder not in DECODERS

    @property
    def queries(self) -> tuple[str, ...]:
        """The questions of one round, each once, in the order of the fields."""
        return tuple(dict.fromkeys(field.query for field in self.fields))

    @property
    def every_request(self) -> Iterator[tuple[str, Payload]]:
        """All that the stream may send of its own accord, each with its place in the file."""
        for name in ("start", "stop"):
            for index, request in enumerate(getattr(self, name)):
                yield f"stream.{name}[{index}]", request
        for index, field in enumerate(self.fields):
            if field.query:
                yield f"stream.fields[{index}].query", Payload(text=field.query + self.until)

    def make_framing(self) -> Framing | None:
        """The framing of frames with readings, where it is another than the profile's.

        Raises:
            ValueError: There is no such framing, or its options do not suit it.
        """
        if self.framing is None:
            return None
        kind = framing_kind(self.framing)
        if kind is None:
            have = ", ".join(framing_names())
            raise ValueError(f"no framing {self.framing!r}; expected one of {have}")
        if self.checksum not in CHECKSUMS or self.checksum not in kind.checksums:
            raise ValueError(f"checksum {self.checksum!r} does not go with {self.framing!r}")
        options = self.frame.options(checksum=self.checksum, until=None, address=1)
        return make_framing(self.framing, options)

    @model_validator(mode="after")
    def _framed(self) -> StreamSection:
        self.make_framing()
        if self.framing is None and (self.checksum != "none" or self.frame != FrameSection()):
            raise ValueError("frame and checksum of a stream need its framing")
        return self

    @model_validator(mode="after")
    def _fields_fit(self) -> StreamSection:
        names = [field.name for field in self.fields]
        if len(set(names)) < len(names):
            raise ValueError("two fields have one name")
        if self.decoder in _PLACED and not self.fields:
            raise ValueError(f'decoder "{self.decoder}" needs fields')
        for field in self.fields:
            if not _placed(self.decoder, field):
                raise ValueError(f"field {field.name!r} needs {_PLACED[self.decoder]}")
        return self

    @model_validator(mode="after")
    def _decoder_has_what_it_needs(self) -> StreamSection:
        if self.plugin and not self.of_plugin:
            raise ValueError(
                f"decoder {self.decoder!r} takes no plugin; only one of a plug-in does"
            )
        if self.decoder == "hl7" and self.case not in ("", *CASES):
            raise ValueError(f'case of decoder "hl7" is one of {", ".join(CASES)}')
        if self.decoder == "regex" and self.pattern is None:
            raise ValueError('decoder "regex" needs a pattern')
        if self.decoder == "csv" and not (self.columns or self.header):
            raise ValueError('decoder "csv" needs columns, or header = true')
        named = [name for name in self.columns if name]
        if len(set(named)) < len(named):
            raise ValueError("two columns have one name")
        if {"key", "value"} - set(re.compile(self.pair).groupindex):
            raise ValueError('pair needs the groups "key" and "value"')
        if self.repeat_start_s is not None and not self.start:
            raise ValueError("repeat_start_s needs start")
        return self


def _placed(decoder: str, field: StreamField) -> bool:
    match decoder:
        case "fixed":
            return field.at is not None and field.size is not None
        case "binary":
            return bool(field.parts) or (field.at is not None and field.size is not None)
        case "scpi-poll":
            return bool(field.query)
        case _:
            return True
