"""One thing wrong with a profile file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong: in which file, profile and field; what; what was expected."""

    file: str
    profile: str
    field: str
    what: str
    expected: str | None = None

    @property
    def where(self) -> str:
        """File, profile and field as one phrase."""
        parts = [self.file]
        if self.profile:
            parts.append(f"profile {self.profile}")
        if self.field:
            parts.append(f"field {self.field}")
        return ", ".join(parts)

    def __str__(self) -> str:
        expected = f"; expected {self.expected}" if self.expected else ""
        return f"{self.where}: {self.what}{expected}"
