"""Framings by the names that device profiles use.

A framing wraps a request and cuts the answers out of a stream. Splitters are incremental, never
raise whatever the bytes, and hold a bounded number of them. Plug-ins of the site add to them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
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
from edgewatch.devices.framings.from_plugins import FramingOfPlugin, MissingFraming
from edgewatch.devices.framings.length_prefixed import LengthPrefixedFraming
from edgewatch.devices.framings.line import LineFraming
from edgewatch.devices.framings.medibus import MedibusFraming
from edgewatch.devices.framings.modbus_rtu import ModbusRtuFraming
from edgewatch.devices.framings.raw import RawFraming
from edgewatch.devices.framings.ubx import UbxFraming
from edgewatch.plugins import api, in_use

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
    "framing_kind",
    "framing_names",
    "make_framing",
]


@dataclass(frozen=True, slots=True)
class FramingKind:
    """A framing in the registry.

    Attributes:
        make: How to make it.
        checksums: Those that it can carry.
        checked: It has a checksum of its own, whatever the profile says.
        from_plugin: A plug-in's, which takes `FramingOptions.plugin`.
        missing: Why it is not there, where it may be a plug-in's that could not be loaded.
    """

    make: Callable[[FramingOptions], Framing]
    checksums: frozenset[str]
    checked: bool = False
    from_plugin: bool = False
    missing: str = ""


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


def framing_kind(name: str) -> FramingKind | None:
    """The framing called `name`, ours or a plug-in's; None where there is none.

    While a plug-in of the site could not be loaded, a name that nobody knows may be one of its:
    it then stands for a framing that is missing.
    """
    if name in FRAMINGS:
        return FRAMINGS[name]
    loaded = in_use()
    made_of = loaded.offers(api.FRAMINGS).get(name)
    if made_of is not None:
        checked = getattr(made_of, "checked", False) is True
        return FramingKind(partial(FramingOfPlugin, made_of), _NONE, checked, from_plugin=True)
    if loaded.missing:
        return FramingKind(MissingFraming, _ANY, from_plugin=True, missing=loaded.missing)
    return None


def framing_names() -> list[str]:
    """All framings that a profile may name."""
    return [*FRAMINGS, *in_use().offers(api.FRAMINGS)]


def make_framing(name: str, options: FramingOptions | None = None) -> Framing:
    """The framing called `name`.

    Raises:
        KeyError: No such framing.
        ValueError: The options do not suit it.
    """
    kind = framing_kind(name)
    if kind is None:
        raise KeyError(name)
    options = options or FramingOptions()
    if options.plugin and not kind.from_plugin:
        raise ValueError(f"framing {name!r} takes no options; only those of plug-ins do")
    return kind.make(options)
