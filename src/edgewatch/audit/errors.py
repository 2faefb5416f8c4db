"""What can end an export other than bad input."""

from __future__ import annotations

from edgewatch.site.errors import EdgeWatchError


class ExportCancelledError(EdgeWatchError):
    """A person stopped the export; nothing of it is left."""

    def __init__(self) -> None:
        super().__init__("The export was cancelled; no file was written.")


ODD_VALUES = (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError)
"""What readers raise for values in a record that no agent wrote."""
