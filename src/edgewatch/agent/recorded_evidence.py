"""Evidence as rows of the record hold it, also those that another version wrote."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from edgewatch.devices.evidence import Evidence, from_json

log = logging.getLogger("edgewatch.agent")
_LEAST = {"quality": "none", "proved_at": "1970-01-01T00:00:00Z"}


def recorded(row: Mapping[str, Any]) -> tuple[Evidence, ...] | None:
    """The evidence that a row of the record holds; None where it is not what this version writes.

    Without a quality it is worth none, without a time it is as old as can be. An entry of a later
    version is not left out: with a field less, an approval would be easier to meet.
    """
    try:
        return from_json({**_LEAST, **item} for item in row["evidence"])
    except (ValueError, TypeError) as error:
        log.warning("evidence of slot %s in the record is passed over: %s", row["slot"], error)
        return None
