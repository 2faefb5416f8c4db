"""A bundle that is looked at: which file, and what its check has found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edgewatch.ui.words import tr


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """A recorded site. ``signer`` is the fingerprint of its signature, if it has one.

    ``valid`` says whether every check of the bundle passed, ``findings`` how many did not.
    """

    file: Path
    site: str
    valid: bool
    signer: str = ""
    from_time: str = ""
    to_time: str = ""
    findings: int = 0

    @property
    def notice(self) -> str:
        """What stands over the window for as long as the bundle is open."""
        if not self.valid:
            return tr(
                "Recorded site, read only, and NOT VALID: {file} failed its check. "
                "Do not rely on what it shows.",
                file=self.file.name,
            )
        return tr(
            "Recorded site, read only: {file} of {site}, {from_time} to {to_time}, checked. "
            "Nothing here is live.",
            file=self.file.name,
            site=self.site,
            from_time=self.from_time,
            to_time=self.to_time,
        )
