"""The decoder of single frames that a stream section names: payload in, reading out."""

from __future__ import annotations

import re
from collections.abc import Callable

from edgewatch.devices.decoders.base import Found, Reading, UnreadableError
from edgewatch.devices.decoders.binary_frames import BinaryFrames
from edgewatch.devices.decoders.delimited_lines import DelimitedLines
from edgewatch.devices.decoders.fields import reading_of
from edgewatch.devices.decoders.json_lines import json_line
from edgewatch.devices.decoders.plugin_frames import PluginFrames
from edgewatch.devices.decoders.text_lines import FixedLines, KeyValueLines, PatternLines
from edgewatch.devices.profiles.extract import decode_text
from edgewatch.devices.profiles.stream_section import StreamSection

TextDecoder = Callable[[str], Found | None]


class FrameDecoder:
    r"""Reads one frame at a time.

    >>> section = StreamSection(decoder="key-value")
    >>> FrameDecoder(section)(b"SPO2=098% BPM=072\r")
    Reading(values={'SPO2': 98.0, 'BPM': 72.0}, time_ns=None, case=None)
    """

    def __init__(self, section: StreamSection) -> None:
        self._section = section
        self._ignore = None if section.ignore is None else re.compile(section.ignore)
        self._bytes: Callable[[bytes], Found | None] | None = None
        if section.decoder == "binary":
            self._bytes = BinaryFrames(section)
        elif section.of_plugin:
            self._bytes = PluginFrames(section)
        self._text = None if self._bytes is not None else _text_decoder(section)

    def __call__(self, payload: bytes) -> Reading | None:
        """The reading in a frame; None where it is another message of the same equipment.

        Raises:
            UnreadableError: It ought to hold one, and does not.
        """
        if self._bytes is not None:
            found = self._bytes(payload)
        else:
            found = self._of_text(decode_text(payload).strip("\r\n"))
        return None if found is None else reading_of(self._section, found)

    def _of_text(self, text: str) -> Found | None:
        if not text.strip():
            return None
        if self._ignore is not None and self._ignore.search(text):
            return None
        if any(character < " " and character != "\t" for character in text):
            raise UnreadableError("holds control characters")
        return None if self._text is None else self._text(text)


def _text_decoder(section: StreamSection) -> TextDecoder:
    match section.decoder:
        case "key-value":
            return KeyValueLines(section)
        case "fixed":
            return FixedLines(section)
        case "csv":
            return DelimitedLines(section)
        case "json":
            return json_line
        case "regex":
            return PatternLines(section)
        case other:
            raise ValueError(f"decoder {other!r} reads no single frames")
