"""Decoders: a payload is read or refused with a reason, the same way every time."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Mapping

from edgewatch.plugins.api import Decoder, Found
from edgewatch.plugins.kit.check import Check, looked

_SEED = 20_260_101
_SLOWEST_S = 5.0


def check_decoder(decoder: Decoder) -> Iterator[Check]:
    """All checks of a decoder."""
    yield looked("reads any payload or says why not", lambda: _any_payload(decoder))
    yield looked("reads one payload the same every time", lambda: _steady(decoder))
    yield looked("takes its time within bounds", lambda: _quick(decoder))


def _payloads() -> Iterator[bytes]:
    noise = random.Random(_SEED)  # noqa: S311 - no secret
    yield from (b"", b" ", b"\r\n", b"\x00", b"\xff" * 64, b"(" * 500, b"a=1,b=2\r\n")
    letters = b"0123456789.,;:=()*!/-+eE \r\nABCabc{}[]\"'"
    for _ in range(400):
        yield noise.randbytes(noise.randint(0, 200))
        yield bytes(noise.choice(letters) for _ in range(noise.randint(0, 200)))


def _read(decoder: Decoder, payload: bytes) -> Found | str | None:
    try:
        return decoder(payload)
    except ValueError as error:
        return str(error)


def _any_payload(decoder: Decoder) -> str:
    for payload in _payloads():
        try:
            found = decoder(payload)
        except ValueError as error:
            if not str(error):
                return f"refuses {payload[:20]!r} without a reason"
            continue
        if found is not None and (why := _misshapen(found)):
            return f"{payload[:20]!r}: {why}"
    return ""


def _misshapen(found: object) -> str:
    if not isinstance(found, Mapping):
        return f"gives {type(found).__name__}, no mapping"
    for name, value in found.items():
        if not isinstance(name, str) or not name:
            return "gives a value without a name"
        if not isinstance(value, str | int | float):
            return f"gives {type(value).__name__} as {name}"
    return ""


def _steady(decoder: Decoder) -> str:
    payloads = list(_payloads())[:60]
    first = [repr(_read(decoder, payload)) for payload in payloads]
    again = [repr(_read(decoder, payload)) for payload in reversed(payloads)]
    return "" if first == again[::-1] else "what it gives depends on what it read before"


def _quick(decoder: Decoder) -> str:
    for data in (b"a" * 65_536, b"1" * 65_536, b"(1" * 32_768, b" =" * 32_768):
        began = time.monotonic()
        _read(decoder, data)
        if (took_s := time.monotonic() - began) > _SLOWEST_S:
            return f"takes {took_s:.1f} s for {len(data)} bytes"
    return ""
