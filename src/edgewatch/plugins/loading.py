"""One distribution by its name: found, judged and imported, or why not."""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib.metadata import Distribution, EntryPoint, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final

from edgewatch.plugins.api import GROUPS
from edgewatch.plugins.digest import digest_of
from edgewatch.plugins.kinds import misfit
from edgewatch.plugins.plugin import Failure, Offer, Plugin

log = logging.getLogger("edgewatch.plugins")
RAISED: Final = (Exception, SystemExit, GeneratorExit)
"""What a plug-in may raise at any moment, and what must end with it alone."""
_LONGEST = 300


class UnusableError(Exception):
    """A distribution that cannot be used; says why, and what to do."""

    def __init__(self, why: str, remedy: str) -> None:
        super().__init__(why)
        self.why, self.remedy = why, remedy


def load(name: str, folders: Sequence[str] = ()) -> Plugin | Failure:
    """Import all entry points of a distribution; never raises, whatever it does.

    Args:
        name: of the distribution, in any spelling.
        folders: what of the way to modules was put there for plug-ins.
    """
    try:
        with redirect_stdout(sys.stderr):  # what it prints must not stand in our JSON
            return _load(name, folders)
    except UnusableError as error:
        return Failure(name, error.why, error.remedy)
    except RAISED as error:  # a class can raise when it is looked at, an installation be half there
        log.exception("plug-in %s cannot be judged", name)
        why = f"cannot be judged: {said_by(error)}"
        return Failure(name, why, "Install it anew, or ask whoever maintains it.")


def _load(name: str, folders: Sequence[str]) -> Plugin:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        raise UnusableError(
            "is not installed", "Install it where EdgeWatch runs, or take it out of [plugins] use."
        ) from None
    points = [point for point in found.entry_points if point.group in GROUPS]
    if not points:
        raise UnusableError(
            f"has no entry point of {', '.join(GROUPS)}",
            "Take it out of [plugins] use, unless another version of it is a plug-in.",
        )
    offers = tuple(_offer(point, found, folders) for point in points)
    digest, files = digest_of(found, [point.module for point in points])
    about = found.metadata
    if not (about["Name"] and about["Version"]):
        raise UnusableError("does not say its name and version", "Install it anew.")
    return Plugin(
        str(about["Name"]),
        found.version,
        str(about["Summary"]) if "Summary" in about else "",
        str(found.locate_file("")),
        digest,
        files,
        offers,
    )


def _offer(point: EntryPoint, found: Distribution, folders: Sequence[str]) -> Offer:
    made_of = _imported(point)
    remedy = f"Ask whoever maintains {found.metadata['Name']} {found.version}."
    if why := misfit(point.group, point.name, made_of):
        raise UnusableError(f"entry point {point.name} {why}", remedy)
    _see_that_it_is_its_own(point, found, folders)
    return Offer(point.group, point.name, made_of)


def _imported(point: EntryPoint) -> Any:
    # Written anew on disk since this process began, perhaps: what was not there may be by now.
    importlib.invalidate_caches()
    try:
        return point.load()
    except RAISED as error:
        log.exception("entry point %s cannot be imported", point.name)
        raise UnusableError(
            f"entry point {point.name} cannot be imported: {said_by(error)}",
            "Install what it needs, or another version of it.",
        ) from None


def _see_that_it_is_its_own(point: EntryPoint, found: Distribution, folders: Sequence[str]) -> None:
    """A module that Python found elsewhere first is not the one that was judged and digested."""
    where = Path(str(found.locate_file(""))).resolve()
    if str(where) not in folders:
        return
    origin = getattr(sys.modules.get(point.module), "__file__", None) or ""
    if not Path(origin).resolve().is_relative_to(where):
        raise UnusableError(
            f"module {point.module} comes from {origin or 'nowhere'}, not from {where}",
            "Install it in one place, and start EdgeWatch again.",
        )


def said_by(error: BaseException) -> str:
    """What an error says, with its type, in one line of bounded length.

    >>> said_by(KeyError("a"))
    "KeyError: 'a'"
    """
    try:
        said = str(error)
    except Exception:  # noqa: BLE001 - an error of somebody's own can do that, too
        said = "(it cannot say what)"
    text = " ".join(f"{type(error).__name__}: {said}".split())
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
