"""What makes out one unit, wherever and through whatever it is plugged in."""

from __future__ import annotations

from collections.abc import Iterable

from edgewatch.devices.evidence import Evidence, Layer, Quality, fingerprint_digest

_WHOLE = frozenset({"manufacturer", "model", "product", "usb_id", "serial"})
_TELLS_UNITS = frozenset({Quality.UNIQUE, Quality.ASSERTED})


def unit_key(evidence: Iterable[Evidence]) -> str:
    """Digest by which a unit is known again; "" where nothing named itself.

    What it says of itself counts, not its place, and its adapter only where nothing else is known:
    then the adapter is all that the slot goes by. With a serial number that can be one,
    maker, model and number are enough: new firmware does not make another unit. Without one, all
    that it says counts, and a twin has the same key.

    >>> a = Evidence("protocol", "serial", "SN-1", "unique", 0)
    >>> b = Evidence("protocol", "firmware", "2.0", "unique", 0)
    >>> unit_key([a, b]) == unit_key([a])
    True
    >>> unit_key([Evidence("topology", "port_chain", "1.2", "unique", 0)])
    ''
    """
    seen = [item for item in evidence if item.value]
    own = [item for item in seen if item.layer == Layer.PROTOCOL]
    own = own or [item for item in seen if item.layer == Layer.BUS]
    own = own or [item for item in seen if item.layer == Layer.ADAPTER]
    if any(item.field == "serial" and item.quality in _TELLS_UNITS for item in own):
        own = [item for item in own if item.field in _WHOLE]
    return fingerprint_digest(own) if own else ""
