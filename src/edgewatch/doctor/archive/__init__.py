"""The support archive: what helps to find a fault from afar, and nothing about a person.

What comes out of the record is chosen field by field: codes, times and numbers, never a note, a
case, a label, an input or an output. What is free text in its nature, the findings, ``site.toml``
and the logs, is gone through for every name, serial number, account, host and folder that this
site knows, and the logs besides keep their plain words alone. ``MANIFEST.txt`` says what is inside.
"""

from __future__ import annotations

from edgewatch.doctor.archive.write import Written, refuse_to_replace, write_archive

__all__ = ["Written", "refuse_to_replace", "write_archive"]
