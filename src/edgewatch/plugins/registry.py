"""The plug-ins in use in this process: those that one site names, and no others.

`use_plugins` is called by whoever reads a site's device profiles or computes its metrics. Loading
happens once for what a site says; a process that turns to another site forgets the first one's.
"""

from __future__ import annotations

import logging
import sys
import threading
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from edgewatch.plugins.folders import distrust, folders_of
from edgewatch.plugins.loading import load
from edgewatch.plugins.plugin import Failure, Loaded, Plugin
from edgewatch.plugins.trial import failures_on_trial
from edgewatch.sdk.paths import config_file
from edgewatch.site.plugins_section import PluginsSection

log = logging.getLogger("edgewatch.plugins")
_NONE = Loaded()
_lock = threading.RLock()
_now: tuple[Path | None, PluginsSection, Loaded] = (None, PluginsSection(), _NONE)
_is_held = False


def use_plugins(site: Path) -> Loaded:
    """Load the plug-ins of a site, unless they are; never raises for what one of them does.

    A ``site.toml`` that cannot be read names none: what is wrong with it says who reads it whole.
    """
    section, at = _section(site), site.resolve()
    with _lock:
        if _now[:2] != (at, section) and not (_is_held and _now[0] == at):
            _turn_to(at, section, {}, hold=False)
        return _now[2]


def hold_plugins(site: Path) -> Loaded:
    """The same for the process that watches, which must survive them all.

    Each is loaded in a process of its own first. What ``site.toml`` says later changes nothing
    until this process turns to another site, or begins anew.
    """
    section, at = _section(site), site.resolve()
    with _lock:
        _turn_to(at, section, failures_on_trial(at, section.use), hold=True)
        return _now[2]


def in_use() -> Loaded:
    """What was loaded last."""
    return _now[2]


def leave_plugins() -> None:
    """Forget what was loaded, as where a process turns to no site at all."""
    with _lock:
        _turn_to(None, PluginsSection(), {}, hold=False)


def _turn_to(
    site: Path | None, section: PluginsSection, harmful: Mapping[str, Failure], *, hold: bool
) -> None:
    """Let go of what is loaded, and load what a site names, without what does harm."""
    global _now, _is_held
    _leave(_now[2])
    loaded = _NONE if site is None else _load_all(site, section, harmful)
    _now, _is_held = (site, section, loaded), hold


def _section(site: Path) -> PluginsSection:
    try:
        raw = tomllib.loads(config_file(site).read_text(encoding="utf-8"))
        return PluginsSection.model_validate(raw.get("plugins", {}))
    except (OSError, ValueError, ValidationError):
        return PluginsSection()


def _load_all(site: Path, section: PluginsSection, harmful: Mapping[str, Failure]) -> Loaded:
    if not section.use:
        return Loaded(options=section.options)
    folders, refused = open_folders(site)
    plugins: list[Plugin] = []
    failures: list[Failure] = []
    for name in section.use:
        found = harmful.get(name) or _unless_taken(load(name, folders), plugins)
        if isinstance(found, Plugin):
            plugins.append(found)
        else:
            failures.append(_with_folders(found, refused))
            log.error("%s", failures[-1].words)
    return Loaded(tuple(plugins), tuple(failures), section.options, folders)


@contextmanager
def opened_folders(site: Path) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """`open_folders` for a while: for a look at a plug-in that is not put to use."""
    way = list(sys.path)
    try:
        yield open_folders(site)
    finally:
        sys.path[:] = way


def open_folders(site: Path) -> tuple[tuple[str, ...], list[str]]:
    """Put the folders that can be trusted on the way to modules; these, and why not others."""
    folders: list[str] = []
    refused: list[str] = []
    for folder in folders_of(site):
        if why := distrust(folder):
            refused.append(why)
            log.warning("nothing is loaded from %s: %s", folder, why)
            continue
        folders.append(str(folder.resolve()))
        if folders[-1] not in sys.path:
            sys.path.append(folders[-1])  # last, so that nothing in it stands for what we have
    return tuple(folders), refused


def _unless_taken(found: Plugin | Failure, plugins: list[Plugin]) -> Plugin | Failure:
    """Two that use one name exclude each other: the first one named stays."""
    if isinstance(found, Failure):
        return found
    taken = {(o.group, o.name): one.name for one in plugins for o in one.offers}
    for offer in found.offers:
        if (by := taken.get((offer.group, offer.name))) is not None:
            return Failure(
                found.name,
                f"entry point {offer.name} is one of {by}, too",
                "Name only one of the two under [plugins] use.",
            )
    return found


def _with_folders(failure: Failure, refused: list[str]) -> Failure:
    """Where a folder was refused, that may be why nothing was found."""
    if not refused:
        return failure
    why = f"{failure.why}; a folder of plug-ins is not used, since {'; '.join(refused)}"
    remedy = "Give the folder and all in it to root or to the agent's user, writable by it alone."
    return Failure(failure.name, why, remedy)


def _leave(loaded: Loaded) -> None:
    for folder in loaded.folders:
        if folder in sys.path:
            sys.path.remove(folder)
