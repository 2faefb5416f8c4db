"""What pydantic says of a profile file, in words that name profile and field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from edgewatch.devices.profiles.findings import Finding

Place = Sequence[int | str]


def schema_findings(file: str, raw: Mapping[str, Any], error: ValidationError) -> Iterator[Finding]:
    """One finding for each error; places are told as they are written in the file."""
    for item in error.errors():
        location: Place = [part for part in item["loc"] if part != "schema_"]
        profile = ""
        entry: Any = raw
        if len(location) >= 2 and location[0] == "profile" and isinstance(location[1], int):
            entry = _entry(raw, location[1])
            profile = _name(entry, location[1])
            location = location[2:]
        yield Finding(file, profile, _dotted(_as_written(entry, location)), _words(item))


def _words(item: Mapping[str, Any]) -> str:
    if item["type"] == "extra_forbidden":
        return "unknown field"
    if item["type"] == "missing":
        return "is missing"
    return str(item["msg"]).removeprefix("Value error, ")


def _entry(raw: Mapping[str, Any], index: int) -> Any:
    entries = raw.get("profile")
    return entries[index] if isinstance(entries, list) and index < len(entries) else None


def _name(entry: Any, index: int) -> str:
    name = entry.get("id") if isinstance(entry, dict) else None
    return str(name) if name else f"number {index + 1}"


def _as_written(entry: Any, location: Place) -> Iterator[int | str]:
    """Leave out an index that the schema adds, where the file has one table for a list."""
    at = entry
    for part in location:
        if isinstance(part, int) and isinstance(at, dict):
            continue
        yield part
        if isinstance(at, dict):
            at = at.get(str(part))
        elif isinstance(at, list) and isinstance(part, int) and part < len(at):
            at = at[part]
        else:
            at = None


def _dotted(location: Iterator[int | str]) -> str:
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
