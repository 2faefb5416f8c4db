"""Framings by the names that device profiles use.

A framing wraps a request and cuts the answers out of a stream. Splitters are incremental, never
raise whatever the bytes, and hold a bounded number of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from edgewatch.devices.checksums import CHECKSUMS
from edgewatch.devices.framings.astm_e1381 import E1381Framing
from edgewatch.devices.framings.base import (
    Check,
    Frame,
    Framing,
    FramingOptions,
    Length,
    Splitter,
    SyncByte,
)
from edgewatch.devices.framings.delimited import dri, mllp, slip, stx_etx
from edgewatch.devices.framings.fixed import fixed
from edgewatch.devices.framings.length_prefixed import LengthPrefixedFraming
from edgewatch.devices.framings.line import LineFraming
from edgewatch.devices.framings.medibus import MedibusFraming
from edgewatch.devices.framings.modbus_rtu import ModbusRtuFraming
from edgewatch.devices.framings.raw import RawFraming
from edgewatch.devices.framings.ubx import UbxFraming

__all__ = [
    "FRAMINGS",
    "Check",
    "Frame",
    "Framing",
    "FramingKind",
    "FramingOptions",
    "Length",
    "Splitter",
    "SyncByte",
    "make_framing",
]


@dataclass(frozen=True, slots=True)
class FramingKind:
    """A framing in the registry: how to make it, and the checksums that it can carry."""

    make: Callable[[FramingOptions], Framing]
    checksums: frozenset[str]


_ANY = frozenset(CHECKSUMS)
_NONE = frozenset({"none"})

FRAMINGS: Mapping[str, FramingKind] = MappingProxyType(
    {
        "line": FramingKind(LineFraming, _ANY),
        "stx-etx": FramingKind(stx_etx, _ANY),
        "astm-e1381": FramingKind(E1381Framing, frozenset({"sum8"})),
        "modbus-rtu": FramingKind(ModbusRtuFraming, frozenset({"crc16-modbus"})),
        "ubx": FramingKind(UbxFraming, frozenset({"fletcher8"})),
        "medibus": FramingKind(MedibusFraming, frozenset({"sum8"})),
        "mllp": FramingKind(mllp, _NONE),
        "fixed": FramingKind(fixed, _ANY),
        "length-prefixed": FramingKind(LengthPrefixedFraming, _ANY),
        "slip": FramingKind(slip, _ANY),
        "dri": FramingKind(dri, frozenset({"sum8"})),
        "raw": FramingKind(RawFraming, _NONE),
    }
)


def make_framing(name: str, options: FramingOptions | None = None) -> Framing:
    """The framing called `name`.

    Raises:
        KeyError: No such framing.
        ValueError: The options do not suit it.
    """
    return FRAMINGS[name].make(options or FramingOptions())
