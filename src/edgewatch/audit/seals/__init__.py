"""Seals: what makes the record provable.

Every row is a leaf of the RFC 6962 tree of its batch, every seal a leaf of the log, and every log
head is signed with a key of its own. ``docs/seals.md`` is the format, byte by byte.
"""
