"""What a producer says once it can write again: so many predictions went unrecorded."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from typing import Any

from edgewatch.alarms import Condition

DROPPED = "records.dropped"


def dropped_conditions(kind: str, detail: Mapping[str, Any]) -> Iterator[Condition]:
    """``record.full``, met and over, for a spell in which the disk had no room for the host."""
    if kind != DROPPED or detail.get("errno") not in (errno.ENOSPC, errno.EDQUOT):
        return
    from_ns, to_ns = int(detail["from_ns"]), int(detail["to_ns"])
    yield Condition("record.full", "record", True, from_ns, params={"at_ns": from_ns})
    yield Condition("record.full", "record", False, to_ns)
