"""Arrays of numbers inside the JSON of a baseline, as the record and its readers know them."""

from __future__ import annotations

from edgewatch.store.packed import pack, unpack

__all__ = ["pack", "unpack"]
