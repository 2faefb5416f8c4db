"""What a verification finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was exported: what, and where."""

    what: str
    where: str

    def to_contract(self) -> dict[str, str]:
        return {"what": self.what, "where": self.where}
