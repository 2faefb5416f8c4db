"""The one way into a site: append-only segment files, one for each producer.

A host program appends a record with a single ``write``; once that call has returned, the
record belongs to the kernel and survives the death of every process involved. The agent tails
the segments and is the only one who reads them. This package imports the standard library
alone, because every host program carries it.
"""

from edgewatch.spool.frame import Kind, Record
from edgewatch.spool.reader import Damage, SegmentReader
from edgewatch.spool.writer import SegmentWriter

__all__ = ["Damage", "Kind", "Record", "SegmentReader", "SegmentWriter"]
