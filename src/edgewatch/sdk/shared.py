"""One producer for all sessions of one model in a process.

A host may hold a thousand sessions at once, one for each request or thread. With a segment for
each of them it would run out of file descriptors where bare onnxruntime would not.
"""

from __future__ import annotations

import os
import weakref

from edgewatch.sdk.paths import resolve_site
from edgewatch.sdk.producer import Producer

MAX_STREAMS = 256
"""Streams that one segment declares; sessions after them begin another."""

_producers: weakref.WeakValueDictionary[tuple[str, str], Producer] = weakref.WeakValueDictionary()


def shared_producer(site: str | os.PathLike[str] | None, name: str) -> Producer:
    """The producer of that name at a site, for as long as any session uses it."""
    folder = resolve_site(site)
    key = (os.path.abspath(folder), name)  # noqa: PTH100 - links lead where they lead later
    producer = _producers.get(key)
    if producer is None or producer.streams >= MAX_STREAMS:
        # Two threads at this point at once make two producers, which costs one file more.
        producer = _producers[key] = Producer(folder, name)
    return producer
