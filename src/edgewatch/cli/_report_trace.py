"""What every report does around its own work: take in what waits, and leave a trace."""

from __future__ import annotations

from pathlib import Path

from edgewatch.cli._output import tell
from edgewatch.site.errors import InputError


def bring_up_to_date(site: Path) -> None:
    """Take in what waits in the spool. A site where that fails is one whose report is wanted."""
    from edgewatch.cli._settle import commit

    try:
        commit(site)
    except InputError as error:
        tell(f"What waits in the spool is not in the report: {error}")
