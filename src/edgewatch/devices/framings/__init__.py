"""Framings by the names that device profiles use.

A framing wraps a request and cuts the answers out of a stream. Splitters are incremental, never
raise whatever the bytes, and hold a bounded number of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from edgewatch.devices.framings.astm_e1381 import E1381Framing
from edgewatch.devices.framings.base import Frame, Framing, FramingOptions, Splitter
from edgewatch.devices.framings.line import LineFraming
from edgewatch.devices.framings.modbus_rtu import ModbusRtuFraming

__all__ = [
    "FRAMINGS",
    "Frame",
    "Framing",
    "FramingKind",
    "FramingOptions",
    "Splitter",
    "make_framing",
]


@dataclass(frozen=True, slots=True)
class FramingKind:
    """A framing in the registry: how to make it, and the checksums that it can carry."""

    make: Callable[[FramingOptions], Framing]
    checksums: frozenset[str]


FRAMINGS: Mapping[str, FramingKind] = MappingProxyType(
    {
        "line": FramingKind(LineFraming, frozenset({"none"})),
        "astm-e1381": FramingKind(E1381Framing, frozenset({"sum8"})),
        "modbus-rtu": FramingKind(ModbusRtuFraming, frozenset({"crc16-modbus"})),
    }
)


def make_framing(name: str, options: FramingOptions | None = None) -> Framing:
    """The framing called `name`.

    Raises:
        KeyError: No such framing.
        ValueError: The options do not suit it.
    """
    return FRAMINGS[name].make(options or FramingOptions())
