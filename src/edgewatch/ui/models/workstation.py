"""What the check of this workstation has found, as its dialog shows it: what fails first.

What a check looked at, found and advises comes in English, as ``edgewatch doctor`` says it.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edgewatch.ui.models.formatting import local
from edgewatch.ui.words import mark, tr, trn

FAILED, ADVICE, UNKNOWN, OK, NOT_APPLICABLE = (
    "failed", "advice", "unknown", "ok", "not-applicable",
)  # fmt: skip
WELL = frozenset({OK, NOT_APPLICABLE})
"""States in which nothing is to be done."""
_SIGNS = {FAILED: "high", ADVICE: "low", UNKNOWN: "unknown", OK: "ok", NOT_APPLICABLE: "info"}
_WORDS = {
    FAILED: mark("Failed"),
    ADVICE: mark("Could be better"),
    UNKNOWN: mark("Not known"),
    OK: mark("As it should be"),
    NOT_APPLICABLE: mark("Not needed here"),
}
_HEADLINES = {
    FAILED: mark("# check failed.|# checks failed."),
    ADVICE: mark("Nothing failed; # thing could be better.|"
                 "Nothing failed; # things could be better."),
    UNKNOWN: mark("Nothing failed; # thing could not be looked at.|"
                  "Nothing failed; # things could not be looked at."),
}  # fmt: skip
_MANIFEST = "MANIFEST.txt"


@dataclass(frozen=True, slots=True)
class FindingView:
    """One check. ``advised`` are sentences on what was found; ``commands`` are typed in order."""

    key: str
    title: str
    found: str
    advised: tuple[str, ...]
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The checks that ended in one state, in the order in which they were made."""

    state: str
    sign: str
    word: str
    findings: tuple[FindingView, ...]

    @property
    def headline(self) -> str:
        return f"{self.word}  {len(self.findings)}"


@dataclass(frozen=True, slots=True)
class WorkstationView:
    """The answer in one line with its sign, what was looked at, and groups, failing first."""

    sign: str
    headline: str
    about: str
    groups: tuple[FindingGroup, ...]

    @property
    def is_well(self) -> bool:
        """Whether there is nothing to be done and nothing to be found out."""
        return all(group.state in WELL for group in self.groups)

    @property
    def findings(self) -> dict[str, FindingView]:
        """Each by its key."""
        return {one.key: one for group in self.groups for one in group.findings}


def workstation_view(plain: Mapping[str, Any]) -> WorkstationView:
    """From what ``edgewatch doctor --json`` prints.

    Raises :class:`KeyError`, :class:`TypeError` or :class:`ValueError` for anything else.
    """
    checks = list(plain["checks"])
    if not checks:
        raise ValueError("no check")
    groups = tuple(filter(lambda group: group.findings, (_group(s, checks) for s in _WORDS)))
    first = groups[0]
    site = str(plain["site"] or "")
    return WorkstationView(
        first.sign if first.state not in WELL else _SIGNS[OK],
        _headline(first),
        " · ".join(filter(None, (f"EdgeWatch {plain['version']}", site))),
        groups,
    )


def archive_name(folder: Path, now_ns: int) -> str:
    """The name that is offered for a new archive: one that is not there yet.

    >>> archive_name(Path("/nowhere"), 0)[:23]
    'edgewatch-support-19700'
    """
    name = f"edgewatch-support-{local(now_ns):%Y%m%d}"
    tried = (f"{name}{extra}.zip" for extra in ("", *(f"-{n}" for n in range(2, 1000))))
    return next((one for one in tried if not (folder / one).exists()), f"{name}.zip")


def manifest(archive: Path) -> str:
    """What an archive says of itself: what is inside, and what was taken out.

    Raises:
        OSError: it cannot be read.
        ValueError: it is none.
    """
    try:
        with zipfile.ZipFile(archive) as packed:
            return packed.read(_MANIFEST).decode("utf-8")
    except (zipfile.BadZipFile, KeyError) as error:
        raise ValueError(f"no archive for support ({error})") from error


def _headline(first: FindingGroup) -> str:
    if first.state in WELL:
        return tr("All is well: there is nothing to be done.")
    return trn(len(first.findings), _HEADLINES[first.state])


def _group(state: str, checks: Sequence[Mapping[str, Any]]) -> FindingGroup:
    found = tuple(_finding(one) for one in checks if _state(one) == state)
    return FindingGroup(state, _SIGNS[state], tr(_WORDS[state]), found)


def _state(plain: Mapping[str, Any]) -> str:
    """A state that this window does not know is not known to be well."""
    state = str(plain["state"])
    return state if state in _WORDS else UNKNOWN


def _finding(plain: Mapping[str, Any]) -> FindingView:
    return FindingView(
        str(plain["id"]),
        str(plain["title"]),
        str(plain["found"]),
        tuple(_advised(plain)),
        tuple(str(command) for command in plain["commands"]),
    )


def _advised(plain: Mapping[str, Any]) -> list[str]:
    """What it means is said where something is not as it should be, and only there."""
    wrong = _state(plain) in (FAILED, ADVICE)
    means, fix = str(plain["means"]), str(plain["fix"])
    said = [tr("What it means: {text}", text=means)] if wrong and means else []
    return [*said, *([tr("What to do: {advice}", advice=fix)] if fix else [])]
