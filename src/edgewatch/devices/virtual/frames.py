"""Requests of a fixed form, cut from what a virtual instrument has received."""

from __future__ import annotations

from collections.abc import Iterable


def take_requests(buffer: bytearray, known: Iterable[bytes]) -> list[bytes]:
    r"""Remove and give the known requests in `buffer`, in order; other bytes are dropped.

    What may be the beginning of a request stays.

    >>> buffer = bytearray(b"?\x1dIC\x1d")
    >>> take_requests(buffer, [b"\x1dIC", b"\x1dIA"]), bytes(buffer)
    ([b'\x1dIC'], b'\x1d')
    """
    requests = tuple(known)
    found = []
    while buffer:
        whole = next((request for request in requests if buffer.startswith(request)), None)
        if whole is not None:
            found.append(whole)
            del buffer[: len(whole)]
        elif any(request.startswith(bytes(buffer)) for request in requests):
            break
        else:
            del buffer[0]
    return found
