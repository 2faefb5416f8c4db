"""Frames read by the decoder of a plug-in; whatever it does wrong spoils that frame alone."""

from __future__ import annotations

import math
from collections.abc import Mapping

from edgewatch.devices.decoders.base import Found, UnreadableError
from edgewatch.devices.profiles.stream_section import StreamSection
from edgewatch.plugins import Decoder, api, in_use
from edgewatch.plugins.loading import RAISED, said_by

MOST_VALUES = 10_000
"""Values of one frame."""


class PluginFrames:
    """What frames hold, by a plug-in's decoder.

    Raises:
        ValueError: the plug-in cannot use its options.
    """

    def __init__(self, section: StreamSection) -> None:
        made_of = in_use().offers(api.DECODERS).get(section.decoder)
        self._name = section.decoder
        self._decode: Decoder | None = None
        if made_of is None:
            return
        try:
            self._decode = made_of(dict(section.plugin))
        except ValueError:
            raise
        except RAISED as error:
            raise ValueError(f"decoder {self._name!r} cannot be made: {said_by(error)}") from error

    def __call__(self, payload: bytes) -> Found | None:
        """What a payload holds; None for another message.

        Raises:
            UnreadableError: it is unreadable, the plug-in failed, or is not there.
        """
        if self._decode is None:
            raise UnreadableError(f"decoder {self._name!r} is missing")
        try:
            found = self._decode(payload)
            return None if found is None else _checked(found)
        except ValueError as error:
            raise UnreadableError(str(error) or "the plug-in does not say why") from None
        except RAISED as error:
            raise UnreadableError(f"the plug-in failed: {said_by(error)}") from error


def _checked(found: object) -> Found:
    """The values as readings are made of; numbers that are none stay out of a model's inputs."""
    if not isinstance(found, Mapping) or len(found) > MOST_VALUES:
        raise UnreadableError("the plug-in gives no mapping of values, or too many")
    return {_name(name): _value(value) for name, value in found.items()}


def _name(name: object) -> str:
    if not isinstance(name, str) or not name:
        raise UnreadableError("the plug-in gives a value without a name")
    return name


def _value(value: object) -> str | float:
    if isinstance(value, str):
        return value
    if isinstance(value, int | float):
        try:
            return float(value)
        except OverflowError:
            return math.inf
    raise UnreadableError(f"the plug-in gives {type(value).__name__}, neither number nor text")
